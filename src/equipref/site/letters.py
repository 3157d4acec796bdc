"""Letters: under which of them a name stands in a list."""

from __future__ import annotations

import unicodedata


def letter(name: str) -> str:
    """The first letter of a name, A to Z; "0-9" for digits, "Other" for other alphabets and signs."""
    first = unicodedata.normalize("NFKD", name)[:1].upper()
    return first if "A" <= first <= "Z" else "0-9" if first.isdigit() else "Other"
