"""Every sort of page: accessible, narrow, quick to load, and alone on its own origin under a strict policy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

import pytest

from equipref.site.build import BuildResult
from tests.browser.accessibility import faint, faults
from tests.browser.window import Watch, Window, settle, until

pytestmark = pytest.mark.browser
MOST = 30 * 1024
NARROW = 360


class Sort(NamedTuple):
    """A sort of page.

    Attributes:
        path: the address of one, from the site's root.
        ready: what is on the page once its scripts have done their work.
        press: what is pressed then, and `shown` what that brings.
    """

    path: str
    ready: str = "h1"
    press: str = ""
    shown: str = ""

    def __str__(self) -> str:
        return " ".join(filter(None, (self.path or "home", self.press and "pressed")))


SORTS = (
    Sort(""),
    Sort("e/t-62/"),
    Sort("e/bpm-97/"),
    Sort("e/zu-23-2-on-gaz-3308/"),
    Sort("e/t-72/variants/"),
    Sort("classes/"),
    Sort("classes/tank/"),
    Sort("countries/su/"),
    Sort("makers/"),
    Sort("periods/"),
    Sort("features/"),
    Sort("features/road-wheels/"),
    Sort("names/"),
    Sort("names/nato/"),
    Sort("a-z/"),
    Sort("names/service/cyrillic-te/"),
    Sort("table/", "thead button"),
    Sort("reports/"),
    Sort("reports/{report}/"),
    Sort("sources/"),
    Sort("sources/t/"),
    Sort("glossary/"),
    Sort("gaps/"),
    Sort("identify/", "#eq-left li"),
    Sort("identify/#running-gear=tracked&road-wheels=5", "#eq-left .eq-thumb"),
    Sort("compare/#ids=t-55,t-62", "#eq-stacks .eq-stack"),
    Sort("compare/?ids=t-55,t-62", "#eq-stacks .eq-stack"),
    Sort("drill/", "#eq-choices button"),
    Sort("drill/", "#eq-choices button", "#eq-choices button >> nth=0", "#eq-stacks .eq-stack"),
    Sort("periods/1960s/"),
    Sort("makers/{maker}/"),
    Sort("names/misspelling/"),
    Sort("about/"),
    Sort("about/python/"),
    Sort("about/api/"),
    Sort("about/downloads/"),
    Sort("about/contributing/"),
    Sort("nowhere/t-26/", ".eq-hits .eq-count"),
)


@dataclass
class Visit:
    """What was seen on a page, opened once.

    Attributes:
        faults: what axe says, colours left out.
        faint: text too near to its ground in colour, on the light page.
        faint_dark: the same, on the dark page.
        width: how wide the page is on a phone, in pixels.
        wide: elements that stand out of the phone's screen, where the page is too wide.
        watch: what the page did that it should not.
    """

    faults: list[str]
    faint: list[str]
    faint_dark: list[str]
    width: int
    wide: list[str]
    watch: Watch


def seen(page: Any, watch: Watch) -> Visit:
    """Looks at the page that is open: as it is, then in the dark, then on a phone."""
    broken, light = faults(page), faint(page)
    assert page.get_attribute("body", "data-md-color-scheme") == "default"
    page.emulate_media(color_scheme="dark")
    page.click("label[for=__palette_1]")
    until(page, "document.body.dataset.mdColorScheme === 'slate'")
    settle(page)
    dark = faint(page)
    page.set_viewport_size({"width": NARROW, "height": 740})
    settle(page)
    width, wide = page.evaluate(
        """most => [document.documentElement.scrollWidth, [...document.querySelectorAll('main *')]
        .filter(e => e.getBoundingClientRect().right > most + 1).slice(0, 5).map(e => e.outerHTML.slice(0, 120))]""",
        NARROW,
    )
    return Visit(broken, light, dark, width, wide, watch)


@pytest.fixture(scope="module", params=SORTS, ids=str)
def visit(request: pytest.FixtureRequest, window: Window, site: BuildResult, address: str) -> Visit:
    """A page of each sort, opened once for all tests that look at it."""
    sort: Sort = request.param
    report = sorted(p.name for p in (site.out / "reports").iterdir() if p.is_dir())[0]
    maker = sorted(p.name for p in (site.out / "makers").iterdir() if p.is_dir())[0]
    watch, page = Watch(), window.take()
    watch.over(page)
    try:
        watch.goto(page, address + sort.path.format(report=report, maker=maker))
        page.wait_for_selector(sort.ready)
        if sort.press:
            page.click(sort.press)
            page.wait_for_selector(sort.shown)
        settle(page)
        found = seen(page, watch)
    finally:
        window.give_back(page)
        watch.off(page)
    return found


def test_accessible(visit: Visit) -> None:
    assert not visit.faults, "\n".join(visit.faults)


def test_text_stands_out(visit: Visit) -> None:
    assert not visit.faint, "\n".join(visit.faint)


def test_text_stands_out_in_the_dark(visit: Visit) -> None:
    assert not visit.faint_dark, "\n".join(visit.faint_dark)


def test_no_horizontal_scroll_on_a_phone(visit: Visit) -> None:
    assert visit.width <= NARROW, visit.wide


def test_page_is_alone_and_quiet(visit: Visit) -> None:
    visit.watch.check()


FAULTS = """() => {
  document.querySelectorAll('tbody tr')[200].querySelector('th a').style.color = '#999';
  document.querySelectorAll('tbody tr')[100].querySelector('td').insertAdjacentHTML('beforeend', '<img src="/">');
  document.querySelectorAll('tbody tr')[99].querySelector('td').style.cssText = 'position: absolute; width: 400px';
}"""


def test_a_single_fault_among_hundreds_of_rows_is_seen(open_page: Any, address: str) -> None:
    page = open_page(f"{address}table/")
    page.wait_for_selector("thead button")
    page.evaluate(FAULTS)
    settle(page)
    found = seen(page, Watch())
    assert [line.split(":")[0] for line in (*found.faults, *found.faint)] == ["image-alt", "color-contrast"]
    assert 'style="color' in found.faint[0]
    assert found.width > NARROW


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
