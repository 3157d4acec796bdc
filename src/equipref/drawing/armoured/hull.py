"""The lower part of a hull's side: what it is drawn by, underbody, fenders, arches and skirts."""

from __future__ import annotations

from collections.abc import Sequence

from equipref.drawing.armoured.frame import Frame
from equipref.drawing.sheet import Point, Sheet, stretch
from equipref.drawing.subject import Subject


def drawbar(sheet: Sheet, s: Subject, f: Frame, running: str) -> None:
    """What a body without an engine stands on or is drawn by."""
    if running == "towed":
        with sheet.part("Drawbar", "running-gear"):
            sheet.tube("g", (0.1 * f.length, f.low + 0.1), (-0.12 * f.length, f.low), 0.12)
    elif running == "static":
        with sheet.part("Base", "running-gear", at=(0.2 * f.length, 0.1)):
            for k in (0.15, 0.8):
                sheet.tube("g", (k * f.length, f.low + 0.1), (k * f.length, 0.1), 0.2)
                sheet.rect("g", k * f.length - 0.35, 0.0, 0.7, 0.1)


def under(sheet: Sheet, s: Subject, f: Frame, low: float) -> None:
    """The bottom of the hull, where its form is stated."""
    if "underbody" not in s.states:
        return
    kind = s.state("underbody")
    a, b = f.length * 0.3, f.length * 0.7
    with sheet.part("Underbody", "underbody", at=((a + b) / 2, low - 0.05)):
        if kind == "v-hull":
            sheet.poly("s", [(a, low + 0.02), (a + 0.15, low - 0.14), (b - 0.15, low - 0.14), (b, low + 0.02)])
        elif kind == "boat":
            sheet.curve("s", [(a, low + 0.02), ((a + b) / 2, low - 0.12), (b, low + 0.02)], (0, 2))
        else:
            sheet.lines("n", [[(a, low), (b, low)]])


def fender(sheet: Sheet, s: Subject, f: Frame, *, tracked: bool) -> None:
    """The line of the fender over a track."""
    y = f.track + 0.02
    with sheet.part("Fender", stated=f.stated, kind="fender"):
        sheet.poly("b", [(0.02 * f.length, y - 0.13), (0.05 * f.length, y), (0.05 * f.length, y + 0.06),
                         (0.99 * f.length, y + 0.06), (f.length, y - 0.1), (0.98 * f.length, y)])  # fmt: skip


def arches(sheet: Sheet, s: Subject, f: Frame, places: list[float], wheel: float) -> None:
    """The dark openings over wheels."""
    r = wheel * 0.58
    with sheet.part("Wheel arches"):
        for x in places:
            y = wheel / 2
            sheet.curve("s", [(x - r, y - 0.02), (x - r * 0.72, y + r * 0.76), (x, y + r * 1.04),
                              (x + r * 0.72, y + r * 0.76), (x + r, y - 0.02)], corners=(0, 4))  # fmt: skip


def skirts(sheet: Sheet, s: Subject, f: Frame, *, tracked: bool) -> None:
    """Plates over wheels and track."""
    if "skirts" not in s.states:
        return
    kind = s.state("skirts")
    if kind == "none":
        sheet.mark("skirts", f.length * 0.5, f.track)
        return
    top = f.track + 0.05
    with sheet.part("Side skirts", "skirts", at=(f.length * 0.3, top - 0.15), kind="skirts"):
        if kind == "partial":
            for i in range(4):
                x = f.length * (0.16 + 0.1 * i)
                sheet.poly("b", [(x, top), (x + 0.09 * f.length, top), (x + 0.07 * f.length, top - 0.36),
                                 (x - 0.02 * f.length, top - 0.32)])  # fmt: skip
            return
        rubber = kind == "full-rubber"
        drop = 0.3 if rubber else 0.45
        a, b = 0.05 * f.length, 0.95 * f.length
        sheet.poly("b", [(a, top), (b, top), (b - 0.1, top - drop), (a + 0.12, top - drop)])
        count = 5 if rubber else 7
        sheet.lines("n", [[(a + (b - a) * i / count, top), (a + (b - a) * i / count, top - drop)]
                          for i in range(1, count)])  # fmt: skip
        if not rubber:
            sheet.lines("n", [[(a, top - 0.12), (b, top - 0.12)]])


def belly_wheels(sheet: Sheet, s: Subject, f: Frame, places: list[float], wheel: float) -> None:
    """Two small wheels drawn up under the hull between the axles."""
    if "belly-wheels" not in s.states:
        return
    between, r = places[-1] - places[0], wheel * 0.17
    y = max(f.low, wheel * 0.42)
    x = places[0] + 0.5 * between
    if s.state("belly-wheels") == "none":
        sheet.mark("belly-wheels", x, y)
        return
    with sheet.part("Small wheels under the belly", "belly-wheels", at=(x, y - r), kind="belly-wheels"):
        for k in (-0.85, 0.85):
            cx = x + k * wheel * 0.28
            sheet.circle("d", cx, y, r)
            sheet.circle("w", cx, y, r * 0.55)


def edges(sheet: Sheet, f: Frame, points: Sequence[Point]) -> None:
    """The edges that show the forms of front, roof and rear, where one of these is highlighted."""
    n, r = f.length, f.roof
    for title, feature, left, right, low in (
        ("Front of the hull", "hull-front", -1.0, 0.3 * n, 0.3 * r),
        ("Roof of the hull", "roofline", 0.3 * n, 0.9 * n, 0.6 * r),
        ("Rear of the hull", "hull-rear", 0.88 * n, n + 1.0, 0.3 * r),
    ):
        with sheet.aside(title, feature):
            sheet.lines("n5", stretch(points, left, right, low))
