"""Automata: the heads of all names, searched in one pass; a smaller one where a text has only plain letters."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

import ahocorasick_rs

from equipref.names.index import NameIndex
from equipref.names.patterns import heads
from equipref.names.surface import words
from equipref.text.clean import ASCII, LATIN

_MOST_FOR_DFA = 60_000
"""Up to so many patterns the fastest kind of automaton is small enough."""
_LAST_LATIN = "\u024f"
_PUNCTUATION = ("\u2000", "\u206f")


class Automata:
    """Finds heads of names in texts; each automaton is made when a text first needs it.

    Args:
        index: the names.
    """

    def __init__(self, index: NameIndex) -> None:
        self._heads: dict[str, int] = {}
        for row in index.rows():
            count = words(row.text)
            for head in heads(row.text):
                if count > self._heads.get(head, 0):
                    self._heads[head] = count

    @cached_property
    def _ascii(self) -> tuple[ahocorasick_rs.AhoCorasick, list[int]]:
        return _made({head: count for head, count in self._heads.items() if head.isascii()})

    @cached_property
    def _latin(self) -> tuple[ahocorasick_rs.AhoCorasick, list[int]]:
        return _made({head: count for head, count in self._heads.items() if _is_latin(head)})

    @cached_property
    def _all(self) -> tuple[ahocorasick_rs.AhoCorasick, list[int]]:
        return _made(self._heads)

    def find(self, body: str, script: str) -> tuple[Iterable[tuple[int, int, int]], list[int]]:
        """The heads in a cleaned text.

        Args:
            body: the text.
            script: what letters it has, as `equipref.text.clean` says.

        Returns:
            Pattern, start and end of each, leftmost and longest first; and for each pattern how many words the
            longest name has that begins so.
        """
        automaton, counts = self._ascii if script == ASCII else self._latin if script == LATIN else self._all
        return automaton.find_matches_as_indexes(body), counts


def _made(heads_: dict[str, int]) -> tuple[ahocorasick_rs.AhoCorasick, list[int]]:
    small = len(heads_) <= _MOST_FOR_DFA
    automaton = ahocorasick_rs.AhoCorasick(
        list(heads_),
        matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
        implementation=ahocorasick_rs.Implementation.DFA if small else ahocorasick_rs.Implementation.ContiguousNFA,
    )
    return automaton, list(heads_.values())


def _is_latin(head: str) -> bool:
    return head.isascii() or all(c <= _LAST_LATIN or _PUNCTUATION[0] <= c <= _PUNCTUATION[1] for c in head)
