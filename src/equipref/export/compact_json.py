"""JSON without blanks, also in pieces: for files of which an edition has tens of thousands, and for long ones."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any


def compact(data: object) -> str:
    """Plain data as JSON on one line, without blanks and with letters as they are."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def array(items: Iterable[Any], text: Callable[[Any], str] = compact) -> Iterator[str]:
    """A JSON array in pieces, so that it is never whole in memory.

    Args:
        items: what it holds.
        text: gives the JSON of one.
    """
    yield "["
    for place, item in enumerate(items):
        yield ("," if place else "") + text(item)
    yield "]"
