"""A rule: a permanent code, how much it matters, what it means, and a bad and a good example."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from equipref.finding import Finding, Severity
from equipref.store.yaml import Document, Path

Files = Mapping[str, str | bytes | None]
"""Files of a catalogue by path, None for one that is taken away; `equipref.check.examples.overlaid` lays them over
the small catalogue."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that is looked for.

    Attributes:
        code: the permanent code; never given to another rule, even when this one is dropped.
        title: what is wrong, in a few words.
        severity: error where trust or resolution breaks; warning or note otherwise.
        why: what is wrong with it and what to do, in a sentence or two.
        bad: files that give exactly this finding when they are laid over the small catalogue of the examples.
        good: the same, put right.
    """

    code: str
    title: str
    severity: Severity
    why: str
    bad: Files
    good: Files

    def at(self, document: Document, place: Path, message: str, *, key: bool = False, hint: str = "") -> Finding:
        """A finding of this rule at a value (or with `key` at its key) of a file."""
        return document.finding(self.code, self.severity, message, place, key=key, hint=hint)
