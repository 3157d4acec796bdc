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
_ARABIC = re.compile("[\u0622\u0623\u0625\u0671\u0629\u0649\u06a9\u06cc\u0660-\u0669\u06f0-\u06f9]")
_ARABIC_LETTERS = [(c, fold(c)) for c in "أإآٱةىکی٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"]


class Cleaned(NamedTuple):
    """A cleaned text.

    Attributes:
        text: composed letters, without marks that do not count, Arabic letters unified.
        starts: for each of its code points where it begins in the text as given; None where offsets are the same.
        ends: for each of its code points where it ends there.
    """

    text: str
    starts: list[int] | None
    ends: list[int] | None

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
        return Cleaned(text, None, None)
    starts: list[int] | None = None
    ends: list[int] | None = None
    if _UNCLEAN.search(text):
        text, starts, ends = _composed(text)
    if _ARABIC.search(text):
        for given, plain in _ARABIC_LETTERS:
            text = text.replace(given, plain)
    return Cleaned(text, starts, ends)


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
