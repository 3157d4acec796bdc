"""Columns: one character compiled to sets of taxa, and such sets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from equipref.identification.character import Character, CharacterType, UnknownState, near
from equipref.identification.value import ABSENT, INAPPLICABLE, UNKNOWN, VARIABLE, Value, integers, is_special, reals


class Column:
    """One character compiled: for every state, the set of taxa that show it.

    Sets of taxa are whole numbers whose bit t stands for taxon t; sets of states likewise.

    Attributes:
        character: the character.
        labels: what each state is called; numbers are binned, with a bin for all below and one for all above.
        cells: for each taxon, the set of its states; 0 where it is unknown or does not apply.
        unknown: the taxa of which nothing is stated.
        inapplicable: the taxa to which it does not apply.
        absent: the states that say that something is not there.
        ranges: for a real character, for each taxon its range.
    """

    def __init__(self, character: Character, values: Sequence[Value]) -> None:
        self.character = character
        self.ranges: list[tuple[float, float] | None] = []
        self.low = 0
        self.bounds: list[float] = []
        kind = character.type
        if kind is CharacterType.INTEGER:
            self._integer_bins(values)
        elif kind is CharacterType.REAL:
            self._real_bins(values)
        else:
            self.labels = list(character.states)
        self.places = {label: place for place, label in enumerate(self.labels)}
        self.count = len(self.labels)
        self.full = (1 << self.count) - 1
        self.cells = [self._cell(value) for value in values]
        self.unknown = _taxa(value is UNKNOWN for value in values)
        self.inapplicable = _taxa(value == INAPPLICABLE for value in values)
        self.absent = sum(1 << place for place, label in enumerate(self.labels) if label in ABSENT)

    @property
    def numeric(self) -> bool:
        """Whether its values are numbers."""
        return self.character.type in (CharacterType.INTEGER, CharacterType.REAL)

    @property
    def ordered(self) -> bool:
        """Whether neighbouring states are mistaken for each other more often than distant ones."""
        return self.numeric or self.character.type is CharacterType.ORDERED

    def _integer_bins(self, values: Sequence[Value]) -> None:
        numbers = [n for value in values if not is_special(value) for n in integers(self.character.id, value)]
        stated = self.character
        self.low = stated.least if stated.least is not None else min(numbers, default=0)
        high = stated.most if stated.most is not None else max(numbers, default=0)
        inner = [str(n) for n in range(self.low, high + 1)]
        self.labels = [f"<{self.low}", *inner, f">{high}"]

    def _real_bins(self, values: Sequence[Value]) -> None:
        self.ranges = [None if is_special(value) else reals(self.character.id, value) for value in values]
        self.bounds = sorted({*self.character.bounds, *(end for ends in self.ranges if ends for end in ends)})
        self.labels = [f"<={bound:g}" for bound in self.bounds]

    def _cell(self, value: Value) -> int:
        if value is UNKNOWN or value == INAPPLICABLE:
            return 0
        return self.full if value == VARIABLE else self.states_of(value)

    def states_of(self, value: Value) -> int:
        """The set of states that a value means.

        Raises:
            UnknownState: the character has no such state.
        """
        if self.character.type is CharacterType.INTEGER:
            return self._bins(integers(self.character.id, value))
        if self.character.type is CharacterType.REAL:
            return self._intervals(*reals(self.character.id, value))
        found = 0
        for state in [value] if isinstance(value, (str, int, float)) else list(value or ()):
            place = self.places.get(str(state))
            if place is None:
                raise UnknownState(self.character.id, str(state), near(str(state), self.labels), self.labels)
            found |= 1 << place
        return found

    def _bins(self, numbers: Iterable[int]) -> int:
        found = 0
        for number in numbers:
            found |= 1 << min(max(number - self.low + 1, 0), self.count - 1)
        return found

    def _intervals(self, low: float, high: float) -> int:
        """State i stands for the values up to bound i and above bound i - 1."""
        found, place, last = 0, 0, len(self.bounds)
        while place < last and low > self.bounds[place]:
            place += 1
        if place < last:
            found |= 1 << place
        while place < last - 1:
            if high > self.bounds[place]:
                found |= 1 << (place + 1)
            place += 1
        return found

    @cached_property
    def groups(self) -> dict[int, list[int]]:
        """By how many states a taxon shows: for each state, the taxa that show it among that many."""
        found: dict[int, list[int]] = {}
        for taxon, cell in enumerate(self.cells):
            if cell:
                sets = found.setdefault(cell.bit_count(), [0] * self.count)
                for place in bits(cell):
                    sets[place] |= 1 << taxon
        return dict(sorted(found.items()))

    @cached_property
    def patterns(self) -> list[int]:
        """The different sets of states that occur, sorted; unknown and not applicable come first, as -1 and -2."""
        return [-1, -2, *sorted({cell for cell in self.cells if cell})]

    @cached_property
    def pattern_of(self) -> list[int]:
        """For each taxon, the place of its set of states in `patterns`."""
        place = {pattern: number for number, pattern in enumerate(self.patterns)}
        return [
            place[cell] if cell else (1 if self.inapplicable >> taxon & 1 else 0)
            for taxon, cell in enumerate(self.cells)
        ]


def bits(members: int) -> list[int]:
    """The places of the bits that are set, ascending."""
    found = []
    while members:
        lowest = members & -members
        found.append(lowest.bit_length() - 1)
        members ^= lowest
    return found


def _taxa(flags: Iterable[bool]) -> int:
    """The set of the taxa whose flag is up, in time linear in their number."""
    return int("".join("1" if flag else "0" for flag in flags)[::-1] or "0", 2)
