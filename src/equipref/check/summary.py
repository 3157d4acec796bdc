"""The summary of a catalogue: how much there is, how well it is sourced, where sources disagree, what looks alike."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass

from equipref.check.inseparable import Pair, inseparable
from equipref.model.base import EDITORIAL
from equipref.model.measures import Event, EventKind, Measure
from equipref.model.units import convert, convertible
from equipref.store.catalog import Catalog

ONCE = (EventKind.DESIGNED, EventKind.FIRST_FLIGHT, EventKind.ADOPTED)
"""Events that happen once (in each country), so that two years for them disagree."""


@dataclass(frozen=True, slots=True)
class Shares:
    """How statements of one sort are sourced.

    Attributes:
        total: how many there are.
        sourced: how many cite a source.
        twice: how many cite two sources or more.
        editorial: how many stand as editorial only.
    """

    total: int = 0
    sourced: int = 0
    twice: int = 0
    editorial: int = 0


@dataclass(frozen=True, slots=True)
class Conflict:
    """Values or years of one thing on which its sources disagree; the page shows them all.

    Attributes:
        id: the entry or variant.
        what: the measure, or the event.
        values: what is stated, as written, in the order of the file.
    """

    id: str
    what: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """A catalogue in numbers.

    Attributes:
        counts: how many entries, variants, names, measures, events, features, sources and reports there are.
        by_class: how many entries each class has, by class id.
        names: how names are sourced; most are obvious spellings and need no source.
        measures: how numbers are sourced.
        events: how years are sourced.
        features: how looks are sourced.
        conflicts: where sources disagree.
        inseparable: what cannot be told apart by what is stated.
    """

    counts: Mapping[str, int]
    by_class: Mapping[str, int]
    names: Shares
    measures: Shares
    events: Shares
    features: Shares
    conflicts: tuple[Conflict, ...]
    inseparable: tuple[Pair, ...]

    def as_dict(self) -> dict[str, object]:
        """The summary as plain data."""
        return asdict(self)


def summary(catalog: Catalog) -> Summary:
    """A catalogue in numbers; entries and variants are counted together but for `by_class` and `inseparable`."""
    owns = [thing.variant or thing.entry for thing in catalog.things.values()]
    names = [name.sources for own in owns for name in own.names]
    measures = [measure.sources for own in owns for measure in own.measures]
    events = [event.sources for own in owns for event in own.events]
    features = [statement.sources for own in owns for statement in own.features]
    counts = {
        "entries": len(catalog.entries),
        "variants": len(catalog.things) - len(catalog.entries),
        "names": len(names),
        "measures": len(measures),
        "events": len(events),
        "features": len(features),
        "look-alikes": sum(len(others) for others in catalog.look_alikes.values()) // 2,
        "sources": len(catalog.sources),
        "reports": len(catalog.reports),
    }
    return Summary(
        counts=counts,
        by_class=dict(sorted(Counter(entry.class_ for entry in catalog).items())),
        names=shares(names),
        measures=shares(measures),
        events=shares(events),
        features=shares(features),
        conflicts=conflicts(catalog),
        inseparable=inseparable(catalog),
    )


def shares(cited: Iterable[tuple[str, ...]]) -> Shares:
    """How statements are sourced, from the sources of each."""
    every = [set(sources) for sources in cited]
    real = [len(sources - {EDITORIAL}) for sources in every]
    return Shares(
        total=len(every),
        sourced=sum(count >= 1 for count in real),
        twice=sum(count >= 2 for count in real),
        editorial=sum(sources == {EDITORIAL} for sources in every),
    )


def conflicts(catalog: Catalog) -> tuple[Conflict, ...]:
    """Where sources disagree on one thing, sorted by id and the order of the file."""
    found = []
    for thing_id in sorted(catalog.things):
        thing = catalog.things[thing_id]
        own = thing.variant or thing.entry
        found += [Conflict(thing_id, what, values) for what, values in _disagreeing_values(own.measures)]
        found += [Conflict(thing_id, what, values) for what, values in _disagreeing_years(own.events)]
    return tuple(found)


def _disagreeing_values(measures: Iterable[Measure]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Measures of one quantity, under one condition, that differ once they are in one unit."""
    groups: dict[tuple[str, str | None], list[Measure]] = defaultdict(list)
    for measure in measures:
        groups[measure.what, measure.note if _is_condition(measure.note) else None].append(measure)
    for (what, _), group in groups.items():
        unit = group[0].unit
        same = [m for m in group if convertible(m.unit, unit)]
        values = {(convert(m.value, m.unit, unit), m.upper and convert(m.upper, m.unit, unit)) for m in same}
        if len(values) > 1:
            written = (f"{m.value:g}{f'-{m.upper:g}' if m.upper is not None else ''} {m.unit}" for m in same)
            yield what, tuple(dict.fromkeys(written))


def _is_condition(note: str | None) -> bool:
    """Whether a note names a condition ("without skirts") rather than the source's own words for the value."""
    return note is not None and note.startswith(("with ", "without ", "in ", "at ", "over ", "to "))


def _disagreeing_years(events: Iterable[Event]) -> Iterator[tuple[str, tuple[str, ...]]]:
    groups: dict[tuple[EventKind, str | None], list[Event]] = defaultdict(list)
    for event in events:
        if event.what in ONCE:
            groups[event.what, event.country].append(event)
    for (what, _), group in groups.items():
        written = dict.fromkeys(f"{e.year}{f'-{e.until}' if e.until else ''}" for e in group)
        if len(written) > 1:
            yield what.value, tuple(written)
