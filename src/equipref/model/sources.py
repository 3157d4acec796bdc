"""Sources: where a statement comes from, and how far its publisher is to be trusted."""

from __future__ import annotations

from enum import StrEnum

from equipref.model.base import Date, Grade, Id, Lang, Line, Model, Text, Url


class SourceType(StrEnum):
    """Who speaks."""

    MUSEUM = "museum"
    MAKER = "maker"
    STATE = "state"
    SPECIALIST = "specialist"
    PRESS = "press"
    ENCYCLOPEDIA = "encyclopedia"
    DATASET = "dataset"
    SHOP = "shop"


class Source(Model):
    """One page, book or data set that states facts."""

    id: Id
    """Equals the file's stem; publisher first: `tucson-museum-t-62`."""
    title: Line
    """Title of the page."""
    publisher: Line
    """Who publishes it."""
    url: Url
    """Its address."""
    lang: Lang
    """The language it is written in."""
    type: SourceType
    """Who speaks: museum, maker, state, specialist, press, encyclopedia, dataset or shop (also of kits and games)."""
    grade: Grade
    """Reliability on the Admiralty scale."""
    seen: Date
    """The day on which somebody last read it."""
    published: Date | None = None
    """The day on which it was published, where it says so."""
    note: Text | None = None
    """What to be careful of."""
