"""Findings for a pull request on GitHub: workflow commands that become annotations at the lines.

See https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections.abc import Sequence

from equipref.check.registry import RULES
from equipref.check.report.places import Places
from equipref.finding import Finding, Severity

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(findings: Sequence[Finding], places: Places) -> str:
    """`::error file=...,line=...,col=...,title=...::message`, one a line."""
    return "".join(f"{_command(finding, places)}\n" for finding in findings)


def _command(finding: Finding, places: Places) -> str:
    title = RULES[finding.code].title if finding.code in RULES else ""
    properties = {
        "file": places.in_repository(finding.path) if finding.path else "",
        "line": str(finding.line or ""),
        "col": str(finding.column or ""),
        "title": f"{finding.code} {title}".rstrip(),
    }
    listed = ",".join(f"{name}={escape_property(value)}" for name, value in properties.items() if value)
    message = f"{finding.message} ({finding.hint})" if finding.hint else finding.message
    return f"::{COMMANDS[finding.severity]} {listed}::{escape_data(message)}"


def escape_data(text: str) -> str:
    """A message as the runner reads it back: percent signs and line ends escaped."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escape_property(text: str) -> str:
    """A property's value as the runner reads it back: as a message, and colons and commas besides."""
    return escape_data(text).replace(":", "%3A").replace(",", "%2C")
