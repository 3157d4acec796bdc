"""The catalogue as JSON: every entry with all that is stated of it, in one document."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from equipref.model import SCHEMA_VERSION

if TYPE_CHECKING:
    from equipref.library import Library
    from equipref.model.base import Model


def record(item: Model) -> dict[str, Any]:
    """A model as plain data: keys in the model's order, what is not stated left out, whole numbers plain."""
    data: dict[str, Any] = _plain(item.model_dump(mode="json", by_alias=True, exclude_defaults=True))
    return data


def document(library: Library) -> dict[str, Any]:
    """The whole catalogue as plain data.

    Returns:
        An envelope with `schema_version`, `data_version` and `total` (the number of entries); then `entries` by id,
        `sources` by id, `reports` by id, and `redirects` from old ids to new ones.
    """
    catalog = library.catalog
    return {
        "schema_version": SCHEMA_VERSION,
        "data_version": library.data_version,
        "total": len(catalog),
        "entries": _records(catalog.entries.values()),
        "sources": _records(catalog.sources.values()),
        "reports": _records(catalog.reports.values()),
        "redirects": dict(sorted(catalog.redirects.items())),
    }


def text(library: Library) -> str:
    """The whole catalogue as a JSON text that ends with a line end; the same catalogue gives the same bytes."""
    return json.dumps(document(library), ensure_ascii=False, indent=2) + "\n"


def _records(items: Iterable[Model]) -> list[dict[str, Any]]:
    return [record(item) for item in items]


def _plain(value: Any) -> Any:
    kind = type(value)
    if kind is str:
        return value
    if kind is dict:
        return {key: inner if type(inner) is str else _plain(inner) for key, inner in value.items()}
    if kind is list:
        return [inner if type(inner) is str else _plain(inner) for inner in value]
    return int(value) if kind is float and value.is_integer() else value
