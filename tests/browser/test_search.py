"""Search: whatever is typed, the right page comes first; digits never slip; a keystroke is answered at once."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from typing import Any

import pytest

from benchmarks.queries import QUERIES
from benchmarks.synthetic import synthetic
from equipref.site.edition import Edition
from equipref.site.names_index import names_index
from equipref.store.catalog import Catalog
from tests.browser.conftest import EPOCH
from tests.browser.window import until

pytestmark = pytest.mark.browser

NOTHING = ("zzzzqq", "road wheel muffler", "T-61", "т-69999", "()", "   ")
"""What names nothing: full-text results only."""
FIRST = """([query, limit]) => window.equipref.search(query, limit).map(hit => [hit.name, hit.href])"""


def script(catalog: Catalog) -> str:
    return f"window.EQUIPREF_NAMES={''.join(names_index(Edition(catalog, '1', EPOCH)))};"


def type_into(page: Any, selector: str, text: str) -> None:
    """Types as a person does; letters without a key of their own send no key event, so Shift follows."""
    page.fill(selector, "")
    page.type(selector, text)
    page.keyboard.press("Shift")


@pytest.fixture(scope="session")
def wanted(catalog: Catalog) -> Callable[[str], str]:
    """The address, from the site's root, of an entry or variant."""
    edition = Edition(catalog, "1", EPOCH)

    def where(thing_id: str) -> str:
        page, mark, anchor = edition.thing_path(thing_id).partition("#")
        return edition.urls.of(page) + mark + anchor

    return where


def test_right_page_first(open_page: Any, address: str, catalog: Catalog, wanted: Callable[[str], str]) -> None:
    assert len(QUERIES) >= 40
    page = open_page(address)
    page.focus("#eq-q")
    until(page, "!!window.EQUIPREF_NAMES")
    wrong = {}
    for query, thing in QUERIES.items():
        assert thing in catalog.things, f"{thing} is not in the catalogue"
        type_into(page, "#eq-q", query)
        page.wait_for_selector(".eq-hits .eq-count")
        link = page.query_selector(".eq-hits a")
        first = link.get_attribute("href").removeprefix(address) if link else ""
        if first != wanted(thing):
            wrong[query] = first
    assert not wrong


def test_right_page_first_among_a_thousand_more(
    open_page: Any, address: str, catalog: Catalog, wanted: Callable[[str], str]
) -> None:
    page = open_page(address, apart=True)
    page.route(
        "**/names-index.js",
        lambda route: route.fulfill(body=script(synthetic(catalog, 1000)), content_type="text/javascript"),
    )
    page.focus("#eq-q")
    until(page, "window.EQUIPREF_NAMES && EQUIPREF_NAMES.things.length > 3000")
    wrong = {}
    for query, thing in QUERIES.items():
        hits = page.evaluate(FIRST, [query, 1])
        if not hits or hits[0][1] != wanted(thing):
            wrong[query] = hits
    assert not wrong


def test_theme_box_shows_names_above_text(open_page: Any, address: str, wanted: Callable[[str], str]) -> None:
    page = open_page(f"{address}about/")
    for query, thing in (("т62", "t-62"), ("Камаз Выстрел", "bpm-97"), ("zu 23 2", "zu-23-2")):
        page.click("[data-md-component=search-query]")
        type_into(page, "[data-md-component=search-query]", query)
        until(
            page, "href => (document.querySelector('.eq-theme-hits a') || {}).href === href", address + wanted(thing)
        )
    box = page.query_selector(".eq-theme-hits a")
    assert box is not None
    assert box.query_selector("img") is not None, "the class symbol"
    assert "Service designation" in box.inner_text() or "Name" in box.inner_text()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{wanted('zu-23-2')}*")


def test_full_text_stays_for_the_rest(open_page: Any, address: str) -> None:
    page = open_page(f"{address}about/")
    page.click("[data-md-component=search-query]")
    type_into(page, "[data-md-component=search-query]", "helicopter")
    page.wait_for_selector(".md-search-result__list:not(.eq-theme-hits) a")


def test_nothing_is_found_where_nothing_is_meant(open_page: Any, address: str, catalog: Catalog) -> None:
    page = open_page(address)
    page.focus("#eq-q")
    until(page, "!!window.EQUIPREF_NAMES")
    for query in NOTHING:
        assert page.evaluate(FIRST, [query, 5]) == [], query


def test_digits_never_slip(open_page: Any, address: str) -> None:
    page = open_page(address)
    page.evaluate(
        """() => { window.EQUIPREF_NAMES = {kinds: ["Service"], classes: [["Tanks", "tank"]],
        things: [["T-72", "e/t-72/", 0, 0], ["Gvozdika", "e/2s1/", 0, 0]],
        names: [["T-72", 0, 0, "t72"], ["Gvozdika", 0, 1, "gvozdika"], ["Object 172", 0, 0, "object172"]]}; }"""
    )
    assert page.evaluate(FIRST, ["object 173", 5]) == []
    assert page.evaluate(FIRST, ["object 712", 5]) == []
    assert page.evaluate(FIRST, ["objct 172", 5]) == [["T-72", "e/t-72/"]]
    assert page.evaluate(FIRST, ["gvodzika", 5]) == [["Gvozdika", "e/2s1/"]]


def test_keystroke_is_answered_at_once(open_page: Any, address: str, catalog: Catalog) -> None:
    """At 5,000 entries the median time from a keystroke to its hits on the page is under 50 ms."""
    page = open_page(address, apart=True)
    body = script(synthetic(catalog, 5000 - len(catalog)))
    page.route("**/names-index.js", lambda route: route.fulfill(body=body, content_type="text/javascript"))
    page.focus("#eq-q")
    until(page, "window.EQUIPREF_NAMES && EQUIPREF_NAMES.things.length > 14000")
    times = page.evaluate(
        """queries => { const input = document.querySelector('#eq-q'), times = [];
        for (const query of queries) for (let end = 1; end <= query.length; end++) {
          input.value = query.slice(0, end);
          const began = performance.now();
          input.dispatchEvent(new Event('input', {bubbles: true}));
          document.querySelector('.eq-hits').getBoundingClientRect();
          times.push(performance.now() - began);
        }
        return times; }""",
        list(QUERIES),
    )
    print(f"keystroke to hits at 5,000 entries: median {statistics.median(times):.1f} ms, most {max(times):.1f} ms")  # noqa: T201
    assert len(times) > 200
    assert statistics.median(times) < 50
