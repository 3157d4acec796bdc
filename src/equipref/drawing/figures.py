"""Figures for scale: a person of 1.80 m and a car."""

from __future__ import annotations

from equipref.drawing.sheet import Sheet

PERSON = 1.8
"""Height of the person, metres."""
CAR = (4.3, 1.5)
"""Length and height of the car, metres."""


def person(sheet: Sheet, x: float) -> None:
    """A standing person about x."""
    with sheet.part("A person, 1.80 m", kind="person"):
        sheet.circle("y", x, 1.68, 0.12)
        sheet.poly(
            "y",
            [
                (x - 0.1, 1.53),
                (x + 0.1, 1.53),
                (x + 0.22, 1.44),
                (x + 0.25, 0.86),
                (x + 0.17, 0.86),
                (x + 0.15, 1.25),
                (x + 0.13, 0.02),
                (x + 0.02, 0.0),
                (x, 0.8),
                (x - 0.02, 0.0),
                (x - 0.13, 0.02),
                (x - 0.15, 1.25),
                (x - 0.17, 0.86),
                (x - 0.25, 0.86),
                (x - 0.22, 1.44),
            ],
        )


def car(sheet: Sheet, x: float) -> None:
    """A car whose front is at x."""
    with sheet.part("A car, 4.30 m", kind="car"):
        sheet.curve(
            "y",
            [
                (x, 0.3),
                (x + 0.02, 0.62),
                (x + 1.0, 0.85),
                (x + 1.55, 1.4),
                (x + 2.3, 1.5),
                (x + 3.2, 1.38),
                (x + 4.0, 0.95),
                (x + 4.3, 0.85),
                (x + 4.3, 0.35),
            ],
            corners=(0, 2, 7, 8),
        )
        for k in (0.85, 3.45):
            sheet.circle("d", x + k, 0.31, 0.31)
