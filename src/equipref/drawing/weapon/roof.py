"""Weapons that stand on a roof."""

from __future__ import annotations

from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject


def gun_on_post(sheet: Sheet, x: float, y: float, length: float, thick: float) -> None:
    """A machine gun on a pintle, pointing forward."""
    sheet.tube("g", (x, y), (x, y + 0.2), 0.07)
    sheet.tube("g", (x + 0.35, y + 0.26), (x - 0.12, y + 0.26), 0.13)
    sheet.tube("g", (x - 0.1, y + 0.28), (x - length, y + 0.28), thick)
    sheet.rect("g", x + 0.0, y + 0.1, 0.2, 0.14)


def roof_weapon(sheet: Sheet, s: Subject, x: float, y: float) -> None:
    """The further weapon on the roof."""
    if "roof-weapon" not in s.states:
        return
    weapon = s.state("roof-weapon")
    if weapon == "none":
        return
    with sheet.part("Weapon on the roof", "roof-weapon", at=(x - 0.3, y + 0.28), kind="roof-weapon"):
        if weapon == "machine-gun":
            gun_on_post(sheet, x, y, 0.6, 0.035)
        elif weapon == "heavy-machine-gun":
            gun_on_post(sheet, x, y, 1.15, 0.06)
            sheet.circle("g", x + 0.1, y + 0.16, 0.1)
        elif weapon == "grenade-launcher":
            gun_on_post(sheet, x, y, 0.35, 0.1)
        else:
            sheet.rect("g", x - 0.2, y, 0.5, 0.14)
            sheet.poly("t", [(x - 0.1, y + 0.14), (x - 0.15, y + 0.5), (x + 0.3, y + 0.5), (x + 0.25, y + 0.14)])
            sheet.tube("g", (x - 0.1, y + 0.36), (x - 1.1, y + 0.36), 0.06)
            sheet.rect("g", x, y + 0.5, 0.2, 0.16)
