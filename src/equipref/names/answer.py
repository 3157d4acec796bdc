"""From names to answers: matches of rows, the catalogued combination of parts and the parts of a combination."""

from __future__ import annotations

from collections.abc import Iterable

from equipref.names.index import NameIndex, Row
from equipref.names.match import EXACT, FAMILY, Match

FAMILY_REASON = "family: the rest is not in the catalogue"
LABEL_REASON = "family-label: the name stands for several kinds of one family"
FAMILY_SCORE = 0.7
CARRIER, MOUNT = "carrier", "mount"


def role_of(row: Row) -> str | None:
    """What a thing can be in a combination: a vehicle carries, a weapon is carried."""
    return {"vehicle": CARRIER, "weapon": MOUNT}.get(row.thing_kind)


def by_thing(rows: Iterable[Row]) -> list[Row]:
    """One row a thing; a type stands for its own variants where both bear the name."""
    best: dict[str, Row] = {}
    for row in sorted(rows, key=lambda r: (r.rank, r.num)):
        best.setdefault(row.thing, row)
    types = {row.thing for row in best.values() if row.thing == row.entry}
    return [row for row in best.values() if row.thing == row.entry or row.entry not in types]


def match_of(row: Row, reasons: list[str], score: float, rest: str = "") -> Match:
    """The match of one name.

    Args:
        row: the name.
        reasons: how it was found, as codes with words.
        score: how good that is, 0..1.
        rest: what of the string nothing explains; makes the match one of the family.

    Returns:
        An exact match, or a family match where there is a rest or the name is only a family's label.
    """
    if rest:
        return Match(
            row.thing, row.entry, row.thing_name, row.text, FAMILY, rest, min(score, FAMILY_SCORE),
            [*reasons, FAMILY_REASON],
        )  # fmt: skip
    if row.kind == "family" and row.text != row.thing_name:
        reasons = [*reasons, LABEL_REASON]
        return Match(row.thing, row.entry, row.thing_name, row.text, FAMILY, "", min(score, FAMILY_SCORE), reasons)
    return Match(row.thing, row.entry, row.thing_name, row.text, EXACT, "", score, list(reasons))


def as_family(match: Match, unmatched: str) -> Match:
    """The match as one of the family, with what nothing explains."""
    reasons = [*match.reasons, FAMILY_REASON]
    return match.replaced(
        precision=FAMILY, unmatched=unmatched, score=min(match.score, FAMILY_SCORE), reasons=reasons
    )


def catalogued(index: NameIndex, parts: list[Match]) -> list[Match]:
    """The catalogued combination of a carrier and a mount, as a list of one; empty where there is none."""
    carrier = next(part for part in parts if part.role == CARRIER)
    mount = next(part for part in parts if part.role == MOUNT)
    row = index.combination(carrier.entry, mount.entry)
    if row is None:
        return []
    exact = carrier.precision == mount.precision == EXACT
    score = min(carrier.score, mount.score)
    reasons = ["combination: a catalogued mount on its carrier"]
    return [Match(row.thing, row.entry, row.thing_name, row.text, EXACT if exact else FAMILY, "", score, reasons)]


def parts_of(index: NameIndex, combination: str) -> list[Match]:
    """The carrier and the mounts of a catalogued combination."""
    reasons = ["combination: a part of a catalogued combination"]
    parts: list[Match] = []
    for carrier, mount in index.pairs(combination):
        for thing, role in ((carrier, CARRIER), (mount, MOUNT)):
            row = index.thing(thing)
            if row is not None and all(part.id != thing for part in parts):
                parts.append(Match(row.thing, row.entry, row.thing_name, row.text, EXACT, "", 1.0, reasons, role))
    return parts
