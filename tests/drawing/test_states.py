"""Every state of every feature changes a drawing."""

from __future__ import annotations

from equipref.drawing.draw import sketch, views_of
from equipref.drawing.subject import Subject
from equipref.model.measures import Measure
from equipref.model.vocabulary import FeatureDef, FeatureType
from equipref.store.catalog import Catalog, Thing
from tests.drawing.states import with_states

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
