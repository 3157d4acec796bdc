"""Dozer blades."""

from __future__ import annotations

from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject


def blade(sheet: Sheet, s: Subject, roof: float) -> None:
    """A dozer blade in front."""
    if s.states_of("dozer-blade")[:1] != ("present",):
        return
    s.state("dozer-blade")
    with sheet.part("Dozer blade", "dozer-blade", at=(-0.55, 0.6), kind="blade-front"):
        sheet.tube("g", (0.6, 0.55), (-0.35, 0.45), 0.14)
        sheet.curve(
            "t", [(-0.7, 0.05), (-0.45, 0.5), (-0.62, 1.05), (-0.48, 1.08), (-0.3, 0.5), (-0.55, 0.05)], (0, 2, 3, 5)
        )
    del roof
