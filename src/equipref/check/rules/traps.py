"""Traps: strings that are no equipment, which must not swallow names that are."""

from __future__ import annotations

from collections.abc import Iterator

from equipref.check.rule import Rule
from equipref.check.subject import Subject
from equipref.finding import Finding, Severity
from equipref.text.fold import key, visual

_FILE = "traps.yaml"
_TRAP = "  - id: {}\n    text: [{}]\n{}    reason: A road.\n"
_NEAR = "    near: [road]\n"

TWICE = Rule(
    "EQ921",
    "Trap defined twice",
    Severity.ERROR,
    "Each trap has an id of its own.",
    {_FILE: _TRAP.format("motorway", "M-5", _NEAR)},
    {_FILE: _TRAP.format("second-motorway", "M-5", _NEAR)},
)
SWALLOWS = Rule(
    "EQ922",
    "Trap that swallows a name",
    Severity.ERROR,
    "The trap always springs, and its text is a name in the catalogue: no scan would ever find that thing. Say in "
    "`near` which words stand around the string when it is no equipment.",
    {_FILE: _TRAP.format("tank-top", "Tank B", "")},
    {_FILE: _TRAP.format("tank-top", "Tank B", "    near: [shirt]\n")},
)
EMPTY = Rule(
    "EQ923",
    "Trap without a letter or digit",
    Severity.ERROR,
    "Nothing is left of the string when dashes, blanks and quotes are folded, so it can never be met.",
    {_FILE: _TRAP.format("dash", '"-"', _NEAR)},
    {_FILE: _TRAP.format("dash", "M-5", _NEAR)},
)

RULES = (TWICE, SWALLOWS, EMPTY)


def check(subject: Subject) -> Iterator[Finding]:
    """Yields traps that would never spring, or always where they should not."""
    document = subject.vocabulary("traps")
    rows = document.data.get("traps") if document and isinstance(document.data, dict) else None
    if document is None or not isinstance(rows, list):
        return
    bearers: dict[str, str] = {}
    for thing in subject.catalog.things.values():
        for name in thing.names:
            bearers.setdefault(visual(key(name.text)), thing.id)
    seen = set()
    for index, row in enumerate(rows):
        if not isinstance(row, dict):
            continue
        trap_id, texts = str(row["id"]), row["text"]
        if trap_id in seen:
            yield TWICE.at(document, ("traps", index, "id"), f"{trap_id!r} is defined twice")
        seen.add(trap_id)
        for step, text in enumerate(texts if isinstance(texts, list) else []):
            place, folded = ("traps", index, "text", step), visual(key(str(text)))
            if not folded:
                yield EMPTY.at(document, place, f"{text!r} has neither a letter nor a digit")
            elif folded in bearers and not row.get("near") and not row.get("unless"):
                message = f"{text!r} is a name of {bearers[folded]}, and the trap always springs"
                yield SWALLOWS.at(document, place, message, hint="give it `near` words")
