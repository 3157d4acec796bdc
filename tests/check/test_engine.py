"""The engine: what is blamed, where, and for what part of the catalogue."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from equipref.check.engine import check, has_errors, validate
from equipref.errors import CatalogError
from equipref.finding import Finding, Severity
from equipref.store.loader import load
from tests.catalogs import write

TANK = "vehicles/tank-b.yaml"
DANGLING = "origin: [xx]\n"


def codes(findings: list[Finding]) -> list[str]:
    return [finding.code for finding in findings]


def test_findings_are_sorted_and_tell_the_place(tmp_path: Path) -> None:
    root = write(
        tmp_path,
        {
            "vehicles/tank-a.yaml": DANGLING + "measures:\n  - what: length-hull\n    value: 6\n    unit: furlong\n",
            TANK: DANGLING,
            "reports/2017-05-01-convoy.yaml": "country: yy\n",
        },
    )
    found = validate(root)
    assert found == sorted(found, key=Finding.sort_key)
    assert [(f.path, f.line, f.column, f.code) for f in found] == [
        ("reports/2017-05-01-convoy.yaml", 11, 10, "EQ306"),
        ("vehicles/tank-a.yaml", 7, 10, "EQ306"),
        ("vehicles/tank-a.yaml", 20, 5, "EQ501"),
        ("vehicles/tank-a.yaml", 22, 11, "EQ502"),
        ("vehicles/tank-b.yaml", 21, 10, "EQ306"),
    ]
    assert has_errors(found)


def test_warnings_and_notes_do_not_fail() -> None:
    findings = [Finding("EQ801", Severity.WARNING, "unused"), Finding("EQ508", Severity.NOTE, "weak")]
    assert not has_errors(findings)
    assert not has_errors([])


@pytest.mark.parametrize("how", ["absolute", "in root", "folder"])
def test_paths_narrow_what_is_returned(tmp_path: Path, how: str) -> None:
    root = write(tmp_path, {TANK: DANGLING, "reports/2017-05-01-convoy.yaml": "country: yy\n"})
    path = {"absolute": root / TANK, "in root": Path(TANK), "folder": root / "vehicles"}[how]
    assert [f.path for f in validate(root, [path])] == [TANK]
    assert len(validate(root)) == 2
    assert len(validate(root, [root])) == 2


def test_paths_from_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write(tmp_path / "catalog", {TANK: DANGLING})
    monkeypatch.chdir(tmp_path)
    assert codes(validate("catalog", [f"catalog/{TANK}"])) == ["EQ306"]
    assert validate("catalog", ["catalog/sources"]) == []
    assert validate(root, ["sources/museum.yaml"]) == []


def test_paths_that_are_not_there_are_the_callers_mistake(tmp_path: Path) -> None:
    root = write(tmp_path / "catalog")
    (tmp_path / "other.yaml").write_text("id: x\n")
    with pytest.raises(CatalogError, match="does not exist"):
        validate(root, ["vehicles/none.yaml"])
    with pytest.raises(CatalogError, match="outside"):
        validate(root, [tmp_path / "other.yaml"])
    with pytest.raises(CatalogError, match="no catalogue"):
        validate(tmp_path / "none")


def test_a_broken_file_blames_nobody_else(tmp_path: Path) -> None:
    """tank-a is pointed at by a report, a redirect and a look-alike; only its own fault is told."""
    root = write(tmp_path, {"vehicles/tank-a.yaml": b"id: tank-a\n\tkind: vehicle\n"})
    assert codes(validate(root)) == ["EQ005"]
    root = write(tmp_path, {"vehicles/tank-a.yaml": "kind: wagon\n"})
    assert codes(validate(root)) == ["EQ103"]


def test_a_broken_vocabulary_blames_nobody_else(tmp_path: Path) -> None:
    for stem in ("classes", "features", "name-kinds", "measures", "countries"):
        root = write(tmp_path / stem, {f"vocabulary/{stem}.yaml": b"words: [\n"})
        assert codes(validate(root)) == ["EQ005"], stem


def test_a_broken_source_blames_nobody_else(tmp_path: Path) -> None:
    root = write(tmp_path, {"sources/museum.yaml": "grade: Z\n"})
    assert codes(validate(root)) == ["EQ103"]


def test_over_a_base_what_it_refers_to_may_stand_there(tmp_path: Path) -> None:
    base, findings = load(write(tmp_path / "base"))
    assert findings == []
    own = tmp_path / "own" / "vehicles" / "tank-z.yaml"
    own.parent.mkdir(parents=True)
    text = (tmp_path / "base" / TANK).read_text().replace("tank-b", "tank-z").replace("Tank B", "Tank Z")
    own.write_text(text + "look_alikes:\n  - entry: tank-a\n    tell_apart: [wheel-gap]\n")
    assert validate(tmp_path / "own", base=base) == []
    assert "EQ205" in codes(validate(tmp_path / "own"))


def test_check_takes_a_loaded_catalogue(tmp_path: Path) -> None:
    catalog, findings = load(write(tmp_path, {TANK: DANGLING}))
    assert codes(check(catalog, findings)) == ["EQ306"]


def test_hints_name_the_nearest(tmp_path: Path) -> None:
    root = write(tmp_path, {TANK: "sources: [musem]\nvariant_of: tank-aa\nclass: tanks\n"})
    hints = {f.code: f.hint for f in validate(root)}
    assert hints["EQ302"] == "did you mean 'museum'?"
    assert "'tank-a" in hints["EQ301"]
    assert hints["EQ303"] == "did you mean 'tank'?"


def test_rules_are_linear(tmp_path: Path) -> None:
    """Four times the entries take about four times as long, not sixteen."""
    tank = (write(tmp_path / "one") / TANK).read_text()

    def seconds(count: int) -> float:
        root = write(tmp_path / str(count))
        for n in range(count):
            text = tank.replace("tank-b", f"tank-x{n}").replace("Tank B", f"Tank X{n}")
            (root / f"vehicles/tank-x{n}.yaml").write_text(text + "look_alikes:\n  - entry: tank-b\n    note: So.\n")
        catalog, findings = load(root)
        best = 1e9
        for _ in range(3):
            start = time.process_time()
            assert check(catalog, findings) == []
            best = min(best, time.process_time() - start)
        return best

    assert seconds(400) < 10 * seconds(100)
