"""Helicopters from the side, from above and from the front."""

from __future__ import annotations

from dataclasses import dataclass

from equipref.drawing.airframe import glass, landing_gear, nose_sensor
from equipref.drawing.outline import corners_of, outlined
from equipref.drawing.rotor import disc_side, tail_rotor
from equipref.drawing.sheet import Point, Sheet
from equipref.drawing.subject import Subject


@dataclass(frozen=True, slots=True)
class Lines:
    """The main lines, metres: fuselage, rotor radius, height of its head, its mast, width, tail rotor radius."""

    length: float
    radius: float
    head: float
    mast: float
    width: float
    tail: float
    attack: bool
    coaxial: bool


def lines_of(s: Subject) -> Lines:
    """The main lines of a helicopter."""
    layout = s.state("rotor-layout", "single")
    coaxial = layout == "coaxial"
    whole = s.measure("length-overall")
    radius = s.measure("rotor-diameter")
    length = s.measure("length-fuselage", "length")
    if length is None and whole:
        length = whole * 0.83
    if radius is None:
        radius = length * 1.0 if length else s.metres("rotor-diameter", usual=17.0)
        if not length:
            s.metres("length-fuselage", usual=16.0)
    if length is None:
        length = s.metres("length-fuselage", usual=radius * 0.95) if not coaxial else radius * 0.9
        length = min(length, radius * 1.05)
    radius /= 2
    head = s.measure("height-rotor-head", "height", "height-overall")
    if head is None:
        s.metres("height-rotor-head", usual=4.4)
        head = min(0.27 * length, 5.6) if not coaxial else 0.36 * length
    tail = (s.measure("tail-rotor-diameter") or radius * 0.37) / 2
    mast = length * (0.3 if layout == "single" else 0.44)
    if whole and s.measure("rotor-diameter") and layout == "single":
        mast = radius + (length - tail * 0.75 + tail) - whole
        mast = min(max(mast, 0.22 * length), 0.42 * length)
    attack = s.state("cockpit", "flight-deck").value in ("tandem-stepped", "tandem-single-canopy", "single") or (
        coaxial and s.entry.class_ == "helicopter/attack"
    )
    width = s.metres("width-fuselage", usual=1.9)
    return Lines(length, radius, head, mast, width, tail, attack, coaxial)


def _fuselage(f: Lines, drop: float) -> tuple[list[Point], list[int]]:
    """The profile of the fuselage without fin, and its corners."""
    if f.attack and not f.coaxial:
        shape = [(0.0, 0.3), (0.03, 0.2), (0.1, 0.17), (0.4, 0.17), (0.5, 0.24), (0.6, 0.4), (0.99, 0.52), (1.0, 0.6),
                 (0.58, 0.6), (0.5, 0.66), (0.42, 0.68), (0.26, 0.68), (0.16, 0.56), (0.04, 0.42)]  # fmt: skip
        corners = [6, 7]
    elif f.attack:
        shape = [
            (0.0, 0.24),
            (0.04, 0.17),
            (0.16, 0.13),
            (0.5, 0.13),
            (0.66, 0.2),
            (0.98, 0.34),
            (1.0, 0.42),
            (0.7, 0.5),
            (0.52, 0.52),
            (0.3, 0.52),
            (0.2, 0.48),
            (0.05, 0.34),
        ]
        corners = [5, 6]
    elif f.coaxial:
        shape = [
            (0.0, 0.22),
            (0.03, 0.13),
            (0.12, 0.1),
            (0.62, 0.1),
            (0.72, 0.2),
            (0.98, 0.3),
            (1.0, 0.38),
            (0.72, 0.46),
            (0.6, 0.48),
            (0.16, 0.48),
            (0.06, 0.38),
        ]
        corners = [5, 6]
    else:
        shape = [(0.0, 0.26), (0.025, 0.15), (0.09, 0.11), (0.42, 0.11), (0.5, 0.17), (0.58, 0.38), (0.98, 0.52),
                 (0.99, 0.62), (0.6, 0.6), (0.45, 0.6), (0.14, 0.59), (0.05, 0.5)]  # fmt: skip
        corners = [6, 7]
    return [(x * f.length, (y - (drop if x > 0.57 else 0)) * f.head) for x, y in shape], corners


def side(sheet: Sheet, s: Subject) -> None:
    """Draws a helicopter from its left side, nose to the left."""
    f = lines_of(s)
    n, h, layout = f.length, f.head, s.asked["rotor-layout"]
    sheet.datum = f.mast
    stated = s.measure("length-fuselage", "length", "length-overall") is not None
    landing_gear(sheet, s, n, h, 0.3, 0.13 * h)
    deck = (0.5 if f.coaxial else 0.6) * h
    _tail(sheet, s, f)
    with sheet.part("Fuselage", stated=stated, kind="fuselage"):
        line = outlined(s, "side", "fuselage", n, deck * 1.12)
        if line:
            sheet.curve("b", line, corners_of(s, "side", "fuselage"))
        else:
            points, corners = _fuselage(f, 0.17 if s.state("landing-gear") == "fixed-tailwheel" else 0.0)
            sheet.curve("b", points, corners)
    _engines(sheet, s, f, deck)
    glass(sheet, s, n, h, f.attack and not f.coaxial)
    nose_sensor(sheet, s, n, h)
    if not f.attack:
        _doors(sheet, s, f)
    _wings(sheet, s, f)
    _nose_gun(sheet, s, f)
    _rotors(sheet, s, f, deck, layout.value)


def _doors(sheet: Sheet, s: Subject, f: Lines) -> None:
    n, h = f.length, f.head
    with sheet.part("Cabin door and windows", stated=False):
        sheet.rect("n", n * 0.15, h * 0.17, n * 0.07, h * 0.33, 0.1)
        for i in range(4):
            sheet.circle("v", n * (0.255 + 0.045 * i), h * 0.4, h * 0.045)
    kind = s.state("rear-loading", "none")
    if kind == "none":
        return
    with sheet.part("Rear door", "rear-loading", stated=kind.stated, at=(n * 0.5, h * 0.28)):
        if kind == "clamshell":
            sheet.curve("n", [(n * 0.41, h * 0.11), (n * 0.43, h * 0.35), (n * 0.5, h * 0.5)], closed=False)
            sheet.lines("n", [[(n * 0.43, h * 0.32), (n * 0.56, h * 0.36)]])
        else:
            sheet.poly("t", [(n * 0.43, h * 0.12), (n * 0.55, h * 0.03), (n * 0.56, h * 0.06), (n * 0.46, h * 0.16)])


def _engines(sheet: Sheet, s: Subject, f: Lines, deck: float) -> None:
    number, exhaust = s.count("engines", 2), s.state("engine-exhaust", "sideways")
    a, b = f.mast - 0.13 * f.length, f.mast + 0.14 * f.length
    low, top = deck - 0.12 * f.head, deck + 0.26 * f.head
    with sheet.part(f"{number.number} engines above the cabin", "engines", "engine-location", stated=number.stated,
                    at=(a + 0.3, top - 0.1), kind="engines"):  # fmt: skip
        sheet.curve(
            "t",
            [
                (a, low),
                (a - 0.02 * f.length, (low + top) / 2),
                (a + 0.03 * f.length, top - 0.03 * f.head),
                (f.mast, top),
                (b, top - 0.07 * f.head),
                (b + 0.09 * f.length, low),
            ],
            corners=(0, 5),
        )
        sheet.ellipse("s", a + 0.005 * f.length, (low + top) / 2 + 0.01 * f.head, 0.012 * f.length, 0.055 * f.head)
        if number.number >= 2:
            sheet.lines("n", [[(a + 0.03 * f.length, low + 0.03 * f.head), (b, low + 0.03 * f.head)]])
        if number.number >= 3:
            sheet.rect("t", f.mast + 0.02 * f.length, top - 0.02 * f.head, 0.07 * f.length, 0.06 * f.head, 0.05)
    y = (low + top) / 2
    with sheet.part("Engine exhaust", "engine-exhaust", stated=exhaust.stated, at=(b - 0.02 * f.length, y)):
        r = 0.05 * f.head
        x = b - 0.03 * f.length
        if exhaust == "sideways":
            sheet.ellipse("g", x, y, r * 1.3, r * 1.15)
            sheet.ellipse("d", x, y, r * 0.9, r * 0.8)
        elif exhaust == "downward":
            sheet.curve(
                "g",
                [
                    (x - r * 2, y + r),
                    (x + r, y + r),
                    (x + r * 1.8, y - r * 3),
                    (x - r * 0.4, y - r * 3),
                    (x - r * 0.6, y - r * 0.6),
                    (x - r * 2, y - r * 0.6),
                ],
                corners=(0, 2, 3, 5),
            )
            sheet.rect("d", x - r * 0.4, y - r * 3.4, r * 2.2, r * 0.5)
        elif exhaust == "upward":
            sheet.poly("g", [(x - r, y), (x, y + r * 3.2), (x + r * 2, y + r * 3.2), (x + r, y)])
            sheet.ellipse("d", x + r, y + r * 3.2, r, r * 0.4)
        else:
            sheet.poly("g", [(x, y - r), (x + r * 4, y - r * 0.8), (x + r * 4, y + r * 0.9), (x, y + r)])
            sheet.ellipse("d", x + r * 4, y, r * 0.3, r * 0.8)


def _rotors(sheet: Sheet, s: Subject, f: Lines, deck: float, layout: str) -> None:
    blades = s.count("rotor-blades", 4)
    known = s.measure("rotor-diameter") is not None
    masts = [(f.mast, f.head)]
    if layout == "tandem":
        masts = [(f.length * 0.12, f.head * 0.86), (f.length * 0.86, f.head)]
        with sheet.part("Rear pylon", stated=False):
            sheet.curve(
                "b",
                [
                    (f.length * 0.76, deck * 0.9),
                    (f.length * 0.83, f.head * 0.94),
                    (f.length * 0.9, f.head * 0.94),
                    (f.length, deck * 0.7),
                ],
                (0, 1, 2, 3),
            )
    for i, (x, top) in enumerate(masts):
        with sheet.part("Mast and hub", "rotor-layout", stated=s.asked["rotor-layout"].stated, kind="mast",
                        at=(x, top - 0.05)):  # fmt: skip
            sheet.tube("s", (x, deck), (x, top), 0.3, 0.2)
            sheet.rect("g", x - 0.32, top - 0.2, 0.64, 0.2, 0.08)
        with sheet.part(f"Main rotor of {blades.number} blades", "rotor-blades", stated=blades.stated and known,
                        at=(x - f.radius * 0.6, top), kind="rotor"):  # fmt: skip
            disc_side(sheet, x, top - 0.1, f.radius, blades.number)
        if layout == "coaxial":
            low = top - 0.27 * (f.head - deck) - 0.75
            with sheet.part("Lower hub", "rotor-layout", stated=True):
                sheet.rect("g", x - 0.28, low - 0.1, 0.56, 0.2, 0.08)
            with sheet.part(
                f"Lower main rotor of {blades.number} blades", stated=blades.stated and known, kind="rotor"
            ):
                disc_side(sheet, x, low, f.radius, blades.number, 0.5)
        del i
    if "mast-dome" in s.states and s.state("mast-dome") == "present":
        x, top = masts[0]
        with sheet.part("Dome above the rotor", "mast-dome", at=(x, top + 0.35)):
            sheet.curve("t", [(x - 0.36, top + 0.02), (x - 0.4, top + 0.28), (x, top + 0.6), (x + 0.4, top + 0.28),
                              (x + 0.36, top + 0.02)], (0, 4))  # fmt: skip


def _tail(sheet: Sheet, s: Subject, f: Lines) -> None:
    n, h = f.length, f.head
    layout = s.asked["rotor-layout"]
    if layout == "tandem":
        return
    fins = s.count("fins", 2 if f.coaxial else 1)
    plane = s.state("tailplane", "boom")
    low = s.state("landing-gear") == "fixed-tailwheel"
    base = 0.36 * h if f.coaxial else (0.4 if low else 0.56) * h
    tip = (0.66 if f.coaxial else 0.94) * h
    if fins.number and f.coaxial:
        with sheet.part(f"{fins.number} fins", "fins", stated=fins.stated, at=(n * 0.95, tip), kind="fins"):
            if f.attack:
                sheet.poly(
                    "b",
                    [(n * 0.84, base), (n * 0.95, tip + 0.05 * h), (n * 1.0, tip + 0.05 * h), (n, base - 0.04 * h)],
                )
            for i in range(fins.number if not f.attack else 1):
                sheet.poly(
                    "t",
                    [
                        (n * (0.9 - 0.02 * i), base - 0.08 * h),
                        (n * (0.93 - 0.02 * i), tip),
                        (n * (1.0 - 0.02 * i), tip),
                        (n * (0.99 - 0.02 * i), base - 0.1 * h),
                    ],
                )
    elif fins.number:
        with sheet.part("Fin", "fins", stated=fins.stated, at=(n * 0.95, tip * 0.9), kind="fins"):
            sheet.curve(
                "b",
                [
                    (n * 0.84, base),
                    (n * 0.92, base + 0.1 * h),
                    (n * 0.95, tip),
                    (n * 0.995, tip),
                    (n, base + 0.05 * h),
                    (n * 0.97, base - 0.06 * h),
                ],
                (0, 1, 2, 3, 5),
            )
            for i in range(1, fins.number):
                sheet.poly("t", [(n * (0.82 - 0.03 * i), base), (n * (0.85 - 0.03 * i), base + 0.2 * h),
                                 (n * (0.9 - 0.03 * i), base + 0.2 * h), (n * (0.89 - 0.03 * i), base)])  # fmt: skip
    if plane != "none":
        y = {"t-tail": tip, "fin-low": base + 0.12 * h, "fuselage": 0.3 * h}.get(plane.value, base + 0.02 * h)
        x = n * (0.9 if plane.value in ("t-tail", "fin-low") else 0.82)
        with sheet.part("Tailplane", "tailplane", stated=plane.stated, at=(x + 0.05 * n, y)):
            if plane.value in ("v-tail", "inverted-v"):
                up = 0.18 * h * (1 if plane == "v-tail" else -1)
                sheet.poly("t", [(x, y), (x + 0.04 * n, y + up), (x + 0.07 * n, y + up), (x + 0.07 * n, y)])
            else:
                sheet.curve("t", [(x, y), (x + 0.03 * n, y + 0.025 * h), (x + 0.09 * n, y)], (0, 2))
                if plane == "twin-boom":
                    sheet.lines("n", [[(x - 0.2 * n, y - 0.04 * h), (n, y - 0.04 * h)]])
    if layout == "single":
        form = s.state("tail-rotor-form", "three-blade")
        where = s.state("tail-rotor-side", "port")
        x, y = n - f.tail * 0.75, tip - 0.02 * h
        far = where == "starboard"
        with sheet.part(
            f"Tail rotor on the {where.value} side",
            "tail-rotor-form",
            "tail-rotor-side",
            stated=form.stated,
            at=(x, y),
            kind="tail-rotor",
        ):
            tail_rotor(sheet, x, y, f.tail if form != "shrouded" else f.tail * 0.75, form.value, "x" if far else "g")


def _wings(sheet: Sheet, s: Subject, f: Lines) -> None:
    wings = s.state("stub-wings", "none")
    n, h = f.length, f.head
    if wings == "none":
        if wings.stated:
            sheet.mark("stub-wings", n * 0.4, h * 0.35)
        return
    x = f.mast + 0.01 * n
    y = {"straight": 0.42, "racks": 0.3}.get(wings.value, 0.37) * h
    chord = 0.1 * n if wings != "short" else 0.075 * n
    with sheet.part("Stub wing with pylons", "stub-wings", stated=wings.stated, at=(x + chord * 0.4, y), kind="wing"):
        if wings == "racks":
            sheet.lines(
                "n2", [[(x - 0.06 * n, y + 0.1 * h), (x + chord, y)], [(x + chord, y + 0.1 * h), (x - 0.06 * n, y)]]
            )
            sheet.rect("t", x - 0.07 * n, y - 0.1 * h, 0.17 * n, 0.08 * h, 0.15)
            return
        drop = 0.0 if wings == "straight" else 0.07 * h
        sheet.poly(
            "t",
            [
                (x, y),
                (x + 0.015 * n, y - drop - 0.02 * h),
                (x + chord, y - drop - 0.03 * h),
                (x + chord, y + 0.03 * h),
                (x + 0.02 * n, y + 0.04 * h),
            ],
        )
        sheet.rect("g", x - 0.005 * n, y - drop - 0.13 * h, chord, 0.075 * h, 0.2)
        sheet.rect("s", x + chord * 0.4, y - drop - 0.06 * h, chord * 0.2, 0.04 * h)
        if wings in ("full", "straight"):
            low = y - drop - (0.02 if wings == "full" else -0.05) * h
            for k in (0.0, 0.035) if wings == "full" else (0.0,):
                sheet.tube("w", (x - 0.02 * n, low - k * h), (x + chord * 1.1, low - k * h), 0.028 * h)


def _nose_gun(sheet: Sheet, s: Subject, f: Lines) -> None:
    gun = s.state("nose-gun", "none")
    n, h = f.length, f.head
    if gun == "none":
        return
    low = 0.2 * h
    with sheet.part(
        "Gun at the nose", "nose-gun", stated=gun.stated, at=(0.035 * n, low - 0.05 * h), kind="nose-gun"
    ):
        if gun.value.startswith("turret"):
            sheet.curve("t", [(0.03 * n, low + 0.04 * h), (0.035 * n, low - 0.08 * h), (0.07 * n, low - 0.09 * h),
                              (0.085 * n, low)], (0, 3))  # fmt: skip
            for k in range(4 if "four" in gun.value else 2):
                y = low - 0.075 * h + 0.014 * k * h
                reach = 0.0 if "four" in gun.value else -0.045 * n
                sheet.tube("g", (0.05 * n, y), (reach, y), 0.05)
        elif gun == "chin-single":
            sheet.poly(
                "t", [(0.075 * n, low), (0.08 * n, low - 0.09 * h), (0.115 * n, low - 0.09 * h), (0.125 * n, low)]
            )
            sheet.tube("g", (0.11 * n, low - 0.07 * h), (0.0, low - 0.09 * h), 0.09, 0.07)
            sheet.rect("g", 0.085 * n, low - 0.1 * h, 0.05 * n, 0.05 * h)
        elif gun == "fixed-right":
            sheet.tube("x", (0.2 * n, 0.3 * h), (0.0, 0.27 * h), 0.2)
            sheet.tube("g", (0.0, 0.285 * h), (-0.06 * n, 0.28 * h), 0.06)
            sheet.tube("g", (0.0, 0.26 * h), (-0.06 * n, 0.255 * h), 0.06)
        else:
            sheet.tube("x", (0.36 * n, 0.27 * h), (0.2 * n, 0.27 * h), 0.22)
            sheet.tube("g", (0.2 * n, 0.27 * h), (0.1 * n, 0.27 * h), 0.08)
