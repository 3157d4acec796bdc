"""The reporters: what a person, a program, a pull request and a scanner get."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from equipref.check.report import FORMATS, render
from equipref.check.report.github import escape_data, escape_property
from equipref.finding import Finding, Severity

ERROR = Finding("EQ301", Severity.ERROR, "no entry 'a'", "vehicles/b.yaml", 3, 5, "did you mean 'c'?")
WARNING = Finding("EQ801", Severity.WARNING, "nothing cites 'x'", "sources/x.yaml", 2)
NOTE = Finding("EQ508", Severity.NOTE, "weak", "vehicles/b.yaml", 9, 1)
WHOLE = Finding("EQ205", Severity.ERROR, "the catalogue has no file")
ALL = [ERROR, WARNING, NOTE, WHOLE]


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "data" / "catalog").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "data")
    return tmp_path


def test_text_is_one_line_a_finding_and_a_count(repository: Path) -> None:
    assert render(ALL, "text", root="catalog").splitlines() == [
        "catalog/vehicles/b.yaml:3:5: error EQ301 no entry 'a' (did you mean 'c'?)",
        "catalog/sources/x.yaml:2: warning EQ801 nothing cites 'x'",
        "catalog/vehicles/b.yaml:9:1: note EQ508 weak",
        "<catalogue>: error EQ205 the catalogue has no file",
        "2 errors, 1 warning, 1 note in 3 files",
    ]
    assert render([ERROR], "text").splitlines()[0].startswith("vehicles/b.yaml:3:5: error")
    assert render([WARNING], "text").splitlines()[-1] == "1 warning in 1 file"
    assert render([], "text") == ""


def test_text_names_files_elsewhere_in_full(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    assert render([ERROR], "text", root=elsewhere).startswith(f"{elsewhere}/vehicles/b.yaml:3:5: ")


def test_json_holds_everything(repository: Path) -> None:
    data = json.loads(render(ALL, "json", root="catalog"))
    assert data["counts"] == {"error": 2, "warning": 1, "note": 1}
    assert data["findings"][0] == {
        "path": "catalog/vehicles/b.yaml",
        "line": 3,
        "column": 5,
        "code": "EQ301",
        "severity": "error",
        "title": "No such entry",
        "message": "no entry 'a'",
        "hint": "did you mean 'c'?",
    }
    assert json.loads(render([], "json")) == {"counts": {"error": 0, "warning": 0, "note": 0}, "findings": []}


def test_github_commands_are_relative_to_the_repository(repository: Path) -> None:
    assert render(ALL, "github", root="catalog").splitlines() == [
        "::error file=data/catalog/vehicles/b.yaml,line=3,col=5,title=EQ301 No such entry::"
        "no entry 'a' (did you mean 'c'?)",
        "::warning file=data/catalog/sources/x.yaml,line=2,title=EQ801 Source that nothing cites::nothing cites 'x'",
        "::notice file=data/catalog/vehicles/b.yaml,line=9,col=1,title=EQ508 Number on weak sources only::weak",
        "::error title=EQ205 Vocabulary missing::the catalogue has no file",
    ]
    assert render([], "github") == ""


def _runner_reads(line: str) -> tuple[str, dict[str, str], str]:
    """A workflow command as the runner takes it apart and unescapes it."""
    match = re.fullmatch(r"::(\w+) (.*?)::(.*)", line)
    assert match

    def plain(text: str) -> str:
        for escaped, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
            text = text.replace(escaped, character)
        return text

    properties = dict(part.split("=", 1) for part in match[2].split(","))
    return match[1], {k: plain(v) for k, v in properties.items()}, plain(match[3])


@pytest.mark.parametrize(
    "text", ["a,b", "a:b", "a::b", "50%", "50%25", "two\nlines", "cr\r\n", "::error::x", "=,:%\n"]
)
def test_github_escapes_so_that_the_runner_reads_the_same(text: str) -> None:
    finding = Finding("EQ301", Severity.ERROR, f"message {text}", f"vehicles/{text}.yaml", 1, 1)
    (line,) = render([finding], "github").splitlines()
    command, properties, message = _runner_reads(line)
    assert command == "error"
    assert properties["file"] == f"vehicles/{text}.yaml"
    assert message == f"message {text}"
    assert "," not in escape_property(text)
    assert ":" not in escape_property(text)
    assert "\n" not in escape_data(text)


def _sarif(findings: list[Finding], **options: Any) -> dict[str, Any]:
    log = json.loads(render(findings, "sarif", **options))
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    return dict(run)


def test_sarif_has_the_required_shape(repository: Path) -> None:
    """What the published schema requires, and what GitHub's code scanning asks for besides."""
    run = _sarif(ALL, root="catalog")
    driver = run["tool"]["driver"]
    assert driver["name"] == "equipref"
    assert re.fullmatch(r"\d+\.\d+\.\d+.*", driver["semanticVersion"])
    assert [rule["id"] for rule in driver["rules"]] == ["EQ205", "EQ301", "EQ508", "EQ801"]
    for rule in driver["rules"]:
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"]
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")
    assert len(run["results"]) == len(ALL)
    for result, finding in zip(run["results"], ALL, strict=True):
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == finding.code
        assert result["level"] == finding.severity.value
        assert finding.message in result["message"]["text"]
        assert all(result["partialFingerprints"].values())
        for location in result.get("locations", []):
            artifact = location["physicalLocation"]["artifactLocation"]
            assert artifact["uri"].startswith("data/catalog/")
            assert artifact["uriBaseId"] in run["originalUriBaseIds"]
            region = location["physicalLocation"]["region"]
            assert region["startLine"] == finding.line >= 1
            assert region.get("startColumn", 0) == finding.column
    assert "locations" not in run["results"][3]


def test_sarif_paths_are_uris(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    odd = Finding("EQ014", Severity.ERROR, "out of place", "a b/ü#%.yaml", 1, 1)
    (result,) = _sarif([odd], root="catalog")["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "data/catalog/a%20b/%C3%BC%23%25.yaml"
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (result,) = _sarif([odd], root=elsewhere, base=repository)["results"]
    artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert artifact["uri"].startswith("file:///")
    assert "uriBaseId" not in artifact


def test_sarif_fingerprints_outlive_moved_lines_and_tell_equals_apart() -> None:
    def prints(findings: list[Finding]) -> list[str]:
        return [next(iter(r["partialFingerprints"].values())) for r in _sarif(findings)["results"]]

    moved = Finding(ERROR.code, ERROR.severity, ERROR.message, ERROR.path, 30, 5, ERROR.hint)
    assert prints([ERROR]) == prints([moved])
    assert len(set(prints([ERROR, moved, NOTE]))) == 3
    assert prints([ERROR, moved])[0] == prints([ERROR])[0]


def test_reports_do_not_change_from_run_to_run() -> None:
    for form in FORMATS:
        assert render(ALL, form) == render(ALL, form)
    with pytest.raises(KeyError):
        render(ALL, "xml")
