"""Outlines: written in one line, shared between entries, dropped where something else is stated."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from equipref.drawing.draw import draw
from equipref.drawing.subject.outline import form_of
from equipref.model.outline import Outline, OutlinePart
from equipref.store.catalog import Catalog
from tests.drawing.measuring import extent

DETAILS = ("panel", "glass", "opening", "line", "gear")


def test_points_and_corners_are_read_from_one_line() -> None:
    outline = Outline(part=OutlinePart.HULL, line="0.5,0.4 0,1~ 2.35,-1.5")
    assert outline.points == ((0.5, 0.4), (0.0, 1.0), (2.35, -1.5))
    assert outline.corners == (0, 2)


@pytest.mark.parametrize("line", ["", "1,2", "1,2 3", "1;2 3,4", "1,2 3,4 x", "1,2, 3,4", "~1,2 3,4"])
def test_what_is_no_line_of_points_is_refused(line: str) -> None:
    with pytest.raises(ValidationError):
        Outline(part=OutlinePart.HULL, line=line)


def test_a_shared_part_holds_only_where_nothing_else_is_stated(catalog: Catalog) -> None:
    own, shared = catalog.entries["t-55"], catalog.entries["t-54"]
    assert own.outline_of == "t-54"
    states = {s.feature: s.states for s in own.features}
    assert {"hull", "turret", "gun"} <= form_of("side", states, own, shared, version=False).parts.keys()
    other = form_of("side", {**states, "turret-form": ("box",)}, own, shared, version=False)
    assert "hull" in other
    assert not {"turret", "gun"} & other.parts.keys()


def test_a_version_keeps_the_outlines_of_what_it_does_not_change(catalog: Catalog) -> None:
    own = catalog.entries["mi-24"]
    states = {s.feature: s.states for s in own.features}
    same = form_of("side", states, own, None, version=True)
    other = form_of("side", {**states, "cockpit": ("greenhouse",)}, own, None, version=True)
    assert "canopy" in same
    assert "canopy" not in other
    assert same.points("fuselage") == other.points("fuselage")


def test_a_shared_outline_is_drawn_where_the_catalogue_is_at_hand(catalog: Catalog) -> None:
    entry = catalog.entries["mi-35"]
    assert entry.outline_of == "mi-24"
    assert draw(entry, catalog=catalog) != draw(entry.model_copy(update={"outline_of": None}), catalog=catalog)


def test_outlines_of_the_catalogue_stand_upon_each_other(catalog: Catalog) -> None:
    """Details lie on or beside the body, and every shared outline leads to one."""
    for entry in catalog:
        shared = catalog.entries.get(entry.outline_of or "")
        assert bool(shared) == bool(entry.outline_of), entry.id
        assert shared is None or shared.outline, (entry.id, "shares the outlines of an entry that has none")
        states = {s.feature: s.states for s in entry.features}
        form = form_of("side", states, entry, shared, version=False)
        if not form:
            continue
        body = form.box("hull", "cab", "fuselage", "turret", "gun", "launcher", "fin", "engine")
        for part in DETAILS:
            for shape in form.parts.get(part, ()):
                for x, y in shape.points:
                    assert body.left - 1 <= x <= body.right + 1, (entry.id, part, x)
                    assert y <= body.top + 1.2, (entry.id, part, y)


def test_an_outline_refines_the_form_and_keeps_the_measure(catalog: Catalog) -> None:
    entry = catalog.entries["bmp-1"]
    assert entry.outline
    refined, plain = draw(entry, catalog=catalog), draw(entry.model_copy(update={"outline": ()}), catalog=catalog)
    assert refined != plain
    assert extent(refined, "hull")[2] == pytest.approx(extent(plain, "hull")[2], abs=0.02)
