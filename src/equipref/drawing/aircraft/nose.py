"""Noses: sensors and radomes."""

from __future__ import annotations

from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject


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
