"""Vehicles from the front and from the rear: width and height, what sits left and right, and what opens behind."""

from __future__ import annotations

from equipref.drawing.armoured.frame import frame_of
from equipref.drawing.armoured.marks import splash_board
from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject
from equipref.drawing.truck.chassis import chassis_of, is_lorry
from equipref.drawing.vehicle.front_turret import above
from equipref.drawing.vehicle.grille import grille


def end(sheet: Sheet, s: Subject, *, rear: bool) -> None:
    """Draws a vehicle from one end; the vehicle's left is on the right of a front view."""
    wide = s.metres("width", "width-skirts", usual=2.6)
    lorry = is_lorry(s)
    if lorry:
        c = chassis_of(s)
        roof, top, low, track = c.height, c.height, c.wheel * 0.45, c.wheel
    else:
        f = frame_of(s)
        roof, top, low, track = f.roof, f.top, f.low, f.track
    tracked = s.state("running-gear", "tracked").value in ("tracked", "half-tracked")
    half = wide / 2
    own = 1.0 if rear else -1.0  # the sign of the vehicle's right side
    _running(sheet, s, half, track, tracked, rear)
    inner = half
    with sheet.part("Hull", also=("hull-sides",), stated=s.measure("width", "width-skirts") is not None, kind="hull"):
        sill = track * 0.95 if tracked else max(low + 0.1, track * 0.5)
        lean = 0.9 if not lorry else 0.96
        if not lorry and s.states_of("hull-front")[:1] == ("boat",):
            lean = 0.78
        if "hull-sides" in s.states and not lorry:
            lean = 1.0 if s.state("hull-sides") == "upright" else 0.72
            sheet.mark("hull-sides", half * (lean + 1) / 2, (sill + roof * 2) / 3)
        sheet.poly(
            "b",
            [
                (-half * 0.62, low),
                (-half * 0.66, sill),
                (-inner, sill),
                (-inner, sill + (roof - sill) * 0.35),
                (-half * lean, roof),
                (half * lean, roof),
                (inner, sill + (roof - sill) * 0.35),
                (inner, sill),
                (half * 0.66, sill),
                (half * 0.62, low),
            ],
        )
    if s.states_of("underbody"):
        kind = s.state("underbody")
        with sheet.part("Underbody", "underbody", at=(0, low)):
            if kind == "v-hull":
                sheet.poly("s", [(-half * 0.62, low + 0.3), (0, low - 0.12), (half * 0.62, low + 0.3)])
            elif kind == "boat":
                sheet.curve("s", [(-half * 0.62, low + 0.3), (0, low - 0.08), (half * 0.62, low + 0.3)], (0, 2))
            else:
                sheet.lines("n2", [[(-half * 0.6, low), (half * 0.6, low)]])
    if not rear and s.states_of("dozer-blade")[:1] == ("present",):
        s.state("dozer-blade")
        with sheet.part("Dozer blade", "dozer-blade", at=(0, 0.6)):
            sheet.rect("t", -half * 1.05, 0.05, half * 2.1, 0.95)
    if rear:
        _behind(sheet, s, half, roof, low, lorry)
    else:
        _before(sheet, s, half, roof, low, own, lorry)
    above(sheet, s, half, roof, top, own, rear, lorry)


def _running(sheet: Sheet, s: Subject, half: float, track: float, tracked: bool, rear: bool) -> None:
    skirts = s.states_of("skirts")[:1]
    with sheet.part(
        "Tracks" if tracked else "Wheels",
        "running-gear",
        also=() if tracked else ("tyres",),
        stated=s.asked["running-gear"].stated,
        at=(half * 0.85, track * 0.3),
    ):
        tyres = s.state("tyres", "single-normal").value if not tracked else ""
        w = (
            s.measure("track-width") or 0.5
            if tracked
            else {"single-wide": 0.5, "dual-rear": 0.62 if rear else 0.32}.get(tyres, 0.32)
        )
        for k in (-1, 1):
            x = k * half - (w if k > 0 else 0)
            sheet.rect("d", x, 0, w, track * (1 if not tracked else 0.93), 0.1)
            if tracked:
                sheet.lines("l", [[(x + 0.06, track * i / 7), (x + w - 0.06, track * i / 7)] for i in range(1, 7)])
            elif tyres == "dual-rear" and rear:
                sheet.lines("n2", [[(x + w / 2, 0), (x + w / 2, track)]])
        if not tracked:
            sheet.rect("s", -half + w, track * 0.42, 2 * half - 2 * w, 0.16)
            sheet.mark("tyres", half - w / 2, track * 0.5)
    if skirts and skirts != ("none",):
        with sheet.part("Side skirts", "skirts", at=(half, track * 0.8)):
            drop = {"partial": 0.3, "full-rubber": 0.42}.get(skirts[0], 0.6)
            s.state("skirts")
            for k in (-1, 1):
                sheet.rect("b", k * half - 0.05, track - drop, 0.1, drop)


def _before(sheet: Sheet, s: Subject, half: float, roof: float, low: float, own: float, lorry: bool) -> None:
    form = s.state("hull-front", "flat-glacis")
    glazed = lorry or form.value in ("bonnet", "vertical")
    if not lorry:
        with sheet.part("Front plates", "hull-front", stated=form.stated, at=(0, roof * 0.55)):
            y = {"sharp-beak": 0.6, "boat": 0.52, "vertical": 0.3, "stepped": 0.42, "bonnet": 0.6}.get(
                form.value, 0.55
            ) * roof
            bend = 0.1 if form == "boat" else 0.0
            sheet.curve("n", [(-half * 0.64, y + bend), (0, y - bend), (half * 0.64, y + bend)], closed=False)
            splash_board(sheet, s, (0.0, (y + roof) / 2 + 0.05), half * 0.5, front=True)
            if form == "stepped":
                sheet.lines("n", [[(-half * 0.9, roof * 0.68), (half * 0.9, roof * 0.68)]])
            if form == "bonnet" and "base-vehicle" not in s.states:
                sheet.rect("s", -half * 0.4, low + 0.15, half * 0.8, y - low - 0.25, 0.04)
    if "base-vehicle" in s.states and not lorry:
        grille(sheet, s, half, low + 0.1, roof * 0.58)
    screen = s.state("windscreen", "two-piece" if glazed else "small-blocks")
    if screen.stated or glazed:
        a, b = roof * 0.66, roof * 0.9
        with sheet.part("Windscreen", "windscreen", stated=screen.stated, at=(0, b)):
            if screen == "two-piece":
                sheet.rect("v", -half * 0.78, a, half * 0.74, b - a, 0.04)
                sheet.rect("v", half * 0.04, a, half * 0.74, b - a, 0.04)
            elif screen == "small-blocks":
                for k in (-0.4, -0.1, 0.2):
                    sheet.rect("v", half * k, b - 0.15, half * 0.2, 0.1)
            else:
                sheet.rect("v", -half * 0.78, a, half * 1.56, b - a, 0.04)
                if screen == "folding":
                    sheet.lines(
                        "n2",
                        [[(-half * 0.78, a), (-half * 0.78, b + 0.06), (half * 0.78, b + 0.06), (half * 0.78, a)]],
                    )
    if lorry or ("headlights" in s.states and "base-vehicle" not in s.states):
        lamps, fenders = s.state("headlights", "grille"), s.state("fenders", "none")
        if lorry and s.state("cab", "bonneted") in ("bonneted", "semi-bonneted"):
            with sheet.part("Bonnet", "cab", stated=s.asked["cab"].stated, at=(half * 0.4, roof * 0.6)):
                sheet.poly("b", [(-half * 0.55, low + 0.1), (-half * 0.5, roof * 0.63), (half * 0.5, roof * 0.63),
                                 (half * 0.55, low + 0.1)])  # fmt: skip
        with sheet.part("Grille", stated=False):
            sheet.rect("s", -half * 0.38, low + 0.25, half * 0.76, roof * 0.22, 0.05)
            sheet.rect("g", -half * 0.94, low - 0.05, half * 1.88, 0.2)
        x, y = {"fenders": (0.8, roof * 0.5), "grille": (0.5, low + 0.4), "bumper": (0.72, low + 0.05)}[lamps.value]
        with sheet.part("Fenders", "fenders", stated=fenders.stated, at=(half * 0.85, roof * 0.46)):
            if fenders == "rounded":
                for k in (-1, 1):
                    sheet.ellipse("t", k * half * 0.78, roof * 0.4, half * 0.22, roof * 0.1)
            elif fenders in ("angular", "flared"):
                h = 0.07 if fenders == "flared" else 0.14
                for k in (-1, 1):
                    sheet.rect("t", k * half * 0.78 - half * 0.22, roof * 0.4, half * 0.44, roof * h)
        with sheet.part("Headlights", "headlights", stated=lamps.stated, at=(half * x, y)):
            for k in (-1, 1):
                sheet.circle("v", k * half * x, y, 0.11)
    if "driver-position" in s.states:
        x = {"left": -own, "centre": 0.0, "right": own}[s.state("driver-position").value] * half * 0.5
        with sheet.part("Driver's hatch", "driver-position", at=(x, roof * 0.88)):
            sheet.ellipse("g", x, roof * 0.9, 0.32, 0.11)
    if "vision-blocks" in s.states:
        count = s.count("vision-blocks", 3).number
        place = s.state("driver-position", "centre")
        x0 = {"left": -own, "centre": 0.0, "right": own}[place.value] * half * 0.5
        with sheet.part(f"{count} vision blocks", "vision-blocks", at=(x0, roof * 0.8)):
            for i in range(count):
                sheet.rect("v vision-block", x0 + (i - (count - 1) / 2) * 0.22 - 0.08, roof * 0.78, 0.16, 0.07)
    if "bow-machine-gun" in s.states and s.state("bow-machine-gun") != "none":
        kind = s.state("bow-machine-gun").value
        xs = {"one": (0.55 * half,), "two": (-0.55 * half, 0.55 * half), "hole": (0.0,)}[kind]
        with sheet.part("Bow machine guns", "bow-machine-gun", at=(xs[-1], roof * 0.66)):
            for x in xs:
                sheet.circle("g" if kind != "hole" else "d", x, roof * 0.66, 0.09 if kind != "hole" else 0.045)
                if kind != "hole":
                    sheet.circle("d", x, roof * 0.66, 0.03)
    if s.states_of("trim-vane")[:1] == ("present",):
        s.state("trim-vane")
        with sheet.part("Trim vane", "trim-vane", at=(half * 0.4, roof * 0.5)):
            sheet.rect("t", -half * 0.7, roof * 0.4, half * 1.4, roof * 0.16, 0.03)


def _behind(sheet: Sheet, s: Subject, half: float, roof: float, low: float, lorry: bool) -> None:
    door = s.state("rear-door", "none")
    a, b = low + 0.25, roof * 0.9
    with sheet.part("Rear door", "rear-door", stated=door.stated, at=(half * 0.3, (a + b) / 2)):
        if door == "two-doors":
            sheet.rect("n", -half * 0.6, a, half * 0.59, b - a, 0.05)
            sheet.rect("n", half * 0.01, a, half * 0.59, b - a, 0.05)
        elif door == "single":
            sheet.rect("n", -half * 0.34, a, half * 0.68, b - a, 0.05)
        elif door == "ramp":
            sheet.poly("t", [(-half * 0.62, a), (-half * 0.56, b), (half * 0.56, b), (half * 0.62, a)])
            sheet.rect("n", -half * 0.25, a + 0.1, half * 0.5, (b - a) * 0.75, 0.05)
        elif door == "over-engine":
            for k in (-0.5, 0.05):
                sheet.rect("n", half * k, b - 0.25, half * 0.45, 0.25, 0.03)
            sheet.lines("n", [[(-half * 0.5, y), (half * 0.5, y)] for y in (a + 0.15, a + 0.3, a + 0.45)])
    if "exhaust" in s.states:
        place = s.state("exhaust").value
        xs = {
            "left-side": (-0.97,),
            "right-side": (0.97,),
            "both-sides": (-0.97, 0.97),
            "rear-centre": (0.0,),
            "rear-left": (-0.6,),
            "rear-right": (0.6,),
            "roof": (0.5,),
            "behind-cab": (0.7,),
            "underneath": (0.2,),
        }[place]
        y = {"roof": roof, "behind-cab": roof * 1.02, "underneath": low - 0.08}.get(place, roof * 0.66)
        with sheet.part("Exhaust outlet", "exhaust", at=(xs[0] * half, y)):
            for x in xs:
                sheet.rect("g", x * half - 0.12, y - 0.07, 0.24 if place != "rear-centre" else 0.5, 0.14, 0.03)
    if s.states_of("spare-wheel")[:1] == ("rear",):
        s.state("spare-wheel")
        with sheet.part("Spare wheel", "spare-wheel", at=(half * 0.4, roof * 0.55)):
            sheet.circle("d", half * 0.4, roof * 0.55, 0.42)
            sheet.circle("w", half * 0.4, roof * 0.55, 0.25)
    if lorry:
        body = s.state("cargo-body")
        with sheet.part("Tail board", "cargo-body", stated=body.stated, at=(0, roof * 0.6)):
            tall = roof * (0.25 if body.value in ("open-bed", "pick-up", "flatbed") else 0.5)
            sheet.rect("t", -half * 0.9, roof * 0.45, half * 1.8, tall, 0.04)
