"""Details of a hull's side: fenders, arches, skirts, doors, ports, exhaust and what swims or is spare."""

from __future__ import annotations

from itertools import pairwise

from equipref.drawing.frame import Frame
from equipref.drawing.sheet import Point, Sheet
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


def blade(sheet: Sheet, s: Subject, roof: float) -> None:
    """A dozer blade in front."""
    if s.states_of("dozer-blade")[:1] != ("present",):
        return
    s.state("dozer-blade")
    with sheet.part("Dozer blade", "dozer-blade", at=(-0.55, 0.6), kind="blade-front"):
        sheet.tube("g", (0.6, 0.55), (-0.35, 0.45), 0.14)
        sheet.curve(
            "t", [(-0.7, 0.05), (-0.45, 0.5), (-0.62, 1.05), (-0.48, 1.08), (-0.3, 0.5), (-0.55, 0.05)], (0, 2, 3, 5)
        )
    del roof


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


def side(sheet: Sheet, s: Subject, f: Frame, points: list[Point]) -> None:
    """Doors, windows, ports, exhaust, trim vane and spare wheel on the hull's side."""
    belt = f.track + 0.06
    tall = f.roof - belt
    glazed = s.state("hull-front") in ("bonnet", "vertical") and s.asked["running-gear"] == "wheeled"
    if glazed and "glass" in f.form:
        s.state("windscreen", "two-piece")
        s.count("side-door-count", 1)
        sheet.mark("windscreen", f.form.box("glass").left, f.form.box("glass").top)
    elif glazed:
        cabin(sheet, s, f)
    elif s.asked["running-gear"] == "wheeled":
        with sheet.part("Belt line"):
            sheet.lines("n", [[(0.03 * f.length, f.roof * 0.62), (0.97 * f.length, f.roof * 0.62)]])
    _door(sheet, s, f, belt, tall, glazed)
    if s.states_of("firing-ports")[:1] == ("present",):
        s.state("firing-ports")
        with sheet.part("Firing ports", "firing-ports", at=(f.length * 0.75, f.roof - tall * 0.4)):
            for k in (0.62, 0.73, 0.84):
                sheet.circle("s", f.length * k, f.roof - tall * 0.42, 0.08)
    if s.states_of("trim-vane")[:1] == ("present",):
        s.state("trim-vane")
        a, b = points[1], points[min(3, len(points) - 1)]
        with sheet.part("Trim vane", "trim-vane", at=((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)):
            p, q = (
                (a[0] * 0.7 + b[0] * 0.3, a[1] * 0.7 + b[1] * 0.3),
                (a[0] * 0.2 + b[0] * 0.8, a[1] * 0.2 + b[1] * 0.8),
            )
            sheet.tube("g", (p[0], p[1] + 0.05), (q[0], q[1] + 0.05), 0.07)
    _exhaust(sheet, s, f, belt)
    if "engine-position" in s.states:
        place = s.state("engine-position").value
        x = {"front": 0.25, "front-right": 0.2, "middle": 0.5, "rear": 0.86, "under-cab": 0.12}[place] * f.length
        style = "x" if place == "front-right" else "n"
        with sheet.part("Engine grille", "engine-position", at=(x, f.roof - 0.12)):
            y = (
                f.roof - 0.14
                if place in ("middle", "rear")
                else f.roof * (0.5 if s.asked["hull-front"] == "bonnet" else 0.7)
            )
            sheet.lines(style, [[(x - 0.3, y - 0.07 * i), (x + 0.25, y - 0.07 * i)]
                                for i in range(3)])  # fmt: skip
    if "spare-wheel" in s.states and s.state("spare-wheel") != "none":
        place = s.state("spare-wheel").value
        x, y = {
            "rear": (f.length + 0.1, f.roof * 0.62),
            "side": (f.length * 0.6, f.roof * 0.66),
            "roof": (f.length * 0.7, f.roof + 0.12),
            "behind-cab": (f.length * 0.45, f.roof * 0.8),
        }[place]
        with sheet.part("Spare wheel", "spare-wheel", at=(x, y)):
            if place in ("rear", "roof"):
                w, h = (0.28, 0.95) if place == "rear" else (0.95, 0.28)
                sheet.rect("d", x - w / 2, y - h / 2, w, h, 0.1)
            else:
                sheet.circle("d", x, y, 0.48)
                sheet.circle("w", x, y, 0.28)
    if s.states_of("roofline")[:1] == ("open",):
        with sheet.part("Open top", "roofline", at=(f.length * 0.6, f.roof)):
            sheet.rect("s", f.length * 0.42, f.roof - 0.12, f.length * 0.5, 0.12)
            for k in (0.5, 0.62, 0.74, 0.86):
                sheet.circle("v", f.length * k, f.roof + 0.02, 0.1)


def _door(sheet: Sheet, s: Subject, f: Frame, belt: float, tall: float, glazed: bool) -> None:
    kind = s.state("side-door", "none") if "side-door" in s.states else None
    if kind is None or kind == "none" or (glazed and kind == "car-door"):
        if kind is not None:
            sheet.mark("side-door", f.length * 0.45, f.roof * 0.6)
        return
    x, w = f.length * 0.47, 0.75
    mid = f.roof * 0.62
    with sheet.part("Side door", "side-door", at=(x + w / 2, mid)):
        if kind == "hatch-above-belt":
            sheet.rect("n", x, mid + 0.05, w * 0.85, min(0.55, f.roof - mid - 0.1), 0.04)
        elif kind == "hatch-below-belt":
            sheet.rect("n", x, mid - 0.5, w * 0.75, 0.45, 0.04)
        elif kind == "two-part":
            sheet.rect("n", x, mid + 0.02, w, f.roof - mid - 0.08, 0.03)
            sheet.rect("n", x, mid - 0.5, w, 0.5, 0.03)
        elif kind == "car-door":
            sheet.rect("n", x, f.low + 0.25, w, f.roof - f.low - 0.4, 0.06)
            sheet.rect("v", x + 0.1, f.roof - 0.5, w - 0.2, 0.28, 0.04)
        else:
            sheet.rect("n", x, f.low + 0.3, w * 1.3, f.roof - f.low - 0.45, 0.03)
            sheet.lines(
                "n",
                [[(x, f.roof - 0.1), (x + w * 2.4, f.roof - 0.1)], [(x, f.low + 0.3), (x + w * 2.4, f.low + 0.3)]],
            )


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


def _exhaust(sheet: Sheet, s: Subject, f: Frame, belt: float) -> None:
    if "exhaust" not in s.states:
        return
    place = s.state("exhaust").value
    x, y = {"left-side": (f.length * 0.8, belt + 0.1), "right-side": (f.length * 0.8, belt + 0.1),
            "both-sides": (f.length * 0.72, belt + 0.1), "rear-centre": (f.length, belt + 0.15),
            "rear-left": (f.length, belt + 0.3), "rear-right": (f.length, belt + 0.3),
            "roof": (f.length * 0.7, f.roof), "behind-cab": (f.length * 0.42, f.roof - 0.3),
            "underneath": (f.length * 0.55, f.low - 0.05)}[place]  # fmt: skip
    style = "x" if place in ("right-side", "rear-right") else "g"
    with sheet.part("Exhaust outlet", "exhaust", at=(x, y + 0.08)):
        if place in ("roof", "behind-cab"):
            sheet.tube(style, (x, y), (x, y + (0.35 if place == "roof" else 0.75)), 0.13)
        elif place.startswith("rear"):
            sheet.rect(style, x - 0.05, y - 0.1, 0.2, 0.2 if place != "rear-centre" else 0.32)
        else:
            sheet.rect(style, x, y, 0.55 if place != "underneath" else 0.35, 0.17, 0.04)
            sheet.lines("n", [[(x + 0.1 * i, y + 0.03), (x + 0.1 * i, y + 0.14)] for i in range(1, 5)])
