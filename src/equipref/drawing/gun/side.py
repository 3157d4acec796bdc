"""Guns from the side, on the ground or on a carrier."""

from __future__ import annotations

from equipref.drawing.gun.barrels import barrels, feed
from equipref.drawing.gun.carriage import carriage, legs, shield, wheel
from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject
from equipref.drawing.subject.outline import Form
from equipref.drawing.weapon.barrel import calibre_of

_AXLES = {"two-wheel": 1, "four-wheel": 2}


def side(sheet: Sheet, s: Subject) -> None:
    """Draws a gun from its left side, muzzle to the left, as it stands in the length that is stated."""
    form = s.form("side")
    if "hull" in form and "gun" in form:
        _outlined(sheet, s, form)
        return
    long = s.metres("length-overall", "length", usual=6.0)
    tall = s.metres("height-overall", "height", usual=1.8)
    carriage(sheet, s, long, tall)


def _fitted(s: Subject, form: Form) -> Form:
    """The outlines, from muzzle to trails brought to the stated length, and to the height unless that is raised."""
    frame = form.box("hull", "gun", "trails", "shield")
    for x, radius in form.points("axles"):
        frame.add(x - radius, 0.0)
        frame.add(x + radius, 2 * radius)
    long, tall = s.measure("length-overall", "length"), s.measure("height-overall", "height")
    if long is None:
        s.silent.append("length-overall")
    across = long / frame.width if long else 1.0
    if tall is None or not 0.8 < tall / (frame.top * across) < 1.25:  # a height that may be that of a raised barrel
        s.silent.append("height-overall")
        tall = frame.top * across
    up = tall / frame.top
    return form.fitted(lambda x: (x - frame.left) * across, lambda y: y * up)


def _outlined(sheet: Sheet, s: Subject, form: Form) -> None:
    """Draws a gun whose entry refines its form: what is stated keeps its state, and what is not stays away."""
    form = _fitted(s, form)
    base, tyres = s.state("gun-carriage", "two-wheel"), s.state("wheel-tyres", "rubber-tyres")
    trails = s.state("trails", "split")
    root, muzzle = form.points("gun")[:2]
    hull, axles = form.box("hull"), form.points("axles")[: _AXLES.get(base.value, 0)]
    sheet.datum = axles[0][0] if axles else root[0]
    if "trails" in form and trails != "none":
        leg = form.points("trails")
        middle = (sum(x for x, _ in leg) / len(leg), sum(y for _, y in leg) / len(leg))
        with sheet.part("Trails", "trails", stated=trails.stated, at=middle, kind="trails"):
            form.draw(sheet, "trails", "t")
    elif trails.stated:
        long = s.metres("length-overall", "length", usual=6.0)
        legs(sheet, s, trails.value, sheet.datum, long, 2 * hull.bottom, trails.stated)
    barrels(sheet, s, root, root[0] - muzzle[0])
    with sheet.part("Carriage", "gun-carriage", stated=base.stated, kind="carriage",
                    at=(hull.left + hull.width * 0.5, hull.bottom + hull.height * 0.3)):  # fmt: skip
        form.draw(sheet, "hull", "t")
    form.details(sheet)
    clips = s.states_of("ammunition-feed")[:1] == ("clip",)
    feed(sheet, s, root[0] + (0.4 if clips else 0.1), hull.top - 0.37 if clips else root[1] - 0.12)
    told = s.states_of("shield")
    if told:
        s.state("shield")
    if "shield" in form and told[:1] != ("none",):
        plate = form.box("shield")
        with sheet.part("Gun shield", *(["shield"] if told else []), stated=bool(told), kind="shield",
                        at=(plate.left + plate.width * 0.5, plate.top - plate.height * 0.15)):  # fmt: skip
            form.draw(sheet, "shield", "b")
    elif told:
        shield(sheet, s, hull.left + hull.width * 0.2, hull.bottom, hull.top * 1.3)
    if tyres != "none":
        with sheet.part("Wheels", "wheel-tyres", "running-gear", stated=base.stated, kind="carriage",
                        at=(sheet.datum, hull.bottom * 0.5)):  # fmt: skip
            for (x, _), (_, radius) in zip(axles, s.form("side").points("axles"), strict=False):
                wheel(sheet, x, radius, tyres.value)


def mounted(sheet: Sheet, s: Subject, x: float, floor: float) -> None:
    """Draws a weapon on a carrier: without wheels and trails, barrels raised a little."""
    calibre = calibre_of(s)
    reach = max(1.2, min(calibre * 85, 2.4))
    with sheet.part("Mount", stated=False):
        sheet.poly("t", [(x - 0.45, floor), (x - 0.22, floor + 0.5), (x + 0.3, floor + 0.5), (x + 0.55, floor)])
        sheet.rect("t", x + 0.45, floor + 0.45, 0.4, 0.08)
        sheet.tube("t", (x + 0.3, floor + 0.25), (x + 0.75, floor + 0.5), 0.08)
        sheet.rect("t", x + 0.78, floor + 0.5, 0.08, 0.5)
    barrels(sheet, s, (x + 0.3, floor + 0.72), reach, 14.0)
    feed(sheet, s, x - 0.05, floor + 0.55)
