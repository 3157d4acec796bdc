"""All rules, by code: those of the parser and the loader, and those that run over a catalogue."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from equipref.check.rule import Rule
from equipref.check.rules import files, ids, references, shape
from equipref.check.subject import Subject
from equipref.finding import Finding

GROUPS: Mapping[str, tuple[Rule, ...]] = {
    "Files": files.RULES,
    "Shape": shape.RULES,
    "Ids": ids.RULES,
    "References": references.RULES,
}
"""The rules by group, in the order of the documentation."""

RULES: Mapping[str, Rule] = {rule.code: rule for group in GROUPS.values() for rule in group}
"""The rules by code."""

CHECKS: tuple[Callable[[Subject], Iterator[Finding]], ...] = (
    files.check,
    ids.check,
    references.check,
)
"""What runs over a catalogue, in no particular order: findings are sorted afterwards."""
