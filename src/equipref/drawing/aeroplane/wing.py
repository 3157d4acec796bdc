"""Wing, wing tips and canards of an aeroplane from the side."""

from __future__ import annotations

from equipref.drawing.aeroplane import cross
from equipref.drawing.aeroplane.lines import Lines
from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject


def wing(sheet: Sheet, s: Subject, f: Lines) -> None:
    """Draws the wing seen edge on, its tips, and canards."""
    form = s.asked["wing-form"]
    n, t = f.length, f.thick / 2
    if "wing" in f.plan:
        (a, b), (tip_a, tip_b) = f.chord(0.16), f.chord(0.985)
    else:
        a, b = f.half[0][0], f.half[-1][0]
        tip_a, tip_b = f.half[1][0], f.half[-2][0]
    y = f.wing
    slant = {"dihedral": 0.06, "anhedral": -0.06}.get(s.state("wing-slant", "level").value, 0.0) * f.span / 2
    slant = max(min(slant, t * 0.8), -t * 0.8)
    where = s.asked["wing-position"]
    with sheet.part("Wing", "wing-position", "wing-form", "wing-slant", stated=where.stated or form.stated,
                    at=((a + b) / 2, y), kind="wing"):  # fmt: skip
        thick = 0.1 * t + 0.025 * (b - a)
        if form == "x-form":
            cross.side(sheet, f, ((a, b), (tip_a, tip_b)), f.span / 2)
        elif not f.form.draw(sheet, "wing", "t"):
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
        x, c = canard_of(f)
        with sheet.part("Canards", "canards", stated=canards.stated, at=(x + c * 0.4, y + t * 0.1)):
            sheet.curve("t", [(x, y + 0.12 * t), (x + c * 0.5, y + 0.26 * t), (x + c, y + 0.12 * t)], (0, 2))


def canard_of(f: Lines) -> tuple[float, float]:
    """Where canards begin and how deep they are, metres: ahead of the wing."""
    lead = f.chord(0.3)[0]
    deep = 0.075 * f.length
    return lead - deep * 1.25, deep
