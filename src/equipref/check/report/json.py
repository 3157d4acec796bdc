"""Findings for programs: one JSON object."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from equipref.check.registry import RULES
from equipref.check.report.places import Places
from equipref.finding import Finding, Severity


def render(findings: Sequence[Finding], places: Places) -> str:
    """An object with `counts` by severity and `findings`, each with its place, code, title, message and hint."""
    by_severity = Counter(finding.severity for finding in findings)
    document = {
        "counts": {severity.value: by_severity[severity] for severity in Severity},
        "findings": [
            {
                "path": places.here(finding.path) if finding.path else "",
                "line": finding.line,
                "column": finding.column,
                "code": finding.code,
                "severity": finding.severity.value,
                "title": RULES[finding.code].title if finding.code in RULES else "",
                "message": finding.message,
                "hint": finding.hint,
            }
            for finding in findings
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
