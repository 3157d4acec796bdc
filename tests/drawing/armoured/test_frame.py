"""The main lines of armoured vehicles: what a loose height takes in, and two coupled bodies."""

from __future__ import annotations

import pytest

from equipref.drawing.armoured.frame import frame_of
from equipref.drawing.draw import draw
from equipref.drawing.subject import Subject
from equipref.model.entry import Entry
from equipref.store.catalog import Catalog, Thing
from tests.drawing.measuring import classes, extent


def roof(entry: Entry) -> float:
    return frame_of(Subject(Thing(entry, None))).roof


def test_a_loose_height_is_the_roofs_where_the_outline_is_as_tall(catalog: Catalog) -> None:
    entry = catalog.entries["gaz-tigr"]
    stated = Subject(Thing(entry, None)).measure("height")
    assert stated is not None
    assert roof(entry) == pytest.approx(stated)
    assert roof(entry.model_copy(update={"outline": ()})) == pytest.approx(stated - 0.5), "with the weapon on it"


def test_a_loose_height_of_an_outlined_turret_is_told_from_that_of_what_stands_on_it(catalog: Catalog) -> None:
    entry = catalog.entries["uran-9"]
    whole = Subject(Thing(entry, None)).measure("height")
    _, top, _, _ = extent(draw(entry, catalog=catalog), "details", "turret")
    assert whole is not None
    assert -top == pytest.approx(whole, rel=0.02), "the missiles above the turret are part of it"
    assert roof(entry) < 0.6 * whole


def test_two_coupled_bodies_have_an_outline_each(catalog: Catalog) -> None:
    entry = catalog.entries["bandvagn-bvs-10"]
    svg = draw(entry, catalog=catalog)
    assert classes(svg).count("second-car") == 1
    front, rear = extent(svg, "hull"), extent(svg, "second-car")
    assert front[0] == pytest.approx(0.0, abs=0.1)
    assert front[2] < rear[2]
    assert rear[2] == pytest.approx(8.0, rel=0.02)
