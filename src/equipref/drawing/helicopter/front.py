"""Helicopters from the front."""

from __future__ import annotations

from equipref.drawing.helicopter.lines import lines_of
from equipref.drawing.helicopter.rotor import disc_side
from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject


def front(sheet: Sheet, s: Subject) -> None:
    """Draws a helicopter from the front."""
    f = lines_of(s)
    w, h = f.width / 2, f.head
    blades = s.count("rotor-blades", 4)
    with sheet.part("Landing gear", "landing-gear", stated=s.state("landing-gear").stated, at=(w * 1.4, 0.15 * h)):
        gear = s.state("landing-gear")
        if gear == "skids":
            for k in (1, -1):
                sheet.tube("g", (k * w * 0.6, 0.2 * h), (k * w * 1.3, 0.02), 0.08)
                sheet.circle("d", k * w * 1.3, 0.06, 0.06)
        elif gear != "none":
            out = 1.2 if gear == "retractable" else 1.7
            for k in (1, -1):
                sheet.tube("g", (k * w * 0.7, 0.25 * h), (k * w * out, 0.1 * h), 0.1)
                sheet.rect("d", k * w * out - 0.13, 0, 0.26, 0.17 * h, 0.1)
            if gear == "fixed-tricycle":
                sheet.rect("d", -0.2, 0, 0.4, 0.1 * h, 0.1)
    wings = s.state("stub-wings", "none")
    if wings != "none":
        span = (s.measure("stub-wing-span") or f.length * 0.36) / 2 * (0.75 if wings == "short" else 1.0)
        with sheet.part("Stub wings", "stub-wings", stated=wings.stated, at=(span * 0.7, 0.38 * h)):
            drop = 0.0 if wings.value in ("straight", "racks") else 0.1 * h
            for k in (1, -1):
                if wings == "racks":
                    sheet.lines(
                        "n2", [[(k * w, 0.42 * h), (k * span, 0.36 * h)], [(k * w, 0.3 * h), (k * span, 0.36 * h)]]
                    )
                else:
                    sheet.tube("t", (k * w * 0.8, 0.42 * h), (k * span, 0.42 * h - drop), 0.2, 0.14)
                for share in (0.65, 0.9) if wings != "short" else (0.75,):
                    sheet.circle("g", k * span * share, 0.42 * h - drop * share - 0.1 * h, 0.22)
                if wings == "full":
                    sheet.rect("g", k * span - 0.12, 0.42 * h - drop - 0.12 * h, 0.24, 0.13 * h)
    with sheet.part("Fuselage", stated=True, kind="fuselage"):
        sheet.curve(
            "b",
            [
                (-w * 0.5, 0.13 * h),
                (-w, 0.28 * h),
                (-w * 0.92, 0.5 * h),
                (-w * 0.45, 0.64 * h),
                (w * 0.45, 0.64 * h),
                (w * 0.92, 0.5 * h),
                (w, 0.28 * h),
                (w * 0.5, 0.13 * h),
            ],
        )
        for k in (1, -1):
            sheet.ellipse("t", k * w * 0.45, 0.7 * h, w * 0.36, 0.09 * h)
            sheet.ellipse("s", k * w * 0.45, 0.7 * h, w * 0.24, 0.06 * h)
    seat = s.state("cockpit")
    with sheet.part("Cockpit glass", "cockpit", stated=seat.stated, at=(0, 0.5 * h)):
        if seat.value in ("side-by-side", "flight-deck", "greenhouse"):
            for k in (1, -1):
                sheet.poly(
                    "v",
                    [(k * 0.03, 0.36 * h), (k * w * 0.85, 0.38 * h), (k * w * 0.66, 0.56 * h), (k * 0.03, 0.57 * h)],
                )
        elif seat != "none":
            sheet.ellipse("v", 0, 0.37 * h, w * 0.5, 0.09 * h)
            if seat == "tandem-stepped":
                sheet.ellipse("v", 0, 0.53 * h, w * 0.45, 0.08 * h)
    gun = s.state("nose-gun", "none")
    if gun != "none":
        x = -w if gun.value in ("fixed-right", "side-cannon") else 0.0
        with sheet.part("Gun at the nose", "nose-gun", stated=gun.stated, at=(x, 0.16 * h)):
            sheet.circle("t", x, 0.14 * h, 0.2)
            count = {"turret-four-barrel": 4, "turret-twin-barrel": 2, "fixed-right": 2}.get(gun.value, 1)
            for i in range(count):
                sheet.circle("d", x + (i % 2 - 0.5 * (count > 1)) * 0.14, 0.14 * h + (i // 2) * 0.1, 0.04)
    masts = s.asked["rotor-layout"]
    with sheet.part(
        "Main rotor", "rotor-blades", "rotor-layout", stated=blades.stated, at=(f.radius * 0.5, h), kind="rotor"
    ):
        sheet.tube("s", (0, 0.74 * h), (0, h), 0.3, 0.2)
        disc_side(sheet, 0, h - 0.1, f.radius, blades.number, 0.2)
        if masts == "coaxial":
            disc_side(sheet, 0, h * 0.86, f.radius, blades.number, 0.7)
    if "mast-dome" in s.states and s.state("mast-dome") == "present":
        with sheet.part("Dome above the rotor", "mast-dome", at=(0, h + 0.4)):
            sheet.circle("t", 0, h + 0.32, 0.34)
