"""Events: years that are sourced and come in an order that time allows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from equipref.check.rule import Rule
from equipref.check.subject import Part, Subject
from equipref.finding import Finding, Severity
from equipref.model.base import Kind
from equipref.model.measures import Event, EventKind

_TANK = "vehicles/tank-b.yaml"


def _listed(*rows: tuple[str, int], more: str = "    sources: [museum]\n") -> str:
    return "events:\n" + "".join(f"  - what: {what}\n    year: {year}\n{more}" for what, year in rows)


def _rule(code: str, title: str, severity: Severity, why: str, bad: str, good: str) -> Rule:
    return Rule(code, title, severity, why, {_TANK: bad}, {_TANK: good})


UNSOURCED = _rule(
    "EQ521",
    "Year without a source",
    Severity.ERROR,
    "A year enters only with a source that states it; without one, leave it out.",
    _listed(("adopted", 1961), more=""),
    _listed(("adopted", 1961)),
)
ORDER = _rule(
    "EQ522",
    "Years out of order",
    Severity.ERROR,
    "By every stated year something happened before it could: adopted before it was designed, retired before it was "
    "adopted. Where sources disagree and one order is possible, nothing is said.",
    _listed(("designed", 1961), ("adopted", 1955)),
    _listed(("designed", 1955), ("adopted", 1961)),
)
BEFORE_TYPE = Rule(
    "EQ523",
    "Variant older than its type",
    Severity.WARNING,
    "The variant's first year lies more than three years before the first of its type; one of the two is wrong, or "
    "the variant is a forerunner.",
    {"vehicles/tank-a.yaml": "    events:\n      - what: adopted\n        year: 1940\n        sources: [museum]\n"},
    {"vehicles/tank-a.yaml": "    events:\n      - what: adopted\n        year: 1960\n        sources: [museum]\n"},
)
TWICE = _rule(
    "EQ524",
    "Event stands twice",
    Severity.WARNING,
    "The same event with the same years is stated twice: cite both sources in one.",
    _listed(("adopted", 1961), ("adopted", 1961)),
    _listed(("adopted", 1961)),
)
FLIGHT = _rule(
    "EQ525",
    "First flight of a thing that does not fly",
    Severity.ERROR,
    "Only aircraft have a first flight.",
    _listed(("first_flight", 1961)),
    _listed(("designed", 1961)),
)

RULES = (UNSOURCED, ORDER, BEFORE_TYPE, TWICE, FLIGHT)

_K = EventKind
ORDERED = (
    (_K.DESIGNED, _K.FIRST_FLIGHT),
    (_K.DESIGNED, _K.PRODUCTION),
    (_K.DESIGNED, _K.ADOPTED),
    (_K.DESIGNED, _K.IN_SERVICE),
    (_K.DESIGNED, _K.RETIRED),
    (_K.FIRST_FLIGHT, _K.ADOPTED),
    (_K.FIRST_FLIGHT, _K.IN_SERVICE),
    (_K.FIRST_FLIGHT, _K.RETIRED),
    (_K.PRODUCTION, _K.RETIRED),
    (_K.ADOPTED, _K.RETIRED),
    (_K.IN_SERVICE, _K.RETIRED),
)
"""Events of which the first cannot begin after the second has ended."""

LEEWAY = 3
"""Years by which a variant may seem older than its type before it is worth a warning."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yields years that are not sourced or not possible."""
    of_type: int | None = None
    for part in subject.parts:  # an entry comes before its variants
        seen = set()
        for index, event in enumerate(part.own.events):
            place = part.place("events", index)
            if not event.sources:
                message = f"nothing says where {event.what.value} {event.year} was read"
                yield UNSOURCED.at(part.document, place, message)
            if event.what is _K.FIRST_FLIGHT and part.thing.entry.kind is not Kind.AIRCRAFT:
                message = f"a first flight of the kind {part.thing.entry.kind.value}"
                yield FLIGHT.at(part.document, (*place, "what"), message)
            mark = (event.what, event.year, event.until, event.country, event.note)
            if mark in seen:
                yield TWICE.at(part.document, place, f"{event.what.value} {event.year} stands twice")
            seen.add(mark)
        yield from _order(part)
        if part.thing.variant is None:
            of_type = _first_year(part.own.events)
        else:
            yield from _before_type(part, of_type)


def _order(part: Part) -> Iterator[Finding]:
    by_country: dict[str | None, dict[EventKind, list[tuple[int, Event]]]] = defaultdict(lambda: defaultdict(list))
    for index, event in enumerate(part.own.events):
        by_country[event.country][event.what].append((index, event))
    for events in by_country.values():
        for before, after in ORDERED:
            if not events[before] or not events[after]:
                continue
            first = min(events[before], key=lambda pair: pair[1].year)[1]
            index, last = max(events[after], key=lambda pair: pair[1].until or pair[1].year)
            if first.year > (last.until or last.year):
                message = f"{after.value} {last.until or last.year}, before {before.value} {first.year}"
                yield ORDER.at(part.document, part.place("events", index, "year"), message)


def _before_type(part: Part, of_type: int | None) -> Iterator[Finding]:
    own = _first_year(part.own.events)
    if of_type is None or own is None or own >= of_type - LEEWAY:
        return
    index = next(i for i, e in enumerate(part.own.events) if e.year == own)
    message = f"{part.thing.id} begins in {own}, its type {part.thing.entry.id} in {of_type}"
    yield BEFORE_TYPE.at(part.document, part.place("events", index, "year"), message)


def _first_year(events: Iterable[Event]) -> int | None:
    return min((event.year for event in events), default=None)
