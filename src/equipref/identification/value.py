"""Values: what is stated of a character for a taxon."""

from __future__ import annotations

from collections.abc import Iterable

from equipref.identification.character import UnknownState

UNKNOWN = None
"""The value of a character of which nothing is stated for a taxon."""
INAPPLICABLE = "-"
"""The value of a character that has no meaning for a taxon."""
VARIABLE = "V"
"""The value of a character that a taxon shows in every state."""
ABSENT = ("none", "0")
"""States that say of a thing that it is not there; a taxon to which the character does not apply agrees with them."""

Value = None | str | int | float | tuple[float, float] | Iterable[str | int]
"""UNKNOWN, INAPPLICABLE, VARIABLE, one state, several states, a number, or for a real character a range."""


def integers(character: str, value: Value) -> list[int]:
    """The whole numbers that a value means: `5`, `"5"`, `"4-6"`, `"2/4"`, `(2, 4)` for 2 or 4, a range object."""
    if isinstance(value, int):
        return [value]
    found: list[int] = []
    for part in str(value).split("/") if isinstance(value, (str, float)) else list(value or ()):
        text = str(part).strip()
        low, dash, high = text.partition("-")
        try:
            found.extend(range(int(low), int(high) + 1) if dash and low else [int(text)])
        except ValueError:
            raise UnknownState(character, text, (), ("a whole number, or a range such as 4-6",)) from None
    return found


def reals(character: str, value: Value) -> tuple[float, float]:
    """The range that a value means: a number, `(low, high)`, or `"1.5-3"`."""
    try:
        if isinstance(value, (int, float)):
            return float(value), float(value)
        if isinstance(value, str):
            low, dash, high = value.strip().partition("-")
            return (float(low), float(high)) if dash and low else (float(value), float(value))
        ends = [
            end
            for part in value or ()
            for end in (reals(character, part) if isinstance(part, str) else (float(part),))
        ]
        return min(ends), max(ends)
    except ValueError:
        raise UnknownState(character, str(value), (), ("a number, or a range such as 1.5-3",)) from None


def is_special(value: Value) -> bool:
    """Whether a value names no state: it is unknown, does not apply or is any."""
    return value is UNKNOWN or value in (INAPPLICABLE, VARIABLE)
