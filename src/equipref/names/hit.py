"""Hits: names at places of a text, and mounts joined with their carriers."""

from __future__ import annotations

from typing import NamedTuple

from equipref.names.match import COMBINATION, Match
from equipref.names.surface import Known


class Joined(NamedTuple):
    """A mount on its carrier; what a mention of it says.

    Attributes:
        matches: the catalogued combination, if there is one.
        parts: the carrier's match and the mount's.
        status: that it is a combination.
    """

    matches: list[Match]
    parts: list[Match]
    status: str = COMBINATION


class Hit(NamedTuple):
    """A name at a place of a cleaned text.

    Attributes:
        start: its first code point.
        end: the code point after its last.
        known: what it says.
        alone: nothing beside it can belong to it, and nothing around it can change what it says.
        joined: what it says with its mount or carrier, once that is known.
    """

    start: int
    end: int
    known: Known
    joined: Joined | None = None
    alone: bool = False
