"""Turrets and gun housings from the side, and what is fitted to them."""

from __future__ import annotations

from equipref.drawing.sheet import Point, Sheet
from equipref.drawing.subject import State, Subject
from equipref.drawing.subject.outline import Form
from equipref.drawing.weapon.barrel import Seat

SHARE = {
    "hemisphere": 0.37, "flattened-dome": 0.42, "welded-angular": 0.33, "wedge": 0.56, "one-man-cone": 0.25,
    "two-man-cone": 0.32, "mg-cone": 0.2, "box": 0.47, "remote-module": 0.22, "open-top": 0.42,
    "shielded-ring": 0.2, "casemate": 0.55,
}  # fmt: skip
"""Length of a turret against that of the hull."""
HEIGHT = {
    "hemisphere": 0.82, "flattened-dome": 0.78, "welded-angular": 0.62, "wedge": 0.82, "one-man-cone": 0.42,
    "two-man-cone": 0.48, "mg-cone": 0.4, "box": 1.1, "remote-module": 0.66, "open-top": 0.85,
    "shielded-ring": 0.6, "casemate": 0.5,
}  # fmt: skip
"""Height of a turret above the hull's roof, metres."""
PLACE = {"front": 0.36, "centre": 0.5, "rear": 0.68}
"""The middle of the turret along the hull."""


def length_of(s: Subject, form: str, hull: float) -> float:
    """Length of the turret without its gun, metres."""
    share = SHARE[form]
    if form == "welded-angular" and s.first_class == "tank":
        share = 0.55
    if form in ("mg-cone", "shielded-ring"):
        return min(share * hull, 1.35)
    return share * hull


def turret(sheet: Sheet, s: Subject, x: float, base: float, top: float, hull: float, outline: Form) -> Seat:
    """Draws the turret about x between two heights, and says where its gun sits."""
    form, place = s.state("turret-form"), s.state("turret-position", "centre")
    if form.value == "none":  # guns on a lorry: something holds them
        form = State("box", False)
    long = length_of(s, form.value, hull)
    h = top - base
    a, b = x - long / 2, x + long / 2
    gun = base + h * 0.42
    if "turret" in outline:
        return _outlined(sheet, s, outline, x, base, top)

    def at(points: list[Point]) -> list[Point]:
        return [(a + u * long, base + v * h) for u, v in points]

    with sheet.part("Turret", "turret-form", "turret-position", stated=form.stated, kind="turret",
                    at=(x + long * 0.18, base + h * 0.75)):  # fmt: skip
        sheet.rect("s", a + long * 0.1, base - 0.04, long * 0.75, 0.08)
        if form == "hemisphere":
            sheet.curve("t", at([(0.03, 0), (0.0, 0.22), (0.09, 0.55), (0.27, 0.85), (0.5, 1.0), (0.72, 0.93),
                                 (0.9, 0.62), (1.0, 0.22), (0.97, 0)]), corners=(0, 8))  # fmt: skip
            sheet.curve("n", at([(0.1, 0.3), (0.22, 0.26), (0.32, 0.3)]), closed=False)
        elif form == "flattened-dome":
            sheet.curve("t", at([(0.03, 0), (0.0, 0.24), (0.1, 0.62), (0.26, 0.88), (0.42, 1.0), (0.66, 0.98),
                                 (0.88, 0.72), (1.0, 0.32), (0.95, 0.1), (0.85, 0)]), corners=(0, 9))  # fmt: skip
            sheet.curve("n", at([(0.1, 0.5), (0.3, 0.42), (0.4, 0.3), (0.42, 0.05)]), closed=False)
        elif form == "welded-angular":
            sheet.poly("t", at([(0.06, 0), (0.0, 0.35), (0.14, 1.0), (0.94, 0.94), (1.0, 0.8), (1.0, 0.3), (0.7, 0)]))
            sheet.lines("n", [at([(0.14, 1.0), (0.24, 0.0)]), at([(0.7, 0.0), (0.66, 0.96)])])
        elif form == "wedge":
            sheet.poly("t", at([(0.2, 0), (0.0, 0.5), (0.2, 0.98), (0.95, 1.0), (1.0, 0.78), (1.0, 0.34), (0.76, 0)]))
            sheet.lines("n", [at([(0.0, 0.5), (0.28, 0.55), (0.25, 0.98)]), at([(0.28, 0.55), (0.26, 0)])])
        elif form in ("one-man-cone", "two-man-cone", "mg-cone"):
            slope = {"one-man-cone": 0.24, "two-man-cone": 0.17, "mg-cone": 0.2}[form.value]
            sheet.poly("t", at([(0, 0), (slope, 0.93), (slope + 0.06, 1.0), (0.94 - slope, 1.0), (1 - slope, 0.93),
                                (1, 0)]))  # fmt: skip
            sheet.lines("n", [at([(0.02, 0.16), (0.98, 0.16)])])
            if form == "two-man-cone":
                sheet.rect("g", a + 0.3 * long, top - 0.02, 0.26 * long, 0.06)
                sheet.lines("n", [at([(0.5, 0.16), (0.5, 1.0)])])
        elif form == "box":
            sheet.poly("t", at([(0.04, 0), (0.0, 0.3), (0.07, 0.94), (0.14, 1.0), (0.96, 1.0), (1.0, 0.9), (1.0, 0.1),
                                (0.97, 0)]))  # fmt: skip
            sheet.lines("n", [at([(0.07, 0.94), (0.98, 0.94)]), at([(0.55, 0.18), (0.55, 0.8), (0.75, 0.8),
                                                                    (0.75, 0.18), (0.55, 0.18)])])  # fmt: skip
        elif form == "remote-module":
            sheet.poly("t", at([(0.25, 0), (0.3, 0.35), (0.8, 0.35), (0.85, 0)]))
            sheet.poly("t", at([(0.0, 0.4), (0.1, 0.86), (0.55, 0.9), (0.55, 1.0), (0.78, 1.0), (0.78, 0.86),
                                (1.0, 0.8), (1.0, 0.3), (0.12, 0.3)]))  # fmt: skip
            gun = base + h * 0.62
        elif form == "open-top":
            sheet.poly("s", at([(0.1, 0.7), (0.1, 0.98), (0.9, 0.98), (0.9, 0.7)]))
            sheet.poly("t", at([(0.1, 0), (0.0, 0.4), (0.1, 1.0), (0.24, 0.8), (0.86, 0.8), (0.95, 1.0), (1.0, 0.5),
                                (0.9, 0)]))  # fmt: skip
            gun = base + h * 0.6
        elif form == "shielded-ring":
            sheet.rect("g", a + 0.05 * long, base, long * 0.9, h * 0.14)
            sheet.poly("t", at([(0.1, 0.14), (0.0, 0.85), (0.1, 0.95), (0.18, 0.85), (0.24, 0.14)]))
            sheet.poly("t", at([(0.45, 0.14), (0.45, 1.0), (1.0, 0.85), (1.0, 0.14)]))
            gun = base + h * 0.75
        else:  # casemate
            sheet.poly("b", at([(0.0, 0), (0.12, 1.0), (0.95, 1.0), (1.0, 0)]))
            gun = base + h * 0.45
    face = {"hemisphere": 0.07, "flattened-dome": 0.05, "welded-angular": 0.07, "wedge": 0.03, "box": 0.03,
            "mg-cone": 0.12, "one-man-cone": 0.12, "two-man-cone": 0.09, "open-top": 0.02,
            "remote-module": 0.06, "shielded-ring": 0.05, "casemate": 0.06}[form.value]  # fmt: skip
    sheet.mark("turret-position", x, base)
    del place
    return Seat(a + face * long, gun, b, top, base)


def _outlined(sheet: Sheet, s: Subject, outline: Form, x: float, base: float, top: float) -> Seat:
    """Draws a turret by its outline; its gun leaves it at the outline's gun, else at its foremost point."""
    form, box = s.asked["turret-form"], outline.box("turret")
    with sheet.part("Turret", "turret-form", "turret-position", stated=form.stated, kind="turret",
                    at=((box.left + box.right * 2) / 3, (box.bottom + box.top * 3) / 4)):  # fmt: skip
        outline.draw(sheet, "turret", "t")
    sheet.mark("turret-position", x, base)
    face = outline.points("gun")[0] if "gun" in outline else min(outline.points("turret"))
    return Seat(face[0], face[1], box.right, top, base)


def cupola(sheet: Sheet, s: Subject, seat: Seat) -> None:
    """The low cupola of a manned turret, as is usual."""
    if s.first_class not in ("sam", "sp-anti-aircraft") and s.state("turret-form").value in (
        "hemisphere",
        "flattened-dome",
        "welded-angular",
        "wedge",
        "box",
    ):
        x = seat.x + (seat.rear - seat.x) * 0.48
        with sheet.part("Cupola", stated=False, kind="cupola"):
            sheet.rect("t", x, seat.roof - 0.06, 0.62, 0.16, 0.04)
