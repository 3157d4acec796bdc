"""Units: how the units of the catalogue turn into each other."""

from __future__ import annotations

from collections.abc import Mapping

FACTORS: Mapping[str, tuple[str, float]] = {
    "m": ("m", 1.0),
    "cm": ("m", 0.01),
    "mm": ("m", 0.001),
    "t": ("t", 1.0),
    "kg": ("t", 0.001),
    "persons": ("persons", 1.0),
    "pieces": ("pieces", 1.0),
}
"""Each unit with the unit of its sort that others are measured in, and how much of that one it is."""


def convertible(unit: str, target: str) -> bool:
    """Whether a value in one unit can be given in the other."""
    return unit == target or (unit in FACTORS and target in FACTORS and FACTORS[unit][0] == FACTORS[target][0])


def convert(value: float, unit: str, target: str) -> float:
    """A value in another unit of the same sort.

    Args:
        value: the value, in `unit`.
        unit: the unit that it is in.
        target: the unit that is wanted.

    Returns:
        The value, in `target`; rounded so that 3300 mm are 3.3 m.

    Raises:
        ValueError: the units are not of one sort.
    """
    if unit == target:
        return value
    if not convertible(unit, target):
        raise ValueError(f"{unit} cannot be given in {target}")
    return round(value * FACTORS[unit][1] / FACTORS[target][1], 9)
