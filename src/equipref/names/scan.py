"""Scanning a text: every mention of equipment, with exact offsets, in one pass over the text as given."""

from __future__ import annotations

import re
from bisect import bisect_left

from equipref.names import extend
from equipref.names.automata import Automata
from equipref.names.context import Context
from equipref.names.hit import Hit
from equipref.names.index import NameIndex
from equipref.names.match import Mention
from equipref.names.patterns import OPENING
from equipref.names.spelt import spelt
from equipref.names.surface import GLUED, Known, Surfaces
from equipref.text.clean import ARABIC, clean

_ARABIC = re.compile("[\u0621-\u064a]")
_ARABIC_PREFIXES = frozenset(("ال", "و", "وال", "ب", "بال", "لل", "ل", "ف", "فال", "ك", "كال"))
_ADDRESS_REACH = 300
_WORD_REACH = 26
_ENDINGS = frozenset(".,;:!?)")
_YEAR_WORDS = ("ob", "mo", "m.", "об", "мо", "зр")
"""How the words begin that stand between a name and the year of a model."""
_BLANKS = frozenset(' \n(«“"')
_BORDERS = frozenset(' \n\t,.;:()"«»“”„/-')
SAME_TEXT_REACH = 2000
"""How far away a certain mention of the same thing may stand that lets an everyday name count, in code points."""


class Scanner:
    """A compiled scanner; made once for a catalogue, used for any number of texts.

    Args:
        index: the names.
    """

    def __init__(self, index: NameIndex) -> None:
        self.index = index
        self.context = Context(index)
        self.surfaces = Surfaces(index, self.context)
        self.automata = Automata(index)

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
        hits = self._in_context(body, self._extended(body, self._hits(body, cleaned.script)))
        moved = cleaned.starts is not None
        mentions = []
        for start, end, known, joined, _ in extend.combined(self.index, body, hits):
            read = body[start:end]
            if moved:
                start, end = cleaned.span(start, end)
            said = joined or known
            if cleaned.mixed and joined is None and text[start:end] != read:
                said = self._as_written(text[start:end], known)
            mentions.append(Mention(start, end, text[start:end], said.status, said.matches, said.parts))
        return mentions

    def _as_written(self, surface: str, known: Known) -> Known:
        """What a name in two alphabets says as it is written, where that is the same thing: the reason is another."""
        own = self.surfaces.known(surface)
        same = own is not None and [match.id for match in own.matches] == [match.id for match in known.matches]
        return own if own is not None and same else known

    def _hits(self, body: str, script: str) -> list[Hit]:
        """The names in a text, leftmost and longest, before their surroundings are asked."""
        found: list[Hit] = []
        last, size = 0, len(body)
        longest, glued, read = self.surfaces.longest, GLUED.match, self.surfaces.known
        automaton = self.automata.fitting(script)
        _, counts, lengths, whole = automaton
        places = automaton.find(body)
        while places:
            pattern, start, end = places.pop()
            if start < last:
                if pattern >= whole and end > last:
                    places += automaton.find_within(body, last, min(end, places[-1][1] if places else end))
                continue
            if pattern >= whole:
                known = read(body[start:end])
                if (
                    known is not None
                    and known.plain
                    and _stands_alone(body, start, end, size)
                    and (not start or body[start - 1] in _BORDERS)
                ):
                    found.append(Hit(start, end, known, None, True))
                    last = end
                    continue
                inner = start + lengths[pattern]
                places += automaton.find_within(body, inner, min(end, places[-1][1] if places else end))
                end = inner
            elif body[start] in OPENING:
                start += 1
            if start and body[start - 1] not in _BORDERS and not _may_begin(body, start):
                if " " in body[start:end]:
                    places += automaton.find_within(body, start + 1, end)
                continue
            run = None if pattern >= whole or body[start].islower() else glued(body, start)
            if run is not None:
                known = read(run[0])
                stop = run.end()
                if known is not None and not known.rest and _stands_alone(body, start, stop, size):
                    found.append(Hit(start, stop, known, None, known.plain))
                    last = stop
                    continue
            hit = longest(body, start, end, counts[pattern])
            if hit is not None:
                last = hit[0]
                found.append(Hit(start, last, hit[1]))
        if script == ARABIC:
            found = _merged(found, [Hit(*place) for place in spelt(self.surfaces, body)])
        return found

    def _extended(self, body: str, hits: list[Hit]) -> list[Hit]:
        """The hits grown by what stands beside them; those that another has grown over are dropped."""
        grown: list[Hit] = []
        floor = 0
        for hit in hits:
            if hit.start >= floor:
                if not hit.alone:
                    hit = extend.extended(self.index, body, hit, floor)
                floor = hit.end
                grown.append(hit)
        return grown

    def _in_context(self, body: str, hits: list[Hit]) -> list[Hit]:
        """The hits that their surroundings allow."""
        kept: list[Hit] = []
        doubtful: list[Hit] = []
        for hit in hits:
            start, end, known, _, alone = hit
            if alone:
                kept.append(hit)
                continue
            if start and body[start - 1] not in _BLANKS and _in_address(body, start):
                continue
            if known.plain:
                kept.append(hit)
                continue
            if self.context.sprung(body, start, end):
                continue
            rows = [row for row in known.rows if self.context.allows(row, body, start, end)]
            if rows:
                kept.append(hit if len(rows) == len(known.rows) else Hit(start, end, known.saying(rows)))
            elif any(row.context for row in known.rows) and body[start].isupper():
                doubtful.append(hit)
        return sorted([*kept, *_confirmed(kept, doubtful)], key=lambda h: h.start) if doubtful else kept


def _confirmed(kept: list[Hit], doubtful: list[Hit]) -> list[Hit]:
    """The doubtful hits whose thing is named beyond doubt not far away."""
    places: dict[str, list[int]] = {}
    for hit in kept:
        for row in hit.known.rows:
            places.setdefault(row.entry, []).append(hit.start)
    return [hit for hit in doubtful if any(_near(places.get(row.entry, []), hit.start) for row in hit.known.rows)]


def _near(places: list[int], place: int) -> bool:
    first = bisect_left(places, place - SAME_TEXT_REACH)
    return first < len(places) and places[first] <= place + SAME_TEXT_REACH


def _stands_alone(body: str, start: int, stop: int, size: int) -> bool:
    """Whether nothing beside a name can belong to it: a blank and a small word, or a sign, on both sides."""
    if stop < size:
        following = body[stop]
        if following == " ":
            if stop + 1 < size and (not body[stop + 1].islower() or body.startswith(_YEAR_WORDS, stop + 1)):
                return False
        elif following not in _ENDINGS:
            return False
    if not start:
        return True
    before = body[start - 1]
    if before != " ":
        return before in "\n("
    word = body[max(0, start - _WORD_REACH) : start - 1].rpartition(" ")[2]
    if "\n" in word:
        word = word.rpartition("\n")[2]
    return not word[:1].isupper()


def _may_begin(body: str, start: int) -> bool:
    """Whether a word begins at a place; an Arabic particle may stand before it, whatever letters it has."""
    if start == 0:
        return True
    before = body[start - 1]
    if not (before.isalnum() or before == "_"):
        return True
    if not _ARABIC.match(before):
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
