"""Cabs of trucks, with doors, windows, fenders and lamps."""

from __future__ import annotations

from equipref.drawing.sheet import Point, Sheet
from equipref.drawing.subject import Subject
from equipref.drawing.truck.chassis import Chassis


def truck_cab(sheet: Sheet, s: Subject, c: Chassis) -> None:
    """Draws the cab of a truck, and its bonnet where it has one."""
    cab, front = s.state("cab"), c.axles[0]
    low, h, end = c.wheel * 0.62, c.height, c.body - 0.12
    stated = cab.stated
    doors = s.count("cab-doors", 1).number
    if "cab" in c.form:
        with sheet.part("Cab", "cab", "hull-front", "cab-doors", stated=stated, kind="cab",
                        at=(end - 0.6, h * 0.97)):  # fmt: skip
            c.form.draw(sheet, "cab", "b")
        s.state("windscreen", "two-piece")
        c.form.details(sheet, glass=("windscreen",))
        sheet.mark("windscreen", end * 0.6, h * 0.8)
        if "fenders" in s.states and "panel" not in c.form:
            _fender(sheet, s, front, c.wheel, low)
        elif "fenders" in s.states:
            s.state("fenders")
            sheet.mark("fenders", front, c.wheel * 1.05)
        lamps(sheet, s, c.wheel, h, low)
        return
    roof_lead: float = 0.28
    if cab == "bonneted" or cab == "semi-bonneted":
        start = min(0.245 * c.length, 1.95) if cab == "bonneted" else 0.75
        deck = h * 0.64 if cab == "bonneted" else h * 0.58
        with sheet.part("Bonnet", "cab", "hull-front", stated=stated, kind="bonnet"):
            sheet.curve("b", [(0.1, low + 0.02), (0.06, deck * 0.9), (0.16, deck * 0.99), (start, deck * 1.04),
                              (start, low)], corners=(0, 1, 2, 3, 4))  # fmt: skip
            sheet.lines("n", [[(0.35, deck * 0.86), (start - 0.15, deck * 0.88)]])
    else:
        start = 0.02
        roof_lead = {"cab-over": 0.12, "cab-forward": 0.34}.get(cab.value, 0.3)
    sill, head = h * (0.66 if start > 0.1 else 0.6), h * 0.93
    with sheet.part("Cab", "cab", "hull-front", stated=stated, kind="cab", at=(start + 0.7, h * 0.97)):
        if cab == "armoured-capsule":
            sheet.poly(
                "b", [(0.12, low - 0.1), (0.0, low + 0.35), (0.12, sill), (0.55, h), (end, h), (end, low - 0.1)]
            )
        elif cab == "cab-forward":
            sheet.curve(
                "b",
                [
                    (0.1, low - 0.15),
                    (0.0, low + 0.4),
                    (0.06, sill),
                    (roof_lead, h * 0.97),
                    (roof_lead + 0.3, h),
                    (end, h),
                    (end, low),
                ],
                corners=(0, 2, 3, 5, 6),
            )
        else:
            sheet.poly(
                "b",
                [
                    (start, low),
                    (start, sill),
                    (start + roof_lead, h * 0.985),
                    (start + roof_lead + 0.1, h),
                    (end - 0.05, h),
                    (end, h * 0.98),
                    (end, low),
                ],
            )
    with sheet.part(
        "Windscreen", "windscreen", stated="windscreen" in s.states, at=(start + 0.15, (sill + head) / 2)
    ):
        s.state("windscreen", "two-piece")
        sheet.poly("v", [(start + 0.02, sill + 0.02), (start + roof_lead, head), (start + roof_lead + 0.08, head),
                         (start + 0.12, sill + 0.02)])  # fmt: skip
    x = start + roof_lead * 0.55 + 0.12
    each = (end - x - 0.06) / max(doors, 1)
    state = s.asked["cab-doors"]
    if doors:
        with sheet.part(f"{doors} cab doors on one side", "cab-doors", stated=state.stated, kind="doors",
                        at=(x + each / 2, sill - 0.2)):  # fmt: skip
            for i in range(doors):
                a, b = x + each * i, x + each * (i + 0.94)
                lean = roof_lead * 0.45 if i == 0 else 0.0
                sheet.poly("n", [(a, low + 0.1), (a, sill - 0.05), (a + lean, head + 0.03), (b, head + 0.03),
                                 (b, low + 0.1)])  # fmt: skip
                sheet.poly(
                    "v door-window", [(a + 0.06, sill), (a + lean + 0.07, head), (b - 0.06, head), (b - 0.06, sill)]
                )
                sheet.rect("d", b - 0.22, sill - 0.18, 0.14, 0.035)
    _fender(sheet, s, front, c.wheel, low)
    lamps(sheet, s, c.wheel, h, low)


def _fender(sheet: Sheet, s: Subject, x: float, wheel: float, low: float) -> None:
    usual = "rounded" if s.asked["cab"] == "bonneted" else "none"
    form = s.state("fenders", usual)
    r, y = wheel * 0.58, wheel / 2
    with sheet.part("Front fender", "fenders", stated=form.stated, at=(x, y + r)):
        arch: list[Point] = [
            (x - r, y),
            (x - r * 0.72, y + r * 0.72),
            (x, y + r),
            (x + r * 0.72, y + r * 0.72),
            (x + r, y),
        ]
        if form == "angular":
            sheet.poly(
                "t",
                [
                    (x - r * 1.3, y + 0.1),
                    (x - r * 1.1, y + r * 1.1),
                    (x + r * 0.8, y + r * 1.16),
                    (x + r * 1.35, y),
                    (x + r * 1.1, y),
                    (x + r * 0.6, y + r * 0.8),
                    (x - r * 0.7, y + r * 0.8),
                    (x - r, y + 0.1),
                ],
            )
        elif form == "rounded":
            sheet.curve(
                "t",
                [
                    (x - r * 1.25, y + 0.05),
                    (x - r * 0.9, y + r * 0.95),
                    (x, y + r * 1.25),
                    (x + r, y + r * 0.75),
                    (x + r * 1.5, y - 0.12),
                    (x + r * 1.15, y - 0.05),
                    (x, y + r),
                    (x - r, y),
                ],
                corners=(0, 4, 5, 7),
            )
        elif form == "flared":
            sheet.poly("t", [(x - r * 1.5, y + r * 0.95), (x - r * 0.8, y + r * 1.3), (x + r * 0.8, y + r * 1.3),
                             (x + r * 1.6, y + r * 0.3), (x + r * 1.25, y + r * 0.3), (x + r * 0.7, y + r * 1.05),
                             (x - r * 0.7, y + r * 1.05), (x - r * 1.3, y + r * 0.8)])  # fmt: skip
        else:
            sheet.curve("s", arch, corners=(0, 4))


def lamps(sheet: Sheet, s: Subject, wheel: float, h: float, low: float) -> None:
    """The headlights as they show from the side."""
    place = s.state("headlights", "grille")
    x, y = {"fenders": (0.28, low + 0.42), "grille": (0.05, h * 0.44), "bumper": (0.0, wheel * 0.66)}[place.value]
    with sheet.part("Headlights", "headlights", stated=place.stated, at=(x, y)):
        sheet.ellipse("v", x + 0.04, y, 0.07, 0.11)
