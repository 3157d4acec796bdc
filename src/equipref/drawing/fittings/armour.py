"""Armour that is added to hull and turret."""

from __future__ import annotations

from equipref.drawing.sheet import Point, Sheet
from equipref.drawing.subject import Subject
from equipref.drawing.weapon.barrel import Seat


def added_armour(sheet: Sheet, s: Subject, seat: Seat | None, hull: float, roof: float, low: float) -> None:
    """Armour fixed on the outside of hull and turret."""
    if "added-armour" not in s.states:
        return
    kind = s.state("added-armour").value
    if kind == "none":
        return
    place = (seat.x + 0.1, seat.roof - 0.2) if seat else (hull * 0.5, roof - 0.2)
    with sheet.part("Added armour", "added-armour", at=place, kind="armour"):
        if kind in ("brow", "era-bricks", "era-wedges") and seat is not None:
            span, h = seat.rear - seat.x, seat.roof - seat.base
            if kind == "brow":
                sheet.curve(
                    "b",
                    [
                        (seat.x - 0.25, seat.base + 0.08),
                        (seat.x - 0.22, seat.base + h * 0.45),
                        (seat.x + span * 0.16, seat.base + h * 0.85),
                        (seat.x + span * 0.33, seat.base + h * 0.75),
                        (seat.x + span * 0.33, seat.base + 0.08),
                    ],
                    (0, 2, 3, 4),
                )
            elif kind == "era-bricks":
                for i in range(5):
                    for j in range(2):
                        sheet.rect("b", seat.x - 0.15 + i * 0.27 + j * 0.1, seat.base + 0.1 + j * 0.27, 0.25, 0.24)
            else:
                for i in range(3):
                    x = seat.x - 0.28 + i * span * 0.15
                    y = seat.base + 0.04 + i * h * 0.06
                    sheet.poly(
                        "b",
                        [
                            (x, y + h * 0.25),
                            (x + span * 0.12, y + h * 0.72),
                            (x + span * 0.2, y + h * 0.7),
                            (x + span * 0.2, y),
                            (x + span * 0.06, y),
                        ],
                    )
        elif kind == "era-bricks":
            for i in range(int(hull * 0.5 / 0.3)):
                sheet.rect("b", hull * 0.25 + 0.3 * i, roof - 0.5, 0.28, 0.36)
        elif kind == "slat":
            xs = [hull * 0.06, hull * 0.94]
            ys = [low + (roof - low) * k for k in (0.05, 0.25, 0.45, 0.65, 0.85)]
            sheet.lines("n", [[(xs[0], y), (xs[1], y)] for y in ys])
            sheet.lines("n2", [[(xs[0] + (xs[1] - xs[0]) * k / 6, ys[0]), (xs[0] + (xs[1] - xs[0]) * k / 6, ys[-1])]
                               for k in range(7)])  # fmt: skip
        elif kind == "roof-cage":
            top = (seat.roof if seat else roof) + 0.75
            a, b = (seat.x - 0.2, seat.rear + 0.3) if seat else (hull * 0.2, hull * 0.8)
            sheet.lines("n2", [[(a, top), (b, top)], [(a + 0.2, top - 0.8), (a + 0.2, top)],
                               [(b - 0.2, top - 0.8), (b - 0.2, top)], [(a, top + 0.1), (b, top + 0.1)]])  # fmt: skip
        elif kind == "plates":
            count = 5
            each = hull * 0.62 / count
            bottom = max(roof - (roof - low) * 0.62, roof - 0.75)
            for i in range(count):
                x = hull * 0.24 + i * each
                sheet.rect("b", x, bottom, each * 0.94, roof - bottom - 0.1)
                bolts: list[Point] = [(x + 0.07, roof - 0.2), (x + each * 0.94 - 0.07, roof - 0.2)]
                for bolt in bolts:
                    sheet.circle("n", *bolt, 0.025)
        else:
            sheet.poly(
                "b",
                [
                    (hull * 0.3, roof - 0.55),
                    (hull * 0.34, roof + 0.12),
                    (hull * 0.55, roof + 0.02),
                    (hull * 0.6, roof + 0.16),
                    (hull * 0.78, roof - 0.05),
                    (hull * 0.76, roof - 0.6),
                ],
            )
            sheet.lines("n", [[(hull * 0.31, roof - 0.25), (hull * 0.77, roof - 0.32)]])
