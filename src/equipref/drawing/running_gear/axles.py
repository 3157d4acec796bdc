"""Axles with tyres."""

from __future__ import annotations

from itertools import pairwise

from equipref.drawing.running_gear.wheel import spokes
from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject


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
        f"{len(places)} axles", "axles", "axle-spacing", also=("tyres", "running-gear"), stated=axles.stated,
        at=(places[-1], r), kind="axles",
    ):  # fmt: skip
        for i, x in enumerate(places):
            sheet.circle("d axle", x, r, r)
            wide = tyres.value == "single-wide"
            sheet.circle("w", x, r, r * (0.5 if wide else 0.58))
            if not road or wide:
                sheet.lines("t", spokes(x, r, r * 0.82, r * 0.99, 20))
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
