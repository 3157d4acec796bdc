"""Barrels of towed guns, and what feeds them."""

from __future__ import annotations

from math import cos, radians, sin

from equipref.drawing.sheet import Point, Sheet
from equipref.drawing.subject import Subject
from equipref.drawing.weapon.barrel import calibre_of, muzzle_device


def barrels(sheet: Sheet, s: Subject, root: Point, reach: float, degrees: float = 0.0) -> None:
    """The barrels from a root, `reach` long, raised by an angle."""
    kind, number = s.state("main-armament", "howitzer"), s.count("barrels", 1)
    calibre, count = calibre_of(s), number.number
    thick = max(calibre * 1.5, 0.045)
    dx, dy = -cos(radians(degrees)), sin(radians(degrees))
    step = max(thick * 1.7, 0.11)
    with sheet.part(f"{count} barrels" if count > 1 else "Barrel", "main-armament", "barrels",
                    stated=kind.stated or number.stated, kind="gun",
                    at=(root[0] + dx * reach * 0.6, root[1] + dy * reach * 0.6)):  # fmt: skip
        for i in range(count):
            off = (i % 2) * step + (i // 2) * step * 0.5
            x, y = root[0] + (i // 2) * 0.08, root[1] + off
            sheet.tube("g barrel", (x, y), (x + dx * reach, y + dy * reach), thick * 1.1, thick * 0.85)
            if count > 1 or degrees:
                sheet.tube(
                    "g", (x - dx * 0.1, y - dy * 0.1), (x + dx * reach * 0.32, y + dy * reach * 0.32), thick * 2.0
                )
            if "muzzle-device" in s.states and (count > 1 or degrees):
                s.state("muzzle-device")
                if s.state("muzzle-device") != "none":
                    tip = (x + dx * reach, y + dy * reach)
                    with sheet.part("Muzzle device", "muzzle-device", at=tip):
                        sheet.tube("t", (tip[0] - dx * 0.2, tip[1] - dy * 0.2), tip, thick * 1.0, thick * 2.4)
    if count == 1 and not degrees:
        muzzle_device(sheet, s, root[0] - reach, root[1], thick)
        _evacuator(sheet, s, root, reach, thick)
    _recoil(sheet, s, root, reach, thick)


def _evacuator(sheet: Sheet, s: Subject, root: Point, reach: float, thick: float) -> None:
    share = {"muzzle": 0.92, "mid-barrel": 0.6, "near-mantlet": 0.3}.get(
        s.states_of("bore-evacuator")[:1][0] if s.states_of("bore-evacuator") else ""
    )
    if share:
        s.state("bore-evacuator")
        x = root[0] - reach * share
        with sheet.part("Bore evacuator", "bore-evacuator", at=(x, root[1])):
            sheet.rect("t", x - 0.25, root[1] - thick * 0.9, 0.5, thick * 1.8, 0.05)


def _recoil(sheet: Sheet, s: Subject, root: Point, reach: float, thick: float) -> None:
    if "gun" in s.form("side") and not s.states_of("recoil-cylinders"):
        return  # what its outline shows of the cradle stands for what is usual
    place = s.state("recoil-cylinders", "hidden")
    if place == "hidden":
        return
    a, b = root[0] + 0.25, root[0] - reach * 0.34
    with sheet.part("Recoil cylinders", "recoil-cylinders", stated=place.stated, at=(b + 0.2, root[1])):
        for name, y in (("above", thick * 0.95), ("below", -thick * 0.95), ("beside", 0.0)):
            if name in place.value.replace("-and-", " ").split():
                sheet.rect("t", b, root[1] + y - thick * 0.35, a - b, thick * 0.7, 0.03)
        if place == "around":
            sheet.rect("t", b, root[1] - thick * 0.95, a - b, thick * 1.9, 0.05)


def feed(sheet: Sheet, s: Subject, x: float, y: float) -> None:
    """The magazine, box or clips that feed it, at a place."""
    kind = s.state("ammunition-feed", "none")
    if kind == "none":
        return
    with sheet.part("Ammunition", "ammunition-feed", stated=kind.stated, at=(x + 0.2, y + 0.2)):
        if kind == "right-angle":
            sheet.rect("t", x - 0.05, y, 0.34, 0.42, 0.02)
            sheet.rect("n", x + 0.02, y + 0.07, 0.2, 0.28)
        elif kind == "parallel":
            sheet.rect("t", x - 0.3, y, 0.75, 0.26, 0.02)
        elif kind == "drum":
            sheet.circle("t", x + 0.12, y + 0.2, 0.25)
            sheet.circle("n", x + 0.12, y + 0.2, 0.12)
        else:
            for i in range(3):
                sheet.rect("t", x + 0.1 * i, y + 0.35, 0.08, 0.4)
