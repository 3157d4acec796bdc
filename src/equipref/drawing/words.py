"""A drawing in words: made from the same statements as its lines."""

from __future__ import annotations

import re

from equipref.drawing.subject import State, Subject
from equipref.store.catalog import Vocabulary

_TITLES = re.compile(r"<title>[^<]*</title>")

VIEW_NAMES = {"side": "from its left side", "front": "from the front", "rear": "from the rear", "top": "from above"}


def feature_name(words: Vocabulary | None, feature: str) -> str:
    """What a feature is called."""
    known = words.features.get(feature) if words else None
    return known.name if known else feature.replace("-", " ").capitalize()


def state_name(words: Vocabulary | None, feature: str, state: str) -> str:
    """What a state is called, in lower case where it is a word."""
    known = words.features.get(feature) if words else None
    for one in known.states if known else ():
        if one.id == state:
            return one.name[:1].lower() + one.name[1:]
    return state.replace("-", " ")


def statement(words: Vocabulary | None, feature: str, state: State) -> str:
    """One statement as a phrase."""
    return f"{feature_name(words, feature)}: {state_name(words, feature, state.value)}"


def description(s: Subject, view: str, words: Vocabulary | None) -> str:
    """What the drawing shows, and what of it the catalogue does not state."""
    stated = [statement(words, f, state) for f, state in s.asked.items() if state.stated]
    unknown = [feature_name(words, f).lower() for f, state in s.asked.items() if not state.stated]
    text = f"{s.thing.name} {VIEW_NAMES[view]}, a schematic drawn to scale from the listed statements. "
    text += "; ".join(stated) + ". " if stated else ""
    if unknown or s.silent:
        silent = [what.replace("-", " ") for what in s.silent]
        text += f"Not stated, drawn as is usual for the class: {', '.join([*unknown, *silent])}."
    return text.strip()


def untitled(body: str) -> str:
    """A body without the titles of its parts, which a picture does not show."""
    return _TITLES.sub("", body)
