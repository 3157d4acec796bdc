"""Letters: under which of them a name stands in a list, and what the page of one is called."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import TypeVar

Item = TypeVar("Item")
DIGITS, OTHER = "0-9", "Other"
_LETTER = re.compile(r"(\w+)(?: CAPITAL)?(?: SMALL)? LETTER (.+)")


def letter(name: str) -> str:
    """The first letter of a name, in its own alphabet and without marks; "0-9" for digits, "Other" for signs."""
    first = unicodedata.normalize("NFKD", name)[:1].upper()[:1]
    return first if first.isalpha() else DIGITS if first.isdigit() else OTHER


def slug(name: str) -> str:
    """What an address calls a letter, in ASCII: t, cyrillic-te, 0-9."""
    found = _LETTER.fullmatch(unicodedata.name(name, "")) if len(name) == 1 else None
    if found is None or found[1] == "LATIN":
        return name.lower() if name.isascii() else f"u{ord(name[0]):x}"
    return re.sub(r"[^a-z0-9]+", "-", f"{found[1]} {found[2]}".lower())


def by_letter(items: Iterable[Item], name: Callable[[Item], str]) -> dict[str, list[Item]]:
    """Items under the letters of their names: letters in order, signs last, items in the order given."""
    found: dict[str, list[Item]] = {}
    for item in items:
        found.setdefault(letter(name(item)), []).append(item)
    return dict(sorted(found.items(), key=lambda pair: (pair[0] == OTHER, pair[0])))
