"""The look-up: one string in, what it means out, with the reasons; never a guess sold as a fact."""

from __future__ import annotations

from equipref.names.combine import split_combination
from equipref.names.find import find
from equipref.names.index import NameIndex, Row
from equipref.names.match import AMBIGUOUS, COMBINATION, EXACT, FAMILY, FOUND, Lookup, Match
from equipref.names.reading import FAMILY as FAMILY_REASON
from equipref.names.reading import FAMILY_SCORE, Reading, by_thing, read
from equipref.text.designation import alternatives
from equipref.text.fold import compose
from equipref.text.wording import plain

LONGEST = 300
"""A string longer than this many code points is a text to scan, not a name to look up."""
EITHER_OR = "either-or: the string names several"


def lookup(index: NameIndex, query: str) -> Lookup:
    """What a string means; `suggestions` are left to the caller.

    Args:
        index: the names.
        query: any string.

    Returns:
        A look-up of status found, ambiguous, combination or unknown.
    """
    if not isinstance(query, str) or len(query) > LONGEST or not any(c.isalnum() for c in query):
        return Lookup(query)
    text = plain(compose(query))
    hit = find(index, text)
    if hit:
        rows = by_thing(hit.rows)
        return _answer(query, [_match(row, [hit.reason], hit.score, []) for row in rows])
    parts = split_combination(index, text, lambda part: _single(index, part))
    if parts:
        return Lookup(query, COMBINATION, catalogued(index, parts), parts)
    return _either_or(index, query, text)


def _single(index: NameIndex, text: str) -> Lookup:
    hit = find(index, text)
    if hit:
        return _answer(text, [_match(row, [hit.reason], hit.score, []) for row in by_thing(hit.rows)])
    return _either_or(index, text, text)


def _either_or(index: NameIndex, query: str, text: str) -> Lookup:
    options = alternatives(text)
    readings = [reading for option in options if (reading := read(index, option)) is not None and reading.rows]
    if not readings:
        return Lookup(query)
    if len(options) == 1:
        return _answer(query, _matches(readings[0]))
    clean = [reading for reading in readings if not reading.rest]
    best = clean or readings
    found: dict[str, Match] = {}
    for reading in best:
        for match in _matches(reading):
            found.setdefault(match.id, match)
    matches = list(found.values())
    if len(matches) == 1 and len(best) < len(options):
        left = _unexplained(options, matches[0])
        matches = [_as_family(matches[0], left)]
    elif len(matches) > 1:
        for match in matches:
            match.reasons.append(EITHER_OR)
    return _answer(query, matches)


def _unexplained(options: list[str], match: Match) -> str:
    """What the either-or form has beside the one reading that the catalogue knows."""
    words = [word for option in options for word in option.split()]
    known = match.matched.split()
    left = [word for word in dict.fromkeys(words) if word not in known]
    return " ".join(left) or match.unmatched


def _as_family(match: Match, unmatched: str) -> Match:
    reasons = [*match.reasons, FAMILY_REASON]
    return match.replaced(precision=FAMILY, unmatched=unmatched, score=min(match.score, FAMILY_SCORE), reasons=reasons)


def _matches(reading: Reading) -> list[Match]:
    rows = [*reading.rows, *reading.rivals]
    return [_match(row, reading.reasons, reading.score, reading.rest if not reading.rivals else []) for row in rows]


def _match(row: Row, reasons: list[str], score: float, rest: list[str]) -> Match:
    match = Match(row.thing, row.entry, row.thing_name, row.text, EXACT, "", score, list(reasons))
    return _as_family(match, " ".join(part.strip(" -") or part for part in rest)) if rest else match


def _answer(query: str, matches: list[Match]) -> Lookup:
    if len(matches) == 1:
        return Lookup(query, FOUND, matches)
    return Lookup(query, AMBIGUOUS, matches)


def catalogued(index: NameIndex, parts: list[Match]) -> list[Match]:
    carrier = next(part for part in parts if part.role == "carrier")
    mount = next(part for part in parts if part.role == "mount")
    row = index.combination(carrier.entry, mount.entry)
    if row is None:
        return []
    exact = carrier.precision == mount.precision == EXACT
    reasons = ["combination: a catalogued mount on its carrier"]
    precision = EXACT if exact else FAMILY
    score = min(carrier.score, mount.score)
    return [Match(row.thing, row.entry, row.thing_name, row.text, precision, "", score, reasons)]
