"""docs/coverage.md says what the catalogue holds today."""

from __future__ import annotations

from pathlib import Path

from equipref.export import coverage
from tests.catalogue.held import ROOT, library


def test_the_page_is_current() -> None:
    committed = (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8")
    assert committed == coverage.page(library(), ROOT / "benchmarks" / "data" / "wanted.csv"), "run `make generated`"


def test_the_page_of_a_small_catalogue(small_catalog: Path, tmp_path: Path) -> None:
    target = tmp_path / "coverage.md"
    coverage.write(small_catalog, target)
    page = target.read_text(encoding="utf-8")
    assert "| entries | " in page
    assert "## Where sources disagree" in page
    assert page.endswith("\n")
