"""Turret, launcher and guns of a vehicle from the front and the rear."""

from __future__ import annotations

from equipref.drawing.armoured.marks import off_line
from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject
from equipref.drawing.weapon.barrel import calibre_of
from equipref.drawing.weapon.launcher import rows_of, stowage


def above(
    sheet: Sheet, s: Subject, half: float, roof: float, top: float, own: float, rear: bool, lorry: bool
) -> None:
    """Draws turret, launchers and muzzles above a hull."""
    shift = off_line(s, half, -own) if s.state("turret-form", "none") != "none" else 0.0
    with sheet.moved(shift, 0.0):
        _above(sheet, s, half, roof, top, own, rear)
    if shift:
        sheet.mark("turret-side", shift, roof + 0.2)
    elif "turret-side" in s.asked:
        sheet.mark("turret-side", 0.0, roof + 0.2)


def _above(sheet: Sheet, s: Subject, half: float, roof: float, top: float, own: float, rear: bool) -> None:
    form, main = s.state("turret-form", "none"), s.state("main-armament", "none")
    if main.value in ("rocket-tubes", "missiles") or (main == "guns-and-missiles"):
        count = s.count("launch-tubes", 4)
        rows, columns = rows_of(count.number)
        pitch = min(2 * half * 0.86 / columns, 0.5)
        base = roof + 0.15
        kind = stowage(s) if main != "rocket-tubes" else "containers"
        with sheet.part(
            f"{count.number} launch tubes",
            "launch-tubes",
            "main-armament",
            "missile-stowage",
            stated=count.stated,
            kind="launcher",
            at=(half * 0.6, base + rows * pitch * 0.8),
        ):
            wide, tall = columns * pitch, rows * pitch
            if kind != "bare":
                sheet.rect("t", -wide / 2 - 0.06, base - 0.06, wide + 0.12, tall + 0.12)
            for i in range(count.number if kind != "inside" else 0):
                x, y = (i % columns - (columns - 1) / 2) * pitch, base + (i // columns + 0.5) * pitch
                if kind == "bare":
                    sheet.lines(
                        "n2", [[(x - pitch * 0.45, y), (x + pitch * 0.45, y)], [(x, y), (x, y + pitch * 0.45)]]
                    )
                sheet.circle("d tube", x, y, pitch * (0.42 if kind != "bare" else 0.25))
        if main != "guns-and-missiles":
            return
    y = roof + 0.3
    if form != "none":
        h = max(top - roof, 0.4)
        w = {
            "mg-cone": 0.38,
            "one-man-cone": 0.5,
            "remote-module": 0.35,
            "shielded-ring": 0.4,
            "two-man-cone": 0.66,
            "box": 0.86,
        }.get(form.value, 0.76) * half
        y = roof + h * 0.42
        with sheet.part("Turret", "turret-form", stated=form.stated, kind="turret", at=(w * 0.7, roof + h * 0.7)):
            if form in ("hemisphere", "flattened-dome"):
                flat = 0.55 if form == "hemisphere" else 0.75
                sheet.curve(
                    "t",
                    [
                        (-w, roof),
                        (-w * 0.95, roof + h * 0.45),
                        (-w * flat, roof + h * 0.93),
                        (0, roof + h),
                        (w * flat, roof + h * 0.93),
                        (w * 0.95, roof + h * 0.45),
                        (w, roof),
                    ],
                    (0, 6),
                )
            else:
                slope = {
                    "box": 0.94,
                    "welded-angular": 0.8,
                    "wedge": 0.88,
                    "one-man-cone": 0.6,
                    "two-man-cone": 0.7,
                    "mg-cone": 0.62,
                    "casemate": 0.85,
                }.get(form.value, 1.0)
                sheet.poly("t", [(-w, roof), (-w * slope, roof + h), (w * slope, roof + h), (w, roof)])
                if form == "wedge":
                    sheet.lines("n", [[(-w, roof + h * 0.2), (0, roof + h * 0.5), (w, roof + h * 0.2)]])
                if form in ("open-top", "shielded-ring"):
                    sheet.rect("s", -w * 0.8, roof + h * 0.7, w * 1.6, h * 0.3)
                if form == "remote-module":
                    sheet.rect("s", -w * 0.9, roof, w * 0.3, h * 0.3)
                    sheet.rect("s", w * 0.6, roof, w * 0.3, h * 0.3)
        if rear and s.states_of("case-ejection-port")[:1] == ("turret-rear",):
            s.state("case-ejection-port")
            with sheet.part("Case ejection port", "case-ejection-port", at=(-w * 0.2, roof + h * 0.6)):
                sheet.circle("d", -w * 0.2, roof + h * 0.6, 0.14)
        _fitted(sheet, s, w, roof, h, own, rear)
    if rear or main.value in ("none", "rocket-tubes", "missiles"):
        return
    number = s.count("barrels", 1)
    r = max(calibre_of(s) * 0.85, 0.045)
    muzzles, columns = number.number, 2 if number.number in (2, 4) else number.number
    with sheet.part(
        f"{muzzles} muzzle{'s' if muzzles > 1 else ''}",
        "barrels",
        "main-armament",
        stated=number.stated or main.stated,
        kind="gun",
        at=(0, y),
    ):
        for i in range(muzzles):
            gap = max(r * 3.2, 0.28)
            x, z = (i % columns - (columns - 1) / 2) * gap, y + (i // columns) * gap * 0.7
            sheet.circle("g barrel", x, z, r)
            sheet.circle("d", x, z, r * 0.6)
        if main == "gun-and-autocannon":
            sheet.circle("d barrel2", 0.14, y + 0.02, 0.04)


def _fitted(sheet: Sheet, s: Subject, w: float, roof: float, h: float, own: float, rear: bool) -> None:
    def shown(feature: str) -> str:
        value = s.states_of(feature)[:1]
        return s.state(feature).value if value and value != ("none",) else ""

    light = shown("ir-searchlight") if not rear else ""
    if light:
        sides = {"left": (-own,), "right": (own,), "both": (-1.0, 1.0)}[light]
        with sheet.part("Infra-red searchlight", "ir-searchlight", at=(sides[0] * w * 0.42, roof + h * 0.55)):
            for k in sides:
                sheet.circle("g", k * w * 0.42, roof + h * 0.55, 0.19)
                sheet.circle("d", k * w * 0.42, roof + h * 0.55, 0.14)
    if not rear and shown("rangefinder-box"):
        with sheet.part("Laser rangefinder", "rangefinder-box", at=(0, roof + h * 0.75)):
            sheet.rect("t", -0.25, roof + h * 0.62, 0.5, 0.24, 0.03)
            sheet.circle("v", 0.1, roof + h * 0.62 + 0.12, 0.07)
    smoke = shown("smoke-launchers")
    if smoke in ("turret-front", "one-side"):
        with sheet.part("Smoke grenade launchers", "smoke-launchers", at=(w * 0.9, roof + h * 0.5)):
            for k in (-1, 1) if smoke == "turret-front" else (1,):
                for i in range(3):
                    sheet.circle("g", k * (w * 0.85 + 0.12 * i), roof + h * 0.45, 0.06)
    armour = shown("added-armour")
    if armour:
        with sheet.part("Added armour", "added-armour", at=(-w * 0.7, roof + h * 0.4)):
            for k in (-1, 1):
                if armour == "brow":
                    sheet.curve(
                        "b",
                        [
                            (k * w * 0.18, roof + h * 0.1),
                            (k * w * 0.2, roof + h * 0.75),
                            (k * w * 0.8, roof + h * 0.6),
                            (k * w * 1.05, roof + h * 0.1),
                        ],
                        (0, 1, 3),
                    )
                elif armour == "era-wedges":
                    sheet.poly(
                        "b",
                        [
                            (k * w * 0.2, roof + h * 0.1),
                            (k * w * 0.25, roof + h * 0.7),
                            (k * w * 0.95, roof + h * 0.8),
                            (k * w * 1.1, roof + h * 0.1),
                        ],
                    )
                elif armour == "era-bricks":
                    for i in range(3):
                        sheet.rect("b", k * (w * 0.3 + 0.28 * i) - 0.12, roof + h * 0.25, 0.25, 0.26)
                elif armour in ("slat", "roof-cage"):
                    y = roof + h * (0.5 if armour == "slat" else 1.4)
                    sheet.lines("n2", [[(0, y), (k * w * 1.3, y)], [(k * w * 1.3, y), (k * w * 1.3, roof)]])
                else:
                    sheet.rect("b", k * w * 0.6 - 0.25, roof + h * 0.1, 0.5, h * (0.5 if armour == "plates" else 0.9))
    fit = shown("missile-fit")
    if fit:
        with sheet.part("Missile launcher", "missile-fit", at=(0, roof + h * 1.1)):
            if fit == "box-sides":
                for k in (-1, 1):
                    sheet.rect("t", k * w - 0.2, roof + h * 0.3, 0.4, h * 0.5)
            elif fit == "raised-rack":
                for i in range(5):
                    sheet.circle("g", (i - 2) * 0.3, roof + h + 0.5, 0.12)
            else:
                sheet.circle(
                    "g",
                    0.0 if fit == "rail-over-gun" else w * 0.3,
                    roof + h * (0.75 if fit == "rail-over-gun" else 1.15),
                    0.12,
                )
