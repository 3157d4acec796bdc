"""Finding one name: the tiers, best first; a hit at one tier ends the search, and the reason says which."""

from __future__ import annotations

from typing import NamedTuple

from equipref.names.index import FOLDED, SEEN, SOUNDED, STEMMED, NameIndex, Row
from equipref.text.arabic import readings
from equipref.text.fold import IGNORABLE, compose, fold, key, latin, sound, visual
from equipref.text.inflection import stems
from equipref.text.wording import year_models

EXACT = ("exact: the very name", 1.0)
FOLDED_REASON = ("folded: case, dashes and blanks set aside", 0.99)
LOOKALIKE = ("look-alike: letters of another script that look the same", 0.96)
ROMANISED = ("romanised: the same name in other letters or another romanisation", 0.95)
ARABIC = ("arabic-letters: Latin letters spelt in Arabic", 0.94)
INFLECTED = ("inflected: plural or case ending set aside", 0.93)


class Hit(NamedTuple):
    """The names that a string hits at one tier.

    Attributes:
        rows: the names, at least one.
        reason: the tier, as a code with words.
        score: how good the tier is, 0..1.
    """

    rows: list[Row]
    reason: str
    score: float


def find(index: NameIndex, text: str) -> Hit | None:
    """The names that a string is, at the best tier at which there are any.

    Args:
        index: the names.
        text: a string without words around the name.

    Returns:
        The hit; None where the string is no name.
    """
    folded = key(year_models(text))
    if not folded or folded.isdigit():
        return None
    rows = index.find(FOLDED, folded)
    if rows and _is_plural(text) and all(row.text[-1:] != "s" for row in rows):
        return _inflected(index, text, folded) or Hit(rows, *FOLDED_REASON)
    if rows:
        same = [row for row in rows if row.text == text]
        return Hit(same, *EXACT) if same else Hit(rows, *FOLDED_REASON)
    if not folded.isascii():
        hit = _arabic(index, text) if _is_arabic(folded) else _other_letters(index, folded)
        if hit:
            return hit
    rows = index.find(SOUNDED, sound(folded))
    if rows and _sound_is_enough(folded, rows):
        return Hit(rows, *ROMANISED)
    return _inflected(index, text, folded)


def _is_plural(text: str) -> bool:
    """Whether a small s ends a designation: T-72s are several T-72, not one T-72S."""
    bare = text.rstrip("\"'’»”)")
    return len(bare) > 2 and bare[-1] == "s" and (bare[-2] in "'’0123456789" or bare[-2].isupper())


def _is_arabic(folded: str) -> bool:
    return any("\u0600" <= c <= "\u06ff" for c in folded)


def _other_letters(index: NameIndex, folded: str) -> Hit | None:
    """A name in Cyrillic or mixed letters: by sight first where scripts are mixed, else by sound first."""
    mixed = any("a" <= c <= "z" for c in folded)
    by_sight = index.find(SEEN, latin(visual(folded)))
    by_sound = index.find(SOUNDED, sound(folded))
    if mixed:
        choices = ((by_sight, LOOKALIKE), (by_sound, ROMANISED))
    else:
        choices = ((by_sound, ROMANISED), (by_sight, LOOKALIKE))
    for rows, tier in choices:
        if rows:
            return Hit(rows, *tier)
    return None


def _arabic(index: NameIndex, text: str) -> Hit | None:
    for reading in readings(fold(compose(text)).replace(IGNORABLE, "")):
        rows = index.find(FOLDED, reading)
        if rows:
            return Hit(rows, *ARABIC)
    return None


def _sound_is_enough(folded: str, rows: list[Row]) -> bool:
    """Romanisation may change letters of a word, but of a bare designation only W for V."""
    letters = sum(c.isalpha() for c in folded)
    return letters >= 4 or (any(c.isdigit() for c in folded) and letters > 1 and bool(rows))


def _inflected(index: NameIndex, text: str, folded: str) -> Hit | None:
    if any(c.isdigit() for c in folded):
        if len(folded) > 2 and folded.endswith("s") and text.rstrip("\"'”’»)")[-1:] == "s":
            rows = index.find(FOLDED, folded[:-1]) or index.find(SOUNDED, sound(folded[:-1]))
            return Hit(rows, *INFLECTED) if rows else None
        return None
    stemmed = stems(fold(compose(text)))
    if len(stemmed) < 3:
        return None
    rows = index.find(STEMMED, stemmed)
    return Hit(rows, *INFLECTED) if rows else None
