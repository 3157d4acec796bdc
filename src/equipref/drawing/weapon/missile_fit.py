"""Missiles fitted to a turret beside its gun."""

from __future__ import annotations

from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject
from equipref.drawing.weapon.barrel import Seat


def missile_rack(sheet: Sheet, x: float, y: float) -> None:
    """A raised rack of launch tubes."""
    sheet.tube("b", (x + 0.54, y - 0.35), (x + 0.72, y + 0.1), 0.3, 0.22)
    for i in range(3):
        low = y + i * 0.144
        sheet.rect("g", x, low, 1.2, 0.12)
        sheet.lines("n", [[(x + k, low), (x + k, low + 0.12)] for k in (0.1, 0.6, 1.1)])


def missile_fit(sheet: Sheet, s: Subject, seat: Seat, hull: float, roof: float) -> None:
    """Anti-tank missiles on the turret."""
    if "missile-fit" not in s.states:
        return
    fit = s.state("missile-fit").value
    span = seat.rear - seat.x
    if fit == "none":
        return
    with sheet.part("Missile launcher", "missile-fit", at=(seat.x + span * 0.3, seat.roof + 0.15)):
        if fit == "rail-over-gun":
            y = seat.y + 0.24
            sheet.tube("g", (seat.x + 0.35, y), (seat.x - 0.75, y), 0.06)
            sheet.curve("t", [(seat.x - 0.8, y + 0.1), (seat.x - 0.6, y + 0.17), (seat.x + 0.1, y + 0.17),
                              (seat.x + 0.1, y + 0.03), (seat.x - 0.6, y + 0.03)], corners=(0, 2, 3))  # fmt: skip
        elif fit == "roof-post":
            x = seat.x + span * 0.45
            sheet.tube("g", (x + 0.2, seat.roof), (x + 0.2, seat.roof + 0.22), 0.1)
            sheet.rect("t", x - 0.45, seat.roof + 0.2, 1.25, 0.17, 0.03)
        elif fit == "box-sides":
            sheet.rect("t", seat.x + span * 0.25, seat.base + (seat.roof - seat.base) * 0.3, span * 0.52,
                       (seat.roof - seat.base) * 0.5, 0.03)  # fmt: skip
            sheet.rect("n", seat.x + span * 0.29, seat.base + (seat.roof - seat.base) * 0.36, span * 0.44,
                       (seat.roof - seat.base) * 0.38)  # fmt: skip
        else:
            missile_rack(sheet, hull * 0.5, roof + 0.45)
