"""Radar aerials."""

from __future__ import annotations

from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject
from equipref.drawing.weapon.barrel import Seat


def radar(sheet: Sheet, s: Subject, seat: Seat | None, hull: float, roof: float) -> None:
    """Radar antennas."""
    if "radar" not in s.states:
        return
    kind = s.state("radar").value
    if kind == "none":
        return
    top = seat.roof if seat else roof
    front, rear = (seat.x, seat.rear) if seat else (hull * 0.4, hull * 0.7)
    with sheet.part("Radar", "radar", at=((rear - 0.2) if kind != "front-dish" else front, top + 0.3), kind="radar"):
        if kind in ("rear-dish", "front-and-rear"):
            sheet.tube("g", (rear - 0.25, top - 0.1), (rear - 0.2, top + 0.35), 0.12)
            sheet.curve("t", [(rear - 0.45, top + 0.1), (rear - 0.22, top + 0.5), (rear - 0.35, top + 0.95),
                              (rear - 0.12, top + 0.5)], corners=(0, 2))  # fmt: skip
        if kind in ("front-dish", "front-and-rear"):
            sheet.ellipse("t", front + 0.02, (top * 0.6 + (seat.base if seat else roof) * 0.4), 0.16, 0.38)
        if kind == "panel":
            sheet.poly("t", [(front + 0.5, top), (front + 0.3, top + 0.9), (front + 0.45, top + 0.95),
                             (front + 0.75, top)])  # fmt: skip
        if kind == "mast":
            x = rear - 0.3
            sheet.tube("g", (x, top), (x, top + 1.1), 0.1)
            sheet.rect("t", x - 0.2, top + 1.1, 0.45, 0.5, 0.08)
