"""A hull's flank: doors, ports, grilles, exhaust, and what swims or is spare."""

from __future__ import annotations

from equipref.drawing.armoured.cabin import cabin
from equipref.drawing.armoured.frame import Frame
from equipref.drawing.sheet import Point, Sheet
from equipref.drawing.subject import Subject


def side(sheet: Sheet, s: Subject, f: Frame, points: list[Point]) -> None:
    """Doors, windows, ports, exhaust, trim vane and spare wheel on the hull's side."""
    belt = f.track + 0.06
    tall = f.roof - belt
    glazed = s.state("hull-front") in ("bonnet", "vertical") and s.asked["running-gear"] == "wheeled"
    if glazed and "glass" in f.form:
        s.state("windscreen", "two-piece")
        s.count("side-door-count", 1)
        panes = f.form.box("glass")
        sheet.mark("windscreen", panes.left, panes.top)
        for feature in ("side-windows", "side-door-count"):
            if s.states_of(feature):
                s.state(feature)
                sheet.mark(feature, panes.left + panes.width * 0.7, panes.bottom + panes.height * 0.5)
    elif glazed:
        cabin(sheet, s, f)
    elif s.asked["running-gear"] == "wheeled":
        with sheet.part("Belt line"):
            sheet.lines("n", [[(0.03 * f.length, f.roof * 0.62), (0.97 * f.length, f.roof * 0.62)]])
    _door(sheet, s, f, belt, tall, glazed)
    if s.states_of("firing-ports")[:1] == ("present",):
        s.state("firing-ports")
        y = f.roof - tall * 0.42
        if glazed and "glass" in f.form:
            y = min(y, f.form.box("glass").bottom - 0.16)  # below the windows
        with sheet.part("Firing ports", "firing-ports", at=(f.length * 0.75, y)):
            for k in (0.62, 0.73, 0.84):
                sheet.circle("s", f.length * k, y, 0.08)
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
            y = min(y, f.form.top("hull", x, y + 0.08) - 0.08)
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
