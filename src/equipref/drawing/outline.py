"""Refined profiles: an entry's own points, stretched to the measures that the drawing keeps to."""

from __future__ import annotations

from equipref.drawing.sheet import Point
from equipref.drawing.subject import Subject


def outlined(s: Subject, view: str, part: str, length: float, top: float) -> list[Point]:
    """The points of an outline so that they fill 0..length and end at `top`; empty where the entry has none."""
    found = s.outline(view, part)
    if found is None:
        return []
    left, right = min(p[0] for p in found.points), max(p[0] for p in found.points)
    highest = max(p[1] for p in found.points)
    across = length / (right - left) if part != "canopy" else 1.0
    up = top / highest if part != "canopy" else 1.0
    return [((x - left) * across if part != "canopy" else x, y * up) for x, y in found.points]


def corners_of(s: Subject, view: str, part: str) -> list[int]:
    """The numbers of the points that are corners."""
    found = s.outline(view, part)
    return [] if found is None else [i for i in range(len(found.points)) if i not in found.smooth]
