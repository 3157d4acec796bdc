"""Which character to look at next: separating power as Intkey computes it, and information gain.

The formulas and their sources are in docs/identify.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import log2
from typing import NamedTuple

from equipref.identification.column import Column
from equipref.identification.matrix import Matrix

RBASE = 1.1
"""Base of the scale of reliabilities: how much dearer one step of unreliability makes a character."""
VARYWT = 1.0
"""Weight of characters that vary within taxa, 0 to 1; 1 adds no penalty to the natural one."""
LEAST = 0.0001
"""A separating power below this is none."""


class Power(NamedTuple):
    """How well a character parts the taxa that remain.

    Attributes:
        character: its id.
        separation: separating power in bits: by how much the logarithm of the number of taxa falls on average.
        suitability: cost and taxa left over, by which characters are ordered; the least is the best.
    """

    character: str
    separation: float
    suitability: float


def order(
    matrix: Matrix,
    taxa: int | None = None,
    characters: Iterable[str] | None = None,
    *,
    rbase: float = RBASE,
    varywt: float = VARYWT,
) -> list[Power]:
    """Characters in the order in which they are best used, by Dallwitz's method.

    Args:
        matrix: the data.
        taxa: the taxa that remain, as a set of bits; None: all.
        characters: the characters to choose from; None: all. Those of reliability 0 are left out.
        rbase: base of the scale of reliabilities, 1 to 5.
        varywt: weight of characters that vary within taxa, 0 to 1.

    Returns:
        The characters that part the taxa at all, best first; equals in their natural order.
    """
    remaining = matrix.all if taxa is None else taxa
    total = remaining.bit_count()
    wanted = None if characters is None else set(characters)
    columns = [
        column
        for key, column in matrix.columns.items()
        if column.character.reliability > 0 and (wanted is None or key in wanted)
    ]
    if not columns or total == 0:
        return []
    cost = {c.character.id: rbase ** (5 - min(10.0, c.character.reliability)) for c in columns}
    cheapest = min(cost.values())
    penalty = (1 - varywt) / max(varywt, 0.01)
    found = []
    for column in columns:
        parted = _parted(column, remaining, total, penalty, column.character.id in matrix.controlling)
        if parted is not None:
            separation, left = parted
            key = column.character.id
            found.append(Power(key, separation, cost[key] + cheapest * left))
    return sorted(found, key=lambda power: power.suitability)


def separation(column: Column, taxa: int) -> float:
    """The separating power in bits of one character over a set of taxa; 0 where it parts nothing."""
    total = taxa.bit_count()
    parted = _parted(column, taxa, total, 0.0, False) if total else None
    return parted[0] if parted else 0.0


def _parted(
    column: Column, remaining: int, total: int, penalty: float, controlling: bool
) -> tuple[float, float] | None:
    """Separating power and the expected logarithm of what is left, with the penalty; None: it parts nothing."""
    sizes, shares = _subgroups(column, remaining)
    held, shared = sum(sizes), sum(shares)
    if not column.count or held in sizes:
        return None
    whole, groups = sizes.count(total), sum(size > 0 for size in sizes)
    idle = groups == whole or (held > total and whole == column.count)
    if idle and not controlling:
        return None
    left = sum(share * log2(size) for size, share in zip(sizes, shares, strict=True) if size) / shared
    power = log2(total) - left
    if abs(power) <= LEAST:
        power = 0.0
    if controlling and power == 0:
        return None
    extra = 0.0
    if total > 1 and held > total:
        extra = penalty * (1 + 100 * whole) * (held - total) * (total + 8) / (total * log2(total))
    return power, left + extra


def _subgroups(column: Column, remaining: int) -> tuple[list[int], list[float]]:
    """For each state, how many taxa can show it, and the sum of their shares; unknown is every state."""
    vague = ((column.unknown | column.inapplicable) & remaining).bit_count()
    sizes = [vague] * column.count
    shares = [vague / column.count] * column.count if column.count else []
    for many, sets in column.groups.items():
        for place, taxa in enumerate(sets):
            if taxa:
                here = (taxa & remaining).bit_count()
                sizes[place] += here
                shares[place] += here / many
    return sizes, shares


def entropy(shares: Iterable[float]) -> float:
    """Entropy in bits of a distribution; zeros count nothing."""
    return -sum(share * log2(share) for share in shares if share > 0)


def gain(column: Column, weights: Sequence[tuple[int, float]], chances: Sequence[Sequence[float]]) -> float:
    """The information in bits that the answer to a character is expected to bring, times the chance of an answer.

    Args:
        column: the character.
        weights: taxa with their probabilities; their sum is 1.
        chances: for each pattern of the column, the probability of each state, and last that of "does not apply".
    """
    mass = [0.0] * len(chances)
    pattern_of = column.pattern_of
    for taxon, weight in weights:
        mass[pattern_of[taxon]] += weight
    answers = [0.0] * (column.count + 1)
    within = 0.0
    for weight, of in zip(mass, chances, strict=True):
        if weight > 0:
            for place, chance in enumerate(of):
                answers[place] += weight * chance
            within += weight * entropy(of)
    return max(entropy(answers) - within, 0.0) * (1.0 - answers[-1])
