"""Bodies of cars."""

from __future__ import annotations

from equipref.drawing.sheet import Point, Sheet
from equipref.drawing.subject import Subject
from equipref.drawing.truck.cab import lamps
from equipref.drawing.truck.chassis import Chassis


def car_body(sheet: Sheet, s: Subject, c: Chassis, body: str, stated: bool) -> None:
    """Draws a car, van or pick-up in one piece."""
    cab = s.state("cab")
    n, h, w = c.length, c.height, c.wheel
    low, belt = w * 0.5, h * 0.6
    doors = s.count("cab-doors", 2).number
    van = cab.value in ("cab-forward", "cab-over", "integral")
    open_top = s.states_of("roofline")[:1] == ("open",)
    if "hull" in c.form:
        with sheet.part("Body", "hull-front", "cab", "roofline", "cargo-body", "cab-doors", kind="hull",
                        stated=stated, at=(n * 0.4, h * 0.95)):  # fmt: skip
            c.form.draw(sheet, "hull", "b")
        s.state("windscreen", "one-piece")
        s.state("cargo-body", "enclosed")
        c.form.details(sheet, glass=("windscreen", "side-windows"))
        for x in c.axles:
            with sheet.part("Wheel arch", stated=stated):
                sheet.circle("s", x, w / 2, w * 0.57)
        return
    pick_up = body in ("pick-up", "open-bed", "tilt", "flatbed", "launcher", "crane", "tank", "box-shelter")
    tail = c.body + 0.02 if pick_up else n
    scuttle = 0.3 * n if not van else 0.04
    roof = scuttle + (0.32 if not van else 0.22)
    if open_top:
        roof = scuttle + 0.12
    with sheet.part(
        "Body", "hull-front", "cab", "roofline", stated=stated, kind="hull", at=(scuttle + 0.1, belt + 0.1)
    ):
        nose: list[Point] = (
            [(0.02, low), (0.0, belt * 0.62), (0.05, belt * 0.93), (scuttle, belt * 1.05)]
            if not van
            else [(0.03, low), (0.0, h * 0.4), (0.04, belt)]
        )
        top: list[Point] = [(roof, h), (tail - 0.12, h), (tail, h * 0.93 if not open_top else h * 0.96)]
        if pick_up:
            top = [(roof, h), (tail - 0.2, h), (tail - 0.02, belt), (n, belt), (n, low)]
        else:
            top += [(n, low)]
        sheet.poly("b", [*nose, *top])
        sheet.lines(
            "n", [[(0.05, belt * 0.95), (n, belt * 0.97)]] if not van else [[(0.0, belt * 0.9), (n, belt * 0.9)]]
        )
    kind = s.state("windscreen", "one-piece")
    with sheet.part("Windscreen", "windscreen", stated=kind.stated, at=(scuttle + 0.12, h * 0.8)):
        style = "v" if kind != "folding" else "n2"
        sheet.poly(
            style,
            [(scuttle + 0.03, belt * 1.06), (roof, h * 0.96), (roof + 0.09, h * 0.96), (scuttle + 0.13, belt * 1.06)],
        )
    if open_top:
        with sheet.part("Canvas top", "roofline"):
            sheet.poly("t", [(roof + 0.05, h), (n - 0.1, h), (n - 0.02, belt), (roof - 0.02, belt)])
            sheet.lines("n", [[(roof + (n - roof) * k, belt), (roof + (n - roof) * k, h)] for k in (0.4, 0.75)])
    x = scuttle + 0.2
    each = 0.2 * n if not van else 0.19 * n
    if doors:
        with sheet.part(f"{doors} doors on one side", "cab-doors", stated=s.asked["cab-doors"].stated, kind="doors",
                        at=(x + each / 2, belt * 0.75)):  # fmt: skip
            for i in range(doors):
                a, b = x + each * i, x + each * (i + 0.96)
                lean = (roof - scuttle) * 0.6 if i == 0 else 0.0
                sheet.poly("n", [(a - 0.03, low + 0.08), (a - 0.03, belt), (a + lean, h * 0.95), (b, h * 0.95),
                                 (b, low + 0.08)])  # fmt: skip
                sheet.poly(
                    "v door-window",
                    [
                        (a + 0.04, belt * 1.05),
                        (a + lean + 0.03, h * 0.92),
                        (b - 0.05, h * 0.92),
                        (b - 0.05, belt * 1.05),
                    ],
                )
                sheet.rect("d", b - 0.17, belt * 0.9, 0.1, 0.03)
            x += each * doors
    with sheet.part("Rear of the body", "cargo-body", stated=s.asked["cargo-body"].stated, kind="body",
                    at=((x + n) / 2, belt)):  # fmt: skip
        if not pick_up:
            count = 2 if van else 1
            room = (n - 0.15 - x) / count
            for i in range(count):
                if room > 0.25 and not open_top:
                    sheet.rect("v", x + 0.06 + room * i, belt * 1.05, room * 0.82, h * 0.92 - belt * 1.05, 0.04)
        else:
            sheet.lines("n", [[(tail, belt), (tail, low)], [(tail + 0.08, belt * 0.9), (n - 0.08, belt * 0.9)]])
            if body == "tilt":
                sheet.rect("t", tail, belt, n - tail, h - belt)
            elif body == "open-bed":
                sheet.rect("b", tail + 0.02, belt * 0.8, n - tail, belt * 0.35)
                sheet.lines("n", [[(tail + (n - tail) * k, belt * 0.8), (tail + (n - tail) * k, belt * 1.15)]
                                  for k in (0.33, 0.67)])  # fmt: skip
            elif body == "box-shelter":
                sheet.rect("t", tail, belt * 0.85, n - tail, h * 1.04 - belt * 0.85, 0.05)
    usual = "flared" if not van else "none"
    fender = s.state("fenders", usual)
    with sheet.part("Wheel arches", "fenders", stated=fender.stated, at=(c.axles[0], w * 1.1)):
        for ax in c.axles:
            r = w * 0.58
            if fender == "angular":
                sheet.poly(
                    "s",
                    [
                        (ax - r * 1.1, low),
                        (ax - r * 0.75, w / 2 + r),
                        (ax + r * 0.75, w / 2 + r),
                        (ax + r * 1.1, low),
                    ],
                )
            elif fender == "flared":
                r *= 1.12
                sheet.curve("s", [(ax - r, low), (ax - r * 0.7, w / 2 + r * 0.72), (ax, w / 2 + r), (ax + r * 0.7,
                                  w / 2 + r * 0.72), (ax + r, low)], (0, 4))  # fmt: skip
            elif fender == "rounded":
                sheet.curve(
                    "t",
                    [(ax - r * 1.2, low), (ax - r * 0.8, w / 2 + r), (ax + r * 0.5, w / 2 + r), (ax + r * 1.3, low)],
                    (0, 3),
                )
            else:
                sheet.circle("s", ax, w / 2, r * 0.98)
    lamps(sheet, s, w, h * 0.94, low)
    with sheet.part("Sills and bumpers", stated=False):
        sheet.rect("s", 0.0, low - 0.06, 0.12, 0.2, 0.04)
        sheet.rect("s", n - 0.12, low - 0.06, 0.12, 0.2, 0.04)
