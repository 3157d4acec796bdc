"""Helicopters from the side."""

from __future__ import annotations

from equipref.drawing.aircraft.cockpit import glass
from equipref.drawing.aircraft.landing_gear import landing_gear
from equipref.drawing.aircraft.nose import nose_radome, nose_sensor
from equipref.drawing.helicopter.arms import nose_gun, wings
from equipref.drawing.helicopter.lines import Lines, lines_of
from equipref.drawing.helicopter.rotor import disc_side
from equipref.drawing.helicopter.tail import tail
from equipref.drawing.sheet import Point, Sheet
from equipref.drawing.subject import Subject


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
    landing_gear(sheet, s, f.form, n, h, 0.3, 0.13 * h)
    deck = f.form.box("mast").bottom if "mast" in f.form else (0.5 if f.coaxial else 0.6) * h
    tail(sheet, s, f)
    with sheet.part("Fuselage", stated=stated, kind="fuselage"):
        if not f.form.draw(sheet, "fuselage", "b"):
            points, corners = _fuselage(f, 0.17 if s.state("landing-gear") == "fixed-tailwheel" else 0.0)
            sheet.curve("b", points, corners)
    _engines(sheet, s, f, deck)
    glass(sheet, s, f.form, n, h, f.attack and not f.coaxial)
    f.form.details(sheet)
    nose_sensor(sheet, s, n, h)
    belly = f.form.bottom("fuselage", 0.11 * n, 0.13 * h)
    nose_radome(sheet, s, n, belly, 0.08 * h)
    if not f.attack and "fuselage" not in f.form:
        _doors(sheet, s, f)
    wings(sheet, s, f)
    nose_gun(sheet, s, f)
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
    if "engine" in f.form:
        box = f.form.box("engine")
        a, b, low, top = box.left, box.right - 0.16 * box.width, box.bottom, box.top
    with sheet.part(f"{number.number} engines above the cabin", "engines", "engine-location", stated=number.stated,
                    at=(a + 0.3, top - 0.1), kind="engines"):  # fmt: skip
        if not f.form.draw(sheet, "engine", "t"):
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
            sheet.ellipse(
                "s", a + 0.005 * f.length, (low + top) / 2 + 0.01 * f.head, 0.012 * f.length, 0.055 * f.head
            )
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
