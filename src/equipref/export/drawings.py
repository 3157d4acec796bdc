"""Drawings for the API: one SVG for each entry and view, with an index of them."""

from __future__ import annotations

import zlib
from pathlib import Path

from equipref.drawing.draw import drawing, views_of
from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject
from equipref.export.files import put
from equipref.export.json_api import json_text
from equipref.model.entry import Entry
from equipref.store.catalog import Catalog


class DrawingFiles:
    """Writes `drawings/ID-VIEW.svg`, and `drawings/index.json` when it is closed.

    Args:
        catalog: where entries come from.
        folder: the folder that is api/v1/; it is made where it is missing.
        data_version: version of the data, for the index.
    """

    def __init__(self, catalog: Catalog, folder: Path, data_version: str) -> None:
        self._catalog, self._data_version = catalog, data_version
        self._into = folder / "drawings"
        self._into.mkdir(parents=True, exist_ok=True)
        self._rows: list[tuple[str, bytes]] = []

    def add(self, entry: Entry, view: str, sketched: tuple[Sheet, Subject] | None = None) -> None:
        """Draws an entry from one view; `sketched` as for `equipref.drawing.draw.drawing`."""
        made = drawing(entry, view=view, catalog=self._catalog, sketched=sketched)
        name = f"{entry.id}-{view}.svg"
        put(self._into / name, f"{made.svg}\n")
        row = {
            "entry": entry.id,
            "view": view,
            "file": name,
            "description": made.words,
            "features": sorted(made.shown),
            "width_m": round(made.box.width, 2),
            "height_m": round(made.box.height, 2),
        }
        self._rows.append((entry.id, zlib.compress(json_text(row).encode(), 1)))

    def close(self) -> int:
        """Writes the index, in the order of ids; returns the number of files."""
        self._rows.sort(key=lambda row: row[0])
        head = json_text({"data_version": self._data_version, "count": len(self._rows), "data": []})
        with (self._into / "index.json").open("w", encoding="utf-8", newline="\n") as out:
            out.write(head.removesuffix("]}\n"))
            for place, (_, row) in enumerate(self._rows):
                out.write(("," if place else "") + zlib.decompress(row).decode().rstrip())
            out.write("]}\n")
        return len(self._rows) + 1


def write_drawings(catalog: Catalog, folder: Path, data_version: str) -> int:
    """Writes the drawings of all entries from all views, as `DrawingFiles` does; returns the number of files."""
    files = DrawingFiles(catalog, folder, data_version)
    for entry in catalog:
        for view in views_of(entry):
            files.add(entry, view)
    return files.close()
