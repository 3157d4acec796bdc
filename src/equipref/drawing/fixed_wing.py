"""Aeroplanes, uncrewed ones too, from the side, from above and from the front."""

from __future__ import annotations

from dataclasses import dataclass

from equipref.drawing.airframe import landing_gear
from equipref.drawing.sheet import Point, Sheet
from equipref.drawing.subject import Subject
from equipref.drawing.wing import plan_of

_THICK = {"fighter": 0.105, "strike-aircraft": 0.115, "bomber": 0.075, "transport-aircraft": 0.115, "uav": 0.1,
          "special-aircraft": 0.11}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lines:
    """The main lines, metres: length, span, height, thickness of the fuselage, height of its axis."""

    length: float
    span: float
    height: float
    thick: float
    axis: float
    wing: float


def lines_of(s: Subject) -> Lines:
    """The main lines of an aeroplane."""
    span = s.measure("wing-span")
    length = s.measure("length-overall", "length", "length-fuselage")
    usual = float(s.usual["length-overall"]) / float(s.usual["wing-span"])
    if length is None:
        length = span * usual if span else s.metres("length-overall", usual=18.0)
    if span is None:
        swept = s.measure("wing-span-swept")
        span = swept * 1.6 if swept else length / usual
        s.metres("wing-span", usual=span)
    height = s.measure("height-overall", "height")
    if height is None:
        s.metres("height-overall", usual=5.0)
        height = length * float(s.usual["height-overall"]) / float(s.usual["length-overall"])
    thick = (s.measure("width-fuselage") or _THICK.get(s.first_class, 0.09) * length) * 1.0
    if s.state("wing-form", "swept") == "flying-wing":
        s.usual = {**s.usual, "tailplane": "none", "fins": "0"}
        thick, height = 0.16 * length, max(height * 0.5, 0.2 * length)
    thick = min(thick, height * 0.62)
    gear = s.state("landing-gear", "retractable")
    clear = (
        0.0
        if gear == "none"
        else max(0.17 * height, 0.45 * thick if s.first_class in ("fighter", "strike-aircraft") else 0.3 * thick)
    )
    axis = clear + thick * 0.5
    where = s.state("wing-position", "mid").value
    wing = axis + {"low": -0.34, "mid": 0.04, "shoulder": 0.26, "high": 0.46}[where] * thick
    return Lines(length, span, height, thick, axis, wing)


def side(sheet: Sheet, s: Subject) -> None:
    """Draws an aeroplane from its left side, nose to the left."""
    f = lines_of(s)
    n = f.length
    stated = s.measure("length-overall", "length", "length-fuselage") is not None
    landing_gear(sheet, s, n, f.height, 0.42, f.axis - f.thick * 0.5, max(0.055 * f.thick * 4, 0.07 * f.height * 0.9))
    _fins(sheet, s, f)
    with sheet.part("Fuselage", stated=stated, kind="fuselage"):
        sheet.curve("b", *_profile(s, f))
    _tailplane(sheet, s, f)
    _nose(sheet, s, f)
    _canopy(sheet, s, f)
    _wing(sheet, s, f)
    _engines(sheet, s, f)
    if s.states_of("body-dome")[:1] == ("present",):
        s.state("body-dome")
        with sheet.part("Radar dome", "body-dome", at=(0.6 * n, f.axis + f.thick * 1.15)):
            for k in (0.57, 0.64):
                sheet.tube("g", (k * n, f.axis + f.thick * 0.45), ((k + 0.01) * n, f.axis + f.thick), f.thick * 0.12)
            sheet.ellipse("t", 0.61 * n, f.axis + f.thick * 1.1, 0.105 * n, f.thick * 0.19)
            sheet.lines("n", [[(0.505 * n, f.axis + f.thick * 1.1), (0.715 * n, f.axis + f.thick * 1.1)]])
    if "rear-loading" in s.states and s.state("rear-loading") != "none":
        kind = s.state("rear-loading")
        with sheet.part("Rear loading door", "rear-loading", at=(0.78 * n, f.axis - f.thick * 0.3)):
            sheet.lines("n", [[(0.68 * n, f.axis - f.thick * 0.49), (0.86 * n, f.axis - f.thick * 0.02)]])
            if kind == "ramp":
                sheet.tube(
                    "t", (0.69 * n, f.axis - f.thick * 0.48), (0.77 * n, f.axis - f.thick * 0.66), f.thick * 0.05
                )
            else:
                sheet.curve(
                    "n",
                    [(0.68 * n, f.axis - f.thick * 0.49), (0.75 * n, f.axis), (0.84 * n, f.axis + f.thick * 0.1)],
                    closed=False,
                )


def _profile(s: Subject, f: Lines) -> tuple[list[Point], list[int]]:
    n, t, y = f.length, f.thick / 2, f.axis
    form = s.state("nose-form", "pointed").value
    up = 0.55 if s.first_class in ("transport-aircraft", "special-aircraft") else 0.1
    tail_low = y + t * (up - 0.35)
    rear: list[Point] = [
        (0.62 * n, y - t),
        (0.82 * n, y - t * (1 - up)),
        (0.985 * n, tail_low),
        (n, tail_low + t * 0.35),
        (0.97 * n, y + t * (0.55 + up * 0.4)),
        (0.7 * n, y + t * 0.98),
    ]
    if s.first_class == "uav":
        rear = [
            (0.5 * n, y - t),
            (0.62 * n, y - t * 0.5),
            (0.99 * n, y + t * 0.1),
            (n, y + t * 0.3),
            (0.62 * n, y + t * 0.55),
            (0.5 * n, y + t * 0.95),
        ]
        if s.asked["wing-form"] in ("flying-wing", "delta") or s.state("tailplane") == "twin-boom":
            rear = [(0.6 * n, y - t), (0.96 * n, y - t * 0.5), (n, y), (0.96 * n, y + t * 0.6), (0.6 * n, y + t)]
    nose = {
        "pointed": [(0.0, y - t * 0.25), (0.09 * n, y + t * 0.28), (0.18 * n, y + t * 0.66)],
        "chisel": [(0.0, y - t * 0.3), (0.05 * n, y + t * 0.2), (0.12 * n, y + t * 0.62)],
        "duck-bill": [(0.0, y - t * 0.2), (0.08 * n, y + t * 0.08), (0.15 * n, y + t * 0.5)],
        "intake": [(0.0, y + t * 0.5), (0.08 * n, y + t * 0.75), (0.16 * n, y + t * 0.9)],
    }.get(form, [(0.0, y - t * 0.15), (0.025 * n, y + t * 0.45), (0.09 * n, y + t * 0.9)])
    chin = {
        "pointed": [(0.2 * n, y - t * 0.95), (0.09 * n, y - t * 0.62)],
        "chisel": [(0.15 * n, y - t * 0.95), (0.02 * n, y - t * 0.62)],
        "duck-bill": [(0.2 * n, y - t * 0.9), (0.08 * n, y - t * 0.45)],
        "intake": [(0.1 * n, y - t * 0.85), (0.0, y - t * 0.55)],
    }.get(form, [(0.12 * n, y - t), (0.03 * n, y - t * 0.72)])
    points = [*nose, (0.4 * n, y + t), *reversed(rear), *chin]
    corners = {len(nose) + 2, len(nose) + 3}
    if form in ("pointed", "chisel", "duck-bill", "intake"):
        corners.add(0)
    if form in ("intake", "chisel"):
        corners.add(len(points) - 1)
    return points, sorted(corners)


def _nose(sheet: Sheet, s: Subject, f: Lines) -> None:
    form = s.asked["nose-form"]
    n, t, y = f.length, f.thick / 2, f.axis
    with sheet.part("Nose", "nose-form", stated=form.stated, at=(0.02 * n, y)):
        if form == "glazed":
            sheet.curve(
                "v",
                [
                    (0.004 * n, y - t * 0.2),
                    (0.03 * n, y - t * 0.72),
                    (0.07 * n, y - t * 0.8),
                    (0.07 * n, y - t * 0.25),
                ],
                (2, 3),
            )
            sheet.lines("n", [[(0.035 * n, y - t * 0.7), (0.035 * n, y - t * 0.22)]])
        elif form == "intake":
            sheet.poly("g", [(-0.0, y + t * 0.3), (-0.02 * n, y), (0.0, y - t * 0.35)])
        elif form == "pointed":
            sheet.lines("n", [[(0.07 * n, y + t * 0.2), (0.07 * n, y - t * 0.55)]])
        elif form == "blunt-with-dome":
            sheet.circle("v", 0.05 * n, y - t * 0.95, t * 0.4)
        elif form == "box-sensor":
            sheet.rect("t", 0.0, y - t * 0.7, 0.06 * n, t * 0.6)


def _canopy(sheet: Sheet, s: Subject, f: Lines) -> None:
    seat = s.state("cockpit", "single")
    n, t, y = f.length, f.thick / 2, f.axis
    if seat == "none":
        return
    with sheet.part("Cockpit", "cockpit", stated=seat.stated, at=(0.18 * n, y + t * 1.15), kind="cockpit"):
        if seat in ("flight-deck", "greenhouse"):
            a = 0.045
            sheet.poly(
                "v",
                [
                    (a * n, y + t * 0.6),
                    ((a + 0.02) * n, y + t * 0.88),
                    ((a + 0.05) * n, y + t * 0.92),
                    ((a + 0.055) * n, y + t * 0.6),
                ],
            )
            sheet.lines(
                "n",
                [
                    [((a + 0.02) * n, y + t * 0.6), ((a + 0.028) * n, y + t * 0.88)],
                    [((a + 0.04) * n, y + t * 0.6), ((a + 0.042) * n, y + t * 0.9)],
                ],
            )
            if seat == "greenhouse":
                sheet.lines("n2", [[(a * n, y + t * 0.6), ((a + 0.055) * n, y + t * 0.6)]])
            return
        a, b, up = {
            "single": (0.14, 0.28, 0.85),
            "tandem-single-canopy": (0.13, 0.34, 0.9),
            "side-by-side": (0.13, 0.26, 0.7),
            "tandem-stepped": (0.13, 0.31, 0.6),
        }[seat.value]
        low = y + t * 0.55
        sheet.curve(
            "v",
            [
                (a * n, low - t * 0.08),
                ((a + (b - a) * 0.3) * n, low + t * up * 0.95),
                ((a + (b - a) * 0.55) * n, low + t * up * 1.05),
                (b * n, y + t * 0.93),
            ],
            (0, 3),
        )
        bars = [0.27] if seat != "tandem-single-canopy" else [0.25, 0.6]
        if seat == "tandem-stepped":
            bars = [0.3, 0.5, 0.55]
        sheet.lines("n", [[((a + (b - a) * k) * n, low), ((a + (b - a) * k) * n, low + t * up * 0.9)] for k in bars])


def _fins(sheet: Sheet, s: Subject, f: Lines) -> None:
    n, t, y = f.length, f.thick / 2, f.axis
    fins, plane = s.count("fins", 1), s.state("tailplane", "fuselage")
    base, tip = y + t * 0.55, f.height
    root = {"transport-aircraft": 0.17, "special-aircraft": 0.17, "uav": 0.1}.get(s.first_class, 0.2) * n
    boom = plane == "twin-boom"
    if boom:
        with sheet.part("Tail boom", "tailplane", stated=plane.stated, at=(0.8 * n, y)):
            sheet.tube("g", (0.4 * n, y), (n, y + t * 0.2), t * 0.35)
    end = 0.995 * n
    if plane.value in ("v-tail", "inverted-v"):
        up = tip if plane == "v-tail" else max(0.02, y - (f.height - y) * 0.6)
        if plane == "inverted-v":
            sheet_top = f.height
            with sheet.part("Tail boom", "tailplane", stated=plane.stated):
                sheet.tube("g", (0.4 * n, y), (n * 0.98, y + t * 0.3), t * 0.3)
                sheet.poly("t", [(0.88 * n, y), (0.93 * n, sheet_top), (0.99 * n, sheet_top), (n, y)])
            return
        with sheet.part("V-shaped tail", "tailplane", stated=plane.stated, at=(0.94 * n, (y + up) / 2), kind="fins"):
            sheet.poly("t", [(end - root * 0.9, base), (end - root * 0.3, up), (end, up), (end - root * 0.05, base)])
        return
    if fins.number:
        with sheet.part(f"{fins.number} fin{'s' if fins.number > 1 else ''}", "fins", stated=fins.stated,
                        at=(0.93 * n, tip - (tip - base) * 0.3), kind="fins"):  # fmt: skip
            for i in reversed(range(fins.number)):
                back = -0.022 * n * i
                rise = 0.02 * f.height * i
                sheet.poly(
                    "t fin",
                    [
                        (end - root + back, base),
                        (end - root * 0.42 + back, tip - rise),
                        (end + back, tip - rise),
                        (end - root * 0.1 + back, base),
                    ],
                )
            sheet.lines("n", [[(end - root * 0.12, tip), (end - root * 0.3, base)]])


def _tailplane(sheet: Sheet, s: Subject, f: Lines) -> None:
    n, t, y = f.length, f.thick / 2, f.axis
    plane = s.asked["tailplane"]
    if plane.value in ("v-tail", "inverted-v", "none"):
        return
    base, tip, end = y + t * 0.55, f.height, 0.995 * n
    root = {"transport-aircraft": 0.17, "special-aircraft": 0.17, "uav": 0.1}.get(s.first_class, 0.2) * n
    level = {"t-tail": tip - 0.01 * f.height, "fin-low": base + (tip - base) * 0.25}.get(plane.value, y + t * 0.3)
    with sheet.part("Tailplane", "tailplane", stated=plane.stated, at=(0.94 * n, level)):
        a = end - root * (0.62 if plane == "t-tail" else 0.85)
        sheet.curve("t", [(a, level), (a + root * 0.3, level + 0.16 * t), (end + root * 0.0, level),
                          (a + root * 0.3, level - 0.16 * t)], (0, 2))  # fmt: skip


def _wing(sheet: Sheet, s: Subject, f: Lines) -> None:
    form = s.asked["wing-form"]
    n, t = f.length, f.thick / 2
    plan = plan_of(form.value, n, f.span, s.first_class)
    a, b = plan[0][0], plan[-1][0]
    tip_a, tip_b = plan[1][0], plan[-2][0]
    y = f.wing
    slant = {"dihedral": 0.06, "anhedral": -0.06}.get(s.state("wing-slant", "level").value, 0.0) * f.span / 2
    slant = max(min(slant, t * 0.8), -t * 0.8)
    where = s.asked["wing-position"]
    with sheet.part("Wing", "wing-position", "wing-form", "wing-slant", stated=where.stated or form.stated,
                    at=((a + b) / 2, y), kind="wing"):  # fmt: skip
        thick = 0.16 * t + 0.035 * (b - a)
        sheet.curve(
            "t",
            [
                (a, y),
                (a + (b - a) * 0.3, y + thick),
                (b, y),
                (tip_b, y + slant),
                (tip_a, y + slant - 0.02 * t),
                (a + (b - a) * 0.3, y - thick * 0.6),
            ],
            (0, 2, 3, 4),
        )
    tips = s.state("wing-tips", "plain")
    if tips != "plain":
        with sheet.part("Wing tip", "wing-tips", stated=tips.stated, at=((tip_a + tip_b) / 2, y + slant)):
            if tips == "pods":
                sheet.ellipse("g", (tip_a + tip_b) / 2, y + slant, 0.07 * n, 0.22 * t)
            elif tips == "rails":
                sheet.tube("g", (tip_a - 0.04 * n, y + slant), (tip_b + 0.02 * n, y + slant), 0.1 * t)
            else:
                sheet.poly(
                    "g",
                    [
                        (tip_a, y + slant),
                        (tip_b - 0.02 * n, y + slant + 1.4 * t),
                        (tip_b, y + slant + 1.4 * t),
                        (tip_b, y + slant),
                    ],
                )
    canards = s.state("canards", "none")
    if canards == "present":
        with sheet.part("Canards", "canards", stated=canards.stated, at=(0.3 * n, f.axis + t * 0.35)):
            sheet.curve(
                "t",
                [(0.27 * n, f.axis + t * 0.3), (0.31 * n, f.axis + t * 0.45), (0.35 * n, f.axis + t * 0.3)],
                (0, 2),
            )


def _engines(sheet: Sheet, s: Subject, f: Lines) -> None:
    number, kind = s.count("engines", 2), s.state("engine-type", "jet")
    where, intake = s.state("engine-location", "in-fuselage"), s.state("intakes", "sides") if kind == "jet" else None
    n, t, y, z = f.length, f.thick / 2, f.axis, f.wing
    stated = where.stated or number.stated
    with sheet.part(
        f"{number.number} engine{'s' if number.number > 1 else ''}",
        "engines",
        "engine-location",
        "engine-type",
        stated=stated,
        at=(0.45 * n, z - t * 0.5),
        kind="engines",
    ):
        if where in ("under-wings", "on-wings"):
            pods = max(1, number.number // 2)
            for i in reversed(range(pods)):
                prop = kind == "propeller"
                r = t * (0.42 if pods == 1 else 0.36)
                x = 0.32 * n + 0.065 * n * i
                cy = z - r * 1.35 if where == "under-wings" else z + r * (0.1 if prop else 1.0)
                long = (0.2 if prop else 0.13) * n
                sheet.curve(
                    "g",
                    [
                        (x, cy + r * 0.7),
                        (x + long * 0.25, cy + r),
                        (x + long * 0.7, cy + r * 0.8),
                        (x + long, cy + r * 0.3),
                        (x + long, cy - r * 0.3),
                        (x + long * 0.7, cy - r * 0.85),
                        (x + long * 0.25, cy - r),
                        (x, cy - r * 0.7),
                    ],
                    (0, 3, 4, 7),
                )
                sheet.ellipse("s", x, cy, r * 0.16, r * 0.7)
                if prop:
                    sheet.ellipse("x", x - 0.012 * n, cy, 0.004 * n, t * 1.25)
                    sheet.tube("g propeller", (x - 0.012 * n, cy - t * 1.2), (x - 0.012 * n, cy + t * 1.2), 0.007 * n)
        elif kind == "propeller" or where in ("nose", "pusher"):
            x = -0.005 * n if where == "nose" else n
            booms = where == "pusher" and s.asked["tailplane"].value in ("twin-boom", "inverted-v")
            x = 0.63 * n if booms else x
            sheet.rect("g", min(x, x + 0.03 * n * (1 if where == "nose" else -1)), y - t * 0.3, 0.03 * n, t * 0.6)
            sheet.tube("g propeller", (x, max(y - t * 1.5, 0.0)), (x, y + t * 1.5), 0.012 * n)
        elif where == "fuselage-sides":
            sheet.curve(
                "g",
                [
                    (0.4 * n, y + t * 0.5),
                    (0.5 * n, y + t * 0.75),
                    (0.72 * n, y + t * 0.45),
                    (0.72 * n, y - t * 0.3),
                    (0.5 * n, y - t * 0.35),
                    (0.4 * n, y - t * 0.1),
                ],
                (0, 2, 3, 5),
            )
            sheet.ellipse("s", 0.4 * n, y + t * 0.2, t * 0.1, t * 0.3)
        elif where == "on-roof":
            sheet.curve(
                "g",
                [(0.4 * n, y + t * 0.9), (0.45 * n, y + t * 1.5), (0.66 * n, y + t * 1.4), (0.72 * n, y + t * 0.9)],
                (0, 3),
            )
            sheet.ellipse("s", 0.42 * n, y + t * 1.15, t * 0.1, t * 0.25)
        else:
            tunnel = where == "side-by-side-rear"
            if tunnel:
                sheet.curve(
                    "t",
                    [
                        (0.42 * n, y - t * 0.9),
                        (0.5 * n, y - t * 0.35),
                        (0.9 * n, y - t * 0.2),
                        (0.98 * n, y - t * 0.3),
                        (0.98 * n, y - t * 0.95),
                        (0.6 * n, y - t * 1.15),
                    ],
                    (0, 3, 4),
                )
            low = y - t * (0.95 if tunnel else 0.25)
            sheet.rect("s", 0.955 * n, low, 0.04 * n, t * 0.62)
            if number.number > 2:
                sheet.rect("s", 0.94 * n, low, 0.02 * n, t * 0.62)
    if intake is None:
        return
    x, r = 0.3 * n, t * 0.55
    with sheet.part("Air intake", "intakes", stated=intake.stated, at=(x + 0.02 * n, y - r)):
        if intake == "sides":
            sheet.poly(
                "t",
                [(x, y + t * 0.45), (0.58 * n, y + t * 0.5), (0.58 * n, y - t * 0.8), (x + 0.02 * n, y - t * 0.75)],
            )
            sheet.poly(
                "s",
                [
                    (x, y + t * 0.45),
                    (x + 0.015 * n, y + t * 0.43),
                    (x + 0.035 * n, y - t * 0.74),
                    (x + 0.02 * n, y - t * 0.75),
                ],
            )
        elif intake == "below":
            sheet.curve("t", [(x + 0.06 * n, y - t * 0.6), (0.9 * n, y - t * 0.3), (0.97 * n, y - t * 0.45),
                              (0.97 * n, y - t * 0.85), (0.7 * n, y - t * 1.25), (x + 0.09 * n, y - t * 1.4)],
                        (0, 2, 3, 5))  # fmt: skip
            sheet.poly("s", [(x + 0.06 * n, y - t * 0.6), (x + 0.075 * n, y - t * 0.6), (x + 0.105 * n, y - t * 1.37),
                             (x + 0.09 * n, y - t * 1.4)])  # fmt: skip
        elif intake == "wing-roots":
            sheet.ellipse("s", x + 0.08 * n, z, 0.012 * n, t * 0.25)
        elif intake == "above":
            sheet.poly("t", [(x + 0.1 * n, y + t), (x + 0.12 * n, y + t * 1.4), (0.6 * n, y + t)])
            sheet.poly(
                "s",
                [
                    (x + 0.1 * n, y + t),
                    (x + 0.12 * n, y + t * 1.4),
                    (x + 0.135 * n, y + t * 1.38),
                    (x + 0.115 * n, y + t),
                ],
            )
        elif intake == "nose":
            sheet.ellipse("s", 0.0, f.axis, 0.006 * n, t * 0.5)
        else:
            sheet.lines("n", [[(0.33 * n, z - t * 0.3), (0.33 * n, z + t * 0.1)]])
