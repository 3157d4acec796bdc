"""Every drawing: small, well formed, described, quick; marks, dashes and what is refused."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree

import pytest

from equipref.drawing.draw import CannotDraw, draw, views_of
from equipref.store.catalog import Catalog
from tests.drawing.measuring import SVG, classes
from tests.stopwatch import within

LIMIT = 12_000
"""The most bytes of a drawing."""


def test_every_drawing_is_small_well_formed_described_and_of_equal_bytes(catalog: Catalog) -> None:
    made = 0
    for entry in catalog:
        for view in views_of(entry):
            svg = draw(entry, view=view, catalog=catalog)
            assert svg == draw(entry, view=view, catalog=catalog)
            assert len(svg.encode()) <= LIMIT, (entry.id, view)
            tree = ElementTree.fromstring(svg)
            assert entry.name in (tree.findtext(f"{SVG}title") or "")
            assert "to scale" in (tree.findtext(f"{SVG}desc") or "")
            groups = [g for g in tree.findall(f"{SVG}g") if g.get("class", "") not in ("scale", "callout")]
            assert sum(1 for g in groups if g.find(f"{SVG}title") is not None) >= 2
            assert "nan" not in svg
            assert "inf" not in svg.replace("infra", "").replace("Infra", "").replace("infantry", "")
            made += 1
    assert made > len(catalog)


def test_highlight_numbers_callouts_and_tells_what_does_not_show(catalog: Catalog) -> None:
    svg = draw(catalog.entries["t-62"], highlight=["wheel-gap", "bore-evacuator", "exhaust"], catalog=catalog)
    tree = ElementTree.fromstring(svg)
    numbers = [g.findtext(f"{SVG}text") for g in tree.iterfind(f".//{SVG}g[@class='callout']")]
    assert sorted(n or "" for n in numbers) == ["1", "2"]
    told = [t.text or "" for t in tree.findall(f"{SVG}text")]
    assert any(t.startswith("1  Gaps between road wheels: gaps widen to the rear") for t in told)
    assert any("3" in t and "does not show" in t for t in told)
    assert "hi" in classes(svg)


def test_what_is_not_stated_is_dashed(catalog: Catalog) -> None:
    entry = catalog.entries["t-62"]
    bare = entry.model_copy(update={"features": (), "measures": ()})
    assert classes(draw(bare, catalog=catalog)).count("u") > classes(draw(entry, catalog=catalog)).count("u") + 3


def test_a_view_that_does_not_exist_says_which_do(catalog: Catalog) -> None:
    with pytest.raises(CannotDraw, match="choose from: side, front, top"):
        draw(catalog.entries["mi-24"], view="rear", catalog=catalog)


def test_drawing_all_types_takes_less_than_five_seconds(catalog: Catalog) -> None:
    within(5, lambda: [draw(entry, catalog=catalog) for entry in catalog])
