"""What is fitted to turrets and hulls: drawn only where it is stated."""

from __future__ import annotations

from equipref.drawing.barrel import Seat
from equipref.drawing.sheet import Point, Sheet
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


def smoke_launchers(sheet: Sheet, s: Subject, seat: Seat | None, hull: float, roof: float) -> None:
    """The tubes of smoke grenades."""
    if "smoke-launchers" not in s.states:
        return
    place = s.state("smoke-launchers").value
    if place == "none":
        return
    if place == "hull" or seat is None:
        x, y, count = 0.28 * hull, roof - 0.35, 4
    elif place == "turret-rear":
        x, y, count = seat.rear - 0.3, (seat.roof + seat.base) / 2, 3
    else:
        x, y = seat.x + (seat.rear - seat.x) * 0.22, (seat.roof + seat.base) / 2
        count = 4 if place == "turret-front" else 2
    with sheet.part("Smoke grenade launchers", "smoke-launchers", at=(x, y + 0.15)):
        for i in range(count):
            sheet.tube("g", (x + 0.16 * i + 0.2, y - 0.05), (x + 0.16 * i, y + 0.14), 0.09)


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


def tank_turret(sheet: Sheet, s: Subject, seat: Seat) -> None:
    """Searchlight, ventilator, rangefinder, snorkel and case port on a tank's turret."""
    span, h = seat.rear - seat.x, seat.roof - seat.base

    def shown(feature: str) -> str:
        state = s.state(feature).value if feature in s.states else "none"
        return "" if state == "none" else state

    light = shown("ir-searchlight")
    if light:
        with sheet.part("Infra-red searchlight", "ir-searchlight", at=(seat.x + 0.02, seat.y + 0.32)):
            for side in ("left", "right") if light == "both" else (light,):
                x = seat.x - 0.1 - (0.14 if side == "right" else 0.0)
                y = seat.y + (0.1 if side == "left" else 0.2)
                sheet.rect("g" if side == "left" else "t", x, y, 0.26, 0.34, 0.05)
                sheet.tube("g", (x + 0.26, y + 0.1), (x + 0.5, y), 0.06)
    if shown("turret-ventilator"):
        with sheet.part("Ventilator dome", "turret-ventilator", at=(seat.x + span * 0.36, seat.roof + 0.05)):
            x = seat.x + span * 0.36
            sheet.curve(
                "t", [(x - 0.2, seat.roof - 0.05), (x, seat.roof + 0.12), (x + 0.2, seat.roof - 0.05)], (0, 2)
            )
    if shown("rangefinder-box"):
        with sheet.part("Laser rangefinder", "rangefinder-box", at=(seat.x - 0.1, seat.y + 0.3)):
            sheet.rect("t", seat.x - 0.42, seat.y + 0.14, 0.55, 0.24, 0.03)
    if shown("case-ejection-port"):
        with sheet.part("Case ejection port", "case-ejection-port", at=(seat.rear - 0.1, seat.base + h * 0.5)):
            sheet.ellipse("s", seat.rear - span * 0.07, seat.base + h * 0.5, 0.06, 0.15)
    tube = shown("snorkel")
    if tube:
        with sheet.part("Snorkel", "snorkel", at=(seat.rear - 0.3, seat.base + h * 0.55)):
            if tube == "turret-rear":
                sheet.circle("g", seat.rear + 0.1, seat.base + h * 0.4, 0.17)
                sheet.circle("n", seat.rear + 0.1, seat.base + h * 0.4, 0.09)
            else:
                style = "g" if tube == "turret-left" else "x"
                sheet.tube(
                    style,
                    (seat.rear - span * 0.42, seat.base + h * 0.5),
                    (seat.rear + 0.12, seat.base + h * 0.28),
                    0.2,
                )


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
