"""The main lines of an armoured vehicle, and the profile of its hull."""

from __future__ import annotations

from dataclasses import dataclass, replace

from equipref.drawing.sheet import Point
from equipref.drawing.subject import Subject
from equipref.drawing.subject.outline import NO_FORM, Form
from equipref.drawing.weapon.turret import HEIGHT

_LOOSE = ("height", "height-overall")


@dataclass(frozen=True, slots=True)
class Frame:
    """The main lines of a vehicle, metres: length of the hull, its roof, the turret's roof, underside, track."""

    length: float
    roof: float
    top: float
    low: float
    track: float
    stated: bool
    form: Form = NO_FORM


def hull_length(s: Subject) -> float:
    """Length of the hull, from what is stated: a loose length counts unless it must include the gun."""
    found = s.measure("length-hull")
    if found:
        return found
    forward = s.measure("length-gun-forward")
    form = s.form("side")
    usual = form.box("hull").width if "hull" in form else float(s.usual.get("length-hull", 6.5))
    if "hull" in form:
        s.usual = {**s.usual, "length-hull": usual}
    for loose in ("length", "length-overall"):
        value = s.measure(loose)
        if (
            value
            and not (forward and abs(value - forward) < 0.4)
            and value < usual * (1.2 if "hull" in form else 1.36)
        ):
            return value
    if forward and s.first_class not in ("tank", "sp-artillery"):
        return min(forward, s.metres("length-hull", usual=usual))
    return s.metres("length-hull", usual=usual)


def _plain(s: Subject) -> Frame:
    length = hull_length(s)
    if s.states_of("main-armament")[:1] == ("autocannon",) and s.usual.get("turret-form") == "none":
        s.usual = {**s.usual, "turret-form": "one-man-cone"}
    form = s.state("turret-form", "welded-angular" if s.states_of("main-armament")[:1] == ("gun-mortar",) else "none")
    tall = HEIGHT.get(form.value, 0.0)
    if form == "welded-angular" and s.first_class == "tank":
        tall = 0.8
    hull_roof = s.measure("height-hull-roof")
    top = s.measure("height-turret-roof", *_LOOSE)
    if form == "none":
        top = hull_roof or s.measure(*_LOOSE)
        armed = s.states_of("roof-weapon")[:1] not in ((), ("none",)) or s.state("main-armament") in (
            "machine-gun", "heavy-machine-gun")  # fmt: skip
        if hull_roof is None and top is not None and armed and s.state("roofline", "level") != "open":
            top = _without(s, top, 0.5, length)
        if s.state("main-armament") in ("rocket-tubes", "missiles") and top and hull_roof is None:
            top = min(top, float(s.usual.get("height-hull-roof", 1.6)))
        if s.asked["main-armament"] in ("howitzer", "mortar", "tank-gun", "anti-tank-gun") and top and not hull_roof:
            top = min(top, 1.95)
        if top is None and "body-height" in s.states:
            top = {"low": 2.0, "tall": 2.6}.get(s.state("body-height").value, 3.15)
        roof = top or s.metres("height-hull-roof", usual=1.7)
        top = roof
    elif top and form.value in ("shielded-ring", "remote-module") and s.measure("height-turret-roof") is None:
        outline = s.form("side")
        if "turret" in outline and "hull" in outline:
            top = _of_turret(outline, top, length)
            tall = top * (1 - outline.box("hull").top / outline.box("hull", "turret").top)
            roof = hull_roof or top - tall
        else:
            roof = hull_roof or (_without(s, top, tall, length) if "hull" in outline else top)
        top = roof + tall
    elif top:
        if s.measure("height-turret-roof", "height") is None:
            top -= 0.1  # the overall height is that of the cupola
        share = {"hemisphere": 0.4, "flattened-dome": 0.41, "wedge": 0.38, "box": 0.42, "welded-angular": 0.3}.get(
            form.value
        )
        if form == "welded-angular" and s.first_class == "tank":
            share = 0.38
        tall = share * top if share else tall
        hull, turret = s.form("side").box("hull").top, s.form("side").box("turret").top
        if 0 < hull < turret:
            tall = top * (1 - hull / turret)
        roof = hull_roof or max(top - tall, 0.52 * top)
    else:
        roof = hull_roof or float(s.usual.get("height-hull-roof", 0)) or s.metres(
            "height-turret-roof", usual=2.3) - tall  # fmt: skip
        s.metres("height-turret-roof", usual=2.3)
        top = roof + tall
    drawn = s.form("side").box("hull", "turret")
    if "hull" in s.form("side") and s.measure("height-turret-roof", "height-hull-roof") is None:
        tallest = drawn.top * length / s.form("side").box("hull").width
        if top > 1.25 * tallest and (
            "turret" in s.form("side") or form == "none"
        ):  # a loose height that takes in what stands on the roof
            s.silent.append("height-turret-roof")
            top = tallest
            roof = s.form("side").box("hull").top * tallest / drawn.top
    low = s.metres("ground-clearance", usual=0.42)
    track = min(float(s.usual.get("track-height", 0.92)), roof * 0.72)
    return Frame(length, roof, top, low, track, s.measure("length-hull", "length", "length-overall",
                                                         "length-gun-forward") is not None)  # fmt: skip


def _of_turret(outline: Form, top: float, length: float) -> float:
    """The height of a turret whose loose height is that of all that is drawn, or its own: which is nearer."""
    turret, whole = outline.box("hull", "turret").top, outline.box(*outline.parts).top
    across = length / outline.box("hull").width
    return top * turret / whole if abs(top - whole * across) < abs(top - turret * across) else top


def _without(s: Subject, top: float, weapon: float, length: float) -> float:
    """A loose height without the weapon on the roof, unless an outline says that it was the roof's own."""
    drawn = s.form("side").box("hull")
    own = drawn.top * length / drawn.width if "hull" in s.form("side") else 0.0
    return top - weapon if abs(top - weapon - own) < abs(top - own) else top


def frame_of(s: Subject) -> Frame:
    """The main lines of a vehicle, with its outlines brought to them."""
    f, form = _plain(s), s.form("side")
    if "hull" not in form:
        return f
    hull, turret = form.box("hull"), form.box("turret", "launcher")
    across = f.length / hull.width
    if s.measure("height-turret-roof", "height", "height-overall", "height-hull-roof") is None:
        over = turret.top - hull.top if "turret" in form else f.top - f.roof
        f = replace(f, roof=hull.top, top=hull.top + max(over, 0.0))
    up, over = f.roof / hull.top, turret.top - hull.top
    above = (f.top - f.roof) / over if "turret" in form and over > 0 and f.top > f.roof else up

    def height(y: float) -> float:
        return y * up if y <= hull.top else f.roof + (y - hull.top) * above

    form = form.fitted(lambda x: (x - hull.left) * across, height)
    return replace(f, form=form)


def front_line(s: Subject, f: Frame, low: float) -> list[Point]:
    """The profile of the hull's front, from the underside up to the roof."""
    tall = f.roof
    form = s.state("hull-front", "flat-glacis").value
    if form == "sharp-beak":
        nose = max(0.62 * tall, low + 0.3)
        return [(0.14 * f.length, low), (0.0, nose), (0.02, nose + 0.05), (0.36 * f.length, tall)]
    if form == "boat":
        nose = 0.56 * tall
        return [(0.15 * f.length, low), (0.045 * f.length, nose * 0.72), (0.0, nose), (0.02 * f.length, nose * 1.16),
                (0.17 * f.length, tall * 0.92), (0.2 * f.length, tall)]  # fmt: skip
    if form == "vertical":
        return [(0.1, low), (0.0, low + 0.2), (0.05, tall * 0.97), (0.12, tall)]
    if form == "stepped":
        return [(0.3, low), (0.0, 0.45 * tall), (0.05, 0.6 * tall), (0.24 * f.length, 0.68 * tall),
                (0.28 * f.length, tall)]  # fmt: skip
    if form == "bonnet":
        return [(0.12, low), (0.0, low + 0.15), (0.02, 0.56 * tall), (0.24 * f.length, 0.64 * tall),
                (0.33 * f.length, tall * 0.985), (0.345 * f.length, tall)]  # fmt: skip
    nose = 0.58 * tall if tall < 1.7 else 0.46 * tall
    run = (tall - nose) * (2.2 if tall < 1.65 else 1.0)
    return [(0.07 * f.length, low), (0.0, nose), (0.02, nose + 0.04), (min(run, 0.3 * f.length), tall)]


def roof_line(s: Subject, f: Frame) -> list[Point]:
    """The roof between front and rear."""
    kind = s.state("roofline", "level").value
    a, b, c = f.length * 0.42, f.length * 0.7, f.roof
    lift = 0.2 * f.roof
    if kind == "raised-rear":
        return [(a, c - lift), (a + 0.12, c)]
    if kind == "raised-front":
        return [(b - 0.15, c), (b, c - lift)]
    if kind == "raised-middle":
        return [(a - 0.1, c - lift), (a + 0.12, c), (b, c), (b + 0.2, c - lift)]
    return []


def rear_line(s: Subject, f: Frame, low: float) -> list[Point]:
    """The profile of the rear, from the roof down to the underside."""
    form = s.state("hull-rear", "sloped" if s.first_class == "tank" else "square").value
    end = f.length
    tall = f.roof
    if s.asked["roofline"] in ("raised-front", "raised-middle"):
        tall -= 0.2 * f.roof
    if form == "sloped":
        return [(end - 0.05 * end, tall), (end, tall * 0.62), (end - 0.06 * end, low)]
    if form == "pointed":
        return [(end - 0.12 * end, tall), (end, tall * 0.6), (end - 0.12 * end, low)]
    if form == "stepped":
        return [(end - 0.18 * end, tall), (end - 0.17 * end, tall * 0.7), (end, tall * 0.68), (end - 0.05, low)]
    return [(end - 0.04, tall), (end, tall * 0.9), (end, low + 0.25), (end - 0.12, low)]
