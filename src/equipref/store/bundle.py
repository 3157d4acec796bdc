"""The bundle: one compiled SQLite file that holds the catalogue, read piece by piece when it is needed.

Documents are kept as JSON, one row each, so that a look-up reads a few pages of the file and an entry is parsed
only when somebody asks for it. The names' tables are added by `equipref.names.index`.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator

from equipref.model.base import Model
from equipref.model.entry import Entry
from equipref.model.relations import Report, Trap
from equipref.model.sources import Source
from equipref.model.vocabulary import ClassDef, CountryDef, FeatureDef, MeasureDef, NameKindDef
from equipref.store.catalog import Catalog, Vocabulary

_SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE document (kind TEXT NOT NULL, place INTEGER NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL,
  PRIMARY KEY (kind, id)) WITHOUT ROWID;
"""
_VOCABULARIES: dict[str, type[Model]] = {
    "classes": ClassDef,
    "features": FeatureDef,
    "name_kinds": NameKindDef,
    "measures": MeasureDef,
    "countries": CountryDef,
}


def write(connection: sqlite3.Connection, catalog: Catalog) -> str:
    """Writes a catalogue's documents into an empty database.

    Returns:
        The digest of the content: equal catalogues have equal digests.
    """
    connection.executescript(_SCHEMA)
    digest = hashlib.sha256()
    for kind, place, key, text in _documents(catalog):
        digest.update(f"{kind}\0{key}\0{text}\0".encode())
        connection.execute("INSERT INTO document VALUES (?, ?, ?, ?)", (kind, place, key, text))
    connection.execute("INSERT INTO meta VALUES ('digest', ?)", (digest.hexdigest(),))
    connection.execute("INSERT INTO meta VALUES ('entries', ?)", (str(len(catalog)),))
    return digest.hexdigest()


def _documents(catalog: Catalog) -> Iterator[tuple[str, int, str, str]]:
    groups: list[tuple[str, list[tuple[str, object]]]] = [
        ("entry", list(catalog.entries.items())),
        ("source", list(catalog.sources.items())),
        ("report", list(catalog.reports.items())),
        ("trap", [(trap.id, trap) for trap in catalog.traps]),
        *((name, list(getattr(catalog.vocabulary, name).items())) for name in _VOCABULARIES),
    ]
    for kind, items in groups:
        for place, (key, item) in enumerate(items):
            text = item.model_dump_json(by_alias=True, exclude_defaults=True)  # type: ignore[attr-defined]
            yield kind, place, key, text
    for place, (old, new) in enumerate(catalog.redirects.items()):
        yield "redirect", place, old, json.dumps(new)


def read_entry(connection: sqlite3.Connection, entry_id: str) -> Entry | None:
    """One entry, parsed; None where there is none of this id."""
    row = connection.execute("SELECT json FROM document WHERE kind = 'entry' AND id = ?", (entry_id,)).fetchone()
    return Entry.model_validate_json(row[0]) if row else None


def read_catalog(connection: sqlite3.Connection) -> Catalog:
    """The whole catalogue, parsed."""

    def rows(kind: str) -> list[tuple[str, str]]:
        query = "SELECT id, json FROM document WHERE kind = ? ORDER BY place"
        return connection.execute(query, (kind,)).fetchall()

    return Catalog(
        entries={key: Entry.model_validate_json(text) for key, text in rows("entry")},
        sources={key: Source.model_validate_json(text) for key, text in rows("source")},
        reports={key: Report.model_validate_json(text) for key, text in rows("report")},
        vocabulary=Vocabulary(
            **{  # type: ignore[arg-type]
                name: {key: model.model_validate_json(text) for key, text in rows(name)}
                for name, model in _VOCABULARIES.items()
            }
        ),
        redirects={key: json.loads(text) for key, text in rows("redirect")},
        traps=tuple(Trap.model_validate_json(text) for _, text in rows("trap")),
    )
