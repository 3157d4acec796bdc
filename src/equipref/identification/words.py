"""Words for what the key says: features, states and things by their names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from equipref.identification.catalogue import CLASS, KIND
from equipref.store.catalog import Catalog


def feature_name(catalog: Catalog, feature: str) -> str:
    """What a feature is called."""
    known = catalog.vocabulary.features.get(feature)
    return known.name if known else feature.capitalize()


def state_name(catalog: Catalog, feature: str, state: str) -> str:
    """What a state of a feature is called; a number is itself."""
    if feature == CLASS and state in catalog.vocabulary.classes:
        return catalog.vocabulary.classes[state].name
    if feature == KIND:
        return state.capitalize()
    known = catalog.vocabulary.features.get(feature)
    return next((s.name for s in known.states if s.id == state), state) if known else state


def states_text(catalog: Catalog, feature: str, states: Sequence[str]) -> str:
    """States in words, joined by "or"; a class with what belongs to it is called by its own name only."""
    if feature == CLASS:
        states = [s for s in states if s.partition("/")[0] not in states or "/" not in s] or states
    return either(state_name(catalog, feature, state) for state in states)


def either(texts: Iterable[str]) -> str:
    """`A`, `A or b`, `A, b or c`: later ones begin small."""
    held = list(texts)
    held[1:] = [lowered(text) for text in held[1:]]
    return held[0] if len(held) == 1 else f"{', '.join(held[:-1])} or {held[-1]}" if held else ""


def lowered(text: str) -> str:
    """A phrase for the middle of a sentence: its first letter small, unless it begins an abbreviation."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def listed(texts: Sequence[str], most: int) -> str:
    """At most so many texts, with a count of the others."""
    more = len(texts) - most
    return ", ".join(texts) if more <= 0 else f"{', '.join(texts[:most])} and {more} more"
