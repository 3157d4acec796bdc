"""`equipref lookup`: the answers that people see, and the exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ASKED = {
    "Т-62": "t-62",
    "t62": "t-62",
    "Kamaz Vystrel": "bpm-97",
    "КамАЗ-43269": "bpm-97",
    "مي-28": "mi-28",
    "2A13": "zu-23-2",
    "ГАЗ-3308 «Садко»": "gaz-3308",
}


def test_names_of_the_first_report_are_answered_exactly(run: Callable[..., Any]) -> None:
    ran = run("lookup", "--format", "json", *ASKED)
    answers = json.loads(ran.out)
    assert {a["query"]: (a["status"], a["matches"][0]["id"], a["matches"][0]["precision"]) for a in answers} == {
        name: ("found", entry, "exact") for name, entry in ASKED.items()
    }
    assert ran.code == 0


@pytest.mark.parametrize("names", [["T-62"], ["t62", "nothing like it"], ["Kamaz Vystrel", "T-62 obr. 1983"]])
def test_the_short_way_and_the_way_through_click_say_the_same(run: Callable[..., Any], names: list[str]) -> None:
    assert run("lookup", *names) == run("lookup", "--format", "text", *names)


@pytest.mark.parametrize(
    ("name", "status", "code"),
    [
        ("X-62", "found", 0),
        ("ZX-23 on KV-3308", "combination", 0),
        ("Rowan", "ambiguous", 1),
        ("wholly unheard of", "unknown", 1),
        ("", "unknown", 1),
    ],
)
def test_exit_code_says_whether_one_thing_is_meant(
    run: Callable[..., Any], small_catalog: Path, name: str, status: str, code: int
) -> None:
    ran = run("lookup", "--catalog", small_catalog, "--format", "jsonl", name)
    assert json.loads(ran.out)["status"] == status
    assert ran.code == code


def test_one_unknown_name_among_known_ones_makes_the_exit_code_1(
    run: Callable[..., Any], small_catalog: Path
) -> None:
    ran = run("lookup", "--catalog", small_catalog, "X-62", "wholly unheard of", "X-72")
    assert ran.code == 1
    assert len(ran.out.splitlines()) == 3


def test_names_come_from_standard_input_one_a_line(spawn: Callable[..., subprocess.CompletedProcess[bytes]]) -> None:
    lines = "\ufeffT-62\r\n\r\n  Т-62  \nBPM-97".encode()
    ran = spawn("lookup", "--format", "jsonl", "Mi-28", "-", stdin=lines)
    answers = [json.loads(line) for line in ran.stdout.splitlines()]
    assert [a["query"] for a in answers] == ["Mi-28", "T-62", "Т-62", "BPM-97"]
    assert ran.returncode == 0


def test_an_argument_that_is_not_utf_8_is_unknown_and_its_json_is_valid() -> None:
    command = [sys.executable, "-m", "equipref", "lookup", "--format", "json", b"T-62\xff"]
    ran = subprocess.run(command, capture_output=True, check=False)
    assert json.loads(ran.stdout)[0]["query"] == "T-62\udcff"
    assert b"Traceback" not in ran.stderr


def test_a_name_cannot_write_control_codes_to_the_terminal(run: Callable[..., Any], small_catalog: Path) -> None:
    ran = run("lookup", "--catalog", small_catalog, "X-62\x1b[2J\u202e")
    assert "\x1b" not in ran.out
    assert "\u202e" not in ran.out
    assert "\\x1b[2J\\u202e" in ran.out
