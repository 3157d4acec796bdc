"""What an entry still lacks, in words that tell a reader how to help."""

from __future__ import annotations

from equipref.model.base import EDITORIAL, Kind
from equipref.model.entry import Entry
from equipref.store.catalog import Catalog

NAME_LANGUAGES = {"ru": "Russian", "ar": "Arabic", "uk": "Ukrainian"}
"""Languages in which most reports are written, beside English."""


def gaps_of(catalog: Catalog, entry: Entry) -> list[str]:
    """The gaps of one entry, each as a short sentence; the most useful to fill first."""
    found = []
    stated = {statement.feature for statement in entry.features}
    definition = catalog.vocabulary.classes.get(entry.class_)
    features = catalog.vocabulary.features
    missing = [
        features[f].name.lower()
        for f in (definition.profile if definition else ())
        if f not in stated and f in features
    ]
    if missing:
        found.append(f"Looks not stated: {', '.join(missing)}.")
    editorial = [
        features[s.feature].name.lower()
        for s in entry.features
        if s.sources == (EDITORIAL,) and s.feature in features
    ]
    if editorial:
        found.append(f"Looks without a source: {', '.join(editorial)}.")
    if entry.kind is not Kind.COMBINATION:
        for what, label in (("length", "length"), ("height", "height"), ("mass", "mass")):
            if not any(m.what == what or m.what.startswith(f"{what}-") for m in entry.measures):
                found.append(f"No {label}.")
        if not entry.events:
            found.append("No dated event.")
        single = sum(len(set(m.sources)) < 2 for m in entry.measures)
        if entry.measures and single:
            found.append(f"{single} of {len(entry.measures)} measures rest on one source.")
    languages = {name.lang.partition("-")[0] for name in entry.names}
    lacking = [label for tag, label in NAME_LANGUAGES.items() if tag not in languages]
    if lacking:
        found.append(f"No name in {' or '.join(lacking)}.")
    if entry.id not in catalog.look_alikes and not entry.not_separable:
        found.append("No look-alike declared.")
    return found
