"""Surfaces: strings of a text that are names as they stand, each read once and remembered."""

from __future__ import annotations

import re
from typing import NamedTuple

from equipref.names.answer import by_thing, match_of
from equipref.names.context import needs_class
from equipref.names.find import find
from equipref.names.index import NameIndex, Row
from equipref.names.match import Match
from equipref.text.designation import stems

_GAP = r"(?:[ \t\u00a0]?[-\u2010-\u2015\u2212/.]?[ \t\u00a0]?|[ \t]*\n[ \t]*|-\n[ \t]*)"
_WORD = r"(?:[^\W\d_]+|\d+)"
_MOST_WORDS = 8
_RUN = re.compile(_WORD + f"(?:{_GAP}({_WORD})" * (_MOST_WORDS - 1) + ")?" * (_MOST_WORDS - 1))
_GLUED = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_SUFFIX_LEFT = re.compile(r"[^\W\d_]{1,4}\d{0,2}\Z")
_CACHE = 65536


class Known(NamedTuple):
    """What a surface says, before its surroundings are asked.

    Attributes:
        rows: the names that it is.
        matches: the matches that follow when nothing in the surroundings changes them.
        reason: the tier at which they were found.
        score: how good the tier is, 0..1.
        rest: a suffix that the catalogue does not know.
        plain: no name needs a cue, and all may be written as they stand.
    """

    rows: list[Row]
    matches: list[Match]
    reason: str
    score: float
    rest: str
    plain: bool


def matches_of(rows: list[Row], reason: str, score: float, rest: str) -> list[Match]:
    """One match for each thing."""
    return [match_of(row, [reason], score, rest.strip("-")) for row in by_thing(rows)]


class Surfaces:
    """Reads surfaces and remembers what they said.

    Args:
        index: the names.
    """

    def __init__(self, index: NameIndex) -> None:
        self._index = index
        self._cache: dict[str, Known | None] = {}

    def known(self, surface: str) -> Known | None:
        """What a surface says; None where it is no name."""
        try:
            return self._cache[surface]
        except KeyError:
            pass
        if len(self._cache) > _CACHE:
            self._cache.clear()
        self._cache[surface] = found = self._read(surface)
        return found

    def _read(self, surface: str) -> Known | None:
        hit = find(self._index, surface)
        if hit is not None:
            return (
                self._made(surface, hit.rows, hit.reason, hit.score, "") if _well_formed(surface, hit.rows) else None
            )
        if not _GLUED.fullmatch(surface) or not any(c.isdigit() for c in surface):
            return None
        for stem, rest in stems(surface):
            left = rest.lstrip("-")
            if not _SUFFIX_LEFT.match(left) or (left.islower() and len(left) > 2):
                continue
            hit = find(self._index, stem)
            if hit and any(c.isdigit() for c in hit.rows[0].text) and _well_formed(stem, hit.rows):
                return self._made(surface, hit.rows, hit.reason, hit.score, rest)
        return None

    @staticmethod
    def _made(surface: str, rows: list[Row], reason: str, score: float, rest: str) -> Known:
        as_name = not surface[0].islower() or any(c.isdigit() for c in surface)
        plain = as_name and not any(row.context or needs_class(row) for row in rows)
        return Known(rows, matches_of(rows, reason, score, rest), reason, score, rest, plain)

    def longest(self, body: str, start: int, least: int) -> tuple[int, Known] | None:
        """The longest name that begins at a place of a text.

        Args:
            body: a cleaned text.
            start: where the name begins.
            least: where it ends at the earliest.

        Returns:
            Its end with what it says; None where no name begins there.
        """
        run = _RUN.match(body, start)
        if run is None:
            return None
        size = len(body)
        end = run.end(0)
        for group in range(_MOST_WORDS - 1, -1, -1):
            if group:
                stop = run.end(group)
                if stop < 0:
                    continue
                end = stop
            else:
                end = _first_end(run, body, start)
            if end < least - 1:
                return None
            if end < size and body[end].isalnum():
                continue
            known = self.known(body[start:end])
            if known is not None:
                return end, known
        return None


def _first_end(run: re.Match[str], body: str, start: int) -> int:
    end = start + 1
    digits = body[start].isdigit()
    limit = run.end(0)
    while end < limit and body[end].isalnum() and body[end].isdigit() == digits:
        end += 1
    return end


def _well_formed(surface: str, rows: list[Row]) -> bool:
    """Whether a string that folds to a name is also written as one writes names in a text."""
    letters = len(surface) - len(surface.lstrip("".join(c for c in surface if c.isalpha())))
    bare = letters == 1 and surface[0].islower()
    if bare and (surface[1:2] in (" ", "\n", "\u00a0") or sum(map(str.isdigit, surface)) < 2):
        return False
    words = surface.split()
    if len(words) > 1 and len(words[-1]) <= 2 and words[-1].isalpha():
        return words[-1].isupper() and any(row.text.upper().endswith(words[-1].upper()) for row in rows)
    return True
