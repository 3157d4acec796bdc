"""Armoured fighting vehicles from the side: a hull on tracks or wheels, a turret, its weapons and fittings."""

from __future__ import annotations

from dataclasses import replace

from equipref.drawing.armoured import flank, hull, marks
from equipref.drawing.armoured.frame import Frame, frame_of, front_line, rear_line, roof_line
from equipref.drawing.fittings.armour import added_armour
from equipref.drawing.fittings.blade import blade
from equipref.drawing.fittings.radar import radar
from equipref.drawing.fittings.turret import smoke_launchers, tank_turret
from equipref.drawing.running_gear.axles import axle_places, wheels
from equipref.drawing.running_gear.tracks import tracks
from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject
from equipref.drawing.subject.outline import Form
from equipref.drawing.weapon.barrel import Seat, barrels, muzzle_of
from equipref.drawing.weapon.launcher import missiles, stowage, tube_block
from equipref.drawing.weapon.missile_fit import missile_fit
from equipref.drawing.weapon.roof import gun_on_post, roof_weapon
from equipref.drawing.weapon.turret import PLACE, cupola, turret


def side(sheet: Sheet, s: Subject) -> None:
    """Draws an armoured vehicle from its left side, front to the left."""
    running = s.state("running-gear", "tracked")
    f = frame_of(s)
    tracked = running.value in ("tracked", "half-tracked")
    low = f.low if tracked else max(f.low, 0.42)
    if s.states_of("cars")[:1] == ("2",):
        f = _second_car(sheet, s, f, tracked)
    line = list(f.form.points("hull"))
    points = line or [*front_line(s, f, low), *roof_line(s, f), *rear_line(s, f, low)]
    if not line and s.asked["roofline"] == "raised-rear":
        points = [(x, y - 0.2 * f.roof) if x < f.length * 0.42 and y > f.roof * 0.9 else (x, y) for x, y in points]
    with sheet.part("Hull", stated=f.stated, kind="hull"):
        if not f.form.draw(sheet, "hull", "b", first="cars" in s.asked):
            sheet.poly("b", points)
    sheet.mark("hull-front", points[2][0] + 0.25, points[2][1] + 0.05)
    sheet.mark("hull-rear", f.length - 0.1, f.roof * 0.75)
    sheet.mark("roofline", f.length * 0.8, f.roof)
    hull.under(sheet, s, f, low)
    if running == "half-tracked":
        sheet.datum = _half_track(sheet, s, f)
    elif tracked:
        xs = tracks(sheet, s, 0.03 * f.length, f.length * 0.985, f.track)
        sheet.datum = xs[0]
        hull.fender(sheet, s, f, tracked=True)
    elif running == "static":
        sheet.datum = 0.0
    else:
        sheet.datum = _on_wheels(sheet, s, f)
    hull.drawbar(sheet, s, f, running.value)
    blade(sheet, s, f.roof)
    flank.side(sheet, s, f, points)
    hull.skirts(sheet, s, f, tracked=tracked)
    f.form.details(sheet, glass=("windscreen", "side-windows"))
    seat = weapons(sheet, s, f)
    marks.lifting_gear(sheet, s, f.length, f.roof)
    added_armour(sheet, s, seat, f.length, f.roof, f.track * 0.6)
    smoke_launchers(sheet, s, seat, f.length, f.roof)
    radar(sheet, s, seat, f.length, f.roof)
    x, y = (seat.x + (seat.rear - seat.x) * 0.62, seat.roof) if seat else (f.length * 0.46, f.roof)
    if seat and s.state("turret-form") == "remote-module" and s.states_of("roof-weapon")[:1] == ("remote-station",):
        s.state("roof-weapon")
        sheet.mark("roof-weapon", x, y)
    else:
        roof_weapon(sheet, s, x, y + (0.08 if seat else 0.0))
    hull.edges(sheet, f, points)


def _second_car(sheet: Sheet, s: Subject, f: Frame, tracked: bool) -> Frame:
    """Draws the second of two coupled bodies, and gives the main lines of the first."""
    s.state("cars")
    bodies = f.form.parts.get("hull", ())
    short = max(x for x, _ in bodies[0].points) if len(bodies) == 2 else f.length * 0.46
    second = bodies[1].points if len(bodies) == 2 else None
    with sheet.part("Second car", "cars", at=(f.length * 0.77, f.roof), kind="second-car"):
        sheet.rect("s", short - 0.1, f.track * 0.6, f.length * 0.08 + 0.3, 0.2)
        if second:
            sheet.poly("b", second)
        with sheet.moved(f.length - short, 0.0):
            if not second:
                sheet.poly("b", [(0.05, f.low), (0.0, f.track), (0.04, f.roof * 0.97), (0.14, f.roof),
                                 (short - 0.05, f.roof), (short, f.track), (short - 0.1, f.low)])  # fmt: skip
            if tracked:
                tracks(sheet, s, 0.03 * short, short * 0.985, f.track)
    return replace(f, length=short)


def _half_track(sheet: Sheet, s: Subject, f: Frame) -> float:
    s.count("axles", 1)
    tracks(sheet, s, f.length * 0.36, f.length * 0.95, f.track * 0.85)
    wheels(sheet, s, [f.length * 0.18], f.track)
    return f.length * 0.18


def _on_wheels(sheet: Sheet, s: Subject, f: Frame) -> float:
    axles = s.count("axles", 4).number
    if "axles" not in s.states and s.states_of("axle-spacing")[:1] == ("front-and-rear",):
        axles = 2
    usual = {1: "even", 2: "front-and-rear", 3: "single-front-rear-pair"}.get(axles, "even")
    spacing = s.state("axle-spacing", usual)
    size = float(s.usual.get("wheel-diameter", 1.1)) * (0.86 if f.roof < 1.9 and axles == 2 else 1.0)
    bonnet = s.state("hull-front") == "bonnet"
    base = s.measure("wheelbase")
    first = f.length * (0.185 if axles == 2 else 0.165)
    last = f.length * (0.8 if axles == 2 else 0.855)
    if bonnet:
        first, last = f.length * 0.17, f.length * 0.79
    drawn = f.form.points("axles")
    if drawn:
        first, last = drawn[0][0], drawn[-1][0]
        size = 2 * s.form("side").points("axles")[0][1]
    if base:
        last = first + base
    if len(drawn) == axles and axles > 1:
        span = (last - first) / (drawn[-1][0] - drawn[0][0])
        places = [first + (x - drawn[0][0]) * span for x, _ in drawn]
    else:
        places = axle_places(spacing.value, axles, first, last, size)
    hull.arches(sheet, s, f, places, size)
    wheels(sheet, s, places, size, road=False)
    hull.belly_wheels(sheet, s, f, places, size)
    return places[0]


def weapons(sheet: Sheet, s: Subject, f: Frame) -> Seat | None:
    """Draws turret, guns and launchers; None where there is no turret."""
    form, main = s.state("turret-form"), s.state("main-armament", "none")
    tubes = s.count("launch-tubes", 4) if main.value in ("rocket-tubes", "missiles", "guns-and-missiles") else None
    if main == "rocket-tubes" and tubes and "launcher" in f.form:
        _launcher(sheet, s, f.form, main.stated)
        return None
    if main == "rocket-tubes" and tubes:
        top = max(f.roof + 1.2, s.measure("height-overall", "height") or 0)
        with sheet.part("Launcher base", stated=False):
            sheet.poly(
                "t",
                [
                    (f.length * 0.45, f.roof),
                    (f.length * 0.5, f.roof + 0.2),
                    (f.length * 0.85, f.roof + 0.2),
                    (f.length * 0.9, f.roof),
                ],
            )
        tube_block(sheet, tubes.number, f.length * 0.3, f.roof + 0.15, f.length * 0.64, top - f.roof - 0.15,
                   tubes.stated)  # fmt: skip
        return None
    if form == "none" and "launcher" in f.form:
        _launcher(sheet, s, f.form, main.stated)
        return None
    if form == "none":
        _on_roof(sheet, s, f, tubes.number if tubes else 0)
        return None
    place = PLACE[s.state("turret-position", "centre").value] * f.length
    depth = sheet.depth
    seat = turret(sheet, s, place, f.roof, f.top, f.length, f.form)
    cupola(sheet, s, seat)
    if main == "missiles" and "launcher" in f.form:
        _launcher(sheet, s, f.form, main.stated)
    elif main == "missiles" and tubes:
        bare = s.first_class == "sam" and tubes.number <= 4
        missiles(sheet, s, seat.x - 0.2, seat.roof + 0.1, 2.4, "bare" if bare else "containers")
    elif main != "none":
        with sheet.beneath(depth):
            barrels(sheet, s, seat, muzzle_of(s, seat, f.length))
        if tubes:
            missiles(sheet, s, seat.x + 0.1, seat.y - 0.55, 2.3)
    tank_turret(sheet, s, seat)
    missile_fit(sheet, s, seat, f.length, f.roof)
    return seat


def _on_roof(sheet: Sheet, s: Subject, f: Frame, tubes: int) -> None:
    main = s.state("main-armament")
    roof, length = f.roof, f.length
    if main == "missiles":
        missiles(sheet, s, length * 0.42, roof + 0.5, min(2.2, length * 0.3) if tubes > 1 else length * 0.6)
    elif main in ("machine-gun", "heavy-machine-gun") and s.states_of("roof-weapon")[:1] in ((), ("none",)):
        with sheet.part("Machine gun", "main-armament", at=(length * 0.34, roof + 0.28), kind="gun",
                        stated=main.stated):  # fmt: skip
            gun_on_post(sheet, length * 0.36, roof, 1.15 if main == "heavy-machine-gun" else 0.65, 0.05)
    elif main in ("howitzer", "tank-gun", "anti-tank-gun", "low-pressure-gun", "autocannon", "recoilless-rifle"):
        with sheet.part("Gun mount", stated=False):
            x = length * 0.74
            sheet.poly("t", [(x - 0.7, roof), (x - 0.5, roof + 0.5), (x + 0.8, roof + 0.5), (x + 0.9, roof)])
        seat = Seat(length * 0.66, roof + 0.38, length * 0.85, roof + 0.5, roof)
        barrels(sheet, s, seat, muzzle_of(s, seat, length))
    elif main in ("mortar", "gun-mortar"):
        with sheet.part("Mortar", "main-armament", stated=main.stated, at=(length * 0.6, roof + 0.2), kind="gun"):
            bore = (s.measure("calibre") or 0.12) * 2.2
            reach = 0.62 * length if bore > 0.4 else 0.26 * length
            sheet.tube("g barrel", (length * 0.9, roof + bore * 0.6), (length * 0.9 - reach, roof + bore * 0.9), bore)
            sheet.rect("t", length * 0.86, roof * 0.5, length * 0.1, roof * 0.5 + bore)


def _launcher(sheet: Sheet, s: Subject, form: Form, stated: bool) -> None:
    box = form.box("launcher")
    stowage(s)
    with sheet.part("Launcher", "launch-tubes", "main-armament", "missile-stowage", stated=stated, kind="launcher",
                    at=(box.left + box.width * 0.3, box.top - box.height * 0.3)):  # fmt: skip
        form.draw(sheet, "launcher", "g")
