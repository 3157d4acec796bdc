"""The static JSON API: files under api/v1/, every one in the same envelope."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from equipref.export.changes import KEPT, Change, changes_since, previous_changes
from equipref.export.citation import entry_bibtex, entry_csl
from equipref.export.json import record
from equipref.model import SCHEMA_VERSION

if TYPE_CHECKING:
    from collections.abc import Callable

    from equipref.model.entry import Entry
    from equipref.store.catalog import Catalog

RESOURCES = (
    ("api/v1/index.json", "What there is: the other files"),
    ("api/v1/entries.json", "All entries in short: id, kind, class, name, summary, digest"),
    ("api/v1/entries/full.json", "All entries with everything that is stated of them"),
    ("api/v1/entries/{id}.json", "One entry"),
    ("api/v1/names.json", "All names with the folded key by which search finds them"),
    ("api/v1/sources.json", "All sources"),
    ("api/v1/features.json", "The visible features and their states"),
    ("api/v1/reports.json", "Reports and what they name"),
    ("api/v1/redirects.json", "Old ids and what has taken their place"),
    ("api/v1/changes.json", "Changes of the data, the newest first"),
    ("api/v1/cite/{id}.json", "How to cite an entry (CSL-JSON, without the envelope)"),
)
"""The files of the API, with what each holds."""


@dataclass(frozen=True)
class ApiEdition:
    """What every answer of one edition shares.

    Attributes:
        catalog: the catalogue.
        data_version: version of the data.
        stamp: moment of the edition, RFC 3339.
        permalink: gives the lasting address of an entry or variant by its id.
        key: gives the key by which a name is found.
        earlier: the api/v1/ folder of the edition that was published before; None for the first.
    """

    catalog: Catalog
    data_version: str
    stamp: str
    permalink: Callable[[str], str]
    key: Callable[[str], str]
    earlier: Path | None = None

    def envelope(self, result: Any, total: int) -> dict[str, Any]:
        """An answer: `result` with what it belongs to; `total` counts its items, 1 for a single thing."""
        return {
            "schema_version": SCHEMA_VERSION,
            "data_version": self.data_version,
            "generated_at": self.stamp,
            "total": total,
            "result": result,
        }

    @cached_property
    def full(self) -> Mapping[str, dict[str, Any]]:
        """Every entry with everything that is stated of it, by id."""
        return {entry.id: record(entry) for entry in self.catalog}

    @cached_property
    def changes(self) -> list[Change]:
        """Changes since the earlier edition and those before, the newest first."""
        old, before = previous_changes(self.earlier) if self.earlier else ([], {})
        now = {key: (str(full["name"]), digest(full)) for key, full in self.full.items()}
        return [*changes_since(before, now, self.catalog.redirects, self.stamp), *old][:KEPT]

    def everything(self) -> dict[str, Any]:
        """The whole catalogue in one document: an answer whose result holds entries, sources, reports, vocabulary."""
        catalog, words = self.catalog, self.catalog.vocabulary
        vocabulary = {
            "classes": words.classes,
            "features": words.features,
            "name_kinds": words.name_kinds,
            "measures": words.measures,
            "countries": words.countries,
        }
        result = {
            "entries": list(self.full.values()),
            "sources": [record(source) for source in catalog.sources.values()],
            "reports": [record(report) for report in catalog.reports.values()],
            "redirects": dict(sorted(catalog.redirects.items())),
            "vocabulary": {name: [record(item) for item in items.values()] for name, items in vocabulary.items()},
        }
        return self.envelope(result, len(self.full))

    def documents(self) -> Iterator[tuple[str, Any]]:
        """All files of the API: path below api/v1/, and what it holds as plain data."""
        catalog = self.catalog
        full = self.full
        summaries = [self.summary(entry, full[entry.id]) for entry in catalog]
        yield "index.json", self.envelope([path for path, _ in RESOURCES], len(RESOURCES))
        yield "entries.json", self.envelope(summaries, len(summaries))
        yield "entries/full.json", self.envelope(list(full.values()), len(full))
        names = list(self.names())
        yield "names.json", self.envelope(names, len(names))
        lists: Mapping[str, list[Any]] = {
            "sources": [record(source) for source in catalog.sources.values()],
            "features": [record(feature) for feature in catalog.vocabulary.features.values()],
            "reports": [record(report) for report in catalog.reports.values()],
            "changes": [change.as_dict() for change in self.changes],
            "redirects": [{"old": old, "new": new} for old, new in sorted(catalog.redirects.items())],
        }
        for name, items in lists.items():
            yield f"{name}.json", self.envelope(items, len(items))
        for entry in catalog:
            yield f"entries/{entry.id}.json", self.envelope(full[entry.id], 1)
            day = self.stamp[:10]
            link = self.permalink(entry.id)
            yield f"cite/{entry.id}.json", [entry_csl(entry.id, entry.name, self.data_version, day, link)]

    def summary(self, entry: Entry, full: Mapping[str, Any]) -> dict[str, Any]:
        """An entry in short; `digest` changes when anything that is stated of it changes."""
        return {
            "id": entry.id,
            "kind": entry.kind.value,
            "class": entry.class_,
            "name": entry.name,
            "summary": entry.summary,
            "url": self.permalink(entry.id),
            "variants": [{"id": variant.id, "name": variant.name} for variant in entry.variants],
            "digest": digest(full),
        }

    def names(self) -> Iterator[dict[str, Any]]:
        """All names, in the order of the catalogue."""
        for thing in self.catalog.things.values():
            for name in thing.names:
                yield {
                    "text": name.text,
                    "key": self.key(name.text),
                    "lang": name.lang,
                    "kind": name.kind,
                    "status": name.status.value,
                    "id": thing.id,
                    "entry": thing.entry.id,
                }


def digest(data: object) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of plain data, keys sorted."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def json_text(data: object) -> str:
    """Plain data as compact JSON that ends with a line end."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def write_api(edition: ApiEdition, folder: Path) -> int:
    """Writes the API into a folder.

    Args:
        edition: what to write.
        folder: the folder that becomes api/v1/; it is made where it is missing.

    Returns:
        The number of files.
    """
    for name in ("entries", "cite"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    count = 0
    for path, data in edition.documents():
        (folder / path).write_text(json_text(data), encoding="utf-8", newline="\n")
        count += 1
    day = edition.stamp[:10]
    for entry in edition.catalog:
        text = entry_bibtex(entry.id, entry.name, edition.data_version, day, edition.permalink(entry.id))
        (folder / "cite" / f"{entry.id}.bib").write_text(text, encoding="utf-8", newline="\n")
        count += 1
    return count
