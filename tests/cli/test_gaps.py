"""`equipref gaps`: what the catalogue lacks."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.catalogs import write


def test_gaps_of_all_and_of_some(run: Callable[..., Any], tmp_path: Path) -> None:
    root = write(tmp_path)
    ran = run("gaps", "--catalog", root)
    lines = ran.out.splitlines()
    assert ran.code == 0
    assert lines[0] == "tank-a  Tank A (mentions in reports: 1)"
    assert "    No name in Russian, Ukrainian or Arabic." in lines
    assert [line for line in lines if not line.startswith(" ")][1:] == [
        "lorry-d  Lorry D",
        "gun-c  Gun C",
        "tank-b  Tank B",
        "gun-c-on-lorry-d  Gun C on Lorry D",
    ]
    ran = run("gaps", "tank-am", "gun-c", "--catalog", root, "--format", "json")
    assert [entry["id"] for entry in json.loads(ran.out)] == ["tank-a", "gun-c"]


def test_summary(run: Callable[..., Any], tmp_path: Path) -> None:
    root = write(tmp_path)
    ran = run("gaps", "--summary", "--catalog", root)
    assert "entries: 5, variants: 1" in ran.out
    assert "  features: 4 of 7 cite a source, 0 two or more, 3 only editorial" in ran.out
    assert "  names missing: 5" in ran.out
    ran = run("gaps", "--summary", "--catalog", root, "--format", "json")
    assert json.loads(ran.out)["features"] == {"total": 7, "sourced": 4, "twice": 0, "editorial": 3}


def test_wanted_names_are_weighed(run: Callable[..., Any], tmp_path: Path) -> None:
    root, listed = write(tmp_path), tmp_path / "list.csv"
    listed.write_text("name,times\nTank A,3\nno such thing,5\n", encoding="utf-8")
    ran = run("gaps", "--summary", "--wanted", str(listed), "--catalog", root)
    assert "How much of list.csv is known" in ran.out
    assert "  2 names, by weight: 37.5% mean exactly one thing, 0.0% one of several, 0.0% have" in ran.out
    assert "  unknown: no such thing" in ran.out
    ran = run("gaps", "--summary", "--wanted", str(listed), "--catalog", root, "--format", "json")
    assert json.loads(ran.out)["wanted"]["shares"]["unknown"] == 0.625
    assert run("gaps", "--wanted", str(listed), "--catalog", root).code == 2
    listed.write_text("name,times\nTank A,many\n", encoding="utf-8")
    wrong = run("gaps", "--summary", "--wanted", str(listed), "--catalog", root)
    assert wrong.code == 1
    assert "list.csv:2: 'many' is no weight" in wrong.err


def test_inseparable(run: Callable[..., Any], tmp_path: Path) -> None:
    bare = "features: []\n"
    root = write(tmp_path, {"vehicles/tank-b.yaml": bare, "vehicles/tank-a.yaml": "look_alikes: []\n"})
    assert run("gaps", "--inseparable", "--catalog", root).out == (
        "tank-a  (too little is stated to compare it with: tank-b)\n"
    )
    ran = run("gaps", "--inseparable", "--catalog", root, "--format", "json")
    pair = {"one": "tank-a", "other": "tank-b", "common": 0, "declared": False, "thin": ["tank-a", "tank-b"]}
    assert json.loads(ran.out) == [pair]


def test_mistakes_are_told(run: Callable[..., Any], tmp_path: Path) -> None:
    root = write(tmp_path)
    unknown = run("gaps", "tank-z", "--catalog", root)
    assert unknown.code == 1
    assert "tank-z" in unknown.err
    both = run("gaps", "--summary", "--inseparable", "--catalog", root)
    assert both.code == 2
    assert "whole catalogue" in both.err
    assert run("gaps", "tank-a", "--inseparable", "--catalog", root).code == 2
