"""Every rule by its examples: the bad one gives exactly its code, the good one nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from equipref.check.engine import validate
from equipref.check.registry import CHECKS, GROUPS, RULES
from equipref.check.rule import Rule
from tests.catalogs import write


def test_small_catalogue_has_no_finding(tmp_path: Path) -> None:
    assert validate(write(tmp_path)) == []


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_bad_example_gives_exactly_its_code(rule: Rule, tmp_path: Path) -> None:
    (finding,) = validate(write(tmp_path, rule.bad))
    assert (finding.code, finding.severity) == (rule.code, rule.severity)
    assert finding.path in rule.bad, "the finding points at a file of the example"
    if rule.code != "EQ205":  # the missing file has no lines
        lines = (tmp_path / finding.path).read_bytes().decode("utf-8", "replace").replace("\r\n", "\n").split("\n")
        assert 1 <= finding.line <= len(lines)
        assert 1 <= finding.column <= len(lines[finding.line - 1]) + 1


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_good_example_gives_nothing(rule: Rule, tmp_path: Path) -> None:
    assert validate(write(tmp_path, rule.good)) == []


def test_codes_are_unique_and_explained() -> None:
    rules = [rule for group in GROUPS.values() for rule in group]
    assert len(rules) == len(RULES) > 90
    assert len({rule.title for rule in rules}) == len(rules)
    for rule in rules:
        assert re.fullmatch(r"EQ\d{3}", rule.code)
        assert rule.why.endswith(".")
        assert rule.bad != rule.good


def test_every_code_in_the_source_is_registered(root: Path) -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in (root / "src").rglob("*.py"))
    codes = set(re.findall(r"\"(EQ\d{3})\"", source))
    assert codes <= RULES.keys()


def test_every_module_of_rules_is_run(root: Path) -> None:
    modules = {p.stem for p in (root / "src/equipref/check/rules").glob("*.py")} - {"__init__"}
    run = {check.__module__.rpartition(".")[2] for check in CHECKS}
    assert modules - run == {"shape"}, "only the loader's rules have nothing to run"
