"""The main lines of cars and trucks: cab, axles, floor."""

from __future__ import annotations

from dataclasses import dataclass

from equipref.drawing.running_gear.axles import axle_places
from equipref.drawing.subject import Subject
from equipref.drawing.subject.outline import NO_FORM, Form

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
    form: Form = NO_FORM


def is_lorry(s: Subject) -> bool:
    """True for what is drawn on a frame with a cab."""
    if "hull" in s.form("side") and not is_car(s):
        return False
    return s.first_class not in _ARMOURED and s.state("running-gear", "wheeled").value == "wheeled"


def is_car(s: Subject) -> bool:
    """True for cars, vans and pick-ups."""
    return s.first_class == "light-vehicle"


def chassis_of(s: Subject) -> Chassis:
    """The main lines of a car or truck."""
    form = s.form("side")
    drawn = form.box("hull", "cab", "body", "launcher")
    whole = bool(form.parts.keys() & {"hull", "body", "launcher"})
    length = s.measure("length-hull", "length", "length-overall", "length-gun-forward")
    if length is None:
        length = s.metres("length-hull", usual=7.0)
        length = drawn.width if whole else length
        if form.points("axles") and not whole:
            length = max(length, form.points("axles")[-1][0] + 0.95)
    usual = float(s.usual.get("height-cab", 2.7))
    loaded = s.first_class in ("multiple-rocket-launcher", "sam", "sp-anti-aircraft", "sp-artillery")
    height = s.measure("height-cab") or (None if loaded else s.measure("height", "height-overall"))
    if height is None:
        height = s.metres("height-cab", usual=usual)
        height = form.box("hull", "cab").top if form.parts.keys() & {"hull", "cab"} else height
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
    if form:
        across = length / drawn.width if whole else 1.0
        up = height / form.box("hull", "cab").top if form.parts.keys() & {"hull", "cab"} else 1.0
        form = form.fitted(lambda x: (x - drawn.left) * across, lambda y: y * up)
        end = form.box("cab").right if "cab" in form else end
    spots = form.points("axles")
    if spots:
        first, wheel = spots[0][0], 2 * s.form("side").points("axles")[0][1]
    last = length * (0.8 if car else 0.77 if axles == 2 else 0.86)
    if spots and len(spots) == axles:
        last = spots[-1][0]
    base = s.measure("wheelbase")
    bogie = False
    if base:
        bogie = axles > 2 and base < 0.58 * length
        last = first + base + (wheel * 0.58 * (axles - 2) if bogie else 0.0)
        last = min(last, length - wheel * 0.52) if axles > 2 else last
        if axles == 2 and last > length - wheel * 0.55:
            first = length - wheel * 0.55 - base
            last = first + base
    places = axle_places(spacing.value, axles, first, last, wheel)
    if len(spots) == axles > 1:
        span = (last - first) / (spots[-1][0] - first)
        if base and bogie:
            span = base / ((spots[-1][0] + spots[-2][0]) / 2 - first)
        places = [first + (x - first) * span for x, _ in spots]
    floor = wheel * 0.86 + 0.28 if not car else wheel * 0.95
    return Chassis(length, height, wheel, floor, end + (0.12 if not car else 0.0), tuple(places), form)
