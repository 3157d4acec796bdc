"""Tables in files: every row comes back, also the broken ones."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from equipref.batch import Matcher
from equipref.cli import main
from equipref.tables import TableError, match_csv, match_jsonl, match_parquet


def test_csv(tmp_path: Path) -> None:
    source = io.StringIO('n;type\n1;T-62\n2\n3;"ZU-23;2"\n4;БПМ-97 «Выстрел»\n5;a;b\n', newline="")
    target, told = io.StringIO(), []
    match_csv(source, target, "type", Matcher(), lambda line, text: told.append((line, text)), lambda _: None)
    rows = list(csv.reader(io.StringIO(target.getvalue()), delimiter=";"))
    assert rows[0] == ["n", "type", "equipref_id", "equipref_name", "equipref_status", "equipref_precision",
                       "equipref_score"]  # fmt: skip
    assert [row[0] for row in rows[1:]] == ["1", "2", "3", "4", "5"]
    assert rows[1][2:5] == ["t-62", "T-62", "found"]
    assert rows[4][2] == "bpm-97"
    assert rows[2][4] == rows[5][5] == "malformed"
    assert rows[5][:3] == ["5", "a", "b"]
    assert [line for line, _ in told] == [3, 6]


def test_jsonl() -> None:
    source = io.StringIO('{"m": "T-62"}\nnot json\n[1]\n{"m": 5}\n\n')
    target, told = io.StringIO(), []
    match_jsonl(source, target, "m", Matcher(), lambda line, _: told.append(line), lambda _: None)
    rows = [json.loads(line) for line in target.getvalue().splitlines()]
    assert rows[0]["equipref_id"] == "t-62"
    assert rows[1] == {"equipref_line": "not json", "equipref_status": "malformed"}
    assert rows[3]["equipref_status"] is None
    assert told == [2, 3]


def test_parquet(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    pq.write_table(pa.table({"type": ["T-62", None, "x"]}), tmp_path / "in.parquet")
    counted: list[int] = []
    match_parquet(tmp_path / "in.parquet", tmp_path / "out.parquet", "type", Matcher(), counted.append)
    out = pq.read_table(tmp_path / "out.parquet")
    assert out.column("equipref_id").to_pylist() == ["t-62", None, None]
    assert sum(counted) == 3
    (tmp_path / "bad.parquet").write_bytes(b"no parquet")
    with pytest.raises(TableError, match="no Parquet file"):
        match_parquet(tmp_path / "bad.parquet", tmp_path / "o.parquet", "type", Matcher(), counted.append)


def test_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "in.csv"
    table.write_text("type\nT-62\n", encoding="utf-8")
    assert main(["match", str(table), "--column", "type"]) == 0
    assert "t-62,T-62,found,exact,1" in capsys.readouterr().out
    assert main(["match", str(table), "--column", "model"]) == 2
    assert "no column 'model'; there are type" in capsys.readouterr().err
