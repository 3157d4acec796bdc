"""Designations in Arabic letters: Latin letters spelt by their names (تي-62, بي إم بي-2) read back."""

from __future__ import annotations

import re
from itertools import islice, product

_LETTERS: dict[str, tuple[str, ...]] = {
    "تي": ("t",), "ت": ("t",), "بي": ("b", "p"), "ب": ("b", "p"), "ام": ("m",), "ايم": ("m",), "م": ("m",),
    "مي": ("mi", "m"), "ان": ("n", "an"), "اين": ("n",), "اس": ("s",), "ايس": ("s",), "سي": ("c", "s"), "س": ("s",),
    "زي": ("z",), "زد": ("z",), "زيت": ("z",), "او": ("u", "o"), "يو": ("u", "yu"), "في": ("v",), "اف": ("f",),
    "كي": ("k",), "كيه": ("k",), "كا": ("ka", "k"), "ك": ("k",), "ال": ("l", "il"), "ايل": ("l", "il"), "دي": ("d",),
    "د": ("d",), "اي": ("a", "e", "i"), "ا": ("a",), "جي": ("g", "j"), "غي": ("g",), "اتش": ("h",), "ه": ("h",),
    "ار": ("r",), "ر": ("r",), "كيو": ("q",), "دبليو": ("w",), "اكس": ("x",), "واي": ("y",), "شا": ("sh",),
    "ميغ": ("mig",), "ميج": ("mig",), "ميك": ("mig",), "سو": ("su",), "سوخوي": ("su",), "سوخوى": ("su",),
    "زو": ("zu",), "زيو": ("zu",), "غاز": ("gaz",), "جاز": ("gaz",), "اورال": ("ural",), "كاماز": ("kamaz",),
    "زيل": ("zil",), "ميل": ("mi", "mil"), "كاموف": ("ka",), "توبوليف": ("tu",), "تو": ("tu",), "انتونوف": ("an",),
    "اليوشن": ("il",), "اليوشين": ("il",), "شيلكا": ("shilka",), "تور": ("tor",), "ع": ("",),
}  # fmt: skip
"""Folded Arabic spelling to the Latin letters that it may stand for."""
_TOKEN = re.compile(r"[\u0621-\u064a]+|[0-9]+|[a-z]+")
_STRANGE = re.compile(r"[^\W\d_a-z\u0621-\u064a]")
_MOST = 48


def readings(folded: str) -> list[str]:
    """The Latin keys that a folded Arabic spelling of a designation may stand for.

    Args:
        folded: text as `equipref.text.fold.fold` gives it, without ignorable code points.

    Returns:
        Keys such as `t62`, likeliest first; empty where a word is no spelt letter or in a third alphabet, or less
        than three letters stand without a digit.
    """
    if _STRANGE.search(folded):
        return []
    choices: list[tuple[str, ...]] = []
    digits = False
    for token in _TOKEN.findall(folded):
        if token.isdigit():
            digits = True
            choices.append((token,))
        elif token.isascii():
            choices.append((token,))
        else:
            split = _letters(token)
            if split is None:
                return []
            choices.extend(split)
    if len(choices) > 9 or (not digits and len(choices) < 3):
        return []
    return [_join(parts) for parts in islice(product(*choices), _MOST)]


def _letters(word: str) -> list[tuple[str, ...]] | None:
    """The letters that a word spells: it is one letter's name, or two or three run together."""
    if word in _LETTERS:
        return [_LETTERS[word]]
    for cut in range(len(word) - 1, 0, -1):
        if word[:cut] in _LETTERS and cut > 1:
            rest = _letters(word[cut:])
            if rest is not None and len(rest) < 4:
                return [_LETTERS[word[:cut]], *rest]
    return None


def _join(parts: tuple[str, ...]) -> str:
    out = ""
    for part in parts:
        out += f"-{part}" if out[-1:].isdigit() and part[:1].isdigit() else part
    return out
