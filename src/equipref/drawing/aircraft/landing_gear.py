"""Landing gear."""

from __future__ import annotations

from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject
from equipref.drawing.subject.outline import Form


def landing_gear(
    sheet: Sheet, s: Subject, form: Form, n: float, h: float, mast: float, belly: float, wheel: float = 0.0
) -> None:
    """Draws wheels or skids under a fuselage of length n whose belly is at a height."""
    gear = s.state("landing-gear", "fixed-tricycle")
    r = wheel or max(0.22, 0.055 * h * 1.15)
    if gear == "none":
        return
    at = (n * (mast + 0.1), r)
    if "gear" in form:
        at = max(shape.points[0] for shape in form.parts["gear"])
    with sheet.part("Landing gear", "landing-gear", stated=gear.stated, at=at, kind="landing-gear"):
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
