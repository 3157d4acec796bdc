"""Redirects: permanent ways from old ids, which must lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from equipref.check.rule import Rule
from equipref.check.subject import Subject
from equipref.check.ways import ends
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
    pairs = [(str(row["old"]), str(row["new"])) for row in rows if isinstance(row, dict)]
    things = subject.catalog.things
    ways = ends({old: new for old, new in pairs if old not in things})
    seen: set[str] = set()
    last = ""
    for index, (old, new) in enumerate(pairs):
        place = ("redirects", index)
        if old in things:
            yield SHADOWS.at(document, (*place, "old"), f"{old!r} is the id of a living entry or variant")
        if old in seen:
            yield TWICE.at(document, (*place, "old"), f"another redirect leads from {old!r} already")
        elif old < last:
            yield UNSORTED.at(document, (*place, "old"), f"{old!r} stands behind {last!r}")
        seen.add(old)
        last = old
        end = ways.get(new, new)
        if end is None:
            yield LOOP.at(document, (*place, "new"), f"the way from {old!r} runs in a circle")
        elif subject.is_missing(end):
            message = f"the way from {old!r} ends at {end!r}, which nothing bears"
            yield DEAD.at(document, (*place, "new"), message, hint=subject.near(end, things))
