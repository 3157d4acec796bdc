"""Windscreen, doors and windows of a body with a driver's cab."""

from __future__ import annotations

from itertools import pairwise

from equipref.drawing.armoured.frame import Frame
from equipref.drawing.sheet import Point, Sheet
from equipref.drawing.subject import Subject


def cabin(sheet: Sheet, s: Subject, f: Frame) -> None:
    """Windscreen, doors and windows of a body with a driver's cab."""
    bonnet = s.state("hull-front") == "bonnet"
    doors = s.count("side-door-count", 1)
    start = f.length * (0.345 if bonnet else 0.06)
    sill, head = f.roof * 0.64, f.roof * 0.9
    screen = _screen(f)
    if screen:
        bonnet = True
        start, sill = screen[1][0] + 0.02, max(screen[0][1] + 0.04, f.roof * 0.58)
    each = 0.95
    with sheet.part("Windscreen", "windscreen", stated="windscreen" in s.states, at=(start - 0.1, (sill + head) / 2)):
        if screen:
            (ax, ay), (bx, by) = screen
            down, up = (ax + 0.1 * (bx - ax), ay + 0.1 * (by - ay)), (ax + 0.9 * (bx - ax), ay + 0.9 * (by - ay))
            sheet.poly("v", [(down[0] + 0.04, down[1]), (up[0] + 0.02, up[1]), (up[0] + 0.12, up[1]),
                             (down[0] + 0.22, down[1])])  # fmt: skip
        elif bonnet:
            sheet.poly("v", [(f.length * 0.262, f.roof * 0.69), (f.length * 0.322, f.roof * 0.93),
                             (f.length * 0.337, f.roof * 0.93), (f.length * 0.285, f.roof * 0.69)])  # fmt: skip
        else:
            sheet.rect("v", 0.04, sill, 0.1, head - sill)
    x = start
    if doors.number:
        with sheet.part(f"{doors.number} doors", "side-door-count", stated=doors.stated, kind="doors",
                        at=(start + each / 2, f.roof * 0.5)):  # fmt: skip
            for _ in range(doors.number):
                lean = 0.18 if x == start and bonnet else 0.04
                sheet.poly("n", [(x - lean, sill - 0.06), (x + 0.02, head + 0.06), (x + each, head + 0.06),
                                 (x + each, f.low + 0.25), (x - lean, f.low + 0.25)])  # fmt: skip
                sheet.poly(
                    "v door-window",
                    [
                        (x + lean * 0.1, sill),
                        (x + lean * 0.5 + 0.04, head),
                        (x + each - 0.08, head),
                        (x + each - 0.08, sill),
                    ],
                )
                sheet.rect("d", x + each - 0.22, sill - 0.16, 0.14, 0.03)
                x += each + 0.06
    windows = s.state("side-windows", "none")
    count = {"few": 1, "many": 3}.get(windows.value, 0)
    if count:
        with sheet.part("Side windows", "side-windows", stated=windows.stated, at=(x + 0.4, head)):
            room = (f.length * 0.95 - x - 0.15) / count
            for i in range(count):
                sheet.rect("v", x + 0.15 + room * i, sill + 0.02, min(room * 0.8, 0.6), head - sill - 0.04, 0.04)
    if bonnet and not screen:
        with sheet.part("Bonnet and lamps", stated=False):
            sheet.lines(
                "n", [[(0.05, f.roof * 0.5), (f.length * 0.24, f.roof * 0.52), (f.length * 0.25, f.low + 0.3)]]
            )
            sheet.rect("v", 0.03, f.roof * 0.42, 0.1, 0.14, 0.03)


def _screen(f: Frame) -> tuple[Point, Point] | None:
    """Foot and head of the windscreen: the steep rise of the outline to the roof; None without an outline."""
    points = f.form.points("hull")
    rises = [
        (a, b) for a, b in pairwise(points) if b[1] > 0.86 * f.roof and b[1] - a[1] > 0.12 * f.roof and b[0] > a[0]
    ]
    return rises[0] if rises else None
