"""Heads: the first few letters of a name in every form in which a text may begin it.

The scanner looks for heads, not whole names: "T-6" in all its dashes, cases and alphabets stands for every name that
begins so. Variants go into the patterns, so that the text itself need not be folded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import product

from equipref.text.fold import fold, latin
from equipref.text.inflection import stem

_GAPS = ("-", "", " ", "\u2011", "\u2013", "\u2010", "\u2212", "\u2014", "\u00a0", "\n", "-\n", " - ", " \u2013 ")
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_TWINS = str.maketrans("ABEKMHOPCTYXaeopcyxi", "АВЕКМНОРСТУХаеорсухі")
_BACK = {
    ord(cyrillic): ord(latin) for latin, cyrillic in zip("ABEKMHOPCTYXaeopcyxi", "АВЕКМНОРСТУХаеорсухі", strict=True)
}
_CYRILLIC = {
    "a": "а", "b": "б", "c": "ц", "d": "д", "e": "е", "f": "ф", "g": "г", "h": "х", "i": "и", "j": "й", "k": "к",
    "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "r": "р", "s": "с", "t": "т", "u": "у", "v": "в", "w": "в",
    "y": "ы", "z": "з",
}  # fmt: skip
_DIGRAPHS = (("shch", "щ"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("ch", "ч"), ("sh", "ш"), ("yu", "ю"), ("ya", "я"))
OPENING = "\"«“„'‘"
"""Quotes after which a name may be written small; such heads begin with the quote."""
_SHORT = 3
_STEM = 4


def heads(name: str) -> Iterable[str]:
    """The heads of one name, in every form.

    Args:
        name: a name in Latin, Cyrillic or unified Arabic letters.

    Yields:
        Strings that a text which holds the name has at the place where the name begins.
    """
    tokens = _TOKEN.findall(name)
    if not tokens:
        return
    first = tokens[0]
    if first[0].isdigit():
        yield from _numbered(first, tokens[1:2], name)
    elif len(tokens) > 1 and tokens[1][0].isdigit():
        for letters, gap in product(_forms(first), _GAPS):
            yield f"{letters}{gap}{tokens[1][0]}"
    elif len(first) >= _SHORT:
        yield from _words(first)
    elif len(tokens) > 1:
        for letters, gap, second in product(_forms(first), _GAPS, _forms(tokens[1][0])):
            if not (letters + second).islower():
                yield f"{letters}{gap}{second}"


def _numbered(number: str, following: list[str], name: str) -> Iterable[str]:
    if not following:
        return
    glued = name.find(number) + len(number)
    gaps = ("", "-", " ") if name[glued : glued + 1].isalpha() else _GAPS
    for gap, second in product(gaps, _forms(following[0][0])):
        yield f"{number}{gap}{second}"


def _words(word: str) -> Iterable[str]:
    cut = stem(word.lower()) if "\u0400" <= word[0] <= "\u04ff" else word
    cut = word[: max(len(cut), min(len(word), _STEM))]
    small = word[0].islower()
    for spelt in {cut, _to_cyrillic(cut), _to_latin(cut)}:
        if len(spelt) >= _SHORT:
            yield from {spelt, spelt.upper(), spelt.capitalize()} | ({spelt.lower()} if small else set())
            yield from (f"{quote}{spelt.lower()}" for quote in OPENING if not small)


def _forms(letters: str) -> set[str]:
    """Cases and alphabets of the letters before a number."""
    found = {letters}
    for spelt in (letters, _to_cyrillic(letters), _to_latin(letters), letters.replace("V", "W").replace("v", "w")):
        found |= {spelt, spelt.lower(), spelt.upper(), spelt.capitalize()}
    for spelt in list(found):
        found |= {spelt.translate(_TWINS), spelt.translate(_BACK)}
    if len(letters) == 2:
        found |= {
            a + b
            for a, b in product(
                (letters[0], letters[0].translate(_TWINS), letters[0].translate(_BACK)),
                (letters[1], letters[1].translate(_TWINS), letters[1].translate(_BACK)),
            )
        }
    return {spelt for spelt in found if spelt}


def _to_cyrillic(letters: str) -> str:
    if not letters.isascii():
        return letters
    lower = letters.lower()
    for sounds, cyrillic in _DIGRAPHS:
        lower = lower.replace(sounds, cyrillic)
    spelt = "".join(_CYRILLIC.get(c, c) for c in lower)
    return spelt.upper() if letters.isupper() else spelt.capitalize() if letters[0].isupper() else spelt


def _to_latin(letters: str) -> str:
    if letters.isascii() or "\u0600" <= letters[0] <= "\u06ff":
        return letters
    spelt = latin(fold(letters))
    return spelt.upper() if letters.isupper() else spelt.capitalize() if letters[:1].isupper() else spelt
