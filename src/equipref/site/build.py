"""Builds the site: renders every page and data file into a source tree, then runs the site generator over it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import resources
from itertools import chain
from pathlib import Path
from urllib.parse import urlsplit

from equipref.drawing.sketches import Sketches, neighbours
from equipref.errors import EquiprefError
from equipref.export.files import put
from equipref.site.class_pages import class_pages
from equipref.site.config import HOOKS, configuration
from equipref.site.data import write_data
from equipref.site.drawings import Drawings
from equipref.site.drill import Drill
from equipref.site.edition import Edition
from equipref.site.entry_page import entry_page, variants_page
from equipref.site.fixed_pages import fixed_pages
from equipref.site.identify_pages import drill_page, identify_pages
from equipref.site.links import BrokenLink, check_links, site_files
from equipref.site.list_pages import list_pages
from equipref.site.page import Page
from equipref.site.render import Renderer
from equipref.site.source_pages import source_pages
from equipref.site.tidy import tidy_pages
from equipref.store.catalog import Catalog

Progress = Callable[[str, int, int], None]
"""Is told the stage, how many steps of it are done, and how many there are."""
MARKER = ".equipref-site"
"""The file by which a folder is known as one that a build has made and may empty."""
ENTRY_BYTES = 17_000
"""The most that an entry's own part of its page may hold; the theme adds some 12 kB, and 30 kB is the limit."""
SOURCE = "{}-src"
"""The name of the folder that holds the source tree, beside the site and called after it."""


class SiteError(EquiprefError):
    """The site could not be built.

    Attributes:
        broken: links that lead nowhere, where that is the reason.
    """

    def __init__(self, message: str, broken: tuple[BrokenLink, ...] = ()) -> None:
        super().__init__(message)
        self.broken = broken


@dataclass(frozen=True)
class BuildResult:
    """What a build made.

    Attributes:
        out: the folder of the site.
        source: the folder of the source tree, which any MkDocs-like generator builds.
        pages: number of pages rendered, the 404 page left out.
        files: number of files in the site.
        seconds: how long each stage took, by its name.
        archive: the zip of the offline site; None otherwise.
    """

    out: Path
    source: Path
    pages: int
    files: int
    seconds: dict[str, float]
    archive: Path | None = None

    @property
    def start(self) -> Path:
        """The file to open first."""
        return self.out / "index.html"


def build(
    catalog: Catalog,
    out: Path | str,
    *,
    offline: bool = False,
    data_version: str,
    epoch: int | None = None,
    site_url: str = "",
    repo_url: str = "",
    earlier: Path | str | None = None,
    progress: Progress | None = None,
) -> BuildResult:
    """Builds the site of a catalogue.

    Args:
        catalog: the catalogue; references that lead nowhere are shown without a link.
        out: the folder of the site; its content is replaced. The source tree is put beside it: `site-src` for `site`.
        offline: makes pages that work from `file://`, and a zip of them.
        data_version: version of the data, shown on every page.
        epoch: the moment the edition is dated to, seconds since 1970; None: `SOURCE_DATE_EPOCH`, else now. Two builds
            of the same catalogue with the same epoch are byte-equal.
        site_url: where it will be published; empty where that is not known.
        repo_url: the repository's address, for edit links; empty for none.
        earlier: the api/v1/ folder of the edition published before, from which changes are told; None for none.
        progress: is told how far the build is.

    Raises:
        SiteError: `out` holds something else, a package is missing, or the generator or the link checker fails.
    """
    out = Path(out).resolve()
    source = out.parent / SOURCE.format(out.name)
    edition = Edition(
        catalog,
        data_version,
        _epoch(epoch),
        offline,
        f"{site_url.rstrip('/')}/" if site_url else "",
        repo_url.rstrip("/"),
        Path(earlier).resolve() if earlier else None,
    )
    tell = progress or (lambda stage, done, total: None)
    clock = _Clock()
    for folder in (out, source):
        claim(folder)
    with clock("render"):
        pages = write_tree(edition, source, tell)
    dated, root = edition.epoch, urlsplit(edition.site_url).path or "/"
    del edition, catalog  # where nobody else holds it, its memory is free: what follows reads files
    with clock("generate"):
        tell("generate", 0, 1)
        generate(source, out, dated)
        tell("generate", 1, 1)
    with clock("tidy"):
        files = site_files(out)
        tidy_pages(out / path for path in sorted(files) if path.endswith(".html"))
    with clock("check"):
        tell("check", 0, 1)
        broken = check_links(out, root, files)
        tell("check", 1, 1)
    if broken:
        shown = "\n".join(f"  {link}" for link in broken[:20])
        more = f"\n  and {len(broken) - 20} more" if len(broken) > 20 else ""
        raise SiteError(f"{len(broken)} links of the site lead nowhere:\n{shown}{more}", tuple(broken))
    archive = None
    if offline:
        from equipref.site.archive import pack

        with clock("pack"):
            archive = pack(out, out.parent / f"{out.name}.zip", dated)
    return BuildResult(out, source, pages, len(files), clock.seconds, archive)


def rendered(edition: Edition, renderer: Renderer, drawings: Drawings, drill: Drill) -> Iterator[tuple[Page, str]]:
    """All pages of an edition with their text, worked out one by one.

    An entry whose page would grow beyond `ENTRY_BYTES` gets a page of its own for its variants, and is written
    tersely where that is not enough.
    """
    for page in chain(
        fixed_pages(edition),
        source_pages(edition),
        list_pages(edition),
        identify_pages(edition),
    ):
        yield page, renderer.render(page)
    for entry in neighbours(edition.catalog):
        page = entry_page(edition, entry, drawings)
        text = renderer.render(page)
        apart = bool(entry.variants)
        for terse in (False, True):
            if len(text.encode()) > ENTRY_BYTES and (apart or terse):
                drawings.forget()
                page = entry_page(edition, entry, drawings, apart=apart, terse=terse)
                text = renderer.render(page)
        if page.context["variants_href"]:
            below = variants_page(edition, entry)
            yield below, renderer.render(below)
        yield page, text
        drawings.write(entry)
        drill.write(entry)
    for page in (*class_pages(edition, drawings), drill_page(drill.count)):  # last: they show what is written by then
        yield page, renderer.render(page)


def write_tree(edition: Edition, source: Path, tell: Progress) -> int:
    """Writes the source tree: mkdocs.yml, docs/ with pages and data, theme/ with what the theme lacks.

    Returns:
        The number of pages.
    """
    docs = source / "docs"
    for name in ("docs", "theme"):
        shutil.rmtree(source / name, ignore_errors=True)
    package = resources.files("equipref.site")
    with resources.as_file(package / "theme") as theme:
        shutil.copytree(theme, source / "theme")
    with resources.as_file(package / "assets") as assets:
        shutil.copytree(assets, docs / "assets" / "eq")
    for name in HOOKS:
        with resources.as_file(package / name) as hook:
            shutil.copyfile(hook, source / name)
    put(source / "mkdocs.yml", configuration(edition))
    sketches = Sketches(edition.catalog)
    drawings, drill = Drawings(edition, docs, sketches), Drill(edition, docs, sketches)
    count, total = 0, len(edition.catalog)
    made: set[Path] = set()
    for page, text in rendered(edition, Renderer(edition), drawings, drill):
        target = docs / page.source
        if target.parent not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            made.add(target.parent)
        put(target, text)
        count += 1
        if count % 50 == 0:
            tell("render", count, max(total, count))
    tell("render", count, count)
    drawings.close()
    drill.close()
    write_data(edition, docs)
    return count


def generate(source: Path, out: Path, epoch: int, generator: str = "mkdocs") -> None:
    """Runs the site generator over a source tree, strictly.

    Raises:
        SiteError: the generator is not installed, or warns, or fails.
    """
    command = [
        sys.executable,
        "-m",
        generator,
        "build",
        "--strict",
        "--quiet",
        "-f",
        str(source / "mkdocs.yml"),
        "-d",
        str(out),
    ]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch), "NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": "0"}
    environment["PYTHONDONTWRITEBYTECODE"] = "1"  # the hook is a file of the tree, which stays as it was written
    ran = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)  # noqa: S603
    if ran.returncode == 0:
        return
    said = (ran.stderr + ran.stdout).strip()
    if f"No module named {generator}" in said:
        raise SiteError(f"{generator} is not installed; install it with: pip install 'equipref[site]'")
    raise SiteError(f"{generator} failed:\n" + "\n".join(said.splitlines()[-20:]))


def claim(folder: Path) -> None:
    """Makes a folder ready to be emptied by builds; refuses one that holds something else."""
    if folder.exists() and not folder.is_dir():
        raise SiteError(f"{folder} is a file; name a folder with --out")
    if folder.is_dir() and not (folder / MARKER).exists() and any(folder.iterdir()):
        raise SiteError(f"{folder} is not empty and was not made by a build; name another folder, or empty it first")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARKER).write_text("Made by equipref; its content is replaced by every build.\n", encoding="utf-8")


def _epoch(epoch: int | None) -> int:
    if epoch is not None:
        return epoch
    stated = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if not stated:
        return int(time.time())
    try:
        return int(stated)
    except ValueError:
        raise SiteError(f"SOURCE_DATE_EPOCH is {stated!r}; it must be whole seconds since 1970") from None


class _Clock:
    """Notes how long each stage takes."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._stage = ""
        self._began = 0.0

    def __call__(self, stage: str) -> _Clock:
        self._stage = stage
        return self

    def __enter__(self) -> None:
        self._began = time.perf_counter()

    def __exit__(self, *_: object) -> None:
        self.seconds[self._stage] = time.perf_counter() - self._began
