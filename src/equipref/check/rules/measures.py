"""Measures: numbers that are sourced, in an allowed unit, plausible, and possible together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from equipref.check.rule import Rule
from equipref.check.subject import Part, Subject
from equipref.finding import Finding, Severity
from equipref.model.base import EDITORIAL, Grade, Kind
from equipref.model.units import convert, convertible

_TANK = "vehicles/tank-b.yaml"


def _listed(*rows: tuple[str, str, str, str]) -> str:
    lines = (f"  - what: {w}\n    value: {v}\n    unit: {u}\n{s}" for w, v, u, s in rows)
    return "measures:\n" + "".join(lines)


_CITED = "    sources: [museum]\n"
_HULL = ("length-hull", "6.2", "m", _CITED)
_FORWARD = ("length-gun-forward", "9", "m", _CITED)
_BLOG = """\
# yaml-language-server: $schema=../../schema/source.schema.json
id: blog
title: Tanks that I like
publisher: The blog
url: https://blog.example/tanks
lang: en
type: specialist
grade: D
seen: 2026-01-31
"""


def _rule(code: str, title: str, severity: Severity, why: str, bad: str, good: str) -> Rule:
    return Rule(code, title, severity, why, {_TANK: bad}, {_TANK: good})


UNSOURCED = _rule(
    "EQ501",
    "Number without a source",
    Severity.ERROR,
    "A number enters only with a source that states it; without one, leave it out.",
    _listed(("length-hull", "6.2", "m", "")),
    _listed(_HULL),
)
UNIT = _rule(
    "EQ502",
    "Unit not allowed",
    Severity.ERROR,
    "Each measure has its units in the vocabulary. Give the source's metric value, and its own words in `note`.",
    _listed(("length-hull", "20", "ft", _CITED)),
    _listed(("length-hull", "6.1", "m", "    note: 20 ft in the source\n" + _CITED)),
)
NOT_FOR_KIND = _rule(
    "EQ503",
    "Measure not for this kind",
    Severity.ERROR,
    "The vocabulary says of which kinds a measure is taken; a lorry has no rotor.",
    _listed(("rotor-diameter", "6.2", "m", _CITED)),
    _listed(_HULL),
)
IMPLAUSIBLE = _rule(
    "EQ504",
    "Implausible value",
    Severity.ERROR,
    "The value lies outside of what the vocabulary holds possible; mostly the unit is wrong or a digit slipped.",
    _listed(("length-hull", "62", "m", _CITED)),
    _listed(_HULL),
)
IMPOSSIBLE = _rule(
    "EQ505",
    "Impossible pair of values",
    Severity.ERROR,
    "No pair of the stated values fits: the part is larger than the whole. Look what each source really measured.",
    _listed(_HULL, ("length-gun-forward", "5.9", "m", _CITED)),
    _listed(_HULL, _FORWARD),
)
DOUBTFUL = _rule(
    "EQ506",
    "Doubtful pair of values",
    Severity.WARNING,
    "Of values on which sources disagree, one makes the part larger than the whole; others fit. Perhaps the source "
    "measured something else.",
    _listed(_HULL, ("length-gun-forward", "5.9", "m", _CITED), _FORWARD),
    _listed(_HULL, _FORWARD),
)
TWICE = _rule(
    "EQ507",
    "Value stands twice",
    Severity.WARNING,
    "The same value is stated twice: cite both sources in one measure.",
    _listed(_HULL, ("length-hull", "6200", "mm", _CITED)),
    _listed(_HULL),
)
WEAK = Rule(
    "EQ508",
    "Number on weak sources only",
    Severity.NOTE,
    "All sources of the number are of grade D or below; look for a better one.",
    {"sources/blog.yaml": _BLOG, _TANK: _listed(("length-hull", "6.2", "m", "    sources: [blog]\n"))},
    {"sources/blog.yaml": _BLOG, _TANK: _listed(("length-hull", "6.2", "m", "    sources: [blog, museum]\n"))},
)

RULES = (UNSOURCED, UNIT, NOT_FOR_KIND, IMPLAUSIBLE, IMPOSSIBLE, DOUBTFUL, TWICE, WEAK)

PAIRS = (
    ("length-hull", "length-gun-forward"),
    ("length-hull", "length-overall"),
    ("length-fuselage", "length-overall"),
    ("wheelbase", "length-hull"),
    ("width", "width-skirts"),
    ("width-fuselage", "wing-span"),
    ("height-hull-roof", "height-turret-roof"),
    ("height-hull-roof", "height-overall"),
    ("height-turret-roof", "height-overall"),
    ("height-cab", "height-overall"),
    ("height-rotor-head", "height-overall"),
    ("ground-clearance", "height-hull-roof"),
    ("ground-clearance", "height-overall"),
    ("tail-rotor-diameter", "rotor-diameter"),
    ("stub-wing-span", "rotor-diameter"),
    ("wing-span-swept", "wing-span"),
    ("mass-empty", "mass-combat"),
    ("mass-empty", "mass-gross"),
    ("mass-empty", "mass-takeoff-normal"),
    ("mass-empty", "mass-takeoff-maximum"),
    ("mass-takeoff-normal", "mass-takeoff-maximum"),
    ("payload", "mass-gross"),
)
"""Measures of which the first cannot be greater than the second."""

TOLERANCE = 1.02
"""How much greater a part may seem than the whole before it is a fault: sources round."""
WEAK_GRADES = frozenset({Grade.D, Grade.E, Grade.F})


class _Quantity(NamedTuple):
    """A stated value in the first unit of its measure."""

    row: int
    low: float
    high: float


def check(subject: Subject) -> Iterator[Finding]:
    """Yields numbers that are not sourced, not possible or not plausible."""
    for part in subject.parts:
        quantities: dict[str, list[_Quantity]] = defaultdict(list)
        yield from _single(subject, part, quantities)
        yield from _twice(part, quantities)
        yield from _pairs(part, quantities)


def _single(subject: Subject, part: Part, quantities: dict[str, list[_Quantity]]) -> Iterator[Finding]:
    kind = part.thing.entry.kind
    for index, measure in enumerate(part.own.measures):
        place, document = part.place("measures", index), part.document
        if not measure.sources:
            message = f"nothing says where {measure.what} {measure.value:g} {measure.unit} was read"
            yield UNSOURCED.at(document, place, message)
        yield from _weak(subject, part, index)
        defined = subject.catalog.vocabulary.measures.get(measure.what)
        if defined is None:
            continue
        if kind not in defined.kinds and kind is not Kind.COMBINATION:
            message = f"{measure.what} is not a measure of the kind {kind.value}"
            yield NOT_FOR_KIND.at(document, (*place, "what"), message)
        base = defined.units[0]
        if measure.unit not in defined.units:
            message = f"{measure.what} is not given in {measure.unit!r}"
            yield UNIT.at(document, (*place, "unit"), message, hint=f"allowed: {', '.join(defined.units)}")
            continue
        if not convertible(measure.unit, base):
            continue  # the vocabulary is at fault: EQ910
        low = convert(measure.value, measure.unit, base)
        high = convert(measure.upper, measure.unit, base) if measure.upper is not None else low
        if low < defined.minimum or high > defined.maximum:
            message = f"{measure.what} {measure.value:g} {measure.unit} is implausible"
            hint = f"expected {defined.minimum:g} to {defined.maximum:g} {base}"
            yield IMPLAUSIBLE.at(document, (*place, "value"), message, hint=hint)
        else:
            quantities[measure.what].append(_Quantity(index, low, high))


def _weak(subject: Subject, part: Part, index: int) -> Iterator[Finding]:
    measure = part.own.measures[index]
    cited = [subject.catalog.sources.get(s) for s in measure.sources if s != EDITORIAL]
    if cited and all(source is not None and source.grade in WEAK_GRADES for source in cited):
        message = f"{measure.what} {measure.value:g} {measure.unit} stands on weak sources only"
        yield WEAK.at(part.document, part.place("measures", index, "sources"), message)


def _twice(part: Part, quantities: dict[str, list[_Quantity]]) -> Iterator[Finding]:
    for what, values in quantities.items():
        seen = set()
        for value in values:
            mark = (value.low, value.high, part.own.measures[value.row].note)
            if mark in seen:
                place = part.place("measures", value.row, "value")
                yield TWICE.at(part.document, place, f"{what} {value.low:g} stands twice")
            seen.add(mark)


def _pairs(part: Part, quantities: dict[str, list[_Quantity]]) -> Iterator[Finding]:
    for smaller, larger in PAIRS:
        parts, wholes = quantities.get(smaller, ()), quantities.get(larger, ())
        if not parts or not wholes:
            continue
        one, other = max(parts, key=lambda q: q.low), min(wholes, key=lambda q: q.high)
        if one.low > other.high * TOLERANCE:
            never = min(q.low for q in parts) > max(q.high for q in wholes) * TOLERANCE
            rule = IMPOSSIBLE if never else DOUBTFUL
            line, _ = part.document.mark(part.place("measures", one.row, "value"))
            message = f"{larger} {other.high:g} is less than {smaller} {one.low:g} (line {line})"
            yield rule.at(part.document, part.place("measures", other.row, "value"), message)
