"""Hostile files: a finding with file, line and column, within a second, and never an exception."""

from __future__ import annotations

from pathlib import Path

import pytest

from equipref.check.engine import validate
from equipref.check.small import SMALL
from tests.catalogs import write
from tests.stopwatch import within

TANK = "vehicles/tank-b.yaml"
TEXT = SMALL[TANK]


def _bomb() -> str:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    return "\n".join(lines) + "\n"


HOSTILE = {
    "wrong unit": (
        TEXT + "measures:\n  - what: length-hull\n    value: 6\n    unit: ft\n    sources: [museum]\n",
        "EQ502",
        24,
        11,
    ),
    "unknown key": (TEXT + "colour: green\n", "EQ101", 21, 1),
    "duplicate key": (TEXT + "kind: vehicle\n", "EQ006", 21, 1),
    "dangling id": (TEXT + "look_alikes:\n  - entry: tank-q\n    note: So.\n", "EQ301", 22, 12),
    "tab indent": (TEXT.replace("  - text: Tank B", "\t- text: Tank B"), "EQ005", 8, 1),
    "binary junk": (bytes(range(256)) * 16, "EQ002", 2, 118),
    "null bytes": (b"id: tank-b\x00\nkind: vehicle\n", "EQ005", 1, 11),
    "picture": (b"\x89PNG\r\n\x1a\n" + b"\0" * 64, "EQ002", 1, 1),
    "other encoding": (TEXT.encode("utf-16"), "EQ002", 1, 1),
    "10 MB of nesting": (b"[" * 10_000_000, "EQ001", 1, 1),
    "500 kB of nesting": (b"[" * 500_000, "EQ009", 1, 13),
    "500 kB of nested lists": (b"note:\n" + b"- " * 250_000, "EQ009", 2, 23),
    "500 kB of nested mappings": (b"{a: " * 125_000, "EQ009", 1, 49),
    "500 kB of indentation": (b"a:\n" + b"".join(b" " * n + b"a:\n" for n in range(1, 1000)), "EQ009", 13, 13),
    "alias bomb": (_bomb(), "EQ007", 1, 5),
    "merge key": ("<<: {id: tank-b}\n" + TEXT, "EQ101", 1, 1),
    "python object": ("id: !!python/object/apply:os.system [ls]\n", "EQ008", 1, 5),
    "one enormous scalar": (b"id: " + b"x" * 500_000, "EQ103", 1, 5),
    "many keys": ("".join(f"k{n}: 1\n" for n in range(30_000)), "EQ101", 1, 1),
    "many items": ("names: [" + "x, " * 100_000 + "]\n", "EQ001", 1, 150_003),
    "many quotes": (b'id: "' + b"\\" * 400_000, "EQ005", 1, 400_006),
    "many comments": (b"# x\n" * 120_000, "EQ010", 1, 1),
    "empty": (b"", "EQ010", 1, 1),
    "only a word": (b"tank", "EQ010", 1, 1),
    "right to left": (TEXT.replace("name: Tank B", "name: \u202eTank B", 1), "EQ401", 5, 7),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_file(name: str, tmp_path: Path) -> None:
    content, code, line, column = HOSTILE[name]
    raw = content.encode() if isinstance(content, str) else content
    root = write(tmp_path, {TANK: raw})
    findings = [f for f in within(1, lambda: validate(root)) if f.path == TANK]
    places = [(f.code, f.line, f.column) for f in findings]
    assert (code, line, column) in places
    assert len(findings) <= 200, "a flood of findings helps nobody"


def test_folder_and_link_in_place_of_a_file(tmp_path: Path) -> None:
    root = write(tmp_path)
    (root / "vehicles" / "folder.yaml").mkdir()
    (root / "vehicles" / "gone.yaml").symlink_to(root / "nowhere.yaml")
    found = {f.path: f.code for f in validate(root)}
    assert found == {"vehicles/folder.yaml": "EQ001", "vehicles/gone.yaml": "EQ001"}
