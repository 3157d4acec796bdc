"""Wheels from the side: what their discs look like."""

from __future__ import annotations

from math import cos, pi, sin

from equipref.drawing.sheet import Point, Sheet


def spokes(x: float, y: float, inner: float, outer: float, count: int, turn: float = 0.0) -> list[list[Point]]:
    """Lines between two circles about a point, turned by a part of the angle between two."""
    angles = [2 * pi * (i + turn) / count for i in range(count)]
    return [[(x + inner * cos(a), y + inner * sin(a)), (x + outer * cos(a), y + outer * sin(a))] for a in angles]


def road_wheel(sheet: Sheet, form: str, x: float, y: float, r: float) -> None:
    """A road wheel in the form that is stated."""
    narrow = form == "narrow-disc"
    rim = r * (0.93 if narrow else 0.76)
    sheet.circle("w road-wheel" if narrow else "d road-wheel", x, y, r)
    sheet.circle("w", x, y, rim)
    if form == "spider":
        sheet.lines("n", spokes(x, y, r * 0.25, rim, 12))
    elif form == "starfish":
        sheet.lines("n5", spokes(x, y, r * 0.2, rim * 0.94, 5, 0.25))
    elif form == "ribbed-dish":
        sheet.circle("n", x, y, r * 0.42)
        sheet.lines("n", spokes(x, y, r * 0.46, rim, 8))
    elif form == "hollow-dish":
        sheet.circle("s", x, y, r * 0.56)
    elif form == "six-spoke":
        for hole, _ in spokes(x, y, r * 0.5, r, 6):
            sheet.circle("s", *hole, r * 0.15)
    else:
        sheet.circle("n", x, y, r * 0.5)
    sheet.circle("d" if form != "hollow-dish" else "w", x, y, r * (0.2 if not narrow else 0.3))
