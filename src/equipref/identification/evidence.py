"""What was observed, and how probable that is for a taxon: errors of observers and changed specimens allowed for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

from equipref.identification.character import CharacterType
from equipref.identification.column import Column, bits

SURE = 1.0
PROBABLE = 0.8
GUESS = 0.5
SURENESS = {"sure": SURE, "probable": PROBABLE, "guess": GUESS}
"""Words for how sure an observer is, as the factor on the probability that the observation is right."""
MOST_ERROR = 0.95
UNSTATED = 0.25
"""The factor on an observation of which nothing is stated for a taxon: silence supports less than agreement."""


@dataclass(frozen=True)
class Observation:
    """One character as observed.

    Attributes:
        character: its id.
        states: the state, or several where the observer wavers ("two or three"); numbers as text, `4-6` a range.
        sureness: how sure the observer is, above 0 to 1.
    """

    character: str
    states: tuple[str, ...]
    sureness: float = SURE

    def __post_init__(self) -> None:
        if not 0 < self.sureness <= 1:
            raise ValueError(f"sureness must be above 0 and at most 1, not {self.sureness}")


def error(column: Column, sureness: float = SURE) -> float:
    """The probability that an observation is wrong: by the character's reliability, changes and the observer."""
    character = column.character
    slip = 0.5 ** (1 + min(character.reliability, 10.0) / 2)
    return min(1 - prod((1 - slip, 1 - character.change, sureness)), MOST_ERROR)


def chances(column: Column, wrong: float) -> list[list[float]]:
    """For each pattern of a column, the probability of observing each state, and last of "does not apply".

    A taxon that shows k states is seen in each with equal probability; where the observation is wrong, in any
    state, and for ordered states and numbers in a near one rather than a far one. A taxon of which nothing is
    stated is seen as the others are on average.
    """
    count = column.count
    found: list[list[float]] = [[], []]
    for pattern in column.patterns[2:]:
        shown = bits(pattern)
        slips = [0.0] * count
        for state in shown:
            for place, chance in enumerate(_slips(column, state)):
                slips[place] += chance / len(shown)
        right = (1 - wrong) / len(shown)
        found.append([wrong * slips[p] + (right if pattern >> p & 1 else 0.0) for p in range(count)] + [0.0])
    found[0] = _average(column, found)
    found[1] = _not_there(column, wrong)
    return found


def _slips(column: Column, true: int) -> list[float]:
    """Where wrong observations of one state fall: near it, and rather on another form than on "none"."""
    count, absent = column.count, column.absent
    if column.ordered:
        weights = [0.5 ** abs(place - true) for place in range(count)]
    else:
        there = absent >> true & 1
        weights = [1.0 if absent >> place & 1 == there else 0.5 for place in range(count)]
    total = sum(weights)
    return [weight / total for weight in weights]


def _average(column: Column, found: Sequence[Sequence[float]]) -> list[float]:
    stated = [number for number in column.pattern_of if number > 1]
    if not stated:
        return [1 / column.count] * column.count + [0.0] if column.count else [0.0]
    sums = [0.0] * (column.count + 1)
    tally = [0] * len(found)
    for number in stated:
        tally[number] += 1
    for number, many in enumerate(tally):
        if many:
            for place, chance in enumerate(found[number]):
                sums[place] += many * chance
    return [value / len(stated) for value in sums]


def _not_there(column: Column, wrong: float) -> list[float]:
    """A taxon to which the character does not apply: seen as absent where the character has a state for that."""
    absent = bits(column.absent)
    spread = [wrong / column.count] * column.count if column.count else []
    if not absent:
        return [*spread, 1 - wrong]
    for place in absent:
        spread[place] += (1 - wrong) / len(absent)
    return [*spread, 0.0]


def likelihoods(column: Column, states: int, wrong: float) -> list[float]:
    """For each pattern of a column, the likelihood of an observation of any of some states."""
    found = [sum(of[place] for place in bits(states)) for of in chances(column, wrong)]
    found[0] *= UNSTATED
    return found


def range_likelihood(column: Column, taxon: int, low: float, high: float, wrong: float) -> float:
    """The probability of an observed range of a real character for one taxon."""
    held = column.ranges[taxon]
    if held is None:
        return UNSTATED
    return 1 - wrong if low <= held[1] and high >= held[0] else wrong / 2


def is_real(column: Column) -> bool:
    """Whether observations are compared as ranges."""
    return column.character.type is CharacterType.REAL
