"""What is counted in an SVG is what the catalogue states."""

from __future__ import annotations

from equipref.drawing.draw import draw, sketch, views_of
from equipref.model.base import Kind
from equipref.store.catalog import Catalog
from tests.drawing.measuring import classes

COUNTED = {
    ("road-wheels", "side"): "road-wheel",
    ("return-rollers", "side"): "roller",
    ("axles", "side"): "axle",
    ("barrels", "side"): "barrel",
    ("barrels", "front"): "barrel",
    ("launch-tubes", "front"): "tube",
    ("vision-blocks", "front"): "vision-block",
    ("troop-hatches", "top"): "troop-hatch",
    ("rotor-blades", "top"): "blade",
    ("rotor-blades", "side"): "blade",
}
"""The class of the elements that show a count in a view."""


def test_counts_in_drawings_are_counts_in_statements(catalog: Catalog) -> None:
    compared = 0
    for thing in catalog.things.values():
        if thing.entry.kind is Kind.COMBINATION:
            continue
        stated = {s.feature: s.states[0] for s in thing.features}
        for (feature, view), name in COUNTED.items():
            if feature not in stated or view not in views_of(thing.entry):
                continue
            found = classes(draw(thing, view=view, catalog=catalog)).count(name)
            if feature == "rotor-blades" and stated.get("rotor-layout") in ("coaxial", "tandem"):
                found //= 2
            if "second-car" in classes(draw(thing, view=view, catalog=catalog)) and feature == "road-wheels":
                found //= 2
            if feature in ("barrels", "return-rollers", "road-wheels", "axles", "troop-hatches") and found == 0:
                sheet, s = sketch(thing, view, catalog=catalog)
                assert feature not in s.asked or stated[feature] == "0" or feature not in sheet.marks, (
                    thing.id,
                    feature,
                )
                continue
            if feature == "launch-tubes" and found == 0:
                if stated.get("missile-stowage") == "inside":
                    continue
                assert stated.get("main-armament") not in ("rocket-tubes", "missiles", "guns-and-missiles"), thing.id
                continue
            assert found == int(stated[feature]), (thing.id, feature, view)
            compared += 1
    assert compared > 150
