"""The catalogue as one SQLite database, with full-text search (FTS5) over names."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from equipref.export.compact_json import compact
from equipref.export.json import record

if TYPE_CHECKING:
    from equipref.store.catalog import Catalog

_SCHEMA = """
PRAGMA page_size = 4096;
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE things (id TEXT PRIMARY KEY, entry TEXT NOT NULL, kind TEXT NOT NULL, class TEXT NOT NULL,
  name TEXT NOT NULL, summary TEXT NOT NULL, json TEXT NOT NULL);
CREATE TABLE names (number INTEGER PRIMARY KEY, thing TEXT NOT NULL REFERENCES things (id), text TEXT NOT NULL,
  key TEXT NOT NULL, lang TEXT NOT NULL, kind TEXT NOT NULL, status TEXT NOT NULL);
CREATE INDEX names_key ON names (key);
CREATE TABLE measures (thing TEXT NOT NULL REFERENCES things (id), what TEXT NOT NULL, value REAL NOT NULL,
  upper REAL, unit TEXT NOT NULL, note TEXT NOT NULL, sources TEXT NOT NULL);
CREATE TABLE features (thing TEXT NOT NULL REFERENCES things (id), feature TEXT NOT NULL, state TEXT NOT NULL,
  sources TEXT NOT NULL);
CREATE TABLE sources (id TEXT PRIMARY KEY, title TEXT NOT NULL, publisher TEXT NOT NULL, url TEXT NOT NULL,
  lang TEXT NOT NULL, type TEXT NOT NULL, grade TEXT NOT NULL, seen TEXT NOT NULL);
CREATE VIRTUAL TABLE names_search USING fts5 (text, key, content = 'names', content_rowid = 'number',
  tokenize = "unicode61 remove_diacritics 2");
"""


def write_database(catalog: Catalog, target: Path, data_version: str, key: Callable[[str], str]) -> None:
    """Writes the database; the same catalogue gives the same bytes with the same SQLite.

    Args:
        catalog: what to write.
        target: the file, which is replaced.
        data_version: version of the data, kept in the table `meta`.
        key: gives the key by which a name is found.
    """
    target.unlink(missing_ok=True)
    connection = sqlite3.connect(target)
    try:
        connection.executescript(_SCHEMA)
        connection.execute("INSERT INTO meta VALUES ('data_version', ?)", (data_version,))
        number = 0
        for thing in catalog.things.values():
            part = thing.variant or thing.entry
            about = thing.variant.summary if thing.variant else thing.entry.summary
            text = compact(record(part))
            row = (
                thing.id,
                thing.entry.id,
                thing.entry.kind.value,
                thing.entry.class_,
                thing.name,
                about or "",
                text,
            )
            connection.execute("INSERT INTO things VALUES (?, ?, ?, ?, ?, ?, ?)", row)
            for name in thing.names:
                number += 1
                facts = (number, thing.id, name.text, key(name.text), name.lang, name.kind, name.status.value)
                connection.execute("INSERT INTO names VALUES (?, ?, ?, ?, ?, ?, ?)", facts)
            connection.executemany(
                "INSERT INTO measures VALUES (?, ?, ?, ?, ?, ?, ?)",
                [
                    (thing.id, m.what, m.value, m.upper, m.unit, m.note or "", " ".join(m.sources))
                    for m in part.measures
                ],
            )
            connection.executemany(
                "INSERT INTO features VALUES (?, ?, ?, ?)",
                [(thing.id, f.feature, state, " ".join(f.sources)) for f in part.features for state in f.states],
            )
        connection.executemany(
            "INSERT INTO sources VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (s.id, s.title, s.publisher, s.url, s.lang, s.type.value, s.grade.value, s.seen.isoformat())
                for s in catalog.sources.values()
            ],
        )
        connection.execute("INSERT INTO names_search (names_search) VALUES ('rebuild')")
        connection.execute("INSERT INTO names_search (names_search) VALUES ('optimize')")
        connection.commit()
        connection.execute("VACUUM")
    finally:
        connection.close()
