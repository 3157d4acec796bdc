"""A mount on its carrier."""

from __future__ import annotations

import pytest

from equipref.drawing.draw import CannotDraw, draw
from equipref.store.catalog import Catalog
from tests.drawing.measuring import classes


def test_a_combination_shows_carrier_and_mount(catalog: Catalog) -> None:
    names = classes(draw(catalog.entries["zu-23-2-on-gaz-3308"], catalog=catalog))
    assert names.count("axle") == 2
    assert names.count("barrel") == 2
    assert "frame" in names
    with pytest.raises(CannotDraw, match="catalog="):
        draw(catalog.entries["zu-23-2-on-gaz-3308"])
