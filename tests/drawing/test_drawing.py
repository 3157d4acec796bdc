"""The data path: what is counted and measured in an SVG is what the catalogue states."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from itertools import pairwise
from pathlib import Path

import pytest

from equipref.drawing.draw import CannotDraw, draw, sketch, views_of
from equipref.drawing.running_gear import gaps
from equipref.drawing.subject import Subject
from equipref.library import open_library
from equipref.model.base import Kind
from equipref.model.entry import Entry
from equipref.model.features import FeatureStatement
from equipref.model.measures import Measure
from equipref.model.vocabulary import FeatureDef, FeatureType
from equipref.store.catalog import Catalog, Thing
from tests.drawing.measuring import SVG, classes, extent
from tests.stopwatch import within

ROOT = Path(__file__).parents[2]
LIMIT = 12_000
"""The most bytes of a drawing."""
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
BASES = (
    "t-62",
    "t-72",
    "bmp-1",
    "btr-80",
    "btr-152",
    "gaz-tigr",
    "m113",
    "bushmaster",
    "ural-4320",
    "toyota-hilux",
    "uaz-452",
    "bm-21",
    "zsu-23-4",
    "pantsir-s1",
    "2s3",
    "brm-1k",
    "d-20",
    "zu-23-2",
    "mi-24",
    "mi-8",
    "ka-52",
    "su-27",
    "il-76",
    "orlan-10",
    "mig-21",
    "imr-2",
    "bat-2",
    "a-50",
    "tu-95",
    "2k22-tunguska",
    "9p149-shturm-s",
)
"""Entries of all archetypes, on which states of features are tried."""


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return open_library(ROOT / "catalog").catalog


def with_states(entry: Entry, feature: str, *states: str, **more: tuple[str, ...]) -> Entry:
    """The entry with other statements in place of its own."""
    wanted = {feature: states, **{k.replace("_", "-"): v for k, v in more.items()}}
    kept = tuple(s for s in entry.features if s.feature not in wanted)
    own = tuple(FeatureStatement(feature=f, states=v) for f, v in wanted.items())
    return entry.model_copy(update={"features": (*kept, *own)})


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


def test_gaps_between_wheels_follow_the_statement(catalog: Catalog) -> None:
    entry = catalog.entries["t-62"]
    for kind in ("even", "gap-1-2", "widen-to-rear", "paired", "uneven"):
        svg = draw(with_states(entry, "wheel-gap", kind), catalog=catalog)
        xs = [
            float(e.get("cx", "0"))
            for e in ElementTree.fromstring(svg).iter()
            if "road-wheel" in e.get("class", "").split()
        ]
        drawn = [b - a for a, b in pairwise(xs)]
        wanted = gaps(kind, 5)
        unit = sum(drawn) / sum(wanted)
        assert all(abs(d - w * unit) < 2.5 for d, w in zip(drawn, wanted, strict=True)), kind


def feature_states(feature: FeatureDef) -> list[str]:
    if feature.type is FeatureType.COUNT:
        low, high = int(feature.minimum or 0), int(feature.maximum or 4)
        return [str(n) for n in range(low, min(high, low + 4) + 1)]
    return [state.id for state in feature.states]


def distinct(catalog: Catalog, feature: FeatureDef) -> tuple[int, int, str]:
    """On the entry and view that tell most: how many different drawings, of how many states, and where."""
    states = feature_states(feature)
    best = (0, len(states), "")
    for base in BASES:
        entry = catalog.entries[base]
        if entry.kind not in feature.kinds:
            continue
        first = entry.class_.split("/")[0]
        if feature.classes and not {entry.class_, first} & set(feature.classes):
            continue
        more: dict[str, tuple[str, ...]] = {}
        needs = feature.depends_on
        if (
            needs
            and needs.states
            and not set(Subject(Thing(entry, None)).states_of(needs.feature)) & set(needs.states)
        ):
            more[needs.feature.replace("-", "_")] = needs.states[:1]
        measures: tuple[Measure, ...] = ()
        if feature.id not in ("barrel-length", "body-height"):
            measures = entry.measures
        plain = entry.model_copy(update={"measures": measures, "outline": ()})
        for view in views_of(entry):
            bodies = set()
            for state in states:
                sheet, _ = sketch(Thing(with_states(plain, feature.id, state, **more), None), view, catalog=catalog)
                bodies.add(sheet.body)
            best = max(best, (len(bodies), len(states), f"{base} {view}"))
        if best[0] == len(states):
            break
    return best


def test_every_state_of_every_feature_changes_the_drawing(catalog: Catalog) -> None:
    failed = {}
    for feature in catalog.vocabulary.features.values():
        found, wanted, where = distinct(catalog, feature)
        if found < wanted:
            failed[feature.id] = (found, wanted, where)
    assert not failed


def test_highlight_numbers_callouts_and_tells_what_does_not_show(catalog: Catalog) -> None:
    svg = draw(catalog.entries["t-62"], highlight=["wheel-gap", "bore-evacuator", "exhaust"], catalog=catalog)
    tree = ElementTree.fromstring(svg)
    numbers = [g.findtext(f"{SVG}text") for g in tree.findall(f"{SVG}g[@class='callout']")]
    assert sorted(n or "" for n in numbers) == ["1", "2"]
    told = [t.text or "" for t in tree.findall(f"{SVG}text")]
    assert any(t.startswith("1  Gaps between road wheels: gaps widen to the rear") for t in told)
    assert any("3" in t and "does not show" in t for t in told)
    assert "hi" in classes(svg)


def test_what_is_not_stated_is_dashed(catalog: Catalog) -> None:
    entry = catalog.entries["t-62"]
    bare = entry.model_copy(update={"features": (), "measures": ()})
    assert classes(draw(bare, catalog=catalog)).count("u") > classes(draw(entry, catalog=catalog)).count("u") + 3


def test_a_combination_shows_carrier_and_mount(catalog: Catalog) -> None:
    names = classes(draw(catalog.entries["zu-23-2-on-gaz-3308"], catalog=catalog))
    assert names.count("axle") == 2
    assert names.count("barrel") == 2
    assert "frame" in names
    with pytest.raises(CannotDraw, match="catalog="):
        draw(catalog.entries["zu-23-2-on-gaz-3308"])


def test_a_view_that_does_not_exist_says_which_do(catalog: Catalog) -> None:
    with pytest.raises(CannotDraw, match="choose from: side, front, top"):
        draw(catalog.entries["mi-24"], view="rear", catalog=catalog)


def test_an_outline_refines_the_form_and_keeps_the_measure(catalog: Catalog) -> None:
    entry = catalog.entries["bmp-1"]
    assert entry.outline
    refined, plain = draw(entry, catalog=catalog), draw(entry.model_copy(update={"outline": ()}), catalog=catalog)
    assert refined != plain
    assert extent(refined, "hull")[2] == pytest.approx(extent(plain, "hull")[2], abs=0.02)


def test_drawing_all_types_takes_less_than_five_seconds(catalog: Catalog) -> None:
    within(5, lambda: [draw(entry, catalog=catalog) for entry in catalog])
