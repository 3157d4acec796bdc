"""Reporters: findings as text for people, JSON for programs, workflow commands for GitHub, SARIF for scanners."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from equipref.check.report import github, sarif, text
from equipref.check.report import json as json_report
from equipref.check.report.places import Places
from equipref.check.report.reporter import Reporter
from equipref.finding import Finding

FORMATS: Mapping[str, Reporter] = {
    "text": text.render,
    "json": json_report.render,
    "github": github.render,
    "sarif": sarif.render,
}
"""The reporters by the name that the command line gives them."""


def render(
    findings: Sequence[Finding],
    format: str = "text",
    *,
    root: Path | str | None = None,
    base: Path | str | None = None,
) -> str:
    """Findings as one string, ready to be printed.

    Args:
        findings: the findings, in the order in which they are listed.
        format: text, json, github or sarif.
        root: the catalogue's folder, to which the paths of findings are relative; None leaves paths as they are.
        base: the folder to which printed paths are relative. None: the working folder for text and json, the top of
            the repository around `root` for github and sarif.

    Returns:
        The report; it ends with a line end unless it is empty.

    Raises:
        KeyError: the format is unknown.
    """
    return FORMATS[format](findings, Places(root, base))
