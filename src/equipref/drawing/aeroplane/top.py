"""Aeroplanes from above."""

from __future__ import annotations

from equipref.drawing.aeroplane import biplane, cross
from equipref.drawing.aeroplane.lines import Lines, lines_of
from equipref.drawing.aeroplane.planform import tailplane_plan
from equipref.drawing.aeroplane.wing import canard_of
from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject


def top(sheet: Sheet, s: Subject) -> None:
    """Draws an aeroplane from above, nose to the left."""
    f = lines_of(s)
    n, t, half = f.length, f.thick / 2, f.span / 2
    form = s.state("wing-form")
    plan = f.half
    (root_a, root_b), (tip_a, tip_b) = f.chord(0.1), f.chord(0.99)
    swept = s.measure("wing-span-swept")
    biplane.top(sheet, s, f)
    with sheet.part(
        "Wing",
        "wing-form",
        "wing-position",
        stated=form.stated,
        kind="wing",
        at=(sum(f.chord(0.45)) / 2, half * 0.45),
    ):
        if not f.plan.mirrored(sheet, "wing", "t"):
            for k in (1, -1):
                sheet.poly("t", [(x, k * max(z, 0.0)) for x, z in plan])
        for k in (1, -1):
            if form == "variable":
                reach = (swept or f.span * 0.6) / 2
                sheet.poly(
                    "x",
                    [
                        (root_a + 0.1 * n, k * t * 1.6),
                        (tip_a + 0.2 * n, k * reach),
                        (tip_b + 0.22 * n, k * reach),
                        (root_b, k * t * 1.3),
                    ],
                )
    tips = s.state("wing-tips", "plain")
    if tips != "plain":
        x, span_x = tip_a, max(tip_b - tip_a, 0.05 * n)
        with sheet.part("Wing tips", "wing-tips", stated=tips.stated, at=(x + span_x / 2, half)):
            for k in (1, -1):
                long = span_x * {"pods": 1.9, "rails": 1.5}.get(tips.value, 0.8)
                w = {"pods": 0.025, "rails": 0.01, "winglets": 0.006}[tips.value] * n
                sheet.rect("g", x - (long - span_x) / 2, k * half - (w if k > 0 else 0), long, w, w * 0.45)
    _top_tail(sheet, s, f)
    if s.state("canards", "none") == "present":
        x, c = canard_of(f)
        with sheet.part("Canards", "canards", stated=True, at=(x + c * 0.5, t * 2)):
            for k in (1, -1):
                sheet.poly(
                    "t", [(x, k * t * 0.7), (x + c * 0.8, k * t * 2.7), (x + c, k * t * 2.7), (x + c, k * t * 0.7)]
                )
    _top_engines(sheet, s, f)
    if s.states_of("tail-boom")[:1] not in ((), ("none",)):
        bulge = s.state("tail-boom") == "bulged"
        with sheet.part("Boom between the engines", "tail-boom", at=(0.97 * n, 0)):
            sheet.poly("t", [(0.88 * n, t * 0.3), (n, t * 0.1), (n, -t * 0.1), (0.88 * n, -t * 0.3)])
            if bulge:
                sheet.ellipse("t", 0.965 * n, 0, 0.033 * n, t * 0.26)
    if form != "flying-wing" or "fuselage" in f.plan:
        w = t * (1.25 if s.asked.get("engine-location") == "side-by-side-rear" else 1.0)
        nose = 0.45 if s.state("nose-form", "pointed").value in ("pointed", "intake", "chisel") else 0.85
        cut = s.state("tailplane").value in ("twin-boom", "inverted-v") and s.first_class == "uav"
        end = 0.65 * n if cut else n
        with sheet.part("Fuselage", stated=True, kind="fuselage"):
            if not f.plan.mirrored(sheet, "fuselage", "b"):
                sheet.curve(
                    "b",
                    [
                        (0, 0),
                        (0.06 * n, t * nose),
                        (0.22 * n, t * 0.95),
                        (0.5 * end, w),
                        (0.85 * end, w * 0.8),
                        (end, w * 0.25),
                        (end, -w * 0.25),
                        (0.85 * end, -w * 0.8),
                        (0.5 * end, -w),
                        (0.22 * n, -t * 0.95),
                        (0.06 * n, -t * nose),
                    ],
                    (0, 5, 6),
                )
    seat = s.state("cockpit", "single")
    if seat != "none":
        long = 0.2 if seat.value.startswith("tandem") else 0.12
        with sheet.part("Cockpit", "cockpit", stated=seat.stated, at=(0.2 * n, 0)):
            sheet.ellipse(
                "v",
                (0.07 if seat == "flight-deck" else 0.21) * n,
                0,
                (0.02 if seat == "flight-deck" else long / 2) * n,
                t * (0.75 if seat in ("side-by-side", "flight-deck") else 0.45),
            )
    f.plan.details(sheet, both=True)
    _top_dome(sheet, s, f)


def _top_dome(sheet: Sheet, s: Subject, f: Lines) -> None:
    if s.states_of("body-dome")[:1] == ("present",):
        s.state("body-dome")
        with sheet.part("Radar dome", "body-dome", at=(0.61 * f.length, 0)):
            sheet.circle("t", 0.61 * f.length, 0, 0.105 * f.length)
            sheet.lines("n", [[(0.61 * f.length, -0.1 * f.length), (0.61 * f.length, 0.1 * f.length)]])


def _top_tail(sheet: Sheet, s: Subject, f: Lines) -> None:
    n, t = f.length, f.thick / 2
    plane, fins = s.state("tailplane", "fuselage"), s.count("fins", 1)
    boom = plane.value in ("twin-boom", "inverted-v")
    if plane != "none":
        with sheet.part(
            "Tailplane", "tailplane", stated=plane.stated, at=(0.93 * n, f.span * 0.12), kind="tailplane"
        ):
            if plane == "x-form":
                cross.top(sheet, cross.tail_edges(f), f.span * 0.42)
            elif boom:
                for k in (1, -1):
                    sheet.rect("g", 0.42 * n, k * f.span * 0.13 - t * 0.12, 0.56 * n, t * 0.24)
                sheet.poly(
                    "t",
                    [
                        (0.9 * n, f.span * 0.13),
                        (0.985 * n, f.span * 0.13),
                        (0.985 * n, -f.span * 0.13),
                        (0.9 * n, -f.span * 0.13),
                    ],
                )
                if plane == "inverted-v":
                    sheet.lines("n", [[(0.9 * n, 0), (0.985 * n, 0)]])
            else:
                if not f.plan.mirrored(sheet, "tailplane", "t"):
                    for k in (1, -1):
                        sheet.poly("t", [(x, k * z) for x, z in tailplane_plan(plane.value, n, f.span)])
    if fins.number and plane.value not in ("v-tail", "inverted-v"):
        with sheet.part(f"{fins.number} fins", "fins", stated=fins.stated, at=(0.9 * n, t * 0.5), kind="fins"):
            if f.plan.mirrored(sheet, "fin", "g fin"):
                return
            gap = t * 1.6 if not boom else f.span * 0.26
            for i in range(fins.number):
                z = (i - (fins.number - 1) / 2) * gap
                sheet.rect("g fin", 0.82 * n, z - t * 0.08, 0.17 * n, t * 0.16)


def _top_engines(sheet: Sheet, s: Subject, f: Lines) -> None:
    n, t, half = f.length, f.thick / 2, f.span / 2
    number, kind, where = (
        s.count("engines", 2),
        s.state("engine-type", "jet"),
        s.state("engine-location", "in-fuselage"),
    )
    form = s.asked["wing-form"].value
    with sheet.part(
        f"{number.number} engines",
        "engines",
        "engine-location",
        "engine-type",
        stated=number.stated or where.stated,
        at=(0.4 * n, half * 0.35),
        kind="engines",
    ):
        if f.plan.mirrored(sheet, "engine", "g engine"):
            if kind == "propeller":
                for shape in f.plan.parts["engine"]:
                    x = min(p[0] for p in shape.points) if where != "pusher" else max(p[0] for p in shape.points)
                    z = (min(p[1] for p in shape.points) + max(p[1] for p in shape.points)) / 2
                    for k in (1, -1):
                        sheet.tube("g propeller", (x, k * z - t * 1.2), (x, k * z + t * 1.2), 0.007 * n)
        elif where in ("under-wings", "on-wings"):
            pods = max(1, number.number // 2)
            for i in range(pods):
                share = 0.32 + min(0.26, 0.6 / max(pods - 1, 1)) * i
                lead = f.chord(share)[0]
                for k in (1, -1):
                    r = t * 0.36
                    sheet.rect("g engine", lead - 0.055 * n, k * half * share - r, 0.12 * n, 2 * r, r * 0.5)
                    if kind == "propeller":
                        sheet.tube(
                            "g propeller",
                            (lead - 0.06 * n, k * half * share - t * 1.2),
                            (lead - 0.06 * n, k * half * share + t * 1.2),
                            0.007 * n,
                        )
        elif kind == "propeller" or where in ("nose", "pusher"):
            low = s.state("tailplane").value in ("twin-boom", "inverted-v")
            behind = 0.66 * n if low else 0.73 * n if form == "flying-wing" else n
            x = 0.0 if where == "nose" else behind
            sheet.tube("g propeller", (x, -t * 1.6), (x, t * 1.6), 0.014 * n)
        elif where == "fuselage-sides":
            for k in (1, -1):
                sheet.rect("g engine", 0.4 * n, k * t * 1.25 - t * 0.35, 0.32 * n, t * 0.7, t * 0.3)
        else:
            gap = t * (1.3 if where == "side-by-side-rear" else 0.85)
            count = min(number.number, 4)
            for i in range(count):
                z = (i - (count - 1) / 2) * gap
                sheet.rect("s engine", 0.9 * n, z - t * 0.35, 0.09 * n, t * 0.7)
            if where == "side-by-side-rear":
                sheet.rect("t", 0.4 * n, -t * 1.2, 0.5 * n, t * 2.4)
