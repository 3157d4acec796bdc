"""All rules, by code: those of the parser and the loader, and those that run over a catalogue."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from equipref.check.rule import Rule
from equipref.check.rules import (
    events,
    features,
    files,
    ids,
    look_alikes,
    measures,
    names,
    redirects,
    references,
    relations,
    reports,
    shape,
    sources,
    traps,
    vocabulary,
)
from equipref.check.subject import Subject
from equipref.finding import Finding

GROUPS: Mapping[str, tuple[Rule, ...]] = {
    "Files": files.RULES,
    "Shape": shape.RULES,
    "Ids": ids.RULES,
    "Redirects": redirects.RULES,
    "References": references.RULES,
    "Names": names.RULES,
    "Measures": measures.RULES,
    "Events": events.RULES,
    "Features": features.RULES,
    "Look-alikes": look_alikes.RULES,
    "Relations": relations.RULES,
    "Sources": sources.RULES,
    "Reports": reports.RULES,
    "Vocabularies": vocabulary.RULES,
    "Traps": traps.RULES,
}
"""The rules by group, in the order of the documentation."""

RULES: Mapping[str, Rule] = {rule.code: rule for group in GROUPS.values() for rule in group}
"""The rules by code."""

CHECKS: tuple[Callable[[Subject], Iterator[Finding]], ...] = (
    files.check,
    ids.check,
    redirects.check,
    references.check,
    names.check,
    measures.check,
    events.check,
    features.check,
    look_alikes.check,
    relations.check,
    sources.check,
    reports.check,
    vocabulary.check,
    traps.check,
)
"""What runs over a catalogue; findings are sorted afterwards."""
