"""`equipref show` and `equipref export`: what they write says the same as the catalogue."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from equipref.library import open_library
from equipref.model.entry import Entry
from equipref.store.yaml import parse


def test_shown_yaml_reads_back_as_the_same_entry(run: Callable[..., Any], small_catalog: Path) -> None:
    for entry in open_library(small_catalog):
        ran = run("show", entry.id, "--catalog", small_catalog, "--format", "yaml")
        document, findings = parse(ran.out.encode(), "entry.yaml")
        assert findings == []
        assert document is not None
        assert Entry.model_validate(document.data) == entry


def test_shown_card_holds_all_names_and_numbers_every_source_it_cites(
    run: Callable[..., Any], small_catalog: Path
) -> None:
    shown = run("show", "x-62", "--catalog", small_catalog).out
    for text in (
        "X-62",
        "Х-62",
        "Lark",
        "6.63 m",
        "37 to 40 t",
        "1962 to 1975",
        "2 x 23 mm ZX-23",
        "X-72 (x-72)",
        "A parade",
    ):
        assert text in shown
    assert "[1] The museum: The invented museum. https://museum.example/x (grade A)" in shown
    assert "well known, not yet sourced" in shown


def test_a_variant_shows_its_own_feature_before_those_of_its_type(
    run: Callable[..., Any], small_catalog: Path
) -> None:
    shown = run("show", "x-62m", "--catalog", small_catalog).out
    assert shown.index("Road wheels on each side: 6") < shown.index("Running gear: Tracks")
    assert "each side: 5" not in shown


def test_exported_json_holds_every_entry_as_it_is(run: Callable[..., Any], small_catalog: Path) -> None:
    library = open_library(small_catalog)
    data = json.loads(run("export", "json", "--catalog", small_catalog).out)
    assert [Entry.model_validate(entry) for entry in data["entries"]] == list(library)
    assert data["total"] == len(library) == len(list(small_catalog.glob("[vwac]*[a-z]s/*-*.yaml")))
    assert data["data_version"] == library.data_version
    assert [source["id"] for source in data["sources"]] == ["archive", "museum"]
    assert data["redirects"] == {"x-62-old": "x-62"}


@pytest.mark.parametrize(("table", "rows"), [("entries", 5), ("variants", 1), ("names", 11), ("measures", 2)])
def test_exported_tables_have_a_row_for_each(
    table: str, rows: int, run: Callable[..., Any], small_catalog: Path
) -> None:
    text = run("export", "csv", "--table", table, "--catalog", small_catalog).out
    read = list(csv.DictReader(io.StringIO(text)))
    assert len(read) == rows
    assert all(None not in row and None not in row.values() for row in read)
    assert [row["id"] for row in read] == sorted(row["id"] for row in read)


def test_export_to_a_file_writes_the_same_bytes_each_time(
    run: Callable[..., Any], small_catalog: Path, tmp_path: Path
) -> None:
    written = []
    for name in ("one.csv", "two.csv"):
        ran = run("export", "csv", "--table", "names", "--catalog", small_catalog, "--out", tmp_path / "new" / name)
        assert (ran.code, ran.out) == (0, "")
        written.append((tmp_path / "new" / name).read_bytes())
    assert written[0] == written[1]
    assert "زد-23".encode() in written[0]


def test_exported_database_finds_a_name(run: Callable[..., Any], small_catalog: Path, tmp_path: Path) -> None:
    ran = run("export", "sqlite", "--catalog", small_catalog, "--out", tmp_path / "equipref.sqlite")
    assert (ran.code, ran.out) == (0, "")
    with closing(sqlite3.connect(tmp_path / "equipref.sqlite")) as database:
        rows = database.execute("SELECT thing FROM names WHERE text = 'Rowan' ORDER BY thing").fetchall()
        assert rows == [("kv-3308",), ("x-72",)]
        assert database.execute("SELECT count(*) FROM things").fetchone() == (6,)
