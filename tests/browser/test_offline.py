"""The offline site from file://, with the network off: pages, links, search."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.browser.window import until

pytestmark = pytest.mark.browser


def test_search_and_pages_work_from_files(open_page: Any, stick: Path) -> None:
    page = open_page(f"file://{stick}/index.html", offline=True)
    page.fill("#eq-q", "Камаз Выстрел")
    page.wait_for_selector(".eq-hits a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/e/bpm-97.html")
    assert page.inner_text("h1") == "BPM-97"
    page.click("text=Classes")
    page.wait_for_url("**/classes.html")


def test_theme_search_works_from_files(open_page: Any, stick: Path) -> None:
    page = open_page(f"file://{stick}/e/t-62.html", offline=True)
    page.click("[data-md-component=search-query]")
    page.type("[data-md-component=search-query]", "helicopter")
    page.keyboard.press("Shift")
    page.wait_for_selector(".md-search-result__list:not(.eq-theme-hits) a")
    page.fill("[data-md-component=search-query]", "ми-28")
    page.keyboard.press("Shift")
    until(page, "(document.querySelector('.eq-theme-hits a') || {href: ''}).href.endsWith('/e/mi-28.html')")


def test_old_addresses_work_from_files(open_page: Any, stick: Path) -> None:
    page = open_page(f"file://{stick}/e/t-62m.html", offline=True)
    page.wait_for_url("**/e/t-62.html#t-62m")
