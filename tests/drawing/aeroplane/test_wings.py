"""Wings that are not one pair of level ones."""

from __future__ import annotations

import pytest

from equipref.drawing.draw import draw
from equipref.store.catalog import Catalog
from tests.drawing.measuring import classes, extent
from tests.drawing.states import with_states


def test_the_lower_wing_of_a_biplane_is_the_shorter_one(catalog: Catalog) -> None:
    entry = catalog.entries["an-2"]
    for view, axis in (("top", 1), ("front", 0)):
        svg = draw(entry, view=view, catalog=catalog)
        upper, lower = extent(svg, "wing"), extent(svg, "lower-wing")
        share = (lower[axis + 2] - lower[axis]) / (upper[axis + 2] - upper[axis])
        assert share == pytest.approx(0.78, abs=0.03), view
    side = draw(entry, catalog=catalog)
    assert extent(side, "lower-wing")[3] > extent(side, "wing")[3], "y runs down"
    assert "lower-wing" not in classes(draw(with_states(entry, "wing-pairs", "1"), catalog=catalog))


def test_surfaces_in_an_x_lie_about_the_axis_of_the_body(catalog: Catalog) -> None:
    svg = draw(catalog.entries["lancet"], catalog=catalog)
    _, top, _, bottom = extent(svg, "fuselage")
    axis = (top + bottom) / 2
    for part in ("wing", "fins"):
        _, up, _, down = extent(svg, part)
        assert axis - up == pytest.approx(down - axis, abs=0.02), part
        assert down <= 0.0, "they stay above the ground"
