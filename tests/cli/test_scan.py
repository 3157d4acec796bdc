"""`equipref scan`: mentions with places that hold for the file as it is."""

from __future__ import annotations

import html
import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any


def test_the_example_report_names_what_the_first_report_names(run: Callable[..., Any], root: Path) -> None:
    ran = run("scan", root / "examples" / "report.md", "--format", "json")
    mentions = json.loads(ran.out)
    found = {m["matches"][0]["id"] for m in mentions if m["status"] == "found"}
    assert {"t-62", "bpm-97", "mi-28", "mi-35"} <= found
    (gun,) = [m for m in mentions if m["status"] == "combination"]
    assert {p["role"]: p["id"] for p in gun["parts"]} == {"carrier": "gaz-3308", "mount": "zu-23-2"}
    (mount,) = [p for p in gun["parts"] if p["role"] == "mount"]
    assert mount["precision"] == "family"
    assert any("calibre" in reason for reason in mount["reasons"])
    assert not [m["text"] for m in mentions if m["status"] == "ambiguous"]


def test_places_are_code_points_of_the_file_with_its_line_ends(
    run: Callable[..., Any], small_catalog: Path, tmp_path: Path
) -> None:
    report = tmp_path / "report.txt"
    report.write_bytes("\ufeff🛰 line\r\nthe X-62 and زد-23\r\n".encode())
    text = report.read_bytes().decode()
    ran = run("scan", report, "--catalog", small_catalog, "--format", "jsonl")
    mentions = [json.loads(line) for line in ran.out.splitlines()]
    assert [(m["text"], text[m["start"] : m["end"]]) for m in mentions] == [("X-62", "X-62"), ("زد-23", "زد-23")]
    assert {m["file"] for m in mentions} == {str(report)}


def test_standard_input_is_a_file_named_dash(
    spawn: Callable[..., subprocess.CompletedProcess[bytes]], small_catalog: Path
) -> None:
    ran = spawn("scan", "-", "--catalog", str(small_catalog), stdin=b"An X-62M.")
    assert ran.stdout.decode().startswith("-:3-8  X-62M -> x-62m (exact")
    assert ran.returncode == 0


def test_a_text_without_mentions_is_no_error(run: Callable[..., Any], small_catalog: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("nothing here", encoding="utf-8")
    for form, expected in {"text": "", "jsonl": "", "json": "[]\n"}.items():
        ran = run("scan", empty, "--catalog", small_catalog, "--format", form)
        assert (ran.code, ran.out) == (0, expected)


def test_html_holds_the_whole_text_and_escapes_it(
    run: Callable[..., Any], small_catalog: Path, tmp_path: Path
) -> None:
    hostile = '<script>alert("X-62")</script> & X-62\n'
    report = tmp_path / "a<b>.txt"
    report.write_text(hostile, encoding="utf-8")
    ran = run("scan", report, "--catalog", small_catalog, "--format", "html", "--link", "javascript:'\"{entry}")
    assert "<script>" not in ran.out
    (body,) = re.findall(r"<pre>(.*?)</pre>", ran.out, re.DOTALL)
    assert html.unescape(re.sub(r"<[^>]*>", "", body)) == hostile
    assert body.count("<mark ") == 2


def test_several_files_and_a_file_that_is_not_utf_8(
    run: Callable[..., Any], small_catalog: Path, tmp_path: Path
) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text("X-62", encoding="utf-8")
    bad.write_bytes(b"X-62 \xff\xfe")
    ran = run("scan", good, bad, "--catalog", small_catalog)
    assert ran.code == 2
    assert ran.out.startswith(f"{good}:0-4")
    assert f"{bad}: byte 6 (0xff) is not UTF-8" in ran.err
