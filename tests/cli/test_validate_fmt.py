"""`equipref validate` and `equipref fmt`: which catalogue and files are meant, and what spoilt files lead to."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def checkout(small_catalog: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that holds a copy of the small catalogue, and is the working folder."""
    shutil.copytree(small_catalog, tmp_path / "catalog")
    monkeypatch.chdir(tmp_path)
    return tmp_path


SPOILT: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "wrong unit": ("EQ", lambda raw: raw.replace(b"unit: m\n", b"unit: furlong\n")),
    "unknown key": ("EQ101", lambda raw: raw.replace(b"summary:", b"sumary:")),
    "duplicate key": ("EQ006", lambda raw: raw.replace(b"kind: vehicle\n", b"kind: vehicle\nkind: vehicle\n")),
    "dangling id": ("EQ301", lambda raw: raw.replace(b"entry: x-72", b"entry: x-73")),
    "tab indent": ("EQ005", lambda raw: raw.replace(b"makers:\n  -", b"makers:\n\t-")),
    "binary junk": ("EQ00", lambda raw: bytes(range(128, 256)) * 40),
    "10 MB of nesting": ("EQ001", lambda raw: b"[" * 10_000_000),
    "deep nesting": ("EQ009", lambda raw: b"a: " + b"[" * 10_000),
    "alias bomb": ("EQ007", lambda raw: b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"),
}


@pytest.mark.parametrize("fault", SPOILT)
def test_a_spoilt_file_is_a_finding_at_its_place(fault: str, run: Callable[..., Any], checkout: Path) -> None:
    code, spoil = SPOILT[fault]
    file = checkout / "catalog" / "vehicles" / "x-62.yaml"
    raw = file.read_bytes()
    file.write_bytes(spoil(raw))
    assert file.read_bytes() != raw
    ran = run("validate", "--format", "json")
    assert ran.code == 1
    findings = json.loads(ran.out)["findings"]
    here = [f for f in findings if f["path"].endswith("vehicles/x-62.yaml") and f["severity"] == "error"]
    assert any(f["code"].startswith(code) for f in here), findings
    assert all(f["line"] >= 1 for f in here if f["code"] != "EQ001")


def test_the_catalogue_is_found_from_the_working_folder_and_from_paths(
    run: Callable[..., Any], checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = checkout / "catalog" / "vehicles" / "x-62.yaml"
    bad.write_text(bad.read_text(encoding="utf-8").replace("entry: x-72", "entry: x-73"), encoding="utf-8")
    for argv in (["validate"], ["validate", "catalog"], ["validate", str(bad)], ["validate", "catalog/vehicles"]):
        ran = run(*argv)
        assert ran.code == 1, argv
        assert ran.out.startswith("catalog/vehicles/x-62.yaml:"), argv
    assert run("validate", "catalog/weapons").code == 0
    monkeypatch.chdir(bad.parent)
    ran = run("validate")
    assert ran.code == 1
    assert "EQ301" in ran.out


def test_a_level_hides_findings_but_not_the_exit_code(run: Callable[..., Any], checkout: Path) -> None:
    file = checkout / "catalog" / "vehicles" / "x-72.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.split("\n", 1)[1], encoding="utf-8")  # without its schema line: a warning
    plain = run("validate")
    assert (plain.code, "EQ013" in plain.out) == (0, True)
    assert run("validate", "--strict").code == 1
    hidden = run("validate", "--level", "error", "--strict")
    assert (hidden.code, hidden.out) == (1, "")
    assert "not listed: 1 findings below" in hidden.err


def test_additions_may_refer_to_the_built_in_catalogue(
    run: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "vehicles").mkdir()
    (tmp_path / "vehicles" / "my-t-62.yaml").write_text(
        "# yaml-language-server: $schema=../../schema/entry.schema.json\n"
        "id: my-t-62\nkind: vehicle\nclass: tank/medium-tank\nname: My T-62\nsummary: A private entry.\n"
        "variant_of: t-62\nnames:\n  - text: My T-62\n    lang: en\n    kind: service\n",
        encoding="utf-8",
    )
    assert run("validate", "--catalog", tmp_path, "--level", "error").code == 1
    over = run("validate", "--catalog", tmp_path, "--over-builtin", "--level", "error")
    assert (over.code, over.out) == (0, "")


def test_fmt_rewrites_only_what_is_not_canonical(run: Callable[..., Any], checkout: Path) -> None:
    assert run("fmt").code == 0
    assert (run("fmt", "--check").code, run("fmt", "--check").out) == (0, "")
    file = checkout / "catalog" / "vehicles" / "x-72.yaml"
    canonical = file.read_bytes()
    lines = canonical.decode().splitlines()
    lines[1:3] = reversed(lines[1:3])  # kind before id
    file.write_text("\r\n".join([*lines, "# a comment", ""]), encoding="utf-8", newline="")
    check = run("fmt", "--check")
    assert (check.code, check.out) == (1, "catalog/vehicles/x-72.yaml\n")
    assert run("fmt", "catalog/weapons").out == ""
    fmt = run("fmt", str(file))
    assert (fmt.code, fmt.out) == (0, "catalog/vehicles/x-72.yaml\n")
    assert file.read_bytes() == canonical + b"# a comment\n"


def test_fmt_leaves_a_file_alone_that_is_not_valid(run: Callable[..., Any], checkout: Path) -> None:
    file = checkout / "catalog" / "vehicles" / "x-72.yaml"
    file.write_bytes(b"id: x-72\n\tkind: vehicle\n")
    ran = run("fmt")
    assert ran.code == 1
    assert "x-72.yaml:2:" in ran.err
    assert file.read_bytes() == b"id: x-72\n\tkind: vehicle\n"
