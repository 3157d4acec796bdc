"""What is fitted to the turret of a tank, and smoke launchers."""

from __future__ import annotations

from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject
from equipref.drawing.weapon.barrel import Seat


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
