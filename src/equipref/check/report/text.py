"""Findings for people: one line each, as compilers write them, and a line that counts them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from equipref.check.report.places import Places
from equipref.finding import Finding, Severity


def render(findings: Sequence[Finding], places: Places) -> str:
    """`file:line:column: severity CODE message (hint)`, one a line; empty where there are none."""
    if not findings:
        return ""
    lines = [_line(finding, places) for finding in findings]
    return "\n".join([*lines, count(findings)]) + "\n"


def _line(finding: Finding, places: Places) -> str:
    place = finding.place
    if finding.path:
        place = places.here(finding.path) + place.removeprefix(finding.path)
    hint = f" ({finding.hint})" if finding.hint else ""
    return f"{place}: {finding.severity.value} {finding.code} {finding.message}{hint}"


def count(findings: Sequence[Finding]) -> str:
    """How many of each severity in how many files: `2 errors, 1 warning in 3 files`."""
    by_severity = Counter(finding.severity for finding in findings)
    parts = [_plural(by_severity[s], s.value) for s in Severity if by_severity[s]]
    files = len({finding.path for finding in findings})
    return f"{', '.join(parts) or 'no findings'} in {_plural(files, 'file')}"


def _plural(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
