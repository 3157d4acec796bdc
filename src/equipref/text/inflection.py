"""Inflection: the stem of a name in running text (Humvees, Выстрела, «Градом», гелікоптера)."""

from __future__ import annotations

import re

_SLAVIC = re.compile(
    r"(?:ого|ему|ому|ыми|ими|ами|ями|ая|яя|ое|ее|ые|ие|ый|ий|ой|ей|ую|юю|ым|им|ом|ем|ем|ых|их|ов|ев|ів|їв"
    r"|ам|ям|ах|ях|єю|ею|ою|а|я|о|е|у|ю|ы|и|і|ї|ь|й)$"
)
_WORD = re.compile(r"[^\W\d_]+")
_MIN_STEM = 3


def stem(word: str) -> str:
    """The stem of one folded word: an English plural, or a Russian or Ukrainian case ending, taken off."""
    if "а" <= word[:1] <= "ӿ":
        cut = _SLAVIC.sub("", word)
        return cut if len(cut) >= _MIN_STEM else word
    if len(word) > _MIN_STEM and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


def stems(folded: str) -> str:
    """The stems of all words of a folded text, joined; digits and signs are dropped. Empty where a digit stands."""
    if any(c.isdigit() for c in folded):
        return ""
    return "".join(stem(word) for word in _WORD.findall(folded))
