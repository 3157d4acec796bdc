"""Surfaces: strings of a text that are names as they stand, each read once and remembered."""

from __future__ import annotations

import re
from typing import NamedTuple

from equipref.names.answer import by_thing, match_of, parts_of, role_of
from equipref.names.context import Context
from equipref.names.evidence import is_label
from equipref.names.find import find
from equipref.names.index import NameIndex, Row
from equipref.names.match import AMBIGUOUS, COMBINATION, FOUND, Match
from equipref.text.designation import stems

_GAP = r"(?:[ \t\u00a0]?[-\u2010-\u2015\u2212.]?[ \t\u00a0]?|(?<=\d)/(?=\d)|[ \t]*\n[ \t]*|-\n[ \t]*)"
_WORD = r"(?:[^\W\d_]+|\d+)"
_MOST_WORDS = 8
_RUNS = [re.compile(_WORD + f"(?:{_GAP}({_WORD})" * more + ")?" * more) for more in range(_MOST_WORDS)]
GLUED = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
"""A name without blanks."""
_TOKEN = re.compile(_WORD)
_SUFFIX_LEFT = re.compile(r"[^\W\d_]{1,4}\d{0,2}\Z")
_CACHE = 65536
_LONGEST = 160
"""No name has more code points; longer strings are neither read nor remembered."""


class Known(NamedTuple):
    """What a surface says, before its surroundings are asked.

    Attributes:
        rows: the names that it is.
        matches: the matches that follow when nothing in the surroundings changes them.
        reason: the tier at which they were found.
        score: how good the tier is, 0..1.
        rest: a suffix that the catalogue does not know.
        plain: no name needs a cue, no trap has such a string, and all may be written as they stand.
        status: "found", "ambiguous" or "combination", as it follows from the matches.
        parts: the parts of a catalogued combination that has this name.
        role: "carrier" or "mount", what the one thing can be in a combination.
    """

    rows: list[Row]
    matches: list[Match]
    reason: str
    score: float
    rest: str
    plain: bool
    status: str
    parts: list[Match]
    role: str | None

    def saying(self, rows: list[Row], reason: str = "") -> Known:
        """The same with other names."""
        reason = reason or self.reason
        matches = matches_of(rows, reason, self.score, self.rest)
        role = role_of(rows[0]) if len(matches) == 1 else None
        status = FOUND if len(matches) == 1 else AMBIGUOUS
        return self._replace(rows=rows, reason=reason, matches=matches, status=status, parts=[], role=role)


def matches_of(rows: list[Row], reason: str, score: float, rest: str) -> list[Match]:
    """One match for each thing."""
    return [match_of(row, [reason], score, rest.strip("-")) for row in by_thing(rows)]


class Surfaces:
    """Reads surfaces and remembers what they said.

    Args:
        index: the names.
        context: the surroundings, for the strings that traps have.
    """

    def __init__(self, index: NameIndex, context: Context) -> None:
        self._index = index
        self._context = context
        self.said: dict[str, Known | None] = {}

    def known(self, surface: str) -> Known | None:
        """What a surface says; None where it is no name."""
        try:
            return self.said[surface]
        except KeyError:
            pass
        if len(surface) > _LONGEST:
            return None
        if len(self.said) > _CACHE:
            self.said.clear()
        self.said[surface] = found = self._read(surface)
        return found

    def _read(self, surface: str) -> Known | None:
        hit = find(self._index, surface)
        if hit is not None:
            return (
                self._made(surface, hit.rows, hit.reason, hit.score, "") if _well_formed(surface, hit.rows) else None
            )
        if not GLUED.fullmatch(surface) or not any(c.isdigit() for c in surface):
            return None
        for stem, rest in stems(surface):
            left = rest.lstrip("-")
            if not _SUFFIX_LEFT.match(left) or (left.islower() and len(left) > 2):
                continue
            hit = find(self._index, stem)
            if hit and any(c.isdigit() for c in hit.rows[0].text) and _well_formed(stem, hit.rows):
                return self._made(surface, hit.rows, hit.reason, hit.score, rest)
        return None

    def _made(self, surface: str, rows: list[Row], reason: str, score: float, rest: str) -> Known:
        as_name = not surface[0].islower() or any(c.isdigit() for c in surface)
        plain = as_name and not self._context.has_trap(surface)
        plain = plain and not any(row.context or is_label(row) for row in rows)
        matches = matches_of(rows, reason, score, rest)
        role = role_of(rows[0]) if len(matches) == 1 else None
        status = FOUND if len(matches) == 1 else AMBIGUOUS
        parts: list[Match] = []
        if status == FOUND and rows[0].thing_kind == "combination":
            status, parts = COMBINATION, parts_of(self._index, matches[0].id)
        return Known(rows, matches, reason, score, rest, plain, status, parts, role)

    def longest(self, body: str, start: int, least: int, most: int) -> tuple[int, Known] | None:
        """The longest name that begins at a place of a text.

        Args:
            body: a cleaned text.
            start: where the name begins.
            least: where it ends at the earliest.
            most: how many words, runs of letters or of digits, the longest name that can begin here has.

        Returns:
            Its end with what it says; None where no name begins there.
        """
        run = _RUNS[most - 1].match(body, start)
        if run is None:
            return None
        size = len(body)
        spans = run.regs
        end = spans[0][1]
        for group in range(most - 1, -1, -1):
            if group:
                end = spans[group][1]
                if end < 0:
                    continue
            else:
                end = self._first_end(body, start)
            if end < least - 1:
                break
            if end < size and (body[end].isalnum() or body[end] == "_"):
                continue
            known = self.known(body[start:end])
            if known is not None:
                return end, known
        return self._suffixed(body, start)

    @staticmethod
    def _first_end(body: str, start: int) -> int:
        word = _TOKEN.match(body, start)
        return word.end() if word else start

    def _suffixed(self, body: str, start: int) -> tuple[int, Known] | None:
        """A designation with a suffix that the catalogue does not know."""
        glued = GLUED.match(body, start)
        if glued is None or body[glued.end() : glued.end() + 1] == "_":
            return None
        known = self.known(glued[0])
        return (glued.end(), known) if known is not None else None


def words(name: str) -> int:
    """How many words, runs of letters or of digits, a name has; at most as many as are looked at."""
    return max(1, min(len(_TOKEN.findall(name)), _MOST_WORDS))


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
