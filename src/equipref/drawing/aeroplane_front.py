"""Aeroplanes from the front."""

from __future__ import annotations

from equipref.drawing.aeroplane_lines import lines_of
from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject


def front(sheet: Sheet, s: Subject) -> None:
    """Draws an aeroplane from the front."""
    f = lines_of(s)
    t, half, y = f.thick / 2, f.span / 2, f.axis
    slant = s.state("wing-slant", "level")
    rise = {"dihedral": 0.07, "anhedral": -0.07}.get(slant.value, 0.0) * half
    gear = s.state("landing-gear")
    if gear != "none":
        with sheet.part("Landing gear", "landing-gear", stated=gear.stated, at=(t, t * 0.3)):
            for k in (1, -1):
                sheet.tube("g", (k * t * 0.8, y - t * 0.6), (k * t * 1.2, 0.15 * t), t * 0.12)
                sheet.rect("d", k * t * 1.2 - t * 0.12, 0, t * 0.24, t * 0.5, t * 0.1)
    with sheet.part("Wing", "wing-slant", "wing-position", stated=slant.stated or s.asked["wing-position"].stated,
                    at=(half * 0.55, f.wing + rise * 0.5), kind="wing"):  # fmt: skip
        for k in (1, -1):
            sheet.tube("t", (k * t * 0.5, f.wing), (k * half, f.wing + rise), t * 0.26, t * 0.08)
    tips = s.state("wing-tips", "plain")
    if tips != "plain":
        with sheet.part("Wing tips", "wing-tips", stated=tips.stated, at=(half, f.wing + rise)):
            for k in (1, -1):
                if tips == "winglets":
                    sheet.tube("g", (k * half, f.wing + rise), (k * half, f.wing + rise + t * 1.2), t * 0.1)
                else:
                    sheet.circle("g", k * half, f.wing + rise, t * (0.22 if tips == "pods" else 0.12))
    plane, fins = s.state("tailplane"), s.count("fins", 1)
    with sheet.part(
        "Tail", "fins", "tailplane", stated=fins.stated or plane.stated, at=(0, f.height * 0.95), kind="fins"
    ):
        level = f.height - t * 0.1 if plane == "t-tail" else y + t * (1.2 if plane == "fin-low" else 0.2)
        if plane.value in ("v-tail", "inverted-v"):
            up = f.height if plane == "v-tail" else y - t * 0.8
            for k in (1, -1):
                sheet.tube("t", (k * t * 0.2, y if plane == "v-tail" else f.height), (k * half * 0.3, up), t * 0.14)
        elif plane != "none":
            sheet.tube("t", (-half * 0.36, level), (half * 0.36, level), t * 0.12)
        outward = "fin-slant" in s.states and s.state("fin-slant") == "outward"
        lean = 0.12 * (f.height - y) if outward else 0.0
        for i in range(fins.number if plane.value not in ("v-tail", "inverted-v") else 0):
            x = (i - (fins.number - 1) / 2) * t * 1.7
            away = lean * (1 if x > 0 else -1 if x < 0 else 0)
            sheet.tube("t fin", (x, y), (x + away, f.height), t * 0.16, t * 0.08)
            sheet.mark("fin-slant", x + away, f.height * 0.9)
    with sheet.part("Fuselage", stated=True, kind="fuselage"):
        sheet.circle("b", 0, y, t)
        sheet.circle("n", 0, y, t * 0.5)
    seat = s.state("cockpit")
    if seat != "none":
        with sheet.part("Cockpit", "cockpit", stated=seat.stated, at=(0, y + t)):
            sheet.ellipse(
                "v", 0, y + t * 0.85, t * (0.62 if seat in ("side-by-side", "flight-deck") else 0.38), t * 0.35
            )
    number, where, kind = s.count("engines", 2), s.state("engine-location"), s.state("engine-type")
    with sheet.part(
        f"{number.number} engines",
        "engines",
        "engine-location",
        stated=number.stated,
        at=(half * 0.3, f.wing),
        kind="engines",
    ):
        if where in ("under-wings", "on-wings"):
            pods = max(1, number.number // 2)
            for i in range(pods):
                for k in (1, -1):
                    x = k * half * (0.32 + 0.26 * i)
                    cy = f.wing + rise * 0.3 - t * (0.5 if where == "under-wings" else -0.2)
                    sheet.circle("g engine", x, cy, t * 0.38)
                    sheet.circle("s", x, cy, t * 0.26)
                    if kind == "propeller":
                        sheet.circle("x", x, cy, t * 1.25)
        elif kind == "propeller":
            sheet.circle("x", 0, y, t * 1.5)
            sheet.tube("g", (-t * 1.2, y - t * 0.5), (t * 1.2, y + t * 0.5), t * 0.14)
    if kind == "jet":
        intake = s.state("intakes", "sides")
        with sheet.part("Air intakes", "intakes", stated=intake.stated, at=(t * 1.2, y)):
            spots = {
                "sides": ((-1.15, 0.0), (1.15, 0.0)),
                "below": ((-0.8, -0.95), (0.8, -0.95)),
                "nose": ((0.0, 0.0),),
                "wing-roots": ((-1.2, 0.3), (1.2, 0.3)),
                "above": ((0.0, 1.3),),
            }.get(intake.value, ())
            for x, up in spots:
                sheet.rect("s", (x - 0.3) * t, y + (up - 0.35) * t, 0.6 * t, 0.7 * t, 0.1 * t)
    canards = s.state("canards", "none")
    if canards == "present":
        with sheet.part("Canards", "canards", stated=canards.stated, at=(t * 2, y + t * 0.3)):
            sheet.tube("t", (-t * 2.6, y + t * 0.5), (t * 2.6, y + t * 0.5), t * 0.1)
