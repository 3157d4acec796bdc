"""Words for values: numbers, years, states and the names of enumerations."""

from __future__ import annotations

from equipref.model.base import Stability, View
from equipref.model.features import FeatureStatement
from equipref.model.measures import Event, EventKind, Measure
from equipref.model.names import NameStatus
from equipref.model.vocabulary import FeatureDef, FeatureType

VIEWS = {
    View.SIDE: "From the side",
    View.FRONT: "From the front",
    View.REAR: "From the rear",
    View.TOP: "From above",
    View.ANY: "From any side",
}
STABILITIES = {
    Stability.FIXED: "",
    Stability.SWAPPABLE: "can be exchanged",
    Stability.FIELD_MODIFIED: "changed in the field",
}
"""What a reader is told of a feature that cannot be fully trusted; nothing of one that can."""
EVENTS = {
    EventKind.DESIGNED: "Designed",
    EventKind.FIRST_FLIGHT: "First flight",
    EventKind.PRODUCTION: "Production",
    EventKind.ADOPTED: "Adopted",
    EventKind.IN_SERVICE: "In service",
    EventKind.RETIRED: "Retired",
}
NAME_STATUSES = {
    NameStatus.CURRENT: "",
    NameStatus.HISTORIC: "historic",
    NameStatus.DISPUTED: "disputed",
    NameStatus.WRONG_BUT_COMMON: "wrong but common",
}
GRADES = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "cannot be judged",
}
"""The Admiralty scale in words."""


def number(value: float) -> str:
    """A number without needless decimals; thousands are parted from 10,000 on."""
    if value == int(value):
        return f"{int(value):,}" if abs(value) >= 10_000 else str(int(value))
    return format(value, ".10g")


def quantity(measure: Measure) -> str:
    """A measure's value with its unit; units of counting are left out."""
    text = number(measure.value)
    if measure.upper is not None:
        text = f"{text}\N{EN DASH}{number(measure.upper)}"
    return text if measure.unit in ("persons", "pieces") else f"{text}\N{NO-BREAK SPACE}{measure.unit}"


def years(event: Event) -> str:
    """A year, or a range of years."""
    if event.until is None or event.until == event.year:
        return str(event.year)
    return f"{event.year}\N{EN DASH}{event.until}"


def state_name(definition: FeatureDef, state: str) -> str:
    """What a state is called; a count is its number."""
    for known in definition.states:
        if known.id == state:
            return known.name
    return state


def states(definition: FeatureDef, statement: FeatureStatement | None) -> str:
    """The states of a statement in words, joined by `or`; `not stated` where there is none."""
    if statement is None:
        return "not stated"
    if definition.type is FeatureType.COUNT:
        return " or ".join(statement.states)
    names = [state_name(definition, state) for state in statement.states]
    return " or ".join([names[0], *(lowered(name) for name in names[1:])])


def lowered(text: str) -> str:
    """A phrase for the middle of a sentence: the first letter small, unless it begins an abbreviation."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def plural(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun: `1 entry`, `2 entries`."""
    if many is None:
        many = f"{one[:-1]}ies" if one.endswith("y") else f"{one}s"
    return f"{count:,} {one if count == 1 else many}"
