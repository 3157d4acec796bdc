"""A matrix of taxa and characters, compiled to bit sets: what every taxon can show of every character.

A taxon is anything that is to be identified, a character anything that can be observed of it. Nothing here knows
of equipment; any data set of this form will do.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from equipref.errors import EquiprefError

UNKNOWN = None
"""The value of a character of which nothing is stated for a taxon."""
INAPPLICABLE = "-"
"""The value of a character that has no meaning for a taxon."""
VARIABLE = "V"
"""The value of a character that a taxon shows in every state."""
ABSENT = ("none", "0")
"""States that say of a thing that it is not there; a taxon to which the character does not apply agrees with them."""

Value = None | str | int | float | tuple[float, float] | Iterable[str | int]
"""UNKNOWN, INAPPLICABLE, VARIABLE, one state, several states, a number, or for a real character a range."""


class CharacterType(StrEnum):
    """What the states of a character are."""

    UNORDERED = "unordered"
    ORDERED = "ordered"
    INTEGER = "integer"
    REAL = "real"
    TEXT = "text"


@dataclass(frozen=True)
class Control:
    """A condition under which a character does not apply.

    Attributes:
        by: the id of the controlling character.
        states: if a taxon shows only states out of these, the controlled character does not apply to it.
    """

    by: str
    states: frozenset[str]


@dataclass(frozen=True)
class Character:
    """Something that can be observed.

    Attributes:
        id: its id.
        name: a few words.
        type: what its states are; a text character is kept and takes no part in identification.
        states: the ids of its states in order; empty for numbers and text.
        reliability: how seldom observers err on it, 0 to 10; 0: it takes no part in choosing the next character.
        change: the probability, 0 to 1, that a specimen was changed in it after it was made.
        views: from where it can be observed, with the ease of that, 0 to 1; empty: from everywhere.
        controls: conditions under which it does not apply.
        least: the least possible number of an integer character; None: the least in the data.
        most: the greatest possible number; None: the greatest in the data.
        bounds: further ends of intervals of a real character, beside those of the ranges in the data.
        asked: False for a character that is taken as an answer but never asked for.
    """

    id: str
    name: str = ""
    type: CharacterType = CharacterType.UNORDERED
    states: tuple[str, ...] = ()
    reliability: float = 5.0
    change: float = 0.0
    views: Mapping[str, float] = field(default_factory=dict)
    controls: tuple[Control, ...] = ()
    least: int | None = None
    most: int | None = None
    bounds: tuple[float, ...] = ()
    asked: bool = True

    def ease(self, view: str | None) -> float:
        """How easily it is observed from a view, 0 to 1; 1 where no view is given."""
        if view is None or not self.views:
            return 1.0
        return self.views.get(view, self.views.get("any", 0.0))


class MatrixError(EquiprefError, ValueError):
    """A data set contradicts itself: an unknown character, an unknown state, a value of another type."""


class UnknownCharacter(EquiprefError, LookupError):
    """No character has this id; `near` holds ids that look like it, best first."""

    def __init__(self, character: str, near: Sequence[str] = ()) -> None:
        super().__init__(character)
        self.character, self.near = character, tuple(near)

    def __str__(self) -> str:
        hint = f"; did you mean {' or '.join(self.near)}?" if self.near else ""
        return f"there is no feature {self.character!r}{hint}"


class UnknownState(EquiprefError, LookupError):
    """A character has no such state; `near` holds the states that look like it, `states` all of them."""

    def __init__(self, character: str, state: str, near: Sequence[str] = (), states: Sequence[str] = ()) -> None:
        super().__init__(character, state)
        self.character, self.state, self.near, self.states = character, state, tuple(near), tuple(states)

    def __str__(self) -> str:
        if self.near:
            hint = f"; did you mean {' or '.join(self.near)}?"
        else:
            hint = f"; possible is: {', '.join(self.states)}" if self.states else ""
        return f"{self.character} has no state {self.state!r}{hint}"


def near(word: str, words: Iterable[str]) -> list[str]:
    """Up to three of the words that look most like a given one."""
    from rapidfuzz import fuzz, process

    found = process.extract(word.lower(), list(words), scorer=fuzz.WRatio, limit=3, score_cutoff=65)
    return [name for name, _, _ in found]


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
        numbers = [n for value in values if not _special(value) for n in integers(self.character.id, value)]
        stated = self.character
        self.low = stated.least if stated.least is not None else min(numbers, default=0)
        high = stated.most if stated.most is not None else max(numbers, default=0)
        inner = [str(n) for n in range(self.low, high + 1)]
        self.labels = [f"<{self.low}", *inner, f">{high}"]

    def _real_bins(self, values: Sequence[Value]) -> None:
        self.ranges = [None if _special(value) else reals(self.character.id, value) for value in values]
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


class Matrix:
    """Taxa and characters with what every taxon shows.

    Args:
        taxa: the ids of the taxa.
        characters: the characters, in their natural order.
        values: for each taxon, its values by character; what is missing is unknown.
        confusions: for each taxon, others for which it is known to be mistaken.

    Raises:
        MatrixError: an id occurs twice, or a value does not fit its character.
    """

    def __init__(
        self,
        taxa: Sequence[str],
        characters: Sequence[Character],
        values: Mapping[str, Mapping[str, Value]],
        confusions: Mapping[str, Iterable[str]] | None = None,
    ) -> None:
        self.taxa = tuple(taxa)
        self.characters = {c.id: c for c in characters}
        if len(set(taxa)) < len(taxa) or len(self.characters) < len(characters):
            raise MatrixError("the id of a taxon or character occurs twice")
        self.number = {taxon: number for number, taxon in enumerate(self.taxa)}
        strange = {key for of in values.values() for key in of} - set(self.characters)
        if strange or set(values) - set(taxa):
            raise MatrixError(f"values for what is not there: {sorted(strange | (set(values) - set(taxa)))}")
        self.values = {taxon: self._applied(dict(values.get(taxon, {}))) for taxon in taxa}
        self.columns: dict[str, Column] = {}
        for character in characters:
            if character.type is not CharacterType.TEXT:
                column = [self.values[taxon].get(character.id) for taxon in taxa]
                try:
                    self.columns[character.id] = Column(character, column)
                except UnknownState as bad:
                    raise MatrixError(str(bad)) from bad
        self.confusions = {
            self.number[taxon]: [self.number[other] for other in others if other in self.number and other != taxon]
            for taxon, others in (confusions or {}).items()
            if taxon in self.number
        }
        self.all = (1 << len(self.taxa)) - 1
        self.controlling = frozenset(control.by for c in characters for control in c.controls)

    def _applied(self, of: dict[str, Value]) -> dict[str, Value]:
        """The values of one taxon with what does not apply marked as such, through all controlling characters."""
        for _ in range(len(self.characters)):
            found = [
                c.id
                for c in self.characters.values()
                if of.get(c.id) != INAPPLICABLE and any(self._rules_out(control, of) for control in c.controls)
            ]
            if not found:
                break
            for key in found:
                of[key] = INAPPLICABLE
        return of

    @staticmethod
    def _rules_out(control: Control, of: Mapping[str, Value]) -> bool:
        value = of.get(control.by)
        if value is UNKNOWN or value == VARIABLE:
            return False
        if value == INAPPLICABLE:
            return True
        shown = {str(value)} if isinstance(value, (str, int, float)) else {str(v) for v in value}
        return bool(shown) and shown <= control.states

    def column(self, character: str) -> Column:
        """A character compiled.

        Raises:
            UnknownCharacter: there is none of this id, or it is a text.
        """
        found = self.columns.get(character)
        if found is None:
            raise UnknownCharacter(character, near(character, self.columns))
        return found

    def taxa_in(self, members: int) -> list[str]:
        """The ids of a set of taxa, in the order of the matrix."""
        return [self.taxa[place] for place in bits(members)]


def bits(members: int) -> list[int]:
    """The places of the bits that are set, ascending."""
    found = []
    while members:
        lowest = members & -members
        found.append(lowest.bit_length() - 1)
        members ^= lowest
    return found


def integers(character: str, value: Value) -> list[int]:
    """The whole numbers that a value means: `5`, `"5"`, `"4-6"`, `"2/4"`, `(2, 4)` for 2 or 4, a range object."""
    if isinstance(value, int):
        return [value]
    found: list[int] = []
    for part in str(value).split("/") if isinstance(value, (str, float)) else list(value or ()):
        text = str(part).strip()
        low, dash, high = text.partition("-")
        try:
            found.extend(range(int(low), int(high) + 1) if dash and low else [int(text)])
        except ValueError:
            raise UnknownState(character, text, (), ("a whole number, or a range such as 4-6",)) from None
    return found


def reals(character: str, value: Value) -> tuple[float, float]:
    """The range that a value means: a number, `(low, high)`, or `"1.5-3"`."""
    try:
        if isinstance(value, (int, float)):
            return float(value), float(value)
        if isinstance(value, str):
            low, dash, high = value.strip().partition("-")
            return (float(low), float(high)) if dash and low else (float(value), float(value))
        ends = [
            end
            for part in value or ()
            for end in (reals(character, part) if isinstance(part, str) else (float(part),))
        ]
        return min(ends), max(ends)
    except ValueError:
        raise UnknownState(character, str(value), (), ("a number, or a range such as 1.5-3",)) from None


def _special(value: Value) -> bool:
    return value is UNKNOWN or value in (INAPPLICABLE, VARIABLE)


def _taxa(flags: Iterable[bool]) -> int:
    return sum(1 << place for place, flag in enumerate(flags) if flag)
