"""Rotors: hub, mast and blades of main and tail rotors."""

from __future__ import annotations

from math import cos, pi, sin

from equipref.drawing.sheet import Sheet


def disc_side(sheet: Sheet, x: float, y: float, radius: float, blades: int, turn: float = 0.0) -> None:
    """A main rotor from the side: blades seen edge on, in the flattened disc that they sweep."""
    sheet.ellipse("x", x, y, radius, radius * 0.035)
    for i in range(blades):
        a = 2 * pi * (i / blades) + turn
        tip = (x + radius * cos(a), y + radius * 0.033 * sin(a) - 0.012 * radius * abs(cos(a)))
        near = (x + radius * 0.07 * cos(a), y + 0.02)
        width = 0.022 * radius
        sheet.poly(
            "g blade",
            [
                (near[0], near[1] + width),
                (tip[0], tip[1] + width * 0.6),
                (tip[0], tip[1] - width * 0.6),
                (near[0], near[1] - width),
            ],
        )


def disc_top(sheet: Sheet, x: float, y: float, radius: float, blades: int, turn: float = 0.3) -> None:
    """A main rotor from above."""
    sheet.circle("x", x, y, radius)
    for i in range(blades):
        a = 2 * pi * i / blades + turn
        c, d = cos(a), sin(a)
        w = radius * 0.032
        points = [(0.05, -w * 0.4), (0.16, -w), (1.0, -w), (1.0, w), (0.16, w), (0.05, w * 0.4)]
        sheet.poly("g blade", [(x + u * radius * c - v * d, y + u * radius * d + v * c) for u, v in points])
    sheet.circle("d", x, y, radius * 0.04)


def tail_rotor(sheet: Sheet, x: float, y: float, radius: float, form: str, style: str = "g") -> None:
    """A tail rotor face on."""
    angles = {
        "two-blade": [0.25, 0.75], "three-blade": [0.08, 0.413, 0.747], "four-blade": [0, 0.25, 0.5, 0.75],
        "x-four-blade": [0.09, 0.19, 0.59, 0.69], "five-blade": [0, 0.2, 0.4, 0.6, 0.8],
        "shrouded": [i / 11 for i in range(11)],
    }[form]  # fmt: skip
    if form == "shrouded":
        sheet.circle("b", x, y, radius * 1.25)
        sheet.circle("s", x, y, radius)
    else:
        sheet.circle("x", x, y, radius)
    for share in angles:
        a = 2 * pi * share + 0.35
        sheet.tube(
            f"{style} tail-blade", (x, y), (x + radius * cos(a), y + radius * sin(a)), radius * 0.12, radius * 0.2
        )
    sheet.circle("d", x, y, radius * 0.12)
