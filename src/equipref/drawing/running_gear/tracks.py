"""Tracks over road wheels."""

from __future__ import annotations

from math import cos, pi, sin

from equipref.drawing.running_gear.belt import hull_of_circles
from equipref.drawing.running_gear.wheel import road_wheel
from equipref.drawing.sheet import Point, Sheet
from equipref.drawing.subject import Subject

_FILL = {"small": 0.5, "medium": 0.66, "large": 0.83}
"""Diameter of a road wheel against the height of the track run."""
_BELT = 0.07
"""Thickness of a track, metres."""


def gaps(kind: str, wheels: int) -> list[float]:
    """Relative distances between the centres of neighbouring road wheels, front to rear."""
    count = max(wheels - 1, 1)
    if kind == "gap-1-2":
        return [1.36, *[1.0] * (count - 1)]
    if kind == "widen-to-rear":
        return [1 + 0.5 * (i / max(count - 1, 1)) ** 1.4 for i in range(count)]
    if kind == "paired":
        return [1.0 if i % 2 == 0 else 1.35 for i in range(count)]
    if kind == "uneven":
        return [(1.0, 1.24, 1.0, 1.18, 1.08)[i % 5] for i in range(count)]
    return [1.0] * count


def tracks(sheet: Sheet, s: Subject, x0: float, x1: float, height: float) -> list[float]:
    """Draws one side's track between two x, `height` metres tall.

    Returns:
        x of the road wheels' centres, front to rear.
    """
    number = s.count("road-wheels", 6)
    wheels = number.number
    rolls = s.states_of("return-rollers")
    size = s.state("road-wheel-size", "large" if rolls and rolls[0] == "0" else "medium")
    gap = s.state("wheel-gap", "even")
    rollers = s.count("return-rollers", {"small": 4, "medium": 3}.get(size.value, 0))
    drive = s.state("drive-sprocket", "rear")
    form = s.state("road-wheel-form", "dished")
    end = 0.3 * height
    front, rear = x0 + end + _BELT, x1 - end - _BELT
    end_y = height - end - _BELT * 1.4
    diameter = s.measure("road-wheel-diameter") or _FILL[size.value] * height
    spaces = gaps(gap.value, wheels)
    first, last = front + 0.4 * end + diameter * 0.52, rear - 0.5 * end - diameter * 0.52
    pitch = (last - first) / sum(spaces)
    most = pitch * min(spaces) * 0.98
    if diameter > most:
        diameter = most
    xs = [first + pitch * sum(spaces[:i]) for i in range(wheels)]
    y = diameter / 2 + _BELT
    ends = [(front, end_y, end), (rear, end_y, end)]
    belt = hull_of_circles([*ends, *((x, y, diameter / 2) for x in (xs[0], xs[-1]))])
    belt = [(x, max(by, _BELT / 2)) for x, by in belt]
    with sheet.part("Track", "running-gear", at=(xs[0], 0.05), stated=s.state("running-gear").stated, kind="track"):
        sheet.poly("s", belt)
        outer = hull_of_circles(
            [(x, cy, r + _BELT / 2) for x, cy, r in ends]
            + [(x, y, diameter / 2 + _BELT / 2) for x in (xs[0], xs[-1])]
        )
        sheet.poly("k", [(x, max(by, _BELT / 2)) for x, by in outer])
        sheet.poly("l", [(x, max(by, _BELT / 2)) for x, by in outer])
    _ends(sheet, ends, drive.value == "front", drive.stated, end)
    if rollers.number:
        place = (xs[len(xs) // 2] + pitch / 2, height - 0.16)
        with sheet.part(
            f"{rollers.number} return rollers",
            "return-rollers",
            stated=rollers.stated,
            at=place,
            kind="return-rollers",
        ):
            r = min(0.1 * height, max(0.06, (height - y - diameter / 2) * 0.42))
            span = (rear - front - 2 * end) / rollers.number
            for i in range(rollers.number):
                sheet.circle("w roller", front + end + span * (i + 0.5), height - _BELT * 1.6 - r, r)
    known = number.stated
    with sheet.part(f"{wheels} road wheels", "road-wheels", also=("road-wheel-size", "road-wheel-form"),
                    stated=known, at=(xs[-1], y), kind="road-wheels"):  # fmt: skip
        for x in xs:
            road_wheel(sheet, form.value, x, y, diameter / 2)
    widest = spaces.index(max(spaces))
    middle = (xs[widest] + xs[min(widest + 1, wheels - 1)]) / 2
    sheet.mark("wheel-gap", middle, y * 0.55)
    sheet.mark("road-wheel-size", xs[len(xs) // 2], y + diameter * 0.3)
    sheet.mark("road-wheel-form", xs[max(len(xs) // 2 - 1, 0)], y)
    with sheet.aside("Gap", "wheel-gap"):
        sheet.lines("n", [[(xs[i], 0.02), (xs[i], -0.12), (xs[i + 1], -0.12), (xs[i + 1], 0.02)]
                          for i in range(wheels - 1) if spaces[i] > 1.1 or gap.value == "even"])  # fmt: skip
    return xs


def _ends(sheet: Sheet, ends: list[tuple[float, float, float]], front: bool, stated: bool, r: float) -> None:
    drive, idler = ends if front else reversed(ends)
    with sheet.part("Drive sprocket", "drive-sprocket", stated=stated, at=drive[:2], kind="sprocket"):
        x, y, _ = drive
        teeth: list[Point] = []
        for i in range(12):
            for turn, reach in ((0.0, 1.0), (0.2, 1.0), (0.45, 0.84), (0.75, 0.84)):
                a = 2 * pi * (i + turn) / 12
                teeth.append((x + r * reach * cos(a), y + r * reach * sin(a)))
        sheet.poly("w", teeth)
        sheet.circle("d", x, y, r * 0.42)
    with sheet.part("Idler", stated=stated):
        x, y, _ = idler
        sheet.circle("w", x, y, r * 0.94)
        sheet.circle("n", x, y, r * 0.66)
        sheet.circle("d", x, y, r * 0.2)
