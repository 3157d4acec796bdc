"""Redirects: permanent ways from old ids, which must lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from equipref.check.rule import Rule
from equipref.check.subject import Subject, near
from equipref.finding import Finding, Severity

_FILE = "redirects.yaml"


def _listed(*pairs: tuple[str, str]) -> str:
    return "redirects:\n" + "".join(f"  - old: {old}\n    new: {new}\n    since: 2026-01-31\n" for old, new in pairs)


_GOOD = {_FILE: _listed(("tank-one", "tank-a"))}


def _rule(code: str, title: str, severity: Severity, why: str, bad: str) -> Rule:
    return Rule(code, title, severity, why, {_FILE: bad}, _GOOD)


SHADOWS = _rule(
    "EQ221",
    "Redirect from a living id",
    Severity.ERROR,
    "An entry or variant bears the old id, so the redirect would never be followed. Ids are never used again.",
    _listed(("tank-b", "tank-a")),
)
DEAD = _rule(
    "EQ222",
    "Redirect to nowhere",
    Severity.ERROR,
    "Nothing has the id that takes the old one's place.",
    _listed(("tank-one", "tank-z")),
)
LOOP = _rule(
    "EQ223",
    "Redirects run in a circle",
    Severity.ERROR,
    "Following the redirects one comes back to the same id.",
    _listed(("tank-one", "tank-one")),
)
TWICE = _rule(
    "EQ224",
    "Two redirects from one id",
    Severity.ERROR,
    "An old id leads to one place.",
    _listed(("tank-one", "tank-a"), ("tank-one", "tank-b")),
)
UNSORTED = Rule(
    "EQ225",
    "Redirects not sorted",
    Severity.WARNING,
    "Redirects are sorted by the old id, so that two people's additions do not collide.",
    {_FILE: _listed(("tank-two", "tank-b"), ("tank-one", "tank-a"))},
    {_FILE: _listed(("tank-one", "tank-a"), ("tank-two", "tank-b"))},
)

RULES = (SHADOWS, DEAD, LOOP, TWICE, UNSORTED)


def check(subject: Subject) -> Iterator[Finding]:
    """Yields redirects that do not lead where they should."""
    document = subject.vocabulary("redirects")
    rows = document.data.get("redirects") if document and isinstance(document.data, dict) else None
    if document is None or not isinstance(rows, list):
        return
    ways = {str(row["old"]): str(row["new"]) for row in rows if isinstance(row, dict)}
    seen: list[str] = []
    for index, row in enumerate(rows):
        if not isinstance(row, dict):
            continue
        old, new = str(row["old"]), str(row["new"])
        place = ("redirects", index)
        if old in subject.catalog.things:
            yield SHADOWS.at(document, (*place, "old"), f"{old!r} is the id of a living entry or variant")
        if old in seen:
            yield TWICE.at(document, (*place, "old"), f"another redirect leads from {old!r} already")
        elif seen and old < seen[-1]:
            yield UNSORTED.at(document, (*place, "old"), f"{old!r} stands behind {seen[-1]!r}")
        seen.append(old)
        end, passed = new, {old}
        while end in ways and end not in passed and end not in subject.catalog.things:
            passed.add(end)
            end = ways[end]
        if end in passed:
            yield LOOP.at(document, (*place, "new"), f"the way from {old!r} comes back to {end!r}")
        elif subject.is_missing(end):
            message = f"the way from {old!r} ends at {end!r}, which nothing bears"
            yield DEAD.at(document, (*place, "new"), message, hint=near(end, subject.catalog.things))
