"""A real Chromium over the real site, served with the content security policy of docs/deploy.md."""

from __future__ import annotations

import os
import shutil
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from equipref.site.build import BuildResult, build
from equipref.store.catalog import Catalog
from tests.browser.server import served
from tests.browser.window import HEIGHT, WIDTH, Watch, Window
from tests.catalogue import held
from tests.shelf import made_once

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))  # for benchmarks.synthetic
EPOCH = 1_790_000_000
ARGUMENTS = (
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
CHROMIUM = os.environ.get("EQUIPREF_CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"


def absent(reason: str) -> None:
    """Skips, or fails where the browser is required."""
    if os.environ.get("EQUIPREF_REQUIRE_BROWSER") == "1":
        pytest.fail(f"{reason}, and EQUIPREF_REQUIRE_BROWSER=1 asks for it")
    pytest.skip(reason)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A running Chromium."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        absent("playwright is not installed")
    if not Path(CHROMIUM).exists():
        absent(f"no Chromium at {CHROMIUM}")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield running
        running.close()


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The catalogue of this repository."""
    return held.catalog()


@pytest.fixture(scope="session")
def site(catalog: Catalog, tmp_path_factory: pytest.TempPathFactory) -> BuildResult:
    """The site of the catalogue."""

    def make(folder: Path) -> BuildResult:
        return build(catalog, folder / "site", data_version="1.0+browser", epoch=EPOCH)

    return made_once(tmp_path_factory, "browser-site", make)


@pytest.fixture(scope="session")
def stick(catalog: Catalog, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The offline site, unpacked from its zip."""

    def make(folder: Path) -> Path:
        made = build(catalog, folder / "equipref", offline=True, data_version="1.0+stick", epoch=EPOCH)
        assert made.archive is not None
        with zipfile.ZipFile(made.archive) as archive:
            archive.extractall(folder / "unpacked")
        return folder / "unpacked" / "equipref"

    return made_once(tmp_path_factory, "browser-stick", make)


@pytest.fixture(scope="session")
def address(site: BuildResult) -> Iterator[str]:
    """The address of the served site, with a slash at its end."""
    with served(site.out) as url:
        yield url


@pytest.fixture(scope="session")
def window(chromium: Any) -> Iterator[Window]:
    """The window of this worker."""
    window = Window(chromium)
    yield window
    window.close()


@pytest.fixture
def watch() -> Watch:
    """Console errors and foreign requests of the pages of this test; both must stay empty."""
    return Watch()


@pytest.fixture
def open_page(chromium: Any, window: Window, watch: Watch) -> Iterator[Any]:
    """Opens an address: `open_page(url, width=, height=, dark=, offline=, apart=)`.

    Nothing is remembered from other tests. A page that is offline, or whose test answers requests itself and asks for
    it with `apart`, has a window of its own.
    """
    taken, contexts = [], []

    def opened(
        url: str,
        *,
        width: int = WIDTH,
        height: int = HEIGHT,
        dark: bool = False,
        offline: bool = False,
        apart: bool = False,
    ) -> Any:
        if offline or apart:
            contexts.append(chromium.new_context(offline=offline))
            page = contexts[-1].new_page()
        else:
            taken.append(window.take())
            page = taken[-1]
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme="dark" if dark else "light")
        watch.over(page)
        watch.goto(page, url)
        return page

    yield opened
    for page in reversed(taken):
        window.give_back(page)
        watch.off(page)
    for context in contexts:
        context.close()
    watch.check()
