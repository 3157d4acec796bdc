"""The catalogue as a matrix: entries or variants by visible features, kind and class."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from equipref.check.applicability import applies
from equipref.identification.character import Character, CharacterType, Control
from equipref.identification.matrix import Matrix
from equipref.identification.value import INAPPLICABLE, Value
from equipref.model.base import Kind, Stability
from equipref.model.entry import Entry
from equipref.model.vocabulary import Dependency, Ease, FeatureDef, FeatureType
from equipref.store.catalog import Catalog, Thing

KIND, CLASS = "kind", "class"
"""What every thing has beside features; answers may name them as if they were features."""
EASE = {Ease.EASY: 1.0, Ease.HARD: 0.5, Ease.NONE: 0.0}
CHANGE = {Stability.FIXED: 0.0, Stability.SWAPPABLE: 0.1, Stability.FIELD_MODIFIED: 0.2}
"""How probable it is that a vehicle in the field differs from the catalogue in such a feature."""
MOUNTED = frozenset({"armament", "barrels", "shield"})
"""The parts of which a combination shows what its mount shows, not its carrier."""
_TYPES = {
    FeatureType.STATES: CharacterType.UNORDERED,
    FeatureType.ORDERED: CharacterType.ORDERED,
    FeatureType.COUNT: CharacterType.INTEGER,
}


def characters(catalog: Catalog) -> list[Character]:
    """Kind, class and the features of the vocabulary, in its order."""
    kinds = tuple(kind.value for kind in Kind)
    found = [
        Character(KIND, "Kind", states=kinds, reliability=10, asked=False),
        Character(CLASS, "Class", states=tuple(catalog.vocabulary.classes), reliability=7, asked=False),
    ]
    return found + [_character(feature, catalog) for feature in catalog.vocabulary.features.values()]


def _character(feature: FeatureDef, catalog: Catalog) -> Character:
    counted = feature.type is FeatureType.COUNT
    return Character(
        feature.id,
        feature.name,
        _TYPES[feature.type],
        tuple(state.id for state in feature.states),
        feature.reliability,
        CHANGE[feature.stability],
        {view.value: EASE[ease] for view, ease in feature.visible.items()},
        tuple(_controls(feature.depends_on, catalog)),
        int(feature.minimum) if counted and feature.minimum is not None else None,
        int(feature.maximum) if counted and feature.maximum is not None else None,
    )


def _controls(needed: Dependency | None, catalog: Catalog) -> Iterator[Control]:
    other = catalog.vocabulary.features.get(needed.feature) if needed else None
    if needed is None or other is None:
        return
    out = set(needed.unless)
    if needed.states:
        out |= {state.id for state in other.states} - set(needed.states)
    if out:
        yield Control(needed.feature, frozenset(out))


def entry_matrix(catalog: Catalog) -> Matrix:
    """Every entry with all that it can show: where variants differ in what the type states, their states too."""
    values = {}
    for entry in catalog:
        shown = _shown(catalog, Thing(entry, None))
        for variant in entry.variants:
            for statement in variant.features:
                if statement.feature in shown:
                    shown[statement.feature] = (*shown[statement.feature], *statement.states)
        values[entry.id] = _values(catalog, entry, shown)
    return Matrix(list(values), characters(catalog), values, confusions(catalog))


def confusions(catalog: Catalog) -> dict[str, list[str]]:
    """For each entry, the entries for which it is declared to be mistaken."""
    found: dict[str, list[str]] = {}
    for key, pairs in catalog.look_alikes.items():
        if key in catalog.things:
            others = {catalog.things[other].entry.id for other in pairs if other in catalog.things}
            found.setdefault(catalog.things[key].entry.id, []).extend(sorted(others))
    return {key: sorted(set(others) - {key}) for key, others in sorted(found.items())}


def member_matrix(catalog: Catalog, entry: Entry) -> Matrix:
    """An entry and its variants, each with what it shows itself."""
    things = [Thing(entry, None), *(Thing(entry, variant) for variant in entry.variants)]
    values = {thing.id: _values(catalog, entry, _shown(catalog, thing)) for thing in things}
    return Matrix(list(values), characters(catalog), values)


def thing_matrix(catalog: Catalog, ids: Iterable[str]) -> Matrix:
    """Entries and variants by id, each with what it shows itself."""
    things = [catalog.things[key] for key in ids]
    values = {thing.id: _values(catalog, thing.entry, _shown(catalog, thing)) for thing in things}
    return Matrix(list(values), characters(catalog), values)


def _shown(catalog: Catalog, thing: Thing) -> dict[str, Sequence[str]]:
    """The states of a thing by feature; a combination shows its carrier with the armament of its mounts."""
    shown: dict[str, Sequence[str]] = {}
    entry = thing.entry
    if entry.kind is Kind.COMBINATION:
        carrier = catalog.things.get(entry.carrier or "")
        if carrier is not None and carrier.entry.kind is not Kind.COMBINATION:
            shown.update(_shown(catalog, carrier))
        features = catalog.vocabulary.features
        for mount in (catalog.things.get(key) for key in entry.mounts):
            for key, states in (_shown(catalog, mount) if mount else {}).items():
                if key in features and features[key].part in MOUNTED:
                    shown[key] = states
    shown.update({statement.feature: statement.states for statement in thing.features})
    return shown


def _values(catalog: Catalog, entry: Entry, shown: Mapping[str, Sequence[str]]) -> dict[str, Value]:
    kinds, classes = [entry.kind.value], [entry.class_]
    carrier = catalog.entries.get(entry.carrier or "")
    if carrier is not None:
        kinds.append(carrier.kind.value)
        classes.append(carrier.class_)
    known = catalog.vocabulary
    values: dict[str, Value] = {KIND: kinds, CLASS: [c for c in classes if c in known.classes] or None}
    for feature in known.features.values():
        states = shown.get(feature.id)
        if states:
            values[feature.id] = _states(feature, states)
        elif not applies(feature, entry, catalog):
            values[feature.id] = INAPPLICABLE
    return values


def _states(feature: FeatureDef, states: Sequence[str]) -> Value:
    if feature.type is FeatureType.COUNT:
        return sorted({int(state) for state in states if state.isdecimal()}) or None
    known = {state.id for state in feature.states}
    return [state for state in dict.fromkeys(states) if state in known] or None
