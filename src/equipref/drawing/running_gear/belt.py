"""The line that a belt takes round wheels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import cos, pi, sin

from equipref.drawing.sheet import Point


def hull_of_circles(circles: Sequence[tuple[float, float, float]], steps: int = 20) -> list[Point]:
    """The line that a belt takes round circles (x, y, radius), anticlockwise."""
    points = sorted(
        (x + r * cos(2 * pi * k / steps), y + r * sin(2 * pi * k / steps))
        for x, y, r in circles
        for k in range(steps)
    )

    def half(run: Iterable[Point]) -> list[Point]:
        kept: list[Point] = []
        for p in run:
            while len(kept) > 1 and _turn(kept[-2], kept[-1], p) <= 1e-9:
                kept.pop()
            kept.append(p)
        return kept[:-1]

    return half(points) + half(reversed(points))


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
