"""Cleaning a text before it is scanned, with the way back to the offsets of the text as given."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from equipref.text.fold import IGNORABLE, fold

_UNCLEAN = re.compile(
    "[\u00ad\u0300-\u036f\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufb00-\ufdff\ufe70-\ufeff]"
    "|[\uff01-\uff5e]"
)
_ARABIC_LETTERS = [(c, fold(c)) for c in "أإآٱةىکی٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"]


_ASCII = bytes(range(128))
_UNCLEAN_LEADS = (b"\xcc", b"\xcd", b"\xef", b"\xc2\xad")
_UNCLEAN_MARKS = tuple(
    chr(c).encode() for c in (*range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060, *range(0x2066, 0x206A))
)
_ARABIC_LEADS = (b"\xd8", b"\xd9", b"\xda", b"\xdb")
_OTHER_LEADS = tuple(bytes([lead]) for lead in (*range(0xC9, 0xE2), *range(0xE3, 0xF5)))
ASCII, LATIN, ARABIC, ANY = "ascii", "latin", "arabic", "any"
"""What letters a text has: only ASCII; Latin letters and punctuation; Arabic among others; others."""

_ALPHABETS = bytes(
    ord("l") if chr(byte).isascii() and chr(byte).isalpha() else ord("c") if 0xD0 <= byte <= 0xD3 else ord(" ")
    for byte in range(256)
)
_CONTINUED = bytes(range(0x80, 0xC0))
_WORD = re.compile("[A-Za-z\u0400-\u04ff]+")
_LATIN, _CYRILLIC = "ABCEHIKMOPTXYaceiopxy", "АВСЕНІКМОРТХУасеіорху"
_TO_CYRILLIC, _TO_LATIN = str.maketrans(_LATIN, _CYRILLIC), str.maketrans(_CYRILLIC, _LATIN)
_NOT_CYRILLIC, _NOT_LATIN = re.compile("[A-Za-z]"), re.compile("[\u0400-\u04ff]")


class Cleaned(NamedTuple):
    """A cleaned text.

    Attributes:
        text: composed letters, without marks that do not count, Arabic letters unified, no word in two alphabets
            where its letters look the same in one.
        starts: for each of its code points where it begins in the text as given; None where offsets are the same.
        ends: for each of its code points where it ends there.
        script: what letters it has: `ASCII`, `LATIN`, `ARABIC` or `ANY`.
        mixed: whether some word was in two alphabets.
    """

    text: str
    starts: list[int] | None
    ends: list[int] | None
    script: str = ANY
    mixed: bool = False

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The offsets of a span of the cleaned text in the text as given."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]


def clean(text: str) -> Cleaned:
    """Cleans a text; nearly all texts pass through as they are.

    Args:
        text: any string.

    Returns:
        The cleaned text with its offsets.
    """
    if text.isascii():
        return Cleaned(text, None, None, ASCII)
    starts: list[int] | None = None
    ends: list[int] | None = None
    script, unclean = _suspicions(text)
    if unclean and _UNCLEAN.search(text):
        text, starts, ends = _composed(text)
        script = ARABIC
    mixed = script != LATIN and _is_mixed(text)
    if mixed:
        text = _WORD.sub(_one_alphabet, text)
    return Cleaned(unified(text) if script == ARABIC else text, starts, ends, script, mixed)


def _is_mixed(text: str) -> bool:
    """Whether a Latin letter stands beside a Cyrillic one; in UTF-8, where a search is fastest."""
    letters = text.encode("utf-8", "surrogatepass").translate(_ALPHABETS, _CONTINUED)
    return b"lc" in letters or b"cl" in letters


def _one_alphabet(found: re.Match[str]) -> str:
    """A word whose letters of one alphabet look like letters of its other one, in that: ИМР with a Latin M."""
    word = found.group()
    if word.isascii() or not _NOT_CYRILLIC.search(word):
        return word
    for spelt, strange in ((word.translate(_TO_CYRILLIC), _NOT_CYRILLIC), (word.translate(_TO_LATIN), _NOT_LATIN)):
        if not strange.search(spelt):
            return spelt
    return word


def unified(text: str) -> str:
    """The text with Arabic letters that are written for one another, and digits, made one; offsets stay."""
    for given, plain in _ARABIC_LETTERS:
        text = text.replace(given, plain)
    return text


def _suspicions(text: str) -> tuple[str, bool]:
    """What letters a text has, and whether it may be unclean; in UTF-8, where a search is fastest."""
    raw = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    if any(lead in raw for lead in _ARABIC_LEADS):
        return ARABIC, True
    script = ANY if any(lead in raw for lead in _OTHER_LEADS) else LATIN
    unclean = any(lead in raw for lead in _UNCLEAN_LEADS)
    return script, unclean or (b"\xe2" in raw and any(mark in raw for mark in _UNCLEAN_MARKS))


def _composed(text: str) -> tuple[str, list[int], list[int]]:
    """Composes each base with its marks; drops what does not count; keeps where each result came from."""
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    place = 0
    while place < len(text):
        stop = place + 1
        while stop < len(text) and unicodedata.combining(text[stop]):
            stop += 1
        for letter in unicodedata.normalize("NFKC", text[place:stop]):
            if fold(letter) != IGNORABLE:
                out.append(letter)
                starts.append(place)
                ends.append(stop)
        place = stop
    return "".join(out), starts, ends
