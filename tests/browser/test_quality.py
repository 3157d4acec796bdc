"""Every sort of page: accessible, narrow, quick to load, and alone on its own origin under a strict policy."""

from __future__ import annotations

from typing import Any

import pytest

from equipref.site.build import BuildResult
from tests.browser.conftest import until

pytestmark = pytest.mark.browser
MOST = 30 * 1024
PAGES = (
    "",
    "e/t-62/",
    "e/bpm-97/",
    "e/zu-23-2-on-gaz-3308/",
    "e/t-72/variants/",
    "classes/",
    "classes/tank/",
    "countries/su/",
    "makers/",
    "periods/",
    "features/",
    "features/road-wheels/",
    "names/",
    "names/nato/",
    "a-z/",
    "table/",
    "reports/",
    "reports/{report}/",
    "sources/",
    "sources/t/",
    "glossary/",
    "gaps/",
    "identify/",
    "compare/#ids=t-55,t-62",
    "drill/",
    "periods/1960s/",
    "makers/{maker}/",
    "names/misspelling/",
    "about/",
    "about/python/",
    "about/api/",
    "about/downloads/",
    "about/contributing/",
    "nowhere/t-26/",
)
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]


@pytest.fixture(params=PAGES, ids=lambda path: path or "home")
def path(request: pytest.FixtureRequest, site: BuildResult) -> str:
    """The address of a page of each sort, from the site's root."""
    report = sorted(p.name for p in (site.out / "reports").iterdir() if p.is_dir())[0]
    maker = sorted(p.name for p in (site.out / "makers").iterdir() if p.is_dir())[0]
    return str(request.param).format(report=report, maker=maker)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_accessible(open_page: Any, address: str, path: str, dark: bool) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = open_page(address + path, dark=dark)
    page.wait_for_timeout(150)
    only = {"type": "rule", "values": ["color-contrast"]} if dark else {"type": "tag", "values": LEVELS}
    found = axe.run(page, options={"runOnly": only}).response["violations"]  # dark pages differ in their colours only
    told = [f"{v['id']}: {v['nodes'][0]['html'][:160]} {v['nodes'][0].get('failureSummary', '')}" for v in found]
    assert not told, "\n".join(told)


def test_no_horizontal_scroll_at_360(open_page: Any, address: str, path: str) -> None:
    page = open_page(address + path, width=360, height=740)
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 360, page.evaluate(
        """() => [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > 361)
        .slice(0, 5).map(e => e.outerHTML.slice(0, 120))"""
    )


def test_entry_pages_are_small(site: BuildResult) -> None:
    sizes = {p.parent.name: p.stat().st_size for p in (site.out / "e").glob("*/index.html")}
    assert len(sizes) > 100
    large = {name: size for name, size in sizes.items() if size > MOST}
    assert not large


def test_keyboard_alone_from_search_to_page(open_page: Any, address: str) -> None:
    page = open_page(address)
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "eq-q":
            break
    assert page.evaluate("document.activeElement.id") == "eq-q"
    page.keyboard.type("t62")
    page.wait_for_selector(".eq-hits a")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.classList.contains('eq-hit')")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "eq-q"
    page.keyboard.press("Enter")
    page.wait_for_url("**/e/t-62/")
    page.keyboard.press("Tab")
    assert "md-skip" in page.evaluate("document.activeElement.className")


def test_keyboard_alone_in_the_table(open_page: Any, address: str) -> None:
    page = open_page(f"{address}table/")
    page.focus("#eq-filter")
    page.keyboard.type("helicopter")
    until(page, "document.querySelector('.eq-filter output').textContent.includes(' of ')")
    shown = page.locator("#eq-all tbody tr:not([hidden])").count()
    assert 0 < shown < page.locator("#eq-all tbody tr").count()
    page.focus("#eq-all thead th:nth-child(4) button")
    page.keyboard.press("Enter")
    assert page.get_attribute("#eq-all thead th:nth-child(4)", "aria-sort") == "ascending"
    cells = page.locator("#eq-all tbody tr:not([hidden]) td:nth-child(4)").all_inner_texts()
    years = [int(cell) for cell in cells if cell]
    assert years == sorted(years)
    page.keyboard.press("Enter")
    assert page.get_attribute("#eq-all thead th:nth-child(4)", "aria-sort") == "descending"


def test_table_filters_and_downloads(open_page: Any, address: str) -> None:
    page = open_page(f"{address}table/")
    page.fill("#eq-filter", "т-62")
    until(page, "document.querySelector('.eq-filter output').textContent.includes(' of ')")
    assert "T-62" in page.locator("#eq-all tbody tr:not([hidden]) th").all_inner_texts()
    with page.expect_download() as waiting:
        page.click("[data-eq-csv]")
    lines = waiting.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "Name,Class,Origin,New in,Variants,Kind,Other names"
    assert len(lines) == 1 + page.locator("#eq-all tbody tr:not([hidden])").count()


def test_lost_reader_is_helped(open_page: Any, address: str) -> None:
    page = open_page(f"{address}old/t-62.html")
    page.wait_for_selector(".eq-hits a")
    assert page.input_value("#eq-q") == "t-62"
    assert page.get_attribute(".eq-hits a", "href") == f"{address}e/t-62/"


def test_variant_address_leads_to_its_type(open_page: Any, address: str) -> None:
    page = open_page(f"{address}e/t-62m/")
    page.wait_for_url("**/e/t-62/#t-62m")


def test_dark_is_remembered(open_page: Any, address: str) -> None:
    page = open_page(address)
    assert page.get_attribute("body", "data-md-color-scheme") == "default"
    page.click("label[for=__palette_1]")
    assert page.get_attribute("body", "data-md-color-scheme") == "slate"
    page.goto(f"{address}e/t-62/")
    assert page.get_attribute("body", "data-md-color-scheme") == "slate"
