"""Drawings for the API: one SVG for each entry and view, with an index of them."""

from __future__ import annotations

from pathlib import Path

from equipref.drawing.draw import drawing, views_of
from equipref.export.json_api import json_text
from equipref.store.catalog import Catalog


def write_drawings(catalog: Catalog, folder: Path, data_version: str) -> int:
    """Writes `drawings/ID-VIEW.svg` and `drawings/index.json`.

    Args:
        catalog: what to draw.
        folder: the folder that is api/v1/; it is made where it is missing.
        data_version: version of the data, for the index.

    Returns:
        The number of files.
    """
    into = folder / "drawings"
    into.mkdir(parents=True, exist_ok=True)
    rows = []
    for entry in catalog:
        for view in views_of(entry):
            made = drawing(entry, view=view, catalog=catalog)
            name = f"{entry.id}-{view}.svg"
            (into / name).write_text(made.svg + "\n", encoding="utf-8", newline="\n")
            rows.append(
                {
                    "entry": entry.id,
                    "view": view,
                    "file": name,
                    "description": made.words,
                    "features": sorted(made.shown),
                    "width_m": round(made.box.width, 2),
                    "height_m": round(made.box.height, 2),
                }
            )
    index = {"data_version": data_version, "count": len(rows), "data": rows}
    (into / "index.json").write_text(json_text(index), encoding="utf-8", newline="\n")
    return len(rows) + 1
