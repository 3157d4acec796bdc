"""Aeroplanes from the side."""

from __future__ import annotations

from equipref.drawing.aeroplane import biplane
from equipref.drawing.aeroplane.engines import engines
from equipref.drawing.aeroplane.lines import Lines, lines_of
from equipref.drawing.aeroplane.tail import fins, tail_boom, tailplane, ventral_fins
from equipref.drawing.aeroplane.wing import wing
from equipref.drawing.aircraft.landing_gear import landing_gear
from equipref.drawing.aircraft.nose import nose_radome
from equipref.drawing.sheet import Point, Sheet, stretch
from equipref.drawing.subject import Subject


def side(sheet: Sheet, s: Subject) -> None:
    """Draws an aeroplane from its left side, nose to the left."""
    f = lines_of(s)
    n = f.length
    stated = s.measure("length-overall", "length", "length-fuselage") is not None
    landing_gear(
        sheet, s, f.form, n, f.height, 0.42, f.axis - f.thick * 0.5, max(0.055 * f.thick * 4, 0.07 * f.height * 0.9)
    )
    fins(sheet, s, f)
    with sheet.part("Fuselage", stated=stated, kind="fuselage"):
        if not f.form.draw(sheet, "fuselage", "b"):
            sheet.curve("b", *_profile(s, f))
    _hump(sheet, s, f)
    tailplane(sheet, s, f)
    ventral_fins(sheet, s, f)
    tail_boom(sheet, s, f)
    if "fuselage" in f.form:
        s.state("nose-form", "pointed")
        sheet.mark("nose-form", 0.02 * n, f.axis)
        with sheet.aside("Nose", "nose-form"):
            sheet.lines("n5", stretch(f.form.points("fuselage"), -1.0, 0.1 * n, 0.0))
        f.form.details(sheet)
    else:
        _nose(sheet, s, f)
    nose_radome(sheet, s, n, f.form.bottom("fuselage", 0.11 * n, f.axis - f.thick * 0.46), 0.14 * f.thick)
    _canopy(sheet, s, f)
    biplane.side(sheet, s, f)
    wing(sheet, s, f)
    engines(sheet, s, f)
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
            hinge = f.form.bottom("fuselage", 0.68 * n, f.axis - f.thick * 0.49)
            end = f.form.bottom("fuselage", 0.85 * n, f.axis - f.thick * 0.06) + f.thick * 0.04
            sheet.lines("n", [[(0.68 * n, hinge + f.thick * 0.04), (0.85 * n, end)]])
            if kind == "ramp":
                sheet.tube(
                    "t", (0.68 * n, hinge + f.thick * 0.01), (0.77 * n, hinge - f.thick * 0.16), f.thick * 0.05
                )
            else:
                sheet.curve(
                    "n",
                    [(0.68 * n, f.axis - f.thick * 0.49), (0.75 * n, f.axis), (0.84 * n, f.axis + f.thick * 0.1)],
                    closed=False,
                )


def _hump(sheet: Sheet, s: Subject, f: Lines) -> None:
    """A flight deck that stands above the line of the back; an outline of the fuselage holds it already."""
    if "cockpit-hump" not in s.states:
        return
    back = f.axis + f.thick * 0.46
    sheet.mark("cockpit-hump", 0.1 * f.length, back)
    if s.state("cockpit-hump") == "none":
        return
    if "fuselage" in f.form:
        with sheet.aside("Raised flight deck", "cockpit-hump"):
            sheet.lines("n5", stretch(f.form.points("fuselage"), 0.04 * f.length, 0.25 * f.length, f.axis))
        return
    up = min(0.4, 0.2 * f.thick)
    with sheet.part("Raised flight deck", "cockpit-hump", kind="hump"):
        sheet.poly("b", [(0.045 * f.length, back - up), (0.075 * f.length, back + up), (0.11 * f.length, back + up),
                         (0.11 * f.length + 4.0, back - 0.05), (0.06 * f.length, back - 1.5 * up)])  # fmt: skip


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
        if s.asked["wing-form"] in ("flying-wing", "delta") or s.state("tailplane").value in ("twin-boom", "x-form"):
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
        if f.form.draw(sheet, "canopy", "v"):
            return
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
