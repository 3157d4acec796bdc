"""Running gear: tracks over road wheels, and axles with tyres."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

from equipref.drawing.belt import hull_of_circles
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
    with sheet.part(f"{wheels} road wheels", "road-wheels", stated=known, at=(xs[-1], y), kind="road-wheels"):
        for x in xs:
            _road_wheel(sheet, form.value, x, y, diameter / 2)
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


def _spokes(x: float, y: float, inner: float, outer: float, count: int, turn: float = 0.0) -> list[list[Point]]:
    angles = [2 * pi * (i + turn) / count for i in range(count)]
    return [[(x + inner * cos(a), y + inner * sin(a)), (x + outer * cos(a), y + outer * sin(a))] for a in angles]


def _road_wheel(sheet: Sheet, form: str, x: float, y: float, r: float) -> None:
    narrow = form == "narrow-disc"
    rim = r * (0.93 if narrow else 0.76)
    sheet.circle("w road-wheel" if narrow else "d road-wheel", x, y, r)
    sheet.circle("w", x, y, rim)
    if form == "spider":
        sheet.lines("n", _spokes(x, y, r * 0.25, rim, 12))
    elif form == "starfish":
        sheet.lines("n5", _spokes(x, y, r * 0.2, rim * 0.94, 5, 0.25))
    elif form == "ribbed-dish":
        sheet.circle("n", x, y, r * 0.42)
        sheet.lines("n", _spokes(x, y, r * 0.46, rim, 8))
    elif form == "hollow-dish":
        sheet.circle("s", x, y, r * 0.56)
    elif form == "six-spoke":
        for hole, _ in _spokes(x, y, r * 0.5, r, 6):
            sheet.circle("s", *hole, r * 0.15)
    else:
        sheet.circle("n", x, y, r * 0.5)
    sheet.circle("d" if form != "hollow-dish" else "w", x, y, r * (0.2 if not narrow else 0.3))


def axle_places(spacing: str, axles: int, x0: float, x1: float, wheel: float) -> list[float]:
    """X of the axles between the first and the last; `wheel` is the diameter that must fit between."""
    if axles == 1:
        return [(x0 + x1) / 2]
    span = x1 - x0
    near = min(wheel * 1.12, span / max(axles - 1, 1))
    if axles == 2:
        return [x0, x1] if spacing != "other" else [x0, x1 - 0.12 * span]
    if spacing == "single-front-rear-pair":
        return [x0, *(x1 - near * (axles - 2 - i) for i in range(axles - 1))]
    if spacing == "front-and-rear-pair" and axles >= 4:
        left = axles // 2
        return [x0 + near * i for i in range(left)] + [
            x1 - near * (axles - left - 1 - i) for i in range(axles - left)
        ]
    if spacing == "gap-2-3" and axles >= 4:
        step = max((span - wheel * 1.55) / (axles - 2), wheel * 1.04)
        gap = span - step * (axles - 2)
        places = [x0]
        for i in range(axles - 1):
            places.append(places[-1] + (gap if i == 1 else step))
        return places
    if spacing == "other" and axles > 2:
        return [x0, *(x0 + span * ((i / (axles - 1)) ** 0.75) for i in range(1, axles))]
    return [x0 + span * i / (axles - 1) for i in range(axles)]


def wheels(sheet: Sheet, s: Subject, places: list[float], diameter: float, *, road: bool = True) -> None:
    """Draws tyres on axles: with deep treads for `road` False or plain ones."""
    axles = s.asked["axles"]
    tyres = s.state("tyres", "single-normal")
    r = diameter / 2
    spare = "n"
    with sheet.part(
        f"{len(places)} axles", "axles", "axle-spacing", stated=axles.stated, at=(places[-1], r), kind="axles"
    ):
        for i, x in enumerate(places):
            sheet.circle("d axle", x, r, r)
            wide = tyres.value == "single-wide"
            sheet.circle("w", x, r, r * (0.5 if wide else 0.58))
            if not road or wide:
                sheet.lines("t", _spokes(x, r, r * 0.82, r * 0.99, 20))
            if tyres.value == "dual-rear" and i:
                sheet.circle("s", x, r, r * 0.46)
                sheet.circle("w", x, r, r * 0.26)
            else:
                sheet.circle(spare, x, r, r * 0.36)
            sheet.circle("d", x, r, r * 0.13)
    sheet.mark("tyres", places[-1], r * 1.6)
    sheet.mark("running-gear", places[0], r * 0.4)
    if len(places) > 1:
        with sheet.aside("Axle spacing", "axle-spacing"):
            ends = pairwise(places)
            sheet.lines("n", [[(a, 0.0), (a, -0.12), (b, -0.12), (b, 0.0)] for a, b in ends])
