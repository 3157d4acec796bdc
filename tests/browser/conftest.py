"""A real Chromium over the real site, served with the content security policy of docs/deploy.md."""

from __future__ import annotations

import functools
import os
import re
import shutil
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from equipref.site.build import BuildResult, build
from equipref.store.catalog import Catalog
from equipref.store.loader import load

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


def policy() -> str:
    """The content security policy that docs/deploy.md tells people to send."""
    text = (ROOT / "docs" / "deploy.md").read_text(encoding="utf-8")
    found = re.search(r'add_header Content-Security-Policy "([^"]+)"', text)
    assert found, "docs/deploy.md gives no Content-Security-Policy"
    return found.group(1)


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
    return load(ROOT / "catalog")[0]


@pytest.fixture(scope="session")
def site(catalog: Catalog, tmp_path_factory: pytest.TempPathFactory) -> BuildResult:
    """The site of the catalogue."""
    out = tmp_path_factory.mktemp("browser") / "site"
    return build(catalog, out, data_version="1.0+browser", epoch=EPOCH)


@pytest.fixture(scope="session")
def address(site: BuildResult) -> Iterator[str]:
    """The address of the served site, with a slash at its end."""
    header = policy()

    class Handler(SimpleHTTPRequestHandler):
        def end_headers(self) -> None:
            self.send_header("Content-Security-Policy", header)
            super().end_headers()

        def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
            body = (site.out / "404.html").read_bytes()
            self.send_response(code)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(site.out))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def until(page: Any, expression: str, arg: object = None, seconds: float = 15) -> None:
    """Waits for a JavaScript expression or function to be true; the page's policy forbids Playwright's own way."""
    ends = time.monotonic() + seconds
    while not page.evaluate(expression, arg):
        assert time.monotonic() < ends, f"not within {seconds} s: {expression}"
        page.wait_for_timeout(20)


@dataclass
class Watch:
    """What a page did that it should not."""

    errors: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)


@pytest.fixture
def watch() -> Watch:
    """Console errors and foreign requests of the pages of this test; both must stay empty."""
    return Watch()


@pytest.fixture
def open_page(chromium: Any, watch: Watch) -> Iterator[Any]:
    """Opens an address in a fresh context: `open_page(url, width=, height=, dark=, offline=)`."""
    contexts = []

    def opened(url: str, *, width: int = 1280, height: int = 900, dark: bool = False, offline: bool = False) -> Any:
        context = chromium.new_context(
            viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light", offline=offline
        )
        contexts.append(context)
        page = context.new_page()
        origin = re.match(r"(file://|https?://[^/]+)", url)
        assert origin
        home = origin.group(1)

        def requested(request: Any) -> None:
            if not request.url.startswith((home, "data:", "blob:", "about:")):
                watch.foreign.append(request.url)

        def answered(response: Any) -> None:
            if response.status >= 400 and response.request.resource_type != "document":
                watch.errors.append(f"{response.status} {response.url}")

        def failed(sent: Any) -> None:
            if sent.failure != "net::ERR_ABORTED":  # what a page still loads when its reader leaves it
                watch.errors.append(f"{sent.failure} {sent.url}")

        def said(message: Any) -> None:
            if message.type in ("error", "warning") and "404 (Not Found)" not in message.text:
                watch.errors.append(message.text)

        page.on("request", requested)
        page.on("response", answered)
        page.on("requestfailed", failed)
        page.on("console", said)
        page.on("pageerror", lambda error: watch.errors.append(str(error)))
        page.goto(url, wait_until="load")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not watch.errors, watch.errors
    assert not watch.foreign, watch.foreign
