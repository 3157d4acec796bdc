"""Scanning a text: every mention of equipment, with exact offsets, in one pass over the text as given."""

from __future__ import annotations

import re
from typing import NamedTuple

import ahocorasick_rs

from equipref.names import extend
from equipref.names.context import Context
from equipref.names.find import find
from equipref.names.index import NameIndex, Row
from equipref.names.match import AMBIGUOUS, EXACT, FAMILY, FOUND, Match, Mention
from equipref.names.patterns import heads
from equipref.names.reading import FAMILY as FAMILY_REASON
from equipref.names.reading import FAMILY_SCORE, _by_thing
from equipref.text.arabic import readings
from equipref.text.clean import Cleaned, clean
from equipref.text.designation import stems

_WORD = re.compile(r"[^\W_]+")
_GAP = re.compile(r"(?:[ \t\u00a0]?[-\u2010-\u2015\u2212/.]?[ \t\u00a0]?|[ \t]*\n[ \t]*|-\n[ \t]*)\Z")
_ARABIC = re.compile("[\u0621-\u064a]")
_ARABIC_NUMBER = re.compile(
    r"(?:(?:[\u0621-\u064a]{1,8})[ \-\u2013]{0,3}){1,5}[0-9]{1,3}(?:[ -]{0,2}[0-9]{1,2})?(?:[ -]?[\u0621-\u064a]{2,4}){0,2}"
)
_ARABIC_TOKEN = re.compile(r"[\u0621-\u064a]+|[0-9]+")
_ARABIC_PREFIXES = frozenset(("ال", "و", "وال", "ب", "بال", "لل", "ل", "ف", "فال", "ك", "كال"))
_MOST_WORDS = 6
_WINDOW = 96
_CACHE = 65536
_SUFFIX_LEFT = re.compile(r"[^\W\d_]{1,4}\d{0,2}\Z")
SAME_TEXT_REACH = 2000
"""How far away a certain mention of the same thing may stand that lets an everyday name count."""


class Hit(NamedTuple):
    """A name at a place of a cleaned text, before its surroundings are asked."""

    start: int
    end: int
    rows: list[Row]
    reason: str
    score: float
    rest: str


class Scanner:
    """A compiled scanner; made once for a catalogue, used for any number of texts.

    Args:
        index: the names.
    """

    def __init__(self, index: NameIndex) -> None:
        self.index = index
        self.context = Context(index)
        self._cache: dict[str, tuple[list[Row], str, float, str] | None] = {}
        patterns: set[str] = set()
        for row in index.rows():
            patterns.update(heads(row.text))
        self._automaton = ahocorasick_rs.AhoCorasick(
            sorted(patterns), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )

    def scan(self, text: str) -> list[Mention]:
        """All mentions in a text, in order, not overlapping.

        Args:
            text: any string.

        Returns:
            Mentions with code-point offsets into the text as given: `text[m.start:m.end] == m.text`.
        """
        if not isinstance(text, str) or not text:
            return []
        cleaned = clean(text)
        body = cleaned.text
        kept = self._in_context(body, self._extended(body, self._hits(body)))
        mentions = [self._mention(hit) for hit in kept]
        mentions = extend.combined(self.index, body, mentions)
        return [_placed(mention, text, cleaned) for mention in mentions]

    def _hits(self, body: str) -> list[Hit]:
        found: list[Hit] = []
        last = 0
        for _, start, end in self._automaton.find_matches_as_indexes(body):
            if start < last or not _may_begin(body, start):
                continue
            hit = self._longest(body, start, end)
            if hit is not None:
                found.append(hit)
                last = hit.end
        if _ARABIC.search(body):
            found = _merged(found, self._spelt_in_arabic(body))
        return found

    def _extended(self, body: str, hits: list[Hit]) -> list[Hit]:
        grown: list[Hit] = []
        for hit in hits:
            if not grown or hit.start >= grown[-1].end:
                hit = extend.extended(self.index, body, hit)
                floor = grown[-1].end if grown else 0
                grown.append(hit._replace(start=max(hit.start, floor)))
        return grown

    def _longest(self, body: str, start: int, least: int) -> Hit | None:
        """The longest name that begins at a place."""
        ends = _word_ends(body, start)
        for end in reversed(ends):
            if end < least - 1:
                break
            known = self._known(body[start:end])
            if known is not None and _is_well_formed(body, start, end, known[0]):
                return Hit(start, end, *known)
        return None

    def _known(self, surface: str) -> tuple[list[Row], str, float, str] | None:
        if surface in self._cache:
            return self._cache[surface]
        if len(self._cache) > _CACHE:
            self._cache.clear()
        known: tuple[list[Row], str, float, str] | None = None
        hit = find(self.index, surface)
        if hit is not None:
            known = (hit.rows, hit.reason, hit.score, "")
        elif _WORD.fullmatch(surface.replace("-", "")) and any(c.isdigit() for c in surface):
            known = self._family(surface)
        self._cache[surface] = known
        return known

    def _family(self, surface: str) -> tuple[list[Row], str, float, str] | None:
        for stem, rest in stems(surface):
            left = rest.lstrip("-")
            if not _SUFFIX_LEFT.match(left) or (left.islower() and len(left) > 2):
                continue
            hit = find(self.index, stem)
            if hit and any(c.isdigit() for c in hit.rows[0].text):
                return hit.rows, hit.reason, hit.score, rest
        return None

    def _spelt_in_arabic(self, body: str) -> list[Hit]:
        """Designations whose Latin letters are spelt in Arabic: a number with letter names before it."""
        found: list[Hit] = []
        for run in _ARABIC_NUMBER.finditer(body):
            hit = self._arabic_run(body, run.start(), run.end())
            if hit:
                found.append(hit)
        return found

    def _arabic_run(self, body: str, start: int, end: int) -> Hit | None:
        tokens = [(start + t.start(), start + t.end()) for t in _ARABIC_TOKEN.finditer(body[start:end])]
        for last in range(len(tokens), 1, -1):
            for first in range(last - 1):
                if not any(body[s].isdigit() for s, _ in tokens[first:last]):
                    continue
                left, right = tokens[first][0], tokens[last - 1][1]
                surface = body[left:right]
                if right < len(body) and body[right].isalnum() or not readings_exist(surface):
                    continue
                known = self._known(surface)
                if known is not None:
                    return Hit(left, right, *known)
        return None

    def _in_context(self, body: str, hits: list[Hit]) -> list[Hit]:
        kept: list[Hit] = []
        doubtful: list[Hit] = []
        for hit in hits:
            if self.context.sprung(body, hit.start, hit.end) or _in_address(body, hit.start):
                continue
            rows = [row for row in hit.rows if self.context.allows(row, body, hit.start, hit.end)]
            if rows:
                kept.append(hit._replace(rows=rows))
            elif any(row.context for row in hit.rows) and body[hit.start].isupper():
                doubtful.append(hit)
        for hit in doubtful:
            entries = {row.entry for row in hit.rows}
            if any(
                abs(other.start - hit.start) < SAME_TEXT_REACH and entries & {r.entry for r in other.rows}
                for other in kept
            ):
                kept.append(hit)
        return sorted(kept)

    @staticmethod
    def _mention_parts(hit: Hit) -> list[Match]:
        precision = FAMILY if hit.rest else EXACT
        reasons = [hit.reason, FAMILY_REASON] if hit.rest else [hit.reason]
        score = min(hit.score, FAMILY_SCORE) if hit.rest else hit.score
        return [
            Match(row.thing, row.entry, row.thing_name, row.text, precision, hit.rest.strip("-"), score, list(reasons))
            for row in _by_thing(hit.rows)
        ]

    def _mention(self, hit: Hit) -> Mention:
        matches = self._mention_parts(hit)
        return Mention(hit.start, hit.end, "", FOUND if len(matches) == 1 else AMBIGUOUS, matches, [])


def readings_exist(surface: str) -> bool:
    """Whether a surface in Arabic letters can spell Latin letters at all."""
    from equipref.text.fold import fold

    return bool(readings(fold(surface)))


def _may_begin(body: str, start: int) -> bool:
    if start == 0:
        return True
    before = body[start - 1]
    if not (before.isalnum() or before == "_"):
        return True
    if not _ARABIC.match(body[start]):
        return False
    left = start
    while left > 0 and _ARABIC.match(body[left - 1]):
        left -= 1
    return body[left:start] in _ARABIC_PREFIXES


def _word_ends(body: str, start: int) -> list[int]:
    """Where names that begin at a place may end: after each of the next few words."""
    ends: list[int] = []
    stop = start + _WINDOW
    place = start
    while len(ends) < _MOST_WORDS:
        word = _WORD.match(body, place, stop)
        if not word:
            break
        ends.append(word.end())
        following = _WORD.search(body, word.end(), min(stop, word.end() + 8))
        if not following or not _GAP.match(body[word.end() : following.start()]):
            break
        place = following.start()
    return ends


def _is_well_formed(body: str, start: int, end: int, rows: list[Row]) -> bool:
    """Whether a string that folds to a name is also written as one writes names in a text."""
    surface = body[start:end]
    first = _WORD.match(surface)
    letters = first[0] if first else ""
    if len(letters) == 1 and letters.isalpha() and " " in surface[:3] and not letters.isupper():
        return False
    if surface[0].islower() and letters[:2].rstrip("0123456789") == letters[:1] and sum(map(str.isdigit, surface)) < 2:
        return False
    words = surface.split()
    if len(words) > 1 and len(words[-1]) <= 2 and words[-1].isalpha():
        return words[-1].isupper() and any(row.text.upper().endswith(words[-1].upper()) for row in rows)
    return True


def _in_address(body: str, start: int) -> bool:
    """Whether a place lies within a web or mail address."""
    left = start
    while left > 0 and not body[left - 1].isspace() and start - left < 300:
        left -= 1
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
