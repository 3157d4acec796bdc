"""The way out of the theme's home: another generator makes the same pages from the same source tree."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from equipref.site.build import BuildResult, generate
from tests.site.conftest import EPOCH


@pytest.mark.skipif(importlib.util.find_spec("properdocs") is None, reason="properdocs is not installed")
def test_properdocs_makes_the_same_pages(built: BuildResult, tmp_path: Path) -> None:
    generate(built.source, tmp_path / "site", EPOCH, generator="properdocs")
    pages = {p.relative_to(built.out) for p in built.out.rglob("*.html")}
    others = {p.relative_to(tmp_path / "site") for p in (tmp_path / "site").rglob("*.html")}
    assert len(pages) > 30
    assert others == pages
