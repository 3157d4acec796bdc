"""equipref: an open reference library for naming and identifying military equipment.

The functions here work on the built-in catalogue; `load` opens another. Nothing is read before the first call.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from equipref.errors import AmbiguousName, CatalogError, EquiprefError, UnknownEntry, UnknownName
from equipref.version import __version__

if TYPE_CHECKING:
    from equipref.identification.differences import Difference
    from equipref.identification.identify import Identification
    from equipref.library import Library
    from equipref.model.entry import Entry, Variant
    from equipref.names.match import Lookup, Match, Mention

__all__ = [
    "AmbiguousName",
    "CatalogError",
    "EquiprefError",
    "UnknownEntry",
    "UnknownName",
    "__version__",
    "differences",
    "get",
    "identify",
    "load",
    "lookup",
    "resolve",
    "scan",
    "suggest",
]


def load(path: str | Path | None = None, *, base: str | None = None) -> Library:
    """Opens a catalogue.

    Args:
        path: a catalogue's folder; None for the built-in one.
        base: "builtin" lays the folder over the built-in catalogue; None takes the folder alone.

    Returns:
        The catalogue with its methods: `get`, `lookup`, `resolve`, `suggest`, `scan`, `identify`, `differences`;
        `len()` and iteration over its entries by id.

    Raises:
        CatalogError: the folder is missing, or its files have errors (see `.findings`).
    """
    from equipref import library

    return library.builtin() if path is None else library.open_library(path, base=base)


def get(entry_id: str) -> Entry | Variant:
    """The entry or variant with an id; follows redirects.

    Raises:
        UnknownEntry: (a KeyError) nothing has this id.
    """
    return load().get(entry_id)


def lookup(name: str) -> Lookup:
    """What a name means: `status` found, ambiguous, combination or unknown, with reasons. Never raises."""
    return load().lookup(name)


def resolve(name: str) -> Match:
    """The one thing that a name means.

    Raises:
        UnknownName: (a LookupError) nothing; `.candidates` are guesses.
        AmbiguousName: (a LookupError) several, or a combination; `.candidates` holds them.
    """
    return load().resolve(name)


def suggest(text: str, limit: int = 5) -> list[Match]:
    """Names that look like a mistyped one, best first, with scores 0..1; digits must agree."""
    return load().suggest(text, limit)


def scan(text: str) -> list[Mention]:
    """All mentions of equipment in a text, in order, not overlapping, with code-point offsets."""
    return load().scan(text)


def identify(
    observed: Mapping[str, Any],
    *,
    view: str | None = None,
    hidden: Iterable[str] = (),
    tolerance: int = 0,
    limit: int | None = None,
) -> Identification:
    """Ranks entries by what was seen, and says what to look for next.

    Args:
        observed: by feature a state, several states ("one of these"), a number, "4-6", "not_visible", or
            `{"states": ..., "sure": "probable"}`; `kind` and `class` count as features.
        view: side, front, rear or top; None for all.
        hidden: features that cannot be seen.
        tolerance: a candidate falls out after more contradictions than this.
        limit: at most so many next features.

    Returns:
        `.candidates`, the most probable first, each with reasons; `.next`; `.conclusion`; as JSON, text or Markdown.

    Raises:
        LookupError: there is no such feature or state; `.near` holds those that look like it.
        ValueError: an answer or the view has no form that is understood.
    """
    return load().identify(observed, view=view, hidden=hidden, tolerance=tolerance, limit=limit)


def differences(*ids: str, view: str | None = None) -> list[Difference]:
    """The features in which two or more entries or variants differ, the strongest first.

    Raises:
        UnknownEntry: (a KeyError) nothing has one of the ids.
        ValueError: fewer than two ids.
    """
    return load().differences(*ids, view=view)
