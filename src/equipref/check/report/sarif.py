"""Findings for code scanning: SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/)."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from equipref.check.registry import RULES
from equipref.check.report.places import Places
from equipref.check.rule import Rule
from equipref.finding import Finding
from equipref.version import __version__

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "equiprefFinding/v1"


def render(findings: Sequence[Finding], places: Places) -> str:
    """One SARIF log with one run; the rules that were broken come with their explanation."""
    codes = sorted({finding.code for finding in findings})
    seen: Counter[str] = Counter()
    run = {
        "tool": {
            "driver": {
                "name": "equipref",
                "semanticVersion": __version__,
                "rules": [_rule(RULES[code]) if code in RULES else {"id": code} for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "The top of the repository."}}},
        "results": [_result(finding, places, codes, seen) for finding in findings],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.title.replace("'", "").replace("-", " ").split()),
        "shortDescription": {"text": f"{rule.title}."},
        "fullDescription": {"text": rule.why},
        "help": {"text": rule.why},
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _result(finding: Finding, places: Places, codes: list[str], seen: Counter[str]) -> dict[str, Any]:
    message = f"{finding.message} ({finding.hint})" if finding.hint else finding.message
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": finding.severity.value,
        "message": {"text": message},
        "partialFingerprints": {FINGERPRINT: _fingerprint(finding, seen)},
    }
    if finding.path:
        path = places.in_repository(finding.path)
        artifact = (
            {"uri": f"file://{quote(path)}"}
            if path.startswith("/")
            else {"uri": quote(path), "uriBaseId": "%SRCROOT%"}
        )
        location: dict[str, Any] = {"artifactLocation": artifact}
        if finding.line:
            location["region"] = {"startLine": finding.line}
            if finding.column:
                location["region"]["startColumn"] = finding.column
        result["locations"] = [{"physicalLocation": location}]
    return result


def _fingerprint(finding: Finding, seen: Counter[str]) -> str:
    """The same from run to run while lines above come and go; equal findings in one file are numbered."""
    text = "\0".join((finding.code, finding.path, finding.message))
    digest = hashlib.sha256(text.encode()).hexdigest()[:32]
    seen[digest] += 1
    return f"{digest}:{seen[digest]}"
