"""Applicability: which features a thing can have at all, and which make sense with what it shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from equipref.model.base import Kind
from equipref.model.entry import Entry
from equipref.model.features import FeatureStatement
from equipref.model.vocabulary import ClassDef, Dependency, FeatureDef
from equipref.store.catalog import Catalog


def applies(feature: FeatureDef, entry: Entry, catalog: Catalog) -> bool:
    """Whether a feature applies to an entry by kind and class; to a combination, if it does to one of its parts."""
    if entry.kind is Kind.COMBINATION:
        things = (catalog.things.get(part) for part in (entry.carrier, *entry.mounts) if part)
        parts = [thing.entry for thing in things if thing and thing.entry.kind is not Kind.COMBINATION]
        return any(_fits(feature, part) for part in parts)
    return _fits(feature, entry)


def _fits(feature: FeatureDef, entry: Entry) -> bool:
    return entry.kind in feature.kinds and (not feature.classes or _within(entry.class_, feature.classes))


def _within(class_id: str, classes: tuple[str, ...]) -> bool:
    return class_id in classes or class_id.partition("/")[0] in classes


def fits_class(feature: FeatureDef, defined: ClassDef) -> bool:
    """Whether a feature can be stated of things of a class."""
    kinds = set(feature.kinds) & set(defined.kinds)
    return bool(kinds) and (not feature.classes or _within(defined.id, feature.classes))


def met(dependency: Dependency, states: tuple[str, ...]) -> bool:
    """Whether a feature makes sense where the one that it depends on shows these states."""
    shown = set(states)
    if dependency.states and not shown & set(dependency.states):
        return False
    return not (dependency.unless and shown <= set(dependency.unless))


def expected(entry: Entry, shown: Mapping[str, FeatureStatement], catalog: Catalog) -> Iterator[FeatureDef]:
    """Yields the features of the profile of an entry's class that apply to it and make sense with what is shown.

    A second-level class without a profile takes that of its first level.
    """
    words = catalog.vocabulary
    levels = (words.classes.get(entry.class_), words.classes.get(entry.class_.partition("/")[0]))
    profile = next((level.profile for level in levels if level and level.profile), ())
    for feature_id in profile:
        feature = words.features.get(feature_id)
        if feature is None or not applies(feature, entry, catalog):
            continue
        needed = feature.depends_on
        other = shown.get(needed.feature) if needed else None
        if needed is None or other is None or met(needed, other.states):
            yield feature
