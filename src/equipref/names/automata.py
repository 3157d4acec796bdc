"""Automata: the heads of all names, searched in one pass; a smaller one where a text has only plain letters.

Names with blanks are searched whole as well: where one stands as the catalogue writes it, nothing needs to be read.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

import ahocorasick_rs

from equipref.names.index import NameIndex
from equipref.names.patterns import heads
from equipref.names.surface import GLUED, words
from equipref.text.clean import ASCII, LATIN, unified

_MOST_FOR_DFA = 60_000
"""Up to so many patterns the fastest kind of automaton is small enough."""
_LAST_LATIN = "\u024f"
_PUNCTUATION = ("\u2000", "\u206f")
_LONGEST_HEAD = 40


class Automaton(NamedTuple):
    """Finds patterns in a text, leftmost and longest first.

    Attributes:
        machine: the compiled patterns.
        counts: for each pattern how many words the longest name has that begins so.
        heads: for each pattern how long its head is: shorter than the pattern where that is a whole name.
        whole: the first pattern that is a whole name.
    """

    machine: ahocorasick_rs.AhoCorasick
    counts: list[int]
    heads: list[int]
    whole: int

    def find(self, body: str) -> list[tuple[int, int, int]]:
        """Pattern, start and end of each in a cleaned text, the last first."""
        found = self.machine.find_matches_as_indexes(body)
        found.reverse()
        return found

    def find_within(self, body: str, first: int, last: int) -> list[tuple[int, int, int]]:
        """The same for patterns that begin in a part of a text, from `first` to before `last`."""
        found = self.find(body[first : last + _LONGEST_HEAD])
        return [(pattern, start + first, end + first) for pattern, start, end in found if start + first < last]


class Automata:
    """The automata of a catalogue; each is made when a text first needs it.

    Args:
        index: the names.
    """

    def __init__(self, index: NameIndex) -> None:
        self._heads: dict[str, int] = {}
        self._whole: set[str] = set()
        for row in index.rows():
            name = row.text if row.text.isascii() else unified(row.text)
            count = words(name)
            for head in heads(name):
                if count > self._heads.get(head, 0):
                    self._heads[head] = count
            if not GLUED.fullmatch(name):
                self._whole.add(name)

    def fitting(self, script: str) -> Automaton:
        """The smallest that finds all names a text may hold.

        Args:
            script: what letters the text has, as `equipref.text.clean` says.
        """
        return self._ascii if script == ASCII else self._latin if script == LATIN else self._all

    @cached_property
    def _ascii(self) -> Automaton:
        return _made({head: n for head, n in self._heads.items() if head.isascii()}, filter(str.isascii, self._whole))

    @cached_property
    def _latin(self) -> Automaton:
        return _made({head: n for head, n in self._heads.items() if _is_latin(head)}, filter(_is_latin, self._whole))

    @cached_property
    def _all(self) -> Automaton:
        return _made(self._heads, self._whole)


def _made(heads_: dict[str, int], names: Iterable[str]) -> Automaton:
    lengths = [len(head) for head in heads_]
    counts = list(heads_.values())
    patterns = list(heads_)
    for name in sorted(names):
        head = next((name[:n] for n in range(min(len(name), _LONGEST_HEAD), 0, -1) if name[:n] in heads_), None)
        if head is not None and head != name and len(patterns) < _MOST_FOR_DFA:
            patterns.append(name)
            lengths.append(len(head))
            counts.append(heads_[head])
    small = len(patterns) <= _MOST_FOR_DFA
    machine = ahocorasick_rs.AhoCorasick(
        patterns,
        matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
        implementation=ahocorasick_rs.Implementation.DFA if small else ahocorasick_rs.Implementation.ContiguousNFA,
    )
    return Automaton(machine, counts, lengths, len(heads_))


def _is_latin(head: str) -> bool:
    return head.isascii() or all(c <= _LAST_LATIN or _PUNCTUATION[0] <= c <= _PUNCTUATION[1] for c in head)
