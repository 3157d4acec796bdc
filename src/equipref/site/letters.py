"""Letters: under which of them a name stands in a list."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from typing import TypeVar

Item = TypeVar("Item")


def letter(name: str) -> str:
    """The first letter of a name, A to Z; "0-9" for digits, "Other" for other alphabets and signs."""
    first = unicodedata.normalize("NFKD", name)[:1].upper()
    return first if "A" <= first <= "Z" else "0-9" if first.isdigit() else "Other"


def by_letter(items: Iterable[Item], name: Callable[[Item], str]) -> dict[str, list[Item]]:
    """Items under the letters of their names: letters in order, items in the order given."""
    found: dict[str, list[Item]] = {}
    for item in items:
        found.setdefault(letter(name(item)), []).append(item)
    return dict(sorted(found.items()))
