"""Guns from the side."""

from __future__ import annotations

from equipref.drawing.draw import draw
from equipref.store.catalog import Catalog
from tests.drawing.measuring import classes, close, extent


def test_outlines_of_a_gun_keep_its_wheels_its_length_and_its_stated_shield(catalog: Catalog) -> None:
    for thing_id, wheels in (("d-20", 1), ("d-30", 1), ("2a36-giatsint-b", 2), ("zpu-4", 2)):
        svg = draw(catalog.things[thing_id].entry, catalog=catalog)
        assert classes(svg).count("carriage-wheel") == wheels, thing_id
    own = catalog.things["d-20"].entry
    left, _, right, _ = extent(draw(own, catalog=catalog), "gun", "trails", "carriage")
    assert close(right - left, 8.69)
    assert "shield" in classes(draw(own, catalog=catalog))
    no = own.features[0].model_copy(update={"feature": "shield", "states": ("none",)})
    bare = own.model_copy(update={"features": (*(f for f in own.features if f.feature != "shield"), no)})
    assert "shield" not in classes(draw(bare, catalog=catalog))
    plain = own.model_copy(update={"outline": tuple(o for o in own.outline if o.part not in ("shield", "trails"))})
    assert {"shield", "trails"} <= set(classes(draw(plain, catalog=catalog)))
