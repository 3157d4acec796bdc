"""Cockpit glass."""

from __future__ import annotations

from equipref.drawing.sheet import Point, Sheet
from equipref.drawing.subject import Subject
from equipref.drawing.subject.outline import Form


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
