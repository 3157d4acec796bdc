"""What each verb prints, compared with files; `pytest tests/cli --update-golden` rewrites them for a review."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

GOLDEN = Path(__file__).parent / "golden"
HERE = ("--catalog", "catalog")
CASES: dict[str, tuple[str, ...]] = {
    "lookup-text": (
        "lookup",
        *HERE,
        "X-62",
        "x62",
        "Х-62М",
        "X-62 obr. 1970",
        "Rowan",
        "ZX-23 on KV-3308",
        "no such thing",
        "\x1b[31mX-62",
    ),
    "lookup-json": ("lookup", *HERE, "--format", "json", "x62", "Rowan", "ZX-23 on KV-3308", "زد-23"),
    "lookup-jsonl": ("lookup", *HERE, "--format", "jsonl", "X-62M", "Rowan"),
    "show-text": ("show", *HERE, "x-62"),
    "show-variant": ("show", *HERE, "x-62m"),
    "show-combination": ("show", *HERE, "zx-23-on-kv-3308"),
    "show-json": ("show", *HERE, "x-62", "--format", "json"),
    "show-yaml": ("show", *HERE, "x-62m", "--format", "yaml"),
    "show-redirect": ("show", *HERE, "x-62-old", "--format", "yaml"),
    "show-unknown": ("show", *HERE, "x-63"),
    "scan-text": ("scan", *HERE, "report.txt"),
    "scan-json": ("scan", *HERE, "report.txt", "--format", "json"),
    "scan-jsonl": ("scan", *HERE, "report.txt", "--format", "jsonl"),
    "scan-html": ("scan", *HERE, "report.txt", "--format", "html", "--link", "https://example.org/{entry}#{id}"),
    "validate-text": ("validate", *HERE),
    "validate-broken": ("validate", "--catalog", "broken"),
    "validate-broken-json": ("validate", "--catalog", "broken", "--format", "json"),
    "new-vehicle": ("new", *HERE, "vehicle", "x-80", "--class", "tank"),
    "new-combination": ("new", *HERE, "combination", "zx-23-on-x-72"),
    "new-source": ("new", *HERE, "source", "gazette"),
    "new-report": ("new", *HERE, "report", "2021-01-31-parade"),
    "new-taken": ("new", *HERE, "vehicle", "x-62"),
    "new-no-id": ("new", *HERE, "vehicle", "X 62/M"),
    "gaps-text": ("gaps", *HERE),
    "gaps-one": ("gaps", *HERE, "x-62m"),
    "gaps-summary": ("gaps", *HERE, "--summary"),
    "gaps-json": ("gaps", *HERE, "--format", "json", "kv-3308"),
    "gaps-summary-json": ("gaps", *HERE, "--format", "json", "--summary"),
    "export-skos": ("export", *HERE, "skos"),
    "export-bibtex": ("export", *HERE, "bibtex"),
    "export-json": ("export", *HERE, "json"),
    "export-csv": ("export", *HERE, "csv"),
    "export-csv-variants": ("export", *HERE, "csv", "--table", "variants"),
    "export-csv-names": ("export", *HERE, "csv", "--table", "names"),
    "export-csv-measures": ("export", *HERE, "csv", "--table", "measures"),
}


@pytest.mark.parametrize("case", CASES)
def test_output_is_as_agreed(
    case: str,
    run: Callable[..., Any],
    small_catalog: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    monkeypatch.chdir(small_catalog.parent)
    monkeypatch.setenv("COLUMNS", "100")
    ran = run(*CASES[case])
    shown = f"exit {ran.code}\n--- standard output\n{ran.out}--- standard error\n{ran.err}"
    shown = re.sub(r"^(Usage|Try).*\n", "", shown, flags=re.MULTILINE)  # click's own words
    shown = re.sub(r"\d+\.\d+\.\d+\+[0-9a-f]{12}", "VERSION", shown)
    golden = GOLDEN / f"{case}.txt"
    if request.config.getoption("--update-golden"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(shown, encoding="utf-8", newline="\n")
    assert shown == golden.read_text(encoding="utf-8"), "if this is meant: pytest tests/cli --update-golden"


def test_no_golden_file_is_left_over() -> None:
    assert {path.stem for path in GOLDEN.iterdir()} == set(CASES)
