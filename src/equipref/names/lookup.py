"""The look-up: one string in, what it means out, with the reasons; never a guess sold as a fact."""

from __future__ import annotations

from equipref.names.answer import as_family, by_thing, catalogued, match_of, parts_of
from equipref.names.combine import split_combination
from equipref.names.find import Hit, find
from equipref.names.index import NameIndex
from equipref.names.match import AMBIGUOUS, COMBINATION, FOUND, Lookup, Match
from equipref.names.reading import Reading, read
from equipref.text.designation import alternatives
from equipref.text.fold import compose
from equipref.text.wording import CARRIER_WITH_MOUNT, plain

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
    hit = _whole(index, text)
    if hit:
        return _named(index, query, hit)
    parts = split_combination(index, text, lambda part: _single(index, part))
    if parts:
        return Lookup(query, COMBINATION, catalogued(index, parts), parts)
    return _either_or(index, query, text)


def _named(index: NameIndex, query: str, hit: Hit) -> Lookup:
    """The answer where the whole string is a name."""
    rows = by_thing(hit.rows)
    matches = [match_of(row, [hit.reason], hit.score) for row in rows]
    if len(rows) == 1 and rows[0].thing_kind == "combination":
        return Lookup(query, COMBINATION, matches, parts_of(index, rows[0].thing))
    return _answer(query, matches)


def _whole(index: NameIndex, text: str) -> Hit | None:
    """The names that the whole string is; of an either-or form to the letter only: Mi-24V/P is no Mi-24VP."""
    hit = find(index, text)
    if hit and len(alternatives(text)) > 1 and all(row.text != text for row in hit.rows):
        return None
    return hit


def _single(index: NameIndex, text: str) -> Lookup:
    hit = _whole(index, text)
    if hit:
        return _named(index, text, hit)
    return _either_or(index, text, text)


def _either_or(index: NameIndex, query: str, text: str) -> Lookup:
    tail = CARRIER_WITH_MOUNT.search(text)
    if tail:
        carrier = _read_options(index, query, text[: tail.start()])
        if carrier.matches:
            unread = text[tail.start() :].strip()
            matches = [as_family(m, f"{m.unmatched} {unread}".strip()) for m in carrier.matches]
            return _answer(query, matches)
    return _read_options(index, query, text)


def _read_options(index: NameIndex, query: str, text: str) -> Lookup:
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
        matches = [as_family(matches[0], left)]
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


def _matches(reading: Reading) -> list[Match]:
    rest = "" if reading.rivals else " ".join(part.strip(" -") or part for part in reading.rest)
    return [match_of(row, reading.reasons, reading.score, rest) for row in [*reading.rows, *reading.rivals]]


def _answer(query: str, matches: list[Match]) -> Lookup:
    if len(matches) == 1:
        return Lookup(query, FOUND, matches)
    return Lookup(query, AMBIGUOUS, matches)
