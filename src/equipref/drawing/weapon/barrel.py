"""Barrels with what sits on them."""

from __future__ import annotations

from dataclasses import dataclass

from equipref.drawing.sheet import Point, Sheet
from equipref.drawing.subject import Subject

CALIBRE = {
    "tank-gun": 0.115, "low-pressure-gun": 0.1, "gun-and-autocannon": 0.1, "autocannon": 0.03, "howitzer": 0.15,
    "heavy-machine-gun": 0.0145, "machine-gun": 0.0076, "mortar": 0.12, "gun-mortar": 0.12, "anti-tank-gun": 0.1,
    "guns-and-missiles": 0.03, "recoilless-rifle": 0.09,
}  # fmt: skip
"""Bore that is usual for a kind of armament, metres."""
_OUT = {
    "tank-gun": 3.9, "low-pressure-gun": 1.75, "gun-and-autocannon": 2.3, "autocannon": 2.1, "howitzer": 4.2,
    "heavy-machine-gun": 1.05, "machine-gun": 0.65, "mortar": 1.6, "gun-mortar": 1.5, "anti-tank-gun": 4.2,
    "guns-and-missiles": 2.2, "recoilless-rifle": 1.9,
}  # fmt: skip
"""How far a barrel usually stands out of its turret, metres."""


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a gun leaves its turret: the face of the turret, the height of its axis, and the turret's extent."""

    x: float
    y: float
    rear: float
    roof: float
    base: float


def calibre_of(s: Subject) -> float:
    """The bore of the main weapon in metres."""
    found = s.measure("calibre")
    return found or CALIBRE.get(s.state("main-armament").value) or float(s.usual.get("calibre", 0.03))


def muzzle_of(s: Subject, seat: Seat, hull: float) -> float:
    """X of the muzzle: by the length with the gun forward, else by the stated or usual length of the barrel."""
    kind = s.state("main-armament").value
    forward = s.measure("length-gun-forward")
    if forward is None and kind in ("tank-gun", "howitzer", "anti-tank-gun"):
        loose = s.measure("length", "length-overall")
        known = s.measure("length-hull") is not None
        forward = loose if loose and loose > hull * (1.08 if known else 1.15) else None
    long = s.state("barrel-length", "") if "barrel-length" in s.states else None
    if forward and forward > hull * 1.01:
        return hull - forward
    if long:
        return {"short": 0.35, "medium": -0.45, "long": -2.6}[long.value]
    if kind == "tank-gun" and "length-gun-forward" in s.usual:
        return -(float(s.usual["length-gun-forward"]) - float(s.usual["length-hull"]))
    return seat.x - _OUT.get(kind, 1.0)


def barrels(sheet: Sheet, s: Subject, seat: Seat, muzzle: float) -> None:
    """Draws the barrels of the main armament from a seat to the muzzle, with all that they carry."""
    kind = s.state("main-armament")
    calibre = calibre_of(s)
    number = s.count("barrels", 1)
    count = number.number
    thick = max(calibre * 1.55, 0.05)
    length = max(seat.x - muzzle, 0.3)
    root = (seat.x + 0.3, seat.y)
    step = max(thick * 1.25, 0.1)
    stated = kind.stated
    with sheet.part("Main gun", "main-armament", also=("barrels",) if count == 1 else (), stated=stated,
                    at=(seat.x - length * 0.55, seat.y), kind="gun"):  # fmt: skip
        if count > 1:
            with sheet.part(f"{count} barrels", "barrels", stated=number.stated, kind="barrels",
                            at=(muzzle + length * 0.15, seat.y)):  # fmt: skip
                for i in range(count):
                    row, back = (i % 2, i // 2) if count > 2 else (i, 0)
                    y = seat.y + (row - 0.5) * step + back * step * 0.42
                    sheet.tube("g barrel", (root[0], y), (muzzle + back * 0.06, y), thick, thick * 0.8)
        else:
            sheet.mark("barrels", muzzle + 0.1, seat.y)
            sheet.tube("g barrel", root, (muzzle, seat.y), thick * 1.15, thick * 0.9)
            if kind.value in ("tank-gun", "howitzer", "low-pressure-gun", "gun-mortar"):
                sheet.tube("g", root, (seat.x - 0.16 * length, seat.y), thick * 1.75, thick * 1.3)
        if kind.value == "gun-and-autocannon":
            sheet.tube("g barrel2", (root[0], seat.y + thick), (muzzle - 0.25, seat.y + thick), 0.055)
        if kind.value in ("heavy-machine-gun", "machine-gun", "autocannon") and count == 1:
            sheet.tube("g", root, (seat.x - 0.3 * length, seat.y), thick * 1.9, thick * 1.5)
    _on_barrel(sheet, s, seat, muzzle, length, thick if count == 1 else thick + step)


def _on_barrel(sheet: Sheet, s: Subject, seat: Seat, muzzle: float, length: float, thick: float) -> None:
    y = seat.y

    def along(share: float) -> Point:
        return muzzle + share * length, y

    if "thermal-sleeve" in s.states and s.state("thermal-sleeve") == "present":
        with sheet.part("Thermal sleeve", "thermal-sleeve", at=along(0.7)):
            for a, b in ((0.1, 0.26), (0.27, 0.36), (0.52, 0.7), (0.71, 0.86)):
                sheet.tube("g", along(b), along(a), thick * 1.3)
    evacuator = s.state("bore-evacuator", "none")
    place = {"muzzle": (0.015, 0.15), "mid-barrel": (0.34, 0.49), "near-mantlet": (0.7, 0.84)}.get(evacuator.value)
    if place:
        with sheet.part("Bore evacuator", "bore-evacuator", stated=evacuator.stated, kind="evacuator",
                        at=along(sum(place) / 2)):  # fmt: skip
            half = thick * 0.92
            p, q = along(place[0])[0], along(place[1])[0]
            cone = min(0.1, (q - p) * 0.2)
            sheet.poly(
                "t",
                [
                    (p, y - half * 0.7),
                    (p + cone, y - half),
                    (q - cone, y - half),
                    (q, y - half * 0.7),
                    (q, y + half * 0.7),
                    (q - cone, y + half),
                    (p + cone, y + half),
                    (p, y + half * 0.7),
                ],
            )
    elif evacuator.stated:
        sheet.mark("bore-evacuator", *along(0.35))
    muzzle_device(sheet, s, muzzle, y, thick)


def muzzle_device(sheet: Sheet, s: Subject, muzzle: float, y: float, thick: float) -> None:
    """Draws what the barrel ends in; it lies within the barrel's length."""
    device = s.state("muzzle-device", "none")
    if device == "none":
        if device.stated:
            sheet.mark("muzzle-device", muzzle, y)
        return
    half, long = thick * 0.85, max(0.14, thick * 1.8)
    with sheet.part("Muzzle device", "muzzle-device", stated=device.stated, at=(muzzle + long / 2, y)):
        if device == "flash-hider":
            sheet.tube("t", (muzzle + long * 1.2, y), (muzzle, y), thick * 0.9, thick * 2.0)
        elif device == "slotted":
            sheet.rect("t", muzzle, y - half * 0.8, long * 1.3, half * 1.6)
            sheet.lines("n", [[(muzzle + long * k, y - half * 0.4), (muzzle + long * (k + 0.22), y + half * 0.4)]
                              for k in (0.15, 0.5, 0.85)])  # fmt: skip
        else:
            count = {"single-baffle": 1, "double-baffle": 2}.get(device.value, 5)
            span = long * (1.7 if count > 1 else 0.8)
            pitch = span / count
            for i in range(count):
                x = muzzle + pitch * i
                sheet.poly("t", [(x, y - half * 1.15), (x, y + half * 1.15), (x + pitch * 0.78, y + half * 0.75),
                                 (x + pitch * 0.78, y - half * 0.75)])  # fmt: skip
