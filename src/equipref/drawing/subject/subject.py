"""What is drawn: the statements and measures of an entry or variant, and what is usual where they are silent."""

from __future__ import annotations

from dataclasses import dataclass, field

from equipref.drawing.subject.outline import NO_FORM, Form, form_of
from equipref.drawing.subject.usual import usual_of
from equipref.model.entry import Entry
from equipref.model.measures import Measure
from equipref.store.catalog import Thing

_METRES = {"m": 1.0, "mm": 0.001}


@dataclass(frozen=True, slots=True)
class State:
    """A state as it is drawn.

    Attributes:
        value: the state's id.
        stated: True where the catalogue states it; False where it is what is usual.
    """

    value: str
    stated: bool

    def __eq__(self, other: object) -> bool:
        return self.value == (other.value if isinstance(other, State) else other)

    def __hash__(self) -> int:
        return hash(self.value)

    @property
    def number(self) -> int:
        """The state as a count."""
        return int(self.value)


@dataclass
class Subject:
    """One thing to draw.

    Attributes:
        thing: the entry, or the variant of one.
        asked: every feature that the drawing asked for, in that order, with what it got.
        silent: measures that the drawing needed and the catalogue does not state.
        shared: the entry whose outlines it shares.
    """

    thing: Thing
    shared: Entry | None = None
    asked: dict[str, State] = field(default_factory=dict)
    silent: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        variant = self.thing.variant
        self.states = {s.feature: s.states for s in self.thing.features}
        own: tuple[Measure, ...] = variant.measures if variant else ()
        self.lengths: dict[str, list[float]] = {}
        for measure in own:
            self._measure(measure)
        for measure in self.thing.entry.measures:
            if measure.what not in {m.what for m in own}:
                self._measure(measure)
        self.usual = usual_of(self.thing.entry.class_)

    def _measure(self, measure: Measure) -> None:
        if measure.unit in _METRES:
            self.lengths.setdefault(measure.what, []).append(measure.value * _METRES[measure.unit])

    @property
    def entry(self) -> Entry:
        """The entry, or the entry of the variant."""
        return self.thing.entry

    @property
    def first_class(self) -> str:
        """The first level of its class."""
        return self.entry.class_.split("/")[0]

    def form(self, view: str) -> Form:
        """The outlines that refine a view of it; an empty form where it has none."""
        if not self.entry.outline and self.shared is None:
            return NO_FORM
        return form_of(view, self.states, self.entry, self.shared, self.thing.variant is not None)

    def states_of(self, feature: str) -> tuple[str, ...]:
        """All states that are stated of a feature; empty for none. The drawing is not taken to show it."""
        return self.states.get(feature, ())

    def state(self, feature: str, usual: str = "") -> State:
        """The state to draw: the first that is stated, else the class's usual one, else `usual`."""
        if feature not in self.asked:
            stated = self.states.get(feature)
            if stated:
                self.asked[feature] = State(stated[0], True)
            else:
                self.asked[feature] = State(str(self.usual.get(feature, usual)), False)
        return self.asked[feature]

    def count(self, feature: str, usual: int) -> State:
        """The count to draw."""
        return self.state(feature, str(usual))

    def measure(self, *whats: str) -> float | None:
        """The first stated value of the best of some measures, in metres; None where none is stated."""
        for what in whats:
            if self.lengths.get(what):
                return self.lengths[what][0]
        return None

    def metres(self, *whats: str, usual: float) -> float:
        """The first stated value of the best of some measures, or what is usual for the class, in metres."""
        found = self.measure(*whats)
        if found is not None:
            return found
        if whats[0] not in self.silent:
            self.silent.append(whats[0])
        return float(self.usual.get(whats[0], usual))
