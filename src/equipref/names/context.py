"""Context: the words near a name that decide whether an everyday word, or a road, is meant after all."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import NamedTuple

from equipref.names.evidence import is_label
from equipref.names.index import NameIndex, Row
from equipref.text.fold import IGNORABLE, fold, key

CUE_REACH = 160
"""How far from a name a cue may stand, in code points."""
TRAP_REACH = 40
"""How far from a string the words of a trap may stand, in code points."""
_NUMBER = re.compile(r"\d+")
_WORDS = re.compile(r"[^\W\d_]+")
_MOST_KNOWN = 65536
_WILD = "#"
_NEIGHBOURS = 2
_TOKENS = re.compile(r"[^\W_]+(?:[/'-][^\W_]+)*/?")
_CLAUSE_END = re.compile(r"[.,;:!?\n\u060c]")
_SENTENCE_END = re.compile(r"[.!?\n](?=\s|$)")
_STOPS = frozenset(
    fold(word)
    for word in """
    on at near in into from along to and or by with off over across for of under
    на в во у возле вдоль по с со и из к под та біля від
    على في قرب من الى و عند عبر auf an bei und mit von na w i przy z od
    """.split()
)
"""Words behind which a neighbour belongs to something else: "a T-72 on the M5 highway"."""


class _Trap(NamedTuple):
    near: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    sentence: bool


class Context:
    """Decides by the surroundings; made once for a catalogue."""

    def __init__(self, index: NameIndex) -> None:
        self._index = index
        self._traps: dict[str, list[_Trap]] = {}
        self._known: dict[str, list[_Trap]] = {}
        for (text,) in index.connection.execute("SELECT json FROM document WHERE kind = 'trap' ORDER BY place"):
            trap = json.loads(text)
            near, unless = (_any_of(trap.get(words, ())) for words in ("near", "unless"))
            rule = _Trap(near, unless, trap.get("within") == "sentence")
            for written in trap["text"]:
                self._traps.setdefault(_shape_of_trap(written), []).append(rule)

    def _class_near(self, text: str, start: int, end: int) -> bool:
        """Whether a word for a class of equipment stands within a few words."""
        around = (*_WORDS.findall(text[max(0, start - TRAP_REACH) : start])[-4:],)
        following = _WORDS.findall(text[end : end + TRAP_REACH])[:4]
        return any(self._index.is_generic(word) for word in (*around, *following))

    def has_trap(self, surface: str) -> bool:
        """Whether any trap has such a string."""
        return bool(self._rules(surface))

    def _rules(self, surface: str) -> list[_Trap]:
        """The traps that have a string; remembered, for designations come again and again."""
        known = self._known.get(surface)
        if known is not None:
            return known
        folded = key(surface)
        if len(self._known) > _MOST_KNOWN:
            self._known.clear()
        self._known[surface] = [*self._traps.get(folded, ()), *self._traps.get(_NUMBER.sub(_WILD, folded), ())]
        return self._known[surface]

    def sprung(self, text: str, start: int, end: int) -> bool:
        """Whether a trap takes the string at a place of a text."""
        rules = self._rules(text[start:end])
        if not rules:
            return False
        return any(_springs(rule, text, start, end) for rule in rules)

    def allows(self, row: Row, text: str, start: int, end: int) -> bool:
        """Whether a name may be meant at a place: it needs no cue, or a cue stands near."""
        if not row.context:
            return _written_as_name(row, text[start:end], text, start) and (
                not is_label(row) or self._class_near(text, start, end)
            )
        around = fold(text[max(0, start - CUE_REACH) : start] + " \n " + text[end : end + CUE_REACH])
        around = around.replace(IGNORABLE, "")
        return any(_stands(cue, around) for cue in _cues(row.context))


@lru_cache(maxsize=4096)
def _cues(context: str) -> tuple[str, ...]:
    return tuple(fold(cue) for cue in context.split("\n"))


def _shape_of_trap(written: str) -> str:
    """The key of a trap's string; # stands for any number."""
    marked = written.replace(_WILD, "0")
    return key(marked).replace("0", _WILD) if _WILD in written else key(written)


def _any_of(phrases: list[str]) -> re.Pattern[str] | None:
    """What finds any of some words in folded text: endings are free, beginnings are not; but in Arabic."""
    words = [re.escape(fold(phrase)) for phrase in phrases]
    if not words:
        return None
    arabic = [word for word in words if "\u0600" <= word[0] <= "\u06ff"]
    others = [word for word in words if word not in arabic]
    parts = [rf"(?<![^\W_])(?:{'|'.join(others)})"] * bool(others) + arabic
    return re.compile("|".join(parts))


def _springs(rule: _Trap, text: str, start: int, end: int) -> bool:
    reach = CUE_REACH if rule.sentence else TRAP_REACH
    left = max(0, start - reach)
    around = fold(text[left : end + reach])
    if rule.near and not rule.near.search(around):
        return False
    before, after = around[: start - left], around[end - left :]
    if rule.sentence:
        behind, ahead = _SENTENCE_END.split(before)[-1], _SENTENCE_END.split(after)[0]
    else:
        behind, ahead = _neighbours(before, -1), _neighbours(after, 1)
    if rule.unless and (rule.unless.search(behind) or rule.unless.search(ahead)):
        return False
    return rule.near is None or bool(rule.near.search(behind) or rule.near.search(ahead))


def _neighbours(side: str, step: int) -> str:
    """The two words next to a string on one side, up to a preposition or the end of a clause."""
    clause = _CLAUSE_END.split(side)[0 if step > 0 else -1]
    words = _TOKENS.findall(clause)[::step][:_NEIGHBOURS]
    stop = next((place for place, word in enumerate(words) if word in _STOPS), len(words))
    return " ".join(words[:stop][::step])


def _stands(word: str, around: str) -> bool:
    """Whether a word begins somewhere in folded text: endings are free, beginnings are not."""
    place = around.find(word)
    while place >= 0:
        if place == 0 or not around[place - 1].isalnum() or "\u0600" <= word[0] <= "\u06ff":
            return True
        place = around.find(word, place + 1)
    return False


def _written_as_name(row: Row, surface: str, text: str, start: int) -> bool:
    """A name without digits must be written with a capital, as in the catalogue, or stand in quotes."""
    if not surface[0].islower() or not row.text[0].isupper() or any(c.isdigit() for c in surface):
        return True
    return fold(text[max(0, start - 1) : start]) == '"'
