"""Wing, wing tips and canards of an aeroplane from the side."""

from __future__ import annotations

from equipref.drawing.aeroplane_lines import Lines
from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject
from equipref.drawing.wing import plan_of


def wing(sheet: Sheet, s: Subject, f: Lines) -> None:
    """Draws the wing seen edge on, its tips, and canards."""
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
