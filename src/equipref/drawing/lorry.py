"""Cars and trucks from the side: a frame on wheels, a cab, and a body or launcher behind it."""

from __future__ import annotations

from dataclasses import dataclass

from equipref.drawing import fittings
from equipref.drawing.barrel import Seat, barrels, missiles, tube_block
from equipref.drawing.cab import car_body, truck_cab
from equipref.drawing.hull_details import blade
from equipref.drawing.running_gear import axle_places, wheels
from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject
from equipref.drawing.turret import turret

_ARMOURED = ("mrap", "imv", "apc", "reconnaissance", "tank", "ifv", "airborne-afv", "anti-tank-vehicle",
             "tracked-carrier", "unmanned-ground")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Chassis:
    """The main lines of a car or truck, metres: length, cab, wheel, floor of the body, where the body begins."""

    length: float
    height: float
    wheel: float
    floor: float
    body: float
    axles: tuple[float, ...]


def is_lorry(s: Subject) -> bool:
    """True for what is drawn on a frame with a cab."""
    return s.first_class not in _ARMOURED and s.state("running-gear", "wheeled").value == "wheeled"


def is_car(s: Subject) -> bool:
    """True for cars, vans and pick-ups."""
    return s.first_class == "light-vehicle"


def chassis_of(s: Subject) -> Chassis:
    """The main lines of a car or truck."""
    length = s.measure("length-hull", "length", "length-overall", "length-gun-forward") or s.metres(
        "length-hull", usual=7.0)  # fmt: skip
    usual = float(s.usual.get("height-cab", 2.7))
    loaded = s.first_class in ("multiple-rocket-launcher", "sam", "sp-anti-aircraft", "sp-artillery")
    height = s.measure("height-cab") or (None if loaded else s.measure("height", "height-overall"))
    if height is None:
        height = s.metres("height-cab", usual=usual)
    axles = s.count("axles", 3 if length > 6.6 else 2).number
    car = is_car(s)
    wheel = float(s.usual.get("wheel-diameter", 1.15)) * (0.94 if not car and length < 6.7 else 1.0)
    cab = s.state("cab", "bonneted")
    doors = s.count("cab-doors", 1).number
    spacing = s.state("axle-spacing", {2: "front-and-rear", 3: "single-front-rear-pair"}.get(axles, "even"))
    extra = 0.85 * max(doors - 1, 0)
    if car:
        nose, end = 0.0, 0.3 * length + 0.3 + 0.2 * length * doors
        first = length * (0.19 if cab != "cab-forward" else 0.25)
    elif cab == "bonneted":
        nose = min(0.245 * length, 1.95)
        end = nose + 1.4 + extra
        first = min(0.165 * length, 1.28)
    elif cab == "semi-bonneted":
        nose = 0.75
        end = nose + 1.55 + extra
        first = 1.25
    elif cab == "cab-forward":
        nose, end = 0.0, 1.85 + extra
        first = end + wheel * 0.35 if axles > 2 else 1.1
    else:
        nose, end = 0.0, (1.95 if length > 6 else 1.65) + extra
        first = 1.3 if length > 6 else 1.15
        if axles == 4 and spacing == "front-and-rear-pair":
            first = 1.25
    last = length * (0.8 if car else 0.77 if axles == 2 else 0.86)
    base = s.measure("wheelbase")
    if base:
        bogie = axles > 2 and base < 0.58 * length
        last = first + base + (wheel * 0.58 * (axles - 2) if bogie else 0.0)
        last = min(last, length - wheel * 0.52) if axles > 2 else last
        if axles == 2 and last > length - wheel * 0.55:
            first = length - wheel * 0.55 - base
            last = first + base
    places = axle_places(spacing.value, axles, first, last, wheel)
    floor = wheel * 0.86 + 0.28 if not car else wheel * 0.95
    return Chassis(length, height, wheel, floor, end + (0.12 if not car else 0.0), tuple(places))


def side(sheet: Sheet, s: Subject, *, bed: str = "") -> Chassis:
    """Draws a car or truck from its left side; `bed` puts a body on it in place of its own."""
    s.state("running-gear", "wheeled")
    c = chassis_of(s)
    sheet.datum = c.axles[0]
    body = s.state("cargo-body", "open-bed").value
    if bed:
        body = bed
    stated = s.measure("length-hull", "length", "length-overall") is not None
    if is_car(s):
        car_body(sheet, s, c, body, stated)
    else:
        _frame(sheet, s, c, stated)
        truck_cab(sheet, s, c)
        _body(sheet, s, c, body)
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


def _body(sheet: Sheet, s: Subject, c: Chassis, body: str) -> None:
    x, end, y = c.body, c.length, c.floor
    state = s.asked["cargo-body"]
    armed = s.state("main-armament", "none")
    if armed != "none" and body in ("launcher", "open-bed", "flatbed") and (armed.stated or body == "launcher"):
        _armed(sheet, s, c)
        return
    span = end - x
    with sheet.part("Body", "cargo-body", stated=state.stated, at=(x + span * 0.6, y + 0.5), kind="body"):
        sheet.rect("b", x, y - 0.1, span, 0.12)
        if body in ("open-bed", "tilt", "pick-up"):
            side = {"open-bed": 0.55, "tilt": 0.5}.get(body, 0.8)
            if body == "tilt":
                top = max(c.height, y + 1.5)
                sheet.curve(
                    "t",
                    [
                        (x + 0.02, y + 0.3),
                        (x + 0.02, top - 0.16),
                        (x + 0.2, top),
                        (end - 0.2, top),
                        (end - 0.02, top - 0.16),
                        (end - 0.02, y + 0.3),
                    ],
                    corners=(0, 1, 2, 3, 4, 5),
                )
                sheet.lines("n", [[(x + span * k / 5, y + 0.5), (x + span * k / 5, top)] for k in range(1, 5)])
            sheet.rect("b", x, y, span, side)
            posts = max(3, round(span / 0.9))
            sheet.lines("n", [[(x + span * k / posts, y), (x + span * k / posts, y + side)] for k in range(1, posts)])
            sheet.lines("n", [[(x, y + side * 0.5), (end, y + side * 0.5)]])
        elif body in ("box-shelter", "enclosed"):
            top = max(c.height + 0.25, y + 1.75)
            start = x if body == "box-shelter" else x - 0.14
            sheet.poly(
                "t",
                [
                    (start, y),
                    (start, top - 0.12),
                    (start + 0.12, top),
                    (end - 0.12, top),
                    (end, top - 0.12),
                    (end, y),
                ],
            )
            sheet.rect("n", x + span * 0.62, y + 0.15, 0.75, top - y - 0.35, 0.04)
            for k in (0.16, 0.38):
                sheet.rect("v", x + span * k, y + (top - y) * 0.55, 0.45, 0.35, 0.04)
            if body == "enclosed":
                sheet.lines("n", [[(start, y + 0.3), (end, y + 0.3)]])
        elif body == "tank":
            h = max(c.height - y, 1.15)
            sheet.rect("t", x + 0.1, y + 0.05, span - 0.2, h, h * 0.4)
            sheet.rect("g", x + span * 0.42, y + h, 0.7, 0.16, 0.05)
            sheet.lines("n", [[(x + span * k, y + 0.06), (x + span * k, y + h)] for k in (0.3, 0.7)])
        elif body == "crane":
            sheet.rect("b", x, y, span, 0.3)
            top = c.height + 0.15
            sheet.poly(
                "t",
                [
                    (x + span * 0.55, y + 0.3),
                    (x + span * 0.58, top),
                    (x + span * 0.78, top),
                    (x + span * 0.85, y + 0.3),
                ],
            )
            sheet.tube("g", (x + span * 0.75, top - 0.1), (0.15, top + 0.22), 0.42, 0.26)
            for k in range(1, 7):
                a = 0.15 + (x + span * 0.75 - 0.15) * k / 7
                sheet.lines("n", [[(a, top + 0.08), (a + 0.35, top + 0.2)]])
        elif body == "launcher":
            sheet.rect("b", x, y, span, 0.16)
            sheet.poly(
                "t",
                [
                    (x + span * 0.55, y + 0.16),
                    (x + span * 0.6, y + 0.6),
                    (x + span * 0.85, y + 0.6),
                    (x + span * 0.9, y + 0.16),
                ],
            )
            sheet.rect("x", x + 0.05, y + 0.6, span - 0.1, 0.7)
        else:
            sheet.rect("b", x, y, span, 0.16)
            sheet.lines("n", [[(x + span * k / 6, y - 0.1), (x + span * k / 6, y + 0.16)] for k in range(1, 6)])


def _armed(sheet: Sheet, s: Subject, c: Chassis) -> None:
    x, end, y = c.body, c.length, c.floor
    kind = s.state("main-armament")
    tubes = s.count("launch-tubes", 4) if kind.value in ("rocket-tubes", "missiles", "guns-and-missiles") else None
    sheet.mark("cargo-body", end - 0.3, y)
    with sheet.part("Platform", "cargo-body", stated=s.asked["cargo-body"].stated, kind="body"):
        sheet.rect("b", x, y - 0.1, end - x, 0.3)
        sheet.poly("t", [(end - 2.3, y + 0.2), (end - 2.0, y + 0.5), (end - 0.8, y + 0.5), (end - 0.5, y + 0.2)])
        sheet.tube("g", (end - 0.35, y - 0.1), (end - 0.35, 0.25), 0.14)
        sheet.rect("g", end - 0.6, 0.2, 0.5, 0.07)
    if tubes and kind == "rocket-tubes":
        top = s.measure("height-overall", "height") or max(c.height + 0.1, y + 1.4)
        tube_block(sheet, tubes.number, x + 0.05, y + 0.45, end - x - 0.1, max(top - y - 0.45, 0.5), tubes.stated)
    elif tubes and kind == "missiles":
        with sheet.part(f"{tubes.number} missiles or containers", "launch-tubes", "main-armament",
                        stated=tubes.stated, at=(x + 1.0, y + 1.0), kind="launcher"):  # fmt: skip
            for i in range(2 if tubes.number > 1 else 1):
                sheet.rect("g", x + 0.05, y + 0.3 + i * 0.72, end - x - 0.1, 0.66, 0.12)
                sheet.lines("n", [[(x + (end - x) * k, y + 0.3 + i * 0.72), (x + (end - x) * k, y + 0.96 + i * 0.72)]
                                  for k in (0.1, 0.4, 0.7, 0.93)])  # fmt: skip
    elif kind == "guns-and-missiles":
        seat = turret(sheet, s, (x + end) / 2 + 0.4, y + 0.25, y + 1.9, 6.2)
        barrels(sheet, s, seat, seat.x - 1.9)
        if tubes:
            missiles(sheet, tubes.number, seat.x - 0.5, seat.y + 0.2, 3.0, tubes.stated, rails=False)
        fittings.radar(sheet, s, seat, c.length, y + 0.25)
    else:
        shield = s.state("turret-form", "none")
        base = y + 0.2
        if shield.value not in ("none", "casemate"):
            seat = turret(sheet, s, end - 1.6, base, base + 1.3, 6.0)
        else:
            with sheet.part("Gun mount", stated=False):
                sheet.poly("t", [(end - 2.4, base), (end - 2.2, c.height + 0.05), (end - 1.1, c.height + 0.05),
                                 (end - 0.8, base)])  # fmt: skip
            seat = Seat(end - 2.3, max(c.height + 0.15, y + 1.2), end - 0.9, c.height, base)
        long = kind.value in ("howitzer", "tank-gun", "anti-tank-gun")
        barrels(sheet, s, seat, -0.35 if long else seat.x - 1.6)


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
    fittings.roof_weapon(sheet, s, c.body - 0.6, c.height)
    fittings.added_armour(sheet, s, None, c.length, c.height, c.wheel * 0.6)
