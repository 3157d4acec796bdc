"""Citations: every statement of an entry or variant that may name its sources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from equipref.check.subject import Part
from equipref.store.yaml import Path


class Citation(NamedTuple):
    """A statement with its sources.

    Attributes:
        noun: the sort of statement: name, measure, event, maker, armament, feature, look-alike, ids, page.
        what: the statement in a few words, for messages.
        place: where it stands in the file; its sources stand at `sources` below.
        sources: the ids that it cites.
    """

    noun: str
    what: str
    place: Path
    sources: tuple[str, ...]


def citations(part: Part) -> Iterator[Citation]:
    """Yields each statement of an entry or variant that may cite sources, in the order of the model."""
    own, at = part.own, part.at
    for index, maker in enumerate(own.makers):
        yield Citation("maker", f"the maker {maker.name}", (*at, "makers", index), maker.sources)
    for index, name in enumerate(own.names):
        yield Citation("name", f"the name {name.text!r}", (*at, "names", index), name.sources)
    for index, event in enumerate(own.events):
        what = f"the year {event.year} ({event.what.value})"
        yield Citation("event", what, (*at, "events", index), event.sources)
    for index, measure in enumerate(own.measures):
        what = f"the value of {measure.what}"
        yield Citation("measure", what, (*at, "measures", index), measure.sources)
    for index, fitted in enumerate(own.armament):
        yield Citation("armament", f"the armament {fitted.name!r}", (*at, "armament", index), fitted.sources)
    for index, statement in enumerate(own.features):
        what = f"the feature {statement.feature}"
        yield Citation("feature", what, (*at, "features", index), statement.sources)
    if part.thing.variant is None:
        for index, pair in enumerate(part.thing.entry.look_alikes):
            what = f"the look-alike {pair.entry}"
            yield Citation("look-alike", what, (*at, "look_alikes", index), pair.sources)
    if own.external is not None:
        yield Citation("ids", "the outside ids", (*at, "external"), own.external.sources)
    yield Citation("page", part.thing.id, at, own.sources)
