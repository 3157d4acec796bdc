"""The index of names: tables of keys in the bundle, read by single queries at first and whole once it is worth it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from equipref.text.fold import compose, fold, key, latin, sound, visual
from equipref.text.inflection import stems
from equipref.text.wording import year_models

if TYPE_CHECKING:
    from equipref.model.names import Name
    from equipref.store.catalog import Catalog

_SCHEMA = """
CREATE TABLE thing (id TEXT PRIMARY KEY, entry TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
  class TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE name (num INTEGER PRIMARY KEY, thing TEXT NOT NULL, text TEXT NOT NULL, kind TEXT NOT NULL,
  lang TEXT NOT NULL, status TEXT NOT NULL, rank REAL NOT NULL, context TEXT NOT NULL,
  folded TEXT NOT NULL, seen TEXT NOT NULL, sounded TEXT NOT NULL, stemmed TEXT NOT NULL);
CREATE TABLE word (kind TEXT NOT NULL, key TEXT NOT NULL, entry TEXT NOT NULL,
  PRIMARY KEY (kind, key, entry)) WITHOUT ROWID;
CREATE TABLE pair (carrier TEXT NOT NULL, mount TEXT NOT NULL, id TEXT NOT NULL,
  PRIMARY KEY (carrier, mount, id)) WITHOUT ROWID;
CREATE TABLE calibre (mm TEXT NOT NULL, thing TEXT NOT NULL, PRIMARY KEY (mm, thing)) WITHOUT ROWID;
"""
_INDEXES = "".join(f"CREATE INDEX name_{k} ON name ({k});" for k in ("folded", "seen", "sounded", "stemmed", "thing"))
FOLDED, SEEN, SOUNDED, STEMMED = "folded", "seen", "sounded", "stemmed"
"""The keys of a name: folded; look-alike letters made Latin; romanised to one spelling; stemmed."""
_PATIENCE = 400
"""Single queries before the whole table is read into memory."""


class Row(NamedTuple):
    """One name with the thing that bears it."""

    num: int
    thing: str
    entry: str
    thing_name: str
    thing_kind: str
    thing_class: str
    text: str
    kind: str
    lang: str
    status: str
    rank: float
    context: str


_COLUMNS = (
    "name.num, name.thing, thing.entry, thing.name, thing.kind, thing.class, name.text, name.kind, name.lang, "
    "name.status, name.rank, name.context"
)
_FROM = "FROM name JOIN thing ON thing.id = name.thing"

_MOST_CLASSED = 65536
"""How many words are remembered with the classes that they name."""


def keys(text: str) -> tuple[str, str, str, str]:
    """The four keys of a name: folded, seen, sounded, stemmed."""
    folded = key(year_models(text))
    return folded, latin(visual(folded)), sound(folded), stems(fold(compose(text)))


def write(connection: sqlite3.Connection, catalog: Catalog) -> None:
    """Adds the tables of names to a database."""
    connection.executescript(_SCHEMA)
    ranks = {k: d.rank for k, d in catalog.vocabulary.name_kinds.items()}
    num = 0
    for thing in catalog.things.values():
        entry = thing.entry
        row = (thing.id, entry.id, thing.name, entry.kind.value, entry.class_)
        connection.execute("INSERT INTO thing VALUES (?, ?, ?, ?, ?)", row)
        for name in thing.names:
            if not is_searched(name):
                continue
            facts = (num, thing.id, name.text, name.kind, name.lang, name.status.value, ranks.get(name.kind, 99))
            context = "\n".join(name.context)
            connection.execute(f"INSERT INTO name VALUES ({'?, ' * 11}?)", (*facts, context, *keys(name.text)))  # noqa: S608
            num += 1
    words = sorted({*_generic_words(catalog), *_maker_words(catalog)})
    connection.executemany("INSERT INTO word VALUES (?, ?, ?)", words)
    for entry in catalog:
        if entry.carrier:
            connection.executemany(
                "INSERT INTO pair VALUES (?, ?, ?)", [(entry.carrier, m, entry.id) for m in sorted(set(entry.mounts))]
            )
    connection.executemany("INSERT INTO calibre VALUES (?, ?)", sorted(set(_calibres(catalog))))
    connection.executescript(_INDEXES)


def is_searched(name: Name) -> bool:
    """Whether a name is looked for: words behind an abbreviation name a whole class, unless they have a number."""
    return name.kind != "expansion" or any(c.isdigit() for c in name.text)


def _generic_words(catalog: Catalog) -> Iterable[tuple[str, str, str]]:
    for definition in catalog.vocabulary.classes.values():
        for text in definition.generic:
            yield "generic", key(text), definition.id
            stemmed = stems(fold(compose(text)))
            if stemmed:
                yield "generic-stem", stemmed, definition.id


def _maker_words(catalog: Catalog) -> Iterable[tuple[str, str, str]]:
    """For each entry the words with which people say who made it: KamAZ of KamAZ-43269, Uralvagonzavod."""
    for thing in catalog.things.values():
        for maker in thing.entry.makers:
            yield "maker", sound(key(maker.name)), thing.entry.id
            yield "maker", sound(key(maker.name.split()[0])), thing.entry.id
        for name in thing.names:
            word = "".join(c for c in fold(name.text).split("-")[0].split(" ")[0] if c.isalpha())
            if len(word) > 2:
                yield "maker", sound(word), thing.entry.id


def _calibres(catalog: Catalog) -> Iterable[tuple[str, str]]:
    """Anti-aircraft guns by calibre in millimetres."""
    for entry in catalog:
        if entry.class_.split("/")[0] == "anti-aircraft-gun":
            for measure in entry.measures:
                if measure.what == "calibre":
                    yield f"{measure.value:g}", entry.id


class NameIndex:
    """The names of a catalogue, found by key.

    Args:
        connection: a database to which `write` has added the tables.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self._asked = 0
        self._tables: dict[str, dict[str, list[Row]]] | None = None
        self._words: dict[str, dict[str, set[str]]] | None = None
        self._things: dict[str, Row | None] = {}
        self._classed: dict[str, set[str]] = {}

    def find(self, column: str, wanted: str) -> list[Row]:
        """The names whose key in a column is the given one; nothing for an empty key."""
        if not wanted:
            return []
        if self._tables is None:
            self._asked += 1
            if self._asked <= _PATIENCE:
                query = f"SELECT {_COLUMNS} {_FROM} WHERE name.{column} = ? ORDER BY num"
                return [Row(*row) for row in self.connection.execute(query, (wanted,))]
            self._tables = self._read()
        return self._tables[column].get(wanted, [])

    def _read(self) -> dict[str, dict[str, list[Row]]]:
        tables: dict[str, dict[str, list[Row]]] = {c: {} for c in (FOLDED, SEEN, SOUNDED, STEMMED)}
        query = f"SELECT {_COLUMNS}, folded, seen, sounded, stemmed {_FROM} ORDER BY num"
        for row in self.connection.execute(query):
            name = Row(*row[:12])
            for column, value in zip((FOLDED, SEEN, SOUNDED, STEMMED), row[12:], strict=True):
                if value:
                    tables[column].setdefault(value, []).append(name)
        return tables

    def rows(self) -> list[Row]:
        """All names, in the order of the catalogue."""
        return [Row(*row) for row in self.connection.execute(f"SELECT {_COLUMNS} {_FROM} ORDER BY num")]

    def _word(self, kind: str, wanted: str) -> set[str]:
        if self._words is None:
            self._words = {}
            for word_kind, word, entry in self.connection.execute("SELECT kind, key, entry FROM word"):
                self._words.setdefault(word_kind, {}).setdefault(word, set()).add(entry)
        return self._words.get(kind, {}).get(wanted, set())

    def is_generic(self, text: str) -> bool:
        """Whether words only say what class of thing it is ("tank", "вертолёты")."""
        return bool(self.classes(text))

    def classes(self, text: str) -> set[str]:
        """The classes of equipment that words name; none where they are no such words."""
        known = self._classed.get(text)
        if known is None:
            if len(self._classed) > _MOST_CLASSED:
                self._classed.clear()
            known = self._word("generic", key(text))
            if not known:
                stemmed = stems(fold(compose(text)))
                known = self._word("generic-stem", stemmed) if stemmed else set()
            self._classed[text] = known
        return known

    def makers(self, text: str) -> set[str]:
        """The entries for which a word says who made them."""
        return self._word("maker", sound(key(text)))

    def combination(self, carrier: str, mount: str) -> Row | None:
        """The catalogued combination of a mount on a carrier, as the row of its first name."""
        query = "SELECT id FROM pair WHERE carrier = ? AND mount = ? ORDER BY id"
        found = self.connection.execute(query, (carrier, mount)).fetchone()
        return self.thing(found[0]) if found else None

    def pairs(self, combination: str) -> list[tuple[str, str]]:
        """The carrier with each mount of a catalogued combination."""
        query = "SELECT carrier, mount FROM pair WHERE id = ? ORDER BY mount"
        return [(carrier, mount) for carrier, mount in self.connection.execute(query, (combination,))]

    def by_calibre(self, millimetres: str) -> list[Row]:
        """The anti-aircraft guns of a calibre."""
        found = self.connection.execute("SELECT thing FROM calibre WHERE mm = ? ORDER BY thing", (millimetres,))
        return [row for (thing,) in found if (row := self.thing(thing)) is not None]

    def thing(self, thing_id: str) -> Row | None:
        """The row of a thing's first name; None for an unknown id."""
        if thing_id not in self._things:
            query = f"SELECT {_COLUMNS} {_FROM} WHERE name.thing = ? ORDER BY num LIMIT 1"
            found = self.connection.execute(query, (thing_id,)).fetchone()
            self._things[thing_id] = Row(*found) if found else None
        return self._things[thing_id]
