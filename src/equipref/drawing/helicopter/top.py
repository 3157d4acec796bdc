"""Helicopters from above."""

from __future__ import annotations

from equipref.drawing.helicopter.lines import lines_of
from equipref.drawing.helicopter.rotor import disc_top
from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject


def top(sheet: Sheet, s: Subject) -> None:
    """Draws a helicopter from above, nose to the left."""
    f = lines_of(s)
    n, w = f.length, f.width / 2
    sheet.datum = f.mast
    with sheet.part("Fuselage", stated=True, kind="fuselage"):
        sheet.curve(
            "b",
            [
                (0, 0),
                (0.05 * n, w * 0.75),
                (0.16 * n, w),
                (0.42 * n, w),
                (0.56 * n, w * 0.35),
                (n, w * 0.18),
                (n, -w * 0.18),
                (0.56 * n, -w * 0.35),
                (0.42 * n, -w),
                (0.16 * n, -w),
                (0.05 * n, -w * 0.75),
            ],
            corners=(5, 6),
        )
    wings = s.state("stub-wings", "none")
    if wings != "none":
        span = (s.measure("stub-wing-span") or f.length * 0.36) / 2 * (0.75 if wings == "short" else 1.0)
        with sheet.part("Stub wings", "stub-wings", stated=wings.stated, at=(f.mast + 0.5, span * 0.7)):
            for k in (1, -1):
                x = f.mast + 0.02 * n
                if wings == "racks":
                    sheet.lines("n2", [[(x, k * w), (x, k * span)], [(x + 0.05 * n, k * w), (x, k * span)]])
                else:
                    slope = 0.0 if wings == "straight" else 0.02 * n
                    sheet.poly(
                        "t", [(x, k * w), (x + slope, k * span), (x + 0.08 * n, k * span), (x + 0.1 * n, k * w)]
                    )
                    if wings in ("full", "straight"):
                        sheet.rect("g", x - 0.02 * n, k * span - 0.15, 0.13 * n, 0.3)
    plane, fins = s.state("tailplane", "boom"), s.count("fins", 2 if f.coaxial else 1)
    with sheet.part("Tail", "tailplane", "fins", stated=plane.stated, at=(0.92 * n, w * 0.6)):
        if plane != "none":
            sheet.poly(
                "t", [(0.88 * n, 0.12 * n), (0.93 * n, 0.12 * n), (0.93 * n, -0.12 * n), (0.88 * n, -0.12 * n)]
            )
        if fins.number > 1:
            for k in (1, -1):
                sheet.rect("g", 0.87 * n, k * 0.12 * n - 0.08, 0.09 * n, 0.16)
        elif fins.number:
            sheet.rect("g", 0.9 * n, -0.08, 0.1 * n, 0.16)
    if s.asked["rotor-layout"] == "single":
        where = s.state("tail-rotor-side", "port")
        with sheet.part("Tail rotor", "tail-rotor-side", stated=where.stated, at=(n - f.tail, 0)):
            y = (-0.35 if where == "port" else 0.35) - 0.05
            sheet.rect("g", n - f.tail * 1.75, y, 2 * f.tail, 0.1)
    blades = s.count("rotor-blades", 4)
    masts = [f.mast] if s.asked["rotor-layout"] != "tandem" else [0.12 * n, 0.86 * n]
    for x in masts:
        with sheet.part(f"Main rotor of {blades.number} blades", "rotor-blades", "rotor-layout", stated=blades.stated,
                        at=(x - f.radius * 0.5, 0.2), kind="rotor"):  # fmt: skip
            disc_top(sheet, x, 0, f.radius, blades.number)
            if s.asked["rotor-layout"] == "coaxial":
                sheet.circle("n", x, 0, f.radius * 0.98)
                disc_top(sheet, x, 0, f.radius, blades.number, 0.9)
