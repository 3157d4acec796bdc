"""The static JSON API: files under api/v1/, every one in the same envelope."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from equipref.export.changes import KEPT, Change, changes_since, previous_changes
from equipref.export.citation import entry_bibtex, entry_csl
from equipref.export.compact_json import array, compact
from equipref.export.files import put
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


class Ready(str):
    """A value that is JSON already."""

    __slots__ = ()


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
    def digests(self) -> Mapping[str, str]:
        """The digest of what is stated of every entry, by id."""
        return {key: of for key, (of, _) in self._stated.items()}

    @cached_property
    def _stated(self) -> Mapping[str, tuple[str, bytes]]:
        """For every entry its digest and, compressed, what is stated of it as JSON: several files hold it."""
        found = {}
        for entry in self.catalog:
            data = record(entry)
            found[entry.id] = (digest(data), zlib.compress(compact(data).encode(), 1))
        return found

    def text(self, entry: Entry) -> Ready:
        """What is stated of an entry, as JSON."""
        return Ready(zlib.decompress(self._stated[entry.id][1]).decode())

    @cached_property
    def changes(self) -> list[Change]:
        """Changes since the earlier edition and those before, the newest first."""
        old, before = previous_changes(self.earlier) if self.earlier else ([], {})
        now = {entry.id: (entry.name, self.digests[entry.id]) for entry in self.catalog}
        return [*changes_since(before, now, self.catalog.redirects, self.stamp), *old][:KEPT]

    def lists(self) -> Iterator[tuple[str, int, Iterable[Any]]]:
        """The files that hold lists: path below api/v1/, number of items, and the items one by one."""
        catalog = self.catalog
        entries = len(catalog)
        names = sum(len(thing.names) for thing in catalog.things.values())
        redirects = sorted(catalog.redirects.items())
        features = catalog.vocabulary.features
        yield "index.json", len(RESOURCES), (path for path, _ in RESOURCES)
        yield "entries.json", entries, (self.summary(entry) for entry in catalog)
        yield "entries/full.json", entries, (self.text(entry) for entry in catalog)
        yield "names.json", names, self.names()
        yield "sources.json", len(catalog.sources), (record(source) for source in catalog.sources.values())
        yield "features.json", len(features), (record(feature) for feature in features.values())
        yield "reports.json", len(catalog.reports), (record(report) for report in catalog.reports.values())
        yield "changes.json", len(self.changes), (change.as_dict() for change in self.changes)
        yield "redirects.json", len(redirects), ({"old": old, "new": new} for old, new in redirects)

    def write_everything(self, target: Path) -> None:
        """Writes the whole catalogue into one file, in the envelope.

        The result holds entries, sources, reports, redirects and the vocabulary.
        """
        catalog, words = self.catalog, self.catalog.vocabulary
        parts: tuple[tuple[str, Iterable[Any]], ...] = (
            ("entries", (self.text(entry) for entry in catalog)),
            ("sources", (record(source) for source in catalog.sources.values())),
            ("reports", (record(report) for report in catalog.reports.values())),
        )
        vocabulary = {
            "classes": words.classes,
            "features": words.features,
            "name_kinds": words.name_kinds,
            "measures": words.measures,
            "countries": words.countries,
        }
        rest = {
            "redirects": dict(sorted(catalog.redirects.items())),
            "vocabulary": {name: [record(item) for item in items.values()] for name, items in vocabulary.items()},
        }
        with target.open("w", encoding="utf-8", newline="\n") as out:
            out.write(self.head(len(catalog)) + "{")
            for name, items in parts:
                out.write(f"{compact(name)}:")
                out.writelines(array(items, _text))
                out.write(",")
            out.write(compact(rest)[1:] + "}\n")

    def head(self, total: int) -> str:
        """The envelope up to the value of `result`."""
        return compact(self.envelope(None, total)).removesuffix("null}")

    def summary(self, entry: Entry) -> dict[str, Any]:
        """An entry in short; `digest` changes when anything that is stated of it changes."""
        return {
            "id": entry.id,
            "kind": entry.kind.value,
            "class": entry.class_,
            "name": entry.name,
            "summary": entry.summary,
            "url": self.permalink(entry.id),
            "variants": [{"id": variant.id, "name": variant.name} for variant in entry.variants],
            "digest": self.digests[entry.id],
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
    return compact(data) + "\n"


def _text(item: object) -> str:
    return item if isinstance(item, Ready) else compact(item)


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
    for path, total, items in edition.lists():
        with (folder / path).open("w", encoding="utf-8", newline="\n") as out:
            out.write(edition.head(total))
            out.writelines(array(items, _text))
            out.write("}\n")
        count += 1
    day, head = edition.stamp[:10], edition.head(1)
    for entry in edition.catalog:
        cited = (entry.id, entry.name, edition.data_version, day, edition.permalink(entry.id))
        for path, text in (
            (f"entries/{entry.id}.json", f"{head}{edition.text(entry)}}}\n"),
            (f"cite/{entry.id}.json", json_text([entry_csl(*cited)])),
            (f"cite/{entry.id}.bib", entry_bibtex(*cited)),
        ):
            put(folder / path, text)
            count += 1
    return count
