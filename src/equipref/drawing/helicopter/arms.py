"""Stub wings and guns of a helicopter from the side."""

from __future__ import annotations

from equipref.drawing.helicopter.lines import Lines
from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject


def wings(sheet: Sheet, s: Subject, f: Lines) -> None:
    """Draws stub wings with their pylons and pods."""
    wings = s.state("stub-wings", "none")
    n, h = f.length, f.head
    if wings == "none":
        if wings.stated:
            sheet.mark("stub-wings", n * 0.4, h * 0.35)
        return
    x = f.mast + 0.01 * n
    y = {"straight": 0.42, "racks": 0.3}.get(wings.value, 0.37) * h
    at = f.form.box("wing")
    if "wing" in f.form:
        x, y = at.left, at.top
    chord = at.width if "wing" in f.form else 0.1 * n if wings != "short" else 0.075 * n
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


def nose_gun(sheet: Sheet, s: Subject, f: Lines) -> None:
    """Draws the gun at the nose or side."""
    gun = s.state("nose-gun", "none")
    n, h = f.length, f.head
    if gun == "none":
        return
    low = 0.2 * h
    shift = 0.0
    if "gun" in f.form:
        (shift, low), _ = f.form.points("gun")[:2]
        shift -= {"chin-single": 0.1, "turret-four-barrel": 0.055, "turret-twin-barrel": 0.055}.get(
            gun.value, 0.0
        ) * n
    with (
        sheet.moved(shift if gun.value.startswith(("turret", "chin")) else 0.0, 0.0),
        sheet.part("Gun at the nose", "nose-gun", stated=gun.stated, at=(0.035 * n, low - 0.05 * h), kind="nose-gun"),
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
