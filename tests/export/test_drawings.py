"""Drawings in the API."""

from __future__ import annotations

import json
from pathlib import Path

from equipref.export.drawings import write_drawings
from equipref.store.catalog import Catalog
from tests.catalogue import held


def test_every_file_of_the_index_is_there_and_bytes_are_equal(tmp_path: Path) -> None:
    whole = held.catalog()
    few = {k: whole.entries[k] for k in ("mi-24", "t-62")}
    catalog = Catalog(entries=few, vocabulary=whole.vocabulary)
    for folder in (tmp_path / "a", tmp_path / "b"):
        assert write_drawings(catalog, folder, "1") == 8
    index = json.loads((tmp_path / "a/drawings/index.json").read_text("utf-8"))
    assert [(r["entry"], r["view"]) for r in index["data"]][:3] == [
        ("mi-24", "side"),
        ("mi-24", "front"),
        ("mi-24", "top"),
    ]
    for row in index["data"]:
        first, second = (tmp_path / f / "drawings" / row["file"] for f in "ab")
        assert first.read_bytes() == second.read_bytes()
        assert "wheel-gap" in row["features"] or row["entry"] != "t-62" or row["view"] != "side"
