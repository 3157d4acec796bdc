"""Scanning a text: every mention of equipment, with exact offsets, in one pass over the text as given."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

import ahocorasick_rs

from equipref.names import extend
from equipref.names.answer import parts_of
from equipref.names.context import Context
from equipref.names.index import NameIndex, Row
from equipref.names.match import AMBIGUOUS, COMBINATION, FOUND, Match, Mention
from equipref.names.patterns import OPENING, heads
from equipref.names.spelt import spelt
from equipref.names.surface import Known, Surfaces, matches_of
from equipref.text.clean import Cleaned, clean

_ARABIC = re.compile("[\u0621-\u064a]")
_ARABIC_PREFIXES = frozenset(("ال", "و", "وال", "ب", "بال", "لل", "ل", "ف", "فال", "ك", "كال"))
_ADDRESS_REACH = 300
SAME_TEXT_REACH = 2000
"""How far away a certain mention of the same thing may stand that lets an everyday name count, in code points."""


class Hit(NamedTuple):
    """A name at a place of a cleaned text.

    Attributes:
        start: its first code point.
        end: the code point after its last.
        rows: the names that it is.
        matches: the matches that follow.
        reason: the tier at which they were found.
        score: how good the tier is, 0..1.
        rest: a suffix that the catalogue does not know.
        plain: no name needs a cue.
    """

    start: int
    end: int
    rows: list[Row]
    matches: list[Match]
    reason: str
    score: float
    rest: str
    plain: bool

    def saying(self, rows: list[Row], reason: str = "", end: int | None = None) -> Hit:
        """The hit with other names, and perhaps another end."""
        reason = reason or self.reason
        matches = matches_of(rows, reason, self.score, self.rest)
        return self._replace(rows=rows, reason=reason, matches=matches, end=self.end if end is None else end)


class Scanner:
    """A compiled scanner; made once for a catalogue, used for any number of texts.

    Args:
        index: the names.
    """

    def __init__(self, index: NameIndex) -> None:
        self.index = index
        self.context = Context(index)
        self.surfaces = Surfaces(index)
        patterns: set[str] = set()
        for row in index.rows():
            patterns.update(heads(row.text))
        kind = ahocorasick_rs.MatchKind.LeftmostLongest
        self._automaton = ahocorasick_rs.AhoCorasick(sorted(patterns), matchkind=kind)

    def scan(self, text: str) -> list[Mention]:
        """All mentions in a text, in order, not overlapping.

        Args:
            text: any string.

        Returns:
            Mentions with code-point offsets into the text as given: `text[m.start:m.end] == m.text`. Matches are
            shared between equal mentions: treat them as read-only.
        """
        if not isinstance(text, str) or not text:
            return []
        cleaned = clean(text)
        body = cleaned.text
        hits = self._hits(body, cleaned.arabic)
        kept = self._in_context(body, self._extended(body, hits))
        mentions = [self._mention(hit) for hit in kept]
        return [_placed(mention, text, cleaned) for mention in extend.combined(self.index, body, mentions)]

    def _mention(self, hit: Hit) -> Mention:
        if len(hit.matches) > 1:
            return Mention(hit.start, hit.end, "", AMBIGUOUS, hit.matches, [])
        if hit.rows[0].thing_kind == "combination":
            return Mention(hit.start, hit.end, "", COMBINATION, hit.matches, parts_of(self.index, hit.matches[0].id))
        return Mention(hit.start, hit.end, "", FOUND, hit.matches, [])

    def _hits(self, body: str, arabic: bool) -> list[Hit]:
        found: list[Hit] = []
        last = 0
        longest = self.surfaces.longest
        for _, start, end in self._automaton.find_matches_as_indexes(body):
            if body[start] in OPENING:
                start += 1
            if start < last or not _may_begin(body, start):
                continue
            hit = longest(body, start, end)
            if hit is not None:
                last, known = hit
                found.append(_hit(start, last, known))
        if arabic:
            found = _merged(found, [_hit(*place) for place in spelt(self.surfaces, body)])
        return found

    def _extended(self, body: str, hits: list[Hit]) -> list[Hit]:
        grown: list[Hit] = []
        floor = 0
        for hit in hits:
            if hit.start >= floor:
                hit = extend.extended(self.index, body, hit)
                if hit.start < floor:
                    hit = hit._replace(start=floor)
                floor = hit.end
                grown.append(hit)
        return grown

    def _in_context(self, body: str, hits: list[Hit]) -> list[Hit]:
        """The hits that their surroundings allow."""
        kept: list[Hit] = []
        doubtful: list[Hit] = []
        for hit in hits:
            if self.context.sprung(body, hit.start, hit.end) or _in_address(body, hit.start):
                continue
            if hit.plain:
                kept.append(hit)
                continue
            rows = [row for row in hit.rows if self.context.allows(row, body, hit.start, hit.end)]
            if rows:
                kept.append(hit if len(rows) == len(hit.rows) else hit.saying(rows))
            elif any(row.context for row in hit.rows) and body[hit.start].isupper():
                doubtful.append(hit)
        return sorted([*kept, *_confirmed(kept, doubtful)], key=lambda h: h.start) if doubtful else kept


def _hit(start: int, end: int, known: Known) -> Hit:
    return Hit(start, end, known.rows, known.matches, known.reason, known.score, known.rest, known.plain)


def _confirmed(kept: list[Hit], doubtful: list[Hit]) -> list[Hit]:
    """The doubtful hits whose thing is named beyond doubt not far away."""
    places: dict[str, list[int]] = {}
    for hit in kept:
        for row in hit.rows:
            places.setdefault(row.entry, []).append(hit.start)
    return [hit for hit in doubtful if any(_near(places.get(row.entry, []), hit.start) for row in hit.rows)]


def _near(places: list[int], place: int) -> bool:
    first = bisect_left(places, place - SAME_TEXT_REACH)
    return first < len(places) and places[first] <= place + SAME_TEXT_REACH


def _may_begin(body: str, start: int) -> bool:
    """Whether a word begins at a place; Arabic words may have a particle before them."""
    if start == 0:
        return True
    before = body[start - 1]
    if not (before.isalnum() or before == "_"):
        return True
    if not _ARABIC.match(body, start):
        return False
    left = start
    while left > 0 and start - left < 4 and _ARABIC.match(body, left - 1):
        left -= 1
    return body[left:start] in _ARABIC_PREFIXES


def _in_address(body: str, start: int) -> bool:
    """Whether a place lies within a web or mail address."""
    if start == 0 or body[start - 1] in ' \n(«“"':
        return False
    left = max(body.rfind(gap, max(0, start - _ADDRESS_REACH), start) for gap in (" ", "\n", "\t")) + 1
    word = body[left:start]
    return "://" in word or "www." in word or "@" in word


def _merged(first: list[Hit], second: list[Hit]) -> list[Hit]:
    """Both lists in order; of two that overlap the longer one."""
    merged: list[Hit] = []
    for hit in sorted([*first, *second], key=lambda h: (h.start, -h.end)):
        if merged and hit.start < merged[-1].end:
            if hit.end - hit.start > merged[-1].end - merged[-1].start:
                merged[-1] = hit
        else:
            merged.append(hit)
    return merged


def _placed(mention: Mention, text: str, cleaned: Cleaned) -> Mention:
    start, end = cleaned.span(mention.start, mention.end)
    mention.start, mention.end, mention.text = start, end, text[start:end]
    return mention
