"""Search in a real browser: at which place the right page stands among names, and in the theme's full text."""

from __future__ import annotations

import functools
import gzip
import os
import shutil
import statistics
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from benchmarks.queries import QUERIES
from benchmarks.synthetic import synthetic
from equipref.site import build
from equipref.site.edition import Edition
from equipref.store.catalog import Catalog
from equipref.store.loader import load

ROOT = Path(__file__).resolve().parents[1]
EPOCH = 1_790_000_000
CHROMIUM = os.environ.get("EQUIPREF_CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
MORE = (0, 1000, 5000)
"""How many invented entries stand beside the real ones."""
BOX = "[data-md-component=search-query]"
RANKS = """async ([query, own]) => {
  const box = document.querySelector('[data-md-component=search-query]');
  const meta = document.querySelector('.md-search-result__meta');
  const links = css => [...document.querySelectorAll(css)].map(a => a.href);
  const text = () => links('.md-search-result__list:not(.eq-theme-hits) .md-search-result__item > a');
  box.value = ''; box.dispatchEvent(new Event('keyup'));
  await new Promise(done => setTimeout(done, 60));
  box.value = query;
  box.dispatchEvent(new Event('input', {bubbles: true})); box.dispatchEvent(new Event('keyup'));
  let before = '', same = 0;
  for (let n = 0; n < 200 && same < 8; n++) {
    await new Promise(done => setTimeout(done, 50));
    const now = meta.textContent + text().length;
    same = now === before && n > 4 ? same + 1 : 0;
    before = now;
  }
  const place = all => [...new Set(all.map(href => href.split('?')[0]))].findIndex(href => own.includes(href)) + 1;
  return [place(links('.eq-theme-hits a')), place(text().map(href => href.split('#')[0]))];
}"""
KEYSTROKES = """queries => { const input = document.querySelector('#eq-q'), times = [];
  for (const query of queries) for (let end = 1; end <= query.length; end++) {
    input.value = query.slice(0, end);
    const began = performance.now();
    input.dispatchEvent(new Event('input', {bubbles: true}));
    document.querySelector('.eq-hits').getBoundingClientRect();
    times.push(performance.now() - began);
  }
  return times; }"""


@dataclass(frozen=True, slots=True)
class Found:
    """What one site answers.

    Attributes:
        entries: how many entries it has.
        places: for each query the place of the right page among names and in full text; 0 where it is in neither.
        keystrokes: times from a keystroke to its hits on the page, ms.
        index: bytes of the index of names, and of the same compressed.
    """

    entries: int
    places: dict[str, tuple[int, int]]
    keystrokes: list[float]
    index: tuple[int, int]


def report() -> list[str]:
    """The table, and what it costs."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return ["playwright is not installed: not measured"]
    if not Path(CHROMIUM).exists():
        return [f"there is no Chromium at {CHROMIUM}: not measured"]
    real = load(ROOT / "catalog")[0]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        found = [one(browser, synthetic(real, more) if more else real) for more in MORE]
        browser.close()
    return table(found)


def one(browser: Any, catalog: Catalog) -> Found:
    """Builds the site of a catalogue and types all queries into it."""
    with tempfile.TemporaryDirectory() as folder:
        site = build(catalog, Path(folder) / "site", data_version="bench", epoch=EPOCH)
        names = (site.out / "assets" / "eq" / "names-index.js").read_bytes()
        with served(site.out) as address:
            page = browser.new_page()
            page.goto(address)
            page.focus("#eq-q")
            page.wait_for_function("!!window.EQUIPREF_NAMES")
            keystrokes = page.evaluate(KEYSTROKES, list(QUERIES))
            page.goto(f"{address}about/")
            page.click(BOX)
            page.wait_for_timeout(5000)  # the theme loads its index into a worker, and says nothing when it is done
            places = {}
            for query, thing in QUERIES.items():
                places[query] = tuple(page.evaluate(RANKS, [query, own(catalog, thing, address)]))
            page.close()
    return Found(len(catalog), places, keystrokes, (len(names), len(gzip.compress(names, 6))))


def own(catalog: Catalog, thing_id: str, address: str) -> list[str]:
    """The addresses that are right: of the thing, and of the page on which it stands."""
    edition = Edition(catalog, "bench", EPOCH)
    path, mark, anchor = edition.thing_path(thing_id).partition("#")
    page = address + edition.urls.of(path)
    return [page + mark + anchor, page]


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serves a folder; gives its address."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def table(found: list[Found]) -> list[str]:
    """The places as a Markdown table, with sums and times."""

    def row(cells: list[str]) -> str:
        return f"| {' | '.join(cells)} |"

    sizes = [f"{of.entries:,}" for of in found]
    heads = ["query", *(f"names, {size}" for size in sizes), *(f"full text, {size}" for size in sizes)]
    lines = [
        "Place of the right page among the names that the search box shows first, and in the theme's own full text",
        "below them (`-`: not among the results that it lists), by the number of entries of the site.",
        "",
        row(heads),
        f"|---|{'--:|' * 2 * len(found)}",
    ]
    for query in QUERIES:
        places = [of.places[query][which] for which in (0, 1) for of in found]
        lines.append(row([f"`{query}`", *(str(place or "-") for place in places)]))
    firsts = [sum(places[which] == 1 for places in of.places.values()) for which in (0, 1) for of in found]
    lines += [row([f"first of {len(QUERIES)}", *map(str, firsts)]), ""]
    lines += [
        row(["entries", "keystroke to hits, median ms", "most ms", "index, kB", "gzip, kB"]),
        "|--:|--:|--:|--:|--:|",
    ]
    for of, size in zip(found, sizes, strict=True):
        times = [f"{statistics.median(of.keystrokes):.1f}", f"{max(of.keystrokes):.1f}"]
        lines.append(row([size, *times, *(f"{count / 1024:.0f}" for count in of.index)]))
    return lines
