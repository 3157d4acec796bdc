"""The catalogue as tables: entries, variants, names or measures, one row each, as CSV (RFC 4180, UTF-8)."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from equipref.library import Library
    from equipref.model.entry import Entry, Variant
    from equipref.store.catalog import Catalog

JOINT = "; "
"""What stands between several values in one field."""
Row = tuple[object, ...]


def text(library: Library, table: str = "entries") -> str:
    """One table as CSV with a header line; rows are sorted by id, names and measures stand in the entry's order.

    Args:
        library: what to export.
        table: one of `TABLES`.

    Raises:
        KeyError: there is no such table.
    """
    header, rows = TABLES[table]
    held = io.StringIO()
    writer = csv.writer(held, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows(library.catalog))
    return held.getvalue()


def _entries(catalog: Catalog) -> Iterator[Row]:
    for entry in catalog:
        yield (
            entry.id,
            entry.kind.value,
            entry.class_,
            entry.name,
            entry.summary,
            JOINT.join(entry.origin),
            entry.variant_of or "",
            entry.carrier or "",
            JOINT.join(entry.mounts),
            JOINT.join(variant.id for variant in entry.variants),
            JOINT.join(dict.fromkeys(name.text for name in entry.names)),
        )


def _variants(catalog: Catalog) -> Iterator[Row]:
    for entry in catalog:
        for variant in sorted(entry.variants, key=lambda v: v.id):
            names = JOINT.join(dict.fromkeys(name.text for name in variant.names))
            yield (variant.id, entry.id, variant.name, variant.summary or "", names)


def _names(catalog: Catalog) -> Iterator[Row]:
    for entry, thing in _things(catalog):
        for name in thing.names:
            yield (
                thing.id,
                entry.id,
                name.text,
                name.lang,
                name.kind,
                name.status.value,
                "true" if name.shared else "false",
                JOINT.join(name.context),
                JOINT.join(name.sources),
            )


def _measures(catalog: Catalog) -> Iterator[Row]:
    for entry, thing in _things(catalog):
        for measure in thing.measures:
            yield (
                thing.id,
                entry.id,
                measure.what,
                _number(measure.value),
                _number(measure.upper),
                measure.unit,
                measure.note or "",
                JOINT.join(measure.sources),
            )


def _things(catalog: Catalog) -> Iterator[tuple[Entry, Entry | Variant]]:
    for entry in catalog:
        yield entry, entry
        for variant in sorted(entry.variants, key=lambda v: v.id):
            yield entry, variant


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.12g}"


TABLES: Mapping[str, tuple[tuple[str, ...], Callable[[Catalog], Iterator[Row]]]] = {
    "entries": (
        (
            "id",
            "kind",
            "class",
            "name",
            "summary",
            "origin",
            "variant_of",
            "carrier",
            "mounts",
            "variants",
            "names",
        ),
        _entries,
    ),
    "variants": (("id", "entry", "name", "summary", "names"), _variants),
    "names": (
        ("id", "entry", "text", "lang", "kind", "status", "shared", "context", "sources"),
        _names,
    ),
    "measures": (("id", "entry", "what", "value", "upper", "unit", "note", "sources"), _measures),
}
"""The tables: header, and the rows of a catalogue."""
