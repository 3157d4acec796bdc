"""The exceptions of equipref: for a caller's mistake only; bad data is a `Finding`, not an exception."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class EquiprefError(Exception):
    """The base of every exception that equipref raises on purpose."""


class UnknownEntry(EquiprefError, KeyError):
    """No entry or variant has this id, and no redirect leads from it.

    Attributes:
        id: the id that was asked for.
        near: ids that look like it, best first.
    """

    def __init__(self, entry_id: str, near: Sequence[str] = ()) -> None:
        super().__init__(entry_id)
        self.id = entry_id
        self.near = tuple(near)

    def __str__(self) -> str:
        hint = f"; did you mean {', '.join(self.near)}?" if self.near else ""
        return f"no entry or variant has the id {self.id!r}{hint}"


class NameLookupError(EquiprefError, LookupError):
    """A name did not resolve to one thing.

    Attributes:
        query: the string as given.
        candidates: matches, best first (guesses for an unknown name, equals for an ambiguous one).
    """

    def __init__(self, query: str, candidates: Sequence[object] = ()) -> None:
        super().__init__(query)
        self.query = query
        self.candidates = tuple(candidates)

    def _candidate_ids(self) -> str:
        return ", ".join(str(getattr(c, "id", c)) for c in self.candidates)


class UnknownName(NameLookupError):
    """The catalogue has nothing by this name; `candidates` are guesses."""

    def __str__(self) -> str:
        near = f"; near names: {self._candidate_ids()}" if self.candidates else ""
        return f"nothing in the catalogue is called {self.query!r}{near}"


class AmbiguousName(NameLookupError):
    """The name is borne by several things, or names several; `candidates` holds them all."""

    def __str__(self) -> str:
        return f"{self.query!r} may mean any of: {self._candidate_ids()}"


class CatalogError(EquiprefError):
    """A catalogue cannot be used: the folder is missing, or its files have errors.

    Attributes:
        path: the folder or file.
        findings: what is wrong, where it is data that is wrong.
    """

    def __init__(self, message: str, path: Path | str | None = None, findings: Sequence[object] = ()) -> None:
        super().__init__(message)
        self.path = path
        self.findings = tuple(findings)
