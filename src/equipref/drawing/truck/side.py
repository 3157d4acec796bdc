"""Cars and trucks from the side: a frame on wheels, a cab, and a body or launcher behind it."""

from __future__ import annotations

from equipref.drawing.fittings.armour import added_armour
from equipref.drawing.fittings.blade import blade
from equipref.drawing.fittings.radar import radar
from equipref.drawing.running_gear.axles import wheels
from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject
from equipref.drawing.truck.body import body
from equipref.drawing.truck.cab import truck_cab
from equipref.drawing.truck.car import car_body
from equipref.drawing.truck.chassis import Chassis, chassis_of, is_car
from equipref.drawing.weapon.roof import roof_weapon


def side(sheet: Sheet, s: Subject, *, bed: str = "") -> Chassis:
    """Draws a car or truck from its left side; `bed` puts a body on it in place of its own."""
    s.state("running-gear", "wheeled")
    c = chassis_of(s)
    sheet.datum = c.axles[0]
    own = s.state("cargo-body", "open-bed").value
    kind = bed or own
    stated = s.measure("length-hull", "length", "length-overall") is not None
    if is_car(s):
        car_body(sheet, s, c, kind, stated)
    else:
        _frame(sheet, s, c, stated)
        truck_cab(sheet, s, c)
        body(sheet, s, c, kind)
    wheels(sheet, s, list(c.axles), c.wheel, road=is_car(s))
    _more(sheet, s, c)
    return c


def _frame(sheet: Sheet, s: Subject, c: Chassis, stated: bool) -> None:
    y = c.wheel * 0.66
    with sheet.part("Frame", stated=stated, kind="frame"):
        sheet.rect("s", 0.25, y, c.length - 0.25, 0.24)
        sheet.poly("s", [(0.0, y - 0.2), (0.0, y + 0.18), (0.3, y + 0.22), (0.3, y - 0.16)])
        for x in c.axles:
            sheet.tube("s", (x, c.wheel / 2), (x, y + 0.1), 0.3)
        behind = max(c.axles[0] + c.wheel * 0.62, c.body - 0.5)
        after = min((x for x in c.axles if x > behind), default=c.length) - c.wheel * 0.62
        if after - behind > 0.5:
            sheet.rect("t", behind, y - 0.32, min(1.1, after - behind), 0.5, 0.08)


def _more(sheet: Sheet, s: Subject, c: Chassis) -> None:
    if "spare-wheel" in s.states and s.state("spare-wheel") != "none":
        place = s.state("spare-wheel").value
        r = c.wheel * 0.48
        x, y = {
            "rear": (c.length + 0.1, c.floor + 0.45),
            "side": (c.body + 0.7, c.wheel * 0.75),
            "roof": (c.body + 0.8, c.height + 0.12),
            "behind-cab": (c.body + 0.05, c.floor + r),
        }[place]
        with sheet.part("Spare wheel", "spare-wheel", at=(x, y)):
            if place == "side":
                sheet.circle("d", x, y, r)
                sheet.circle("w", x, y, r * 0.58)
            elif place == "roof":
                sheet.rect("d", x - r, y - 0.14, 2 * r, 0.28, 0.1)
            else:
                sheet.rect("d", x - 0.15, y - r, 0.3, 2 * r, 0.1)
    if "exhaust" in s.states:
        place = s.state("exhaust").value
        with sheet.part("Exhaust outlet", "exhaust", at=(c.body, c.height * 0.8)):
            if place in ("behind-cab", "roof"):
                sheet.tube(
                    "g", (c.body + 0.02, c.wheel), (c.body + 0.02, c.height + (0.3 if place == "roof" else 0.1)), 0.14
                )
            else:
                far = place in ("right-side", "rear-right", "rear-centre")
                back = place.startswith("rear")
                x = c.length - 0.3 if back else c.length * (0.5 if place != "underneath" else 0.6)
                style = "x" if far else "g"
                sheet.rect(
                    style,
                    x,
                    c.wheel * (0.5 if place != "underneath" else 0.4),
                    0.5 if place != "rear-centre" else 0.35,
                    0.14,
                    0.04,
                )
                if place == "both-sides":
                    sheet.rect("x", x + 0.1, c.wheel * 0.5 + 0.16, 0.5, 0.1)
    if "engine-position" in s.states:
        place = s.state("engine-position").value
        x = {"front": 0.35, "front-right": 0.5, "middle": c.length * 0.4, "rear": c.length - 0.9,
             "under-cab": c.axles[0] * 0.55}[place]  # fmt: skip
        y = c.height * (0.47 if place != "under-cab" else 0.34)
        with sheet.part("Engine grille", "engine-position", at=(x + 0.2, y)):
            sheet.lines("x" if place == "front-right" else "n", [[(x, y + 0.08 * i), (x + 0.4, y + 0.08 * i)]
                                                                  for i in range(3)])  # fmt: skip
    blade(sheet, s, c.height)
    if "radar" not in s.asked:
        radar(sheet, s, None, c.length, max(c.height, c.floor + 1.75))
    roof_weapon(sheet, s, c.body - 0.6, c.height)
    added_armour(sheet, s, None, c.body if not is_car(s) else c.length, c.height, c.wheel * 0.6)
