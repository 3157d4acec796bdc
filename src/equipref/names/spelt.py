"""Designations spelt in Arabic letters within a text: a number with the names of Latin letters before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from equipref.names.surface import Known, Surfaces
from equipref.text.arabic import readings
from equipref.text.fold import fold

_BEFORE_NUMBER = re.compile(r"[\u0621-\u064a][ \-\u2013]{0,3}[0-9]")
_LETTERS = re.compile(r"(?:[\u0621-\u064a]{1,8}[ \-\u2013]{0,3}){1,5}\Z")
_NUMBER = re.compile(r"[0-9]{1,3}(?:[ -]{0,2}[0-9]{1,2})?(?:[ -]?[\u0621-\u064a]{2,4}){0,2}")
_REACH = 48
_TOKEN = re.compile(r"[\u0621-\u064a]+|[0-9]+")


def spelt(surfaces: Surfaces, body: str) -> Iterator[tuple[int, int, Known]]:
    """The designations in Arabic letters of a cleaned text, with start and end."""
    for border in _BEFORE_NUMBER.finditer(body):
        number = border.end() - 1
        letters = _LETTERS.search(body, max(0, number - _REACH), number)
        following = _NUMBER.match(body, number)
        if letters is None or following is None:
            continue
        found = _longest(surfaces, body, letters.start(), following.end())
        if found:
            yield found


def _longest(surfaces: Surfaces, body: str, start: int, end: int) -> tuple[int, int, Known] | None:
    tokens = [t.span() for t in _TOKEN.finditer(body, start, end)]
    for last in range(len(tokens), 1, -1):
        right = tokens[last - 1][1]
        if right < len(body) and body[right].isalnum():
            continue
        for first in range(last - 1):
            if not any(body[s].isdigit() for s, _ in tokens[first:last]):
                continue
            surface = body[tokens[first][0] : right]
            if not readings(fold(surface)):
                continue
            known = surfaces.known(surface)
            if known is not None:
                return tokens[first][0], right, known
    return None
