"""The answers: a match, a look-up, a mention. Light classes, so that a first look-up stays fast."""

from __future__ import annotations

from typing import Any

FOUND = "found"
AMBIGUOUS = "ambiguous"
COMBINATION = "combination"
UNKNOWN = "unknown"
EXACT = "exact"
FAMILY = "family"


class _Answer:
    """Shared behaviour: equality, a readable form, and plain data for JSON."""

    __slots__: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """Plain data for JSON, keys in the order of the attributes."""
        return {name: _plain(getattr(self, name)) for name in self.__slots__}

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.as_dict() == other.as_dict()

    def __hash__(self) -> int:
        return hash(repr(self))

    def __repr__(self) -> str:
        inner = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
        return f"{type(self).__name__}({inner})"


def _plain(value: Any) -> Any:
    if isinstance(value, _Answer):
        return value.as_dict()
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value


class Match(_Answer):
    """One thing that a name may mean.

    Attributes:
        id: the entry's id, or the variant's where a variant is meant.
        entry: the id of its type.
        name: what the catalogue calls the thing.
        matched: the catalogue name that hit; empty for a conclusion without a name (a calibre).
        precision: "exact", or "family" where the type is sure and the rest is not in the catalogue.
        unmatched: the rest of the string that nothing explains.
        score: 0 to 1; 1 is an exact hit of a name.
        reasons: why: a code with a word each, such as "folded: case, dashes and blanks set aside".
        role: "carrier" or "mount" within a combination, else None.
    """

    __slots__ = ("entry", "id", "matched", "name", "precision", "reasons", "role", "score", "unmatched")

    def __init__(
        self,
        id: str,
        entry: str,
        name: str,
        matched: str = "",
        precision: str = EXACT,
        unmatched: str = "",
        score: float = 1.0,
        reasons: list[str] | None = None,
        role: str | None = None,
    ) -> None:
        self.id = id
        self.entry = entry
        self.name = name
        self.matched = matched
        self.precision = precision
        self.unmatched = unmatched
        self.score = score
        self.reasons = reasons if reasons is not None else []
        self.role = role

    def replaced(self, **changes: Any) -> Match:
        """A copy with some attributes changed."""
        values = {name: getattr(self, name) for name in self.__slots__}
        return Match(**{**values, "reasons": list(self.reasons), **changes})


class Lookup(_Answer):
    """What a name means.

    Attributes:
        query: the string as given.
        status: "found", "ambiguous", "combination" or "unknown".
        matches: one match; several equals where ambiguous; the catalogued combination where there is one.
        parts: the matches of the carrier and the mounts of a combination.
        suggestions: near names, guesses only, where nothing was found.
    """

    __slots__ = ("matches", "parts", "query", "status", "suggestions")

    def __init__(
        self,
        query: str,
        status: str = UNKNOWN,
        matches: list[Match] | None = None,
        parts: list[Match] | None = None,
        suggestions: list[Match] | None = None,
    ) -> None:
        self.query = query
        self.status = status
        self.matches = matches if matches is not None else []
        self.parts = parts if parts is not None else []
        self.suggestions = suggestions if suggestions is not None else []


class Mention(_Answer):
    """A place in a text that names equipment.

    Attributes:
        start: first code point of the mention in the text as given.
        end: the code point after its last; `text[start:end]` of the whole is `text`.
        text: the mention as written.
        status: "found", "ambiguous" or "combination".
        matches: as in a look-up.
        parts: as in a look-up.
    """

    __slots__ = ("end", "matches", "parts", "start", "status", "text")

    def __init__(
        self, start: int, end: int, text: str, status: str, matches: list[Match], parts: list[Match]
    ) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.status = status
        self.matches = matches
        self.parts = parts
