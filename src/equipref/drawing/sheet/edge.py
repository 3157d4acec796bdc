"""Stretches of an outline."""

from __future__ import annotations

from collections.abc import Sequence

from equipref.drawing.sheet.box import Point


def stretch(points: Sequence[Point], left: float, right: float, low: float) -> list[list[Point]]:
    """The edges of a closed outline between two x and above a height, as runs of points."""
    runs: list[list[Point]] = []
    for a, b in zip(points, (*points[1:], points[0]), strict=True):
        part = _clipped(a, b, left, right)
        if part is None or max(part[0][1], part[1][1]) < low:
            continue
        if runs and runs[-1][-1] == part[0]:
            runs[-1].append(part[1])
        else:
            runs.append(list(part))
    return runs


def _clipped(a: Point, b: Point, left: float, right: float) -> tuple[Point, Point] | None:
    """The piece of an edge between two x."""
    ends = []
    for (x, y), (ox, oy) in ((a, b), (b, a)):
        bound = min(max(x, left), right)
        if x == ox:
            if not left <= x <= right:
                return None
            ends.append((x, y))
            continue
        share = (bound - x) / (ox - x)
        if not 0 <= share <= 1:
            return None
        ends.append((bound, y + share * (oy - y)))
    return (ends[0], ends[1]) if ends[0] != ends[1] else None
