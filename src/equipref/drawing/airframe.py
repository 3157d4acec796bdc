"""Parts that helicopters and aeroplanes share: cockpit glass, nose, landing gear."""

from __future__ import annotations

from equipref.drawing.outline import Form
from equipref.drawing.sheet import Point, Sheet
from equipref.drawing.subject import Subject


def landing_gear(
    sheet: Sheet, s: Subject, form: Form, n: float, h: float, mast: float, belly: float, wheel: float = 0.0
) -> None:
    """Draws wheels or skids under a fuselage of length n whose belly is at a height."""
    gear = s.state("landing-gear", "fixed-tricycle")
    r = wheel or max(0.22, 0.055 * h * 1.15)
    if gear == "none":
        return
    with sheet.part(
        "Landing gear", "landing-gear", stated=gear.stated, at=(n * (mast + 0.08), r), kind="landing-gear"
    ):
        if "gear" in form:
            for shape in form.parts["gear"]:
                for (x, y), strut in zip(shape.points[::2], shape.points[1::2], strict=False):
                    sheet.tube("g", strut, (x, y), max(y * 0.3, 0.06))
                    sheet.circle("d", x, y, y)
                    sheet.circle("w", x, y, y * 0.5)
            return
        if gear == "skids":
            for k in (0.18, 0.4):
                sheet.tube("g", (n * k, belly + 0.1), (n * k, 0.08), 0.09)
            sheet.curve("n2", [(n * 0.06, 0.3), (n * 0.1, 0.07), (n * 0.5, 0.07)], (1,), closed=False)
            return
        main = n * (mast + 0.1) if gear != "fixed-tailwheel" else n * (mast - 0.1)
        sheet.tube("g", (main - 0.2 * (gear == "fixed-tailwheel"), belly + 0.25), (main, r), 0.13)
        sheet.circle("d", main, r, r)
        sheet.circle("w", main, r, r * 0.5)
        if gear == "fixed-four":
            for x in (n * 0.13, main):
                sheet.tube("g", (x - 0.3, belly + 0.3), (x, r), 0.13)
                sheet.circle("d", x, r, r)
                sheet.circle("w", x, r, r * 0.5)
            return
        other = n * 0.11 if gear != "fixed-tailwheel" else n * 0.84
        small = r * 0.75 if gear != "fixed-tailwheel" else r * 0.7
        rise = belly + 0.15 if gear != "fixed-tailwheel" else 0.38 * h
        sheet.tube("g", (other - (0.5 if gear == "fixed-tailwheel" else 0.0), rise), (other, small), 0.1)
        sheet.circle("d", other, small, small)
        sheet.circle("w", other, small, small * 0.5)
        if gear == "retractable":
            for x in (main, other):
                sheet.poly(
                    "b",
                    [
                        (x + r * 0.5, belly + 0.05),
                        (x + r * 1.0, belly * 0.35),
                        (x + r * 1.25, belly * 0.4),
                        (x + r * 0.9, belly + 0.05),
                    ],
                )


def glass(sheet: Sheet, s: Subject, form: Form, n: float, h: float, attack: bool) -> None:
    """Draws the cockpit of a helicopter from the side."""
    seat = s.state("cockpit", "flight-deck")
    panes = s.state("canopy-panes", "bulged" if not attack else "flat")
    flat = panes == "flat"
    if seat == "none":
        return

    def bubble(a: float, b: float, low: float, top: float) -> None:
        if flat:
            sheet.poly(
                "v",
                [
                    (a * n, low * h),
                    ((a * 0.55 + b * 0.45) * n, top * h),
                    ((a * 0.15 + b * 0.85) * n, top * h),
                    (b * n, low * h),
                ],
            )
            sheet.lines("n", [[((a * 0.5 + b * 0.5) * n, low * h), ((a * 0.5 + b * 0.5) * n, top * h)]])
        else:
            sheet.curve(
                "v",
                [
                    (a * n, low * h),
                    ((a * 0.8 + b * 0.2) * n, (low * 0.3 + top * 0.7) * h),
                    ((a * 0.45 + b * 0.55) * n, top * h),
                    (b * n, (low * 0.35 + top * 0.65) * h),
                    (b * n, low * h),
                ],
                (0, 3, 4),
            )

    with sheet.part("Cockpit", "cockpit", "canopy-panes", stated=seat.stated, at=(0.12 * n, 0.5 * h), kind="cockpit"):
        if form.draw(sheet, "canopy", "v"):
            sheet.mark("canopy-panes", *form.points("canopy")[1])
        elif seat == "tandem-stepped":
            bubble(0.045, 0.135, 0.36, 0.53)
            bubble(0.135, 0.235, 0.49, 0.68)
        elif seat == "tandem-single-canopy":
            bubble(0.05, 0.235, 0.42, 0.66)
        elif seat == "single":
            bubble(0.09, 0.19, 0.42, 0.62)
        elif seat == "greenhouse":
            sheet.poly(
                "v",
                [
                    (0.02 * n, 0.36 * h),
                    (0.05 * n, 0.5 * h),
                    (0.1 * n, 0.62 * h),
                    (0.2 * n, 0.64 * h),
                    (0.21 * n, 0.42 * h),
                ],
            )
            sheet.lines("n", [[(x * n, 0.38 * h), (x * n, 0.6 * h)] for x in (0.09, 0.15)])
        else:
            low, top = (0.3, 0.46) if seat == "side-by-side" else (0.34, 0.53)
            side = seat == "side-by-side"
            points: list[Point] = [(0.018 * n, low * h), (0.05 * n, top * h), (0.085 * n, (top + 0.015) * h),
                                   (0.1 * n, low * h)]  # fmt: skip
            if flat:
                sheet.poly("v", points)
            else:
                sheet.curve("v", points, (0, 3))
            sheet.rect("v", 0.106 * n, low * h, 0.035 * n if not side else 0.05 * n, (top - low) * h, 0.04)
            sheet.lines("n", [[(0.06 * n, low * h), (0.065 * n, (top + 0.005) * h)]])


def nose_sensor(sheet: Sheet, s: Subject, n: float, h: float) -> None:
    """Draws what is special at the nose of a helicopter."""
    if "nose-form" not in s.states:
        return
    form = s.state("nose-form")
    with sheet.part("Nose", "nose-form", at=(0.02 * n, 0.27 * h)):
        y = 0.27 * h
        if form == "glazed":
            sheet.curve(
                "v",
                [
                    (0.002 * n, y),
                    (0.02 * n, 0.17 * h),
                    (0.06 * n, 0.17 * h),
                    (0.06 * n, 0.31 * h),
                    (0.012 * n, 0.33 * h),
                ],
                (2, 3),
            )
            sheet.lines(
                "n", [[(0.03 * n, 0.17 * h), (0.032 * n, 0.32 * h)], [(0.004 * n, 0.25 * h), (0.06 * n, 0.25 * h)]]
            )
        elif form == "box-sensor":
            sheet.poly(
                "t",
                [
                    (-0.025 * n, y + 0.03 * h),
                    (-0.025 * n, y - 0.06 * h),
                    (0.03 * n, y - 0.08 * h),
                    (0.035 * n, y + 0.06 * h),
                ],
            )
            sheet.circle("v", -0.01 * n, y - 0.015 * h, 0.03 * h)
        elif form == "blunt-with-dome":
            sheet.circle("t", 0.0, y, 0.06 * h)
            sheet.circle("v", -0.006 * n, y - 0.01 * h, 0.025 * h)
        elif form == "pointed":
            sheet.poly("t", [(-0.05 * n, y), (0.03 * n, y + 0.08 * h), (0.03 * n, y - 0.07 * h)])
        elif form == "chisel":
            sheet.poly("t", [(0.03 * n, y + 0.1 * h), (-0.02 * n, y - 0.08 * h), (0.03 * n, y - 0.08 * h)])
        elif form == "duck-bill":
            sheet.curve("t", [(-0.06 * n, y), (0.03 * n, y + 0.05 * h), (0.03 * n, y - 0.05 * h)], (0, 1, 2))
        elif form == "intake":
            sheet.ellipse("s", 0.005 * n, y, 0.01 * n, 0.08 * h)
        else:
            sheet.curve("n", [(0.05 * n, y + 0.1 * h), (0.028 * n, y), (0.05 * n, y - 0.1 * h)], closed=False)


def nose_radome(sheet: Sheet, s: Subject, n: float, belly: float, deep: float) -> None:
    """A radar cover that hangs under the nose, `deep` metres below the belly."""
    if "nose-radome" not in s.states:
        return
    if s.state("nose-radome") == "none":
        sheet.mark("nose-radome", 0.08 * n, belly)
        return
    with sheet.part("Radar cover under the nose", "nose-radome", at=(0.11 * n, belly - deep * 0.6), kind="radome"):
        sheet.curve("t", [(0.05 * n, belly + 0.4 * deep), (0.06 * n, belly - 0.6 * deep), (0.12 * n, belly - deep),
                          (0.18 * n, belly - 0.6 * deep), (0.19 * n, belly + 0.2 * deep)], (0, 4))  # fmt: skip
