"""Vehicles from above: where turret, engine, driver and hatches sit."""

from __future__ import annotations

from equipref.drawing.armoured.frame import frame_of
from equipref.drawing.armoured.marks import lifting_plan, off_line, splash_board
from equipref.drawing.running_gear.axles import axle_places
from equipref.drawing.sheet import Box, Sheet
from equipref.drawing.subject import Subject
from equipref.drawing.truck.chassis import chassis_of, is_car, is_lorry
from equipref.drawing.weapon.barrel import Seat, calibre_of, muzzle_of
from equipref.drawing.weapon.turret import PLACE, length_of


def plan(sheet: Sheet, s: Subject) -> None:
    """Draws a vehicle from above, front to the left; its left side is at the bottom."""
    half = s.metres("width", "width-skirts", usual=2.6) / 2
    running = s.state("running-gear", "tracked")
    if is_lorry(s):
        _lorry(sheet, s, half)
        return
    f = frame_of(s)
    n = f.length
    with sheet.part(
        "Tracks" if running == "tracked" else "Wheels",
        "running-gear",
        stated=running.stated,
        at=(n * 0.1, half * 0.9),
    ):
        for k in (1, -1):
            if running == "tracked":
                w = s.measure("track-width") or 0.5
                sheet.rect("d", 0.02 * n, k * half - (w if k > 0 else 0), n * 0.96, w, 0.05)
            else:
                for x in axle_places(
                    s.state("axle-spacing", "even").value, s.count("axles", 4).number, 0.18 * n, 0.84 * n, 1.1
                ):
                    sheet.rect("d", x - 0.5, k * half - (0.32 if k > 0 else 0), 1.0, 0.32, 0.06)
    front = s.state("hull-front", "flat-glacis")
    with sheet.part("Hull", "hull-front", stated=f.stated, kind="hull", at=(0.2, 0)):
        taper = {"boat": 0.62, "sharp-beak": 0.75, "bonnet": 0.7}.get(front.value, 0.92)
        w = half * 0.95
        sheet.poly(
            "b",
            [
                (0, -w * taper),
                (0, w * taper),
                (0.16 * n, w),
                (0.98 * n, w),
                (n, w * 0.9),
                (n, -w * 0.9),
                (0.98 * n, -w),
                (0.16 * n, -w),
            ],
        )
        sheet.lines("n", [[(0.2 * n, -w), (0.2 * n, w)]])
    if "engine-position" in s.states:
        where = s.state("engine-position").value
        x = {"front": 0.16, "front-right": 0.16, "middle": 0.45, "rear": 0.78, "under-cab": 0.06}[where] * n
        a, b = (0.05 * half, 0.8 * half) if where == "front-right" else (-0.7 * half, 0.7 * half)
        with sheet.part("Engine grille", "engine-position", at=(x + 0.3, (a + b) / 2)):
            sheet.rect("t", x, a, 0.14 * n, b - a)
            sheet.lines("n", [[(x + 0.14 * n * i / 6, a), (x + 0.14 * n * i / 6, b)] for i in range(1, 6)])
    if "driver-position" in s.states:
        z = {"left": -0.5, "centre": 0.0, "right": 0.5}[s.state("driver-position").value] * half
        with sheet.part("Driver's hatch", "driver-position", at=(0.22 * n, z)):
            sheet.circle("g", 0.22 * n, z, 0.3)
    if "troop-hatches" in s.states:
        count = s.count("troop-hatches", 2).number
        with sheet.part(f"{count} roof hatches", "troop-hatches", at=(0.8 * n, half * 0.3)):
            for i in range(count):
                x, z = 0.72 * n + (i // 2) * 0.62, (0.1 if i % 2 else -0.75)
                sheet.rect("g troop-hatch", x, z * half, 0.5, 0.62 * half, 0.06)
    splash_board(sheet, s, (0.12 * n, 0.0), half * 0.5, front=False)
    lifting_plan(sheet, s, n, half)
    if s.state("turret-form", "none") == "none":
        return
    shift = off_line(s, half, -1.0)
    with sheet.moved(0.0, shift):
        _turret(sheet, s, n, half, f.form.box("turret") if "turret" in f.form else None)
    if "turret-side" in s.asked:
        sheet.mark("turret-side", PLACE[s.state("turret-position", "centre").value] * n, shift)


def _turret(sheet: Sheet, s: Subject, n: float, half: float, drawn: Box | None) -> None:
    form = s.state("turret-form", "none")
    place = s.state("turret-position", "centre")
    x, long = PLACE[place.value] * n, length_of(s, form.value, n)
    if drawn is not None:
        x, long = (drawn.left + drawn.right) / 2, drawn.width
    wide = min(half * 0.9, {"welded-angular": 0.75 * half, "wedge": 0.85 * half}.get(form.value, long * 0.48))
    a, b = x - long / 2, x + long / 2
    main = s.state("main-armament", "none")
    if main.value not in ("none", "rocket-tubes", "missiles"):
        seat = Seat(a + 0.1, 0, b, 0, 0)
        with sheet.part("Main gun", "main-armament", stated=main.stated, kind="gun", at=(a - 0.5, 0)):
            count = s.count("barrels", 1).number
            for i in range(count):
                z = (i - (count - 1) / 2) * 0.25
                sheet.tube("g barrel", (x, z), (muzzle_of(s, seat, n), z), max(calibre_of(s) * 1.6, 0.06))
    with sheet.part(
        "Turret",
        "turret-form",
        "turret-position",
        also=("turret-side",),
        stated=form.stated,
        kind="turret",
        at=(x, wide * 0.6),
    ):
        if form in ("hemisphere", "flattened-dome"):
            rear = 0.72 if form == "flattened-dome" else 0.95
            sheet.curve(
                "t",
                [
                    (a, 0),
                    (a + long * 0.12, wide * 0.75),
                    (a + long * 0.42, wide),
                    (b - long * 0.12, wide * rear * 0.8),
                    (b, 0),
                    (b - long * 0.12, -wide * rear * 0.8),
                    (a + long * 0.42, -wide),
                    (a + long * 0.12, -wide * 0.75),
                ],
            )
        elif form in ("one-man-cone", "two-man-cone", "mg-cone", "shielded-ring", "open-top"):
            sheet.ellipse("t", x, 0, long / 2, wide)
            sheet.ellipse("n" if form != "open-top" else "s", x, 0, long * 0.32, wide * 0.64)
            if form == "two-man-cone":
                sheet.circle("g", x, wide * 0.35, 0.26)
                sheet.circle("g", x, -wide * 0.35, 0.26)
            if form == "shielded-ring":
                sheet.rect("g", a, -wide * 0.8, 0.08, wide * 1.6)
        elif form == "wedge":
            sheet.poly(
                "t",
                [
                    (a, wide * 0.15),
                    (a + long * 0.32, wide),
                    (b, wide),
                    (b, -wide),
                    (a + long * 0.32, -wide),
                    (a, -wide * 0.15),
                ],
            )
        elif form == "remote-module":
            sheet.rect("t", a, -wide * 0.6, long, wide * 1.2)
        else:
            bend = 0.16 if form == "welded-angular" else 0.05
            sheet.poly(
                "t",
                [
                    (a, wide * 0.6),
                    (a + long * bend, wide),
                    (b, wide),
                    (b, -wide),
                    (a + long * bend, -wide),
                    (a, -wide * 0.6),
                ],
            )
            if form == "casemate":
                sheet.rect("n", a + 0.3, -wide * 0.8, long - 0.5, wide * 1.6)
        if s.states_of("turret-ventilator")[:1] == ("present",):
            s.state("turret-ventilator")
            sheet.circle("g", x - long * 0.1, wide * 0.45, 0.2)
            sheet.mark("turret-ventilator", x - long * 0.1, wide * 0.45)


def _lorry(sheet: Sheet, s: Subject, half: float) -> None:
    c = chassis_of(s)
    n = c.length
    with sheet.part("Wheels", "axles", "axle-spacing", stated=s.asked["axles"].stated, at=(c.axles[0], half)):
        for x in c.axles:
            for k in (1, -1):
                w = 0.32
                sheet.rect("d", x - c.wheel / 2, k * half - (w if k > 0 else 0), c.wheel, w, 0.06)
    with sheet.part("Cab", "cab", stated=s.asked["cab"].stated, kind="cab", at=(c.body - 0.6, 0)):
        if is_car(s):
            side = half * 0.98
            sheet.curve("b", [(0, -half * 0.8), (0, half * 0.8), (0.12 * n, side), (n, side), (n, -side),
                              (0.12 * n, -side)], (0, 1, 3, 4))  # fmt: skip
            foot = 0.03 if s.asked["cab"] in ("cab-forward", "cab-over", "integral") else 0.3
            sheet.poly("v", [(foot * n, -half * 0.8), (foot * n, half * 0.8), ((foot + 0.08) * n, half * 0.7),
                             ((foot + 0.08) * n, -half * 0.7)])  # fmt: skip
        elif s.asked["cab"].value in ("bonneted", "semi-bonneted"):
            sheet.poly(
                "b",
                [
                    (0, -half * 0.62),
                    (0, half * 0.62),
                    (c.body * 0.5, half * 0.8),
                    (c.body, half * 0.95),
                    (c.body, -half * 0.95),
                    (c.body * 0.5, -half * 0.8),
                ],
            )
            sheet.lines("n", [[(c.body * 0.5, -half * 0.8), (c.body * 0.5, half * 0.8)]])
        else:
            front = 0.6 if s.asked["cab"] == "cab-forward" else 0.9
            side = half * 0.96
            sheet.poly("b", [(0, -half * front), (0, half * front), (c.body * 0.25, side), (c.body, side),
                             (c.body, -side), (c.body * 0.25, -side)])  # fmt: skip
            sheet.lines("n2", [[(c.body * 0.12, -half * front), (c.body * 0.12, half * front)]])
    with sheet.part("Body", "cargo-body", stated=s.state("cargo-body").stated, kind="body", at=(n * 0.8, 0)):
        sheet.rect("t", c.body + 0.05, -half * 0.97, n - c.body - 0.05, half * 1.94)
        sheet.lines(
            "n",
            [
                [(c.body + (n - c.body) * k / 4, -half * 0.97), (c.body + (n - c.body) * k / 4, half * 0.97)]
                for k in (1, 2, 3)
            ],
        )
