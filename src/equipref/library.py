"""The library: a catalogue with the methods that users call, over the compiled bundle, read when needed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from equipref.errors import AmbiguousName, CatalogError, UnknownEntry, UnknownName
from equipref.names.index import NameIndex
from equipref.names.lookup import lookup
from equipref.names.match import FOUND, UNKNOWN, Lookup, Match, Mention
from equipref.version import __version__

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from equipref.identification.differences import Difference
    from equipref.identification.identify import Identification
    from equipref.identification.looks import Looks
    from equipref.model.entry import Entry, Variant
    from equipref.names.scan import Scanner
    from equipref.names.suggest import Suggester
    from equipref.store.catalog import Catalog

_HERE = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120  (pathlib is slow to import)
_BUNDLE = os.path.join(_HERE, "_data", "catalog.sqlite")  # noqa: PTH118
_ROOT = os.path.dirname(os.path.dirname(_HERE))  # noqa: PTH120


class Library:
    """A catalogue with its methods.

    Args:
        connection: a database filled by `equipref.bundling`.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._index = NameIndex(connection)

    def __len__(self) -> int:
        """How many entries there are; variants are not counted."""
        return int(self._meta("entries"))

    def __iter__(self) -> Iterator[Entry]:
        """The entries, sorted by id."""
        return iter(self.catalog.entries.values())

    def __contains__(self, entry_id: object) -> bool:
        return isinstance(entry_id, str) and self._thing(entry_id) is not None

    def _meta(self, key: str) -> str:
        return str(self._connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()[0])

    @property
    def data_version(self) -> str:
        """Version of the library and first digits of the content's digest."""
        return f"{__version__}+{self._meta('digest')[:12]}"

    @cached_property
    def catalog(self) -> Catalog:
        """The whole catalogue, parsed: entries, sources, reports, vocabulary."""
        from equipref.store.bundle import read_catalog

        return read_catalog(self._connection)

    def _thing(self, thing_id: str) -> tuple[str, str] | None:
        """The id after redirects with its entry's id."""
        for _ in range(8):
            query = "SELECT id, entry FROM thing WHERE id = ?"
            row = self._connection.execute(query, (thing_id,)).fetchone()
            if row:
                return str(row[0]), str(row[1])
            query = "SELECT json FROM document WHERE kind = 'redirect' AND id = ?"
            row = self._connection.execute(query, (thing_id,)).fetchone()
            if not row:
                return None
            thing_id = str(row[0]).strip('"')
        return None

    def get(self, entry_id: str) -> Entry | Variant:
        """The entry or variant with an id; follows redirects.

        Raises:
            UnknownEntry: (a KeyError) nothing has this id; `.near` holds ids that look like it.
        """
        from equipref.store.bundle import read_entry

        found = self._thing(entry_id)
        if found is None:
            import difflib

            ids = [row[0] for row in self._connection.execute("SELECT id FROM thing ORDER BY id")]
            raise UnknownEntry(entry_id, difflib.get_close_matches(entry_id, ids, 3))
        thing, owner = found
        entry = read_entry(self._connection, owner)
        if entry is None:
            raise UnknownEntry(entry_id)
        return entry if thing == owner else next(v for v in entry.variants if v.id == thing)

    def lookup(self, name: str) -> Lookup:
        """What a name means, with reasons; near names as suggestions where it means nothing. Never raises."""
        found = lookup(self._index, name)
        if found.status == UNKNOWN and isinstance(name, str):
            found.suggestions = self.suggest(name)
        return found

    def resolve(self, name: str) -> Match:
        """The one thing that a name means.

        Raises:
            UnknownName: nothing; `.candidates` are guesses.
            AmbiguousName: several, or a combination of several; `.candidates` holds them.
        """
        found = self.lookup(name)
        if found.status == FOUND:
            return found.matches[0]
        if found.status == UNKNOWN:
            raise UnknownName(name, found.suggestions)
        if len(found.matches) == 1:
            return found.matches[0]
        raise AmbiguousName(name, found.matches or found.parts)

    @cached_property
    def _suggester(self) -> Suggester:
        from equipref.names.suggest import Suggester

        return Suggester(self._index)

    def suggest(self, text: str, limit: int = 5) -> list[Match]:
        """Near names, best first, with scores 0..1; the digits must agree."""
        return self._suggester.suggest(text, limit) if isinstance(text, str) and len(text) < 200 else []

    @cached_property
    def scanner(self) -> Scanner:
        """The compiled scanner of texts."""
        from equipref.names.scan import Scanner

        return Scanner(self._index)

    @cached_property
    def looks(self) -> Looks:
        """The catalogue by its looks: the key, differences, diagnoses."""
        from equipref.identification.looks import Looks

        return Looks(self.catalog, self.data_version)

    def identify(
        self,
        observed: Mapping[str, Any],
        *,
        view: str | None = None,
        hidden: Iterable[str] = (),
        tolerance: int = 0,
        limit: int | None = None,
    ) -> Identification:
        """Ranks entries by what was seen, and says what to look for next; see `Looks.identify`."""
        return self.looks.identify(observed, view=view, hidden=hidden, tolerance=tolerance, limit=limit)

    def differences(self, *ids: str, view: str | None = None) -> list[Difference]:
        """The features in which entries or variants differ, the strongest first; see `Looks.differences`."""
        return self.looks.differences(ids, view=view)

    def scan(self, text: str) -> list[Mention]:
        """All mentions of equipment in a text, in order, not overlapping, with code-point offsets."""
        return self.scanner.scan(text)


_builtin: Library | None = None


def builtin() -> Library:
    """The built-in catalogue; opened once."""
    global _builtin
    if _builtin is None:
        _builtin = Library(_open(_bundle_path()))
    return _builtin


def open_library(path: str | Path, *, base: str | None = None) -> Library:
    """Opens a catalogue's folder.

    Args:
        path: the folder.
        base: "builtin" lays it over the built-in catalogue.

    Raises:
        CatalogError: the folder is missing, its files have errors, or `base` is another word.
    """
    import sqlite3

    from equipref.bundling import checked, fill

    if base not in (None, "builtin"):
        raise CatalogError(f"base must be 'builtin' or None, not {base!r}", path)
    catalog = checked(path)
    if base:
        catalog = catalog.over(builtin().catalog)
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    fill(connection, catalog)
    return Library(connection)


def _open(path: str) -> Any:
    import sqlite3

    if not os.path.isfile(path):  # noqa: PTH113
        raise CatalogError(f"the compiled catalogue {path} is missing; reinstall equipref", path)
    quoted = path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    return sqlite3.connect(f"file:{quoted}?mode=ro&immutable=1", uri=True, check_same_thread=False)


def _bundle_path() -> str:
    """The installed bundle; in a source tree the one compiled from catalog/, anew where that has changed."""
    source = os.path.join(_ROOT, "catalog")  # noqa: PTH118
    if not os.path.isfile(os.path.join(_ROOT, "pyproject.toml")) or not os.path.isdir(source):  # noqa: PTH112, PTH113, PTH118
        return _BUNDLE
    from equipref.freshness import compiled

    return compiled(source, _HERE)
