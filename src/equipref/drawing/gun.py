"""Towed guns, and weapons on a tripod or base, from the side and the front."""

from __future__ import annotations

from math import cos, radians, sin

from equipref.drawing.barrel import Seat, calibre_of, muzzle_device, rows_of
from equipref.drawing.outline import Form
from equipref.drawing.sheet import Point, Sheet
from equipref.drawing.subject import Subject

_AXLES = {"two-wheel": 1, "four-wheel": 2}


def _light(s: Subject) -> bool:
    return s.first_class in ("anti-aircraft-gun", "machine-gun", "missile")


def side(sheet: Sheet, s: Subject) -> None:
    """Draws a gun from its left side, muzzle to the left, as it stands in the length that is stated."""
    form = s.form("side")
    if "hull" in form and "gun" in form:
        _outlined(sheet, s, form)
        return
    long = s.metres("length-overall", "length", usual=6.0)
    tall = s.metres("height-overall", "height", usual=1.8)
    _carriage(sheet, s, long, tall)


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
        _trails(sheet, s, trails.value, sheet.datum, long, 2 * hull.bottom, trails.stated, _light(s))
    _guns(sheet, s, root, root[0] - muzzle[0])
    with sheet.part("Carriage", "gun-carriage", stated=base.stated, kind="carriage",
                    at=(hull.left + hull.width * 0.5, hull.bottom + hull.height * 0.3)):  # fmt: skip
        form.draw(sheet, "hull", "t")
    form.details(sheet)
    clips = s.states_of("ammunition-feed")[:1] == ("clip",)
    _feed(sheet, s, root[0] + (0.4 if clips else 0.1), hull.top - 0.37 if clips else root[1] - 0.12)
    told = s.states_of("shield")
    if told:
        s.state("shield")
    if "shield" in form and told[:1] != ("none",):
        plate = form.box("shield")
        with sheet.part("Gun shield", *(["shield"] if told else []), stated=bool(told), kind="shield",
                        at=(plate.left + plate.width * 0.5, plate.top - plate.height * 0.15)):  # fmt: skip
            form.draw(sheet, "shield", "b")
    elif told:
        _shield(sheet, s, hull.left + hull.width * 0.2, hull.bottom, hull.top * 1.3)
    if tyres != "none":
        with sheet.part("Wheels", "wheel-tyres", "running-gear", stated=base.stated, kind="carriage",
                        at=(sheet.datum, hull.bottom * 0.5)):  # fmt: skip
            for (x, _), (_, radius) in zip(axles, s.form("side").points("axles"), strict=False):
                _wheel(sheet, x, radius, tyres.value)


def mounted(sheet: Sheet, s: Subject, x: float, floor: float) -> None:
    """Draws a weapon on a carrier: without wheels and trails, barrels raised a little."""
    calibre = calibre_of(s)
    reach = max(1.2, min(calibre * 85, 2.4))
    with sheet.part("Mount", stated=False):
        sheet.poly("t", [(x - 0.45, floor), (x - 0.22, floor + 0.5), (x + 0.3, floor + 0.5), (x + 0.55, floor)])
        sheet.rect("t", x + 0.45, floor + 0.45, 0.4, 0.08)
        sheet.tube("t", (x + 0.3, floor + 0.25), (x + 0.75, floor + 0.5), 0.08)
        sheet.rect("t", x + 0.78, floor + 0.5, 0.08, 0.5)
    _guns(sheet, s, (x + 0.3, floor + 0.72), reach, 14.0)
    _feed(sheet, s, x - 0.05, floor + 0.55)


def _guns(sheet: Sheet, s: Subject, root: Point, reach: float, degrees: float = 0.0) -> None:
    """The barrels from a root, `reach` long, raised by an angle."""
    kind, number = s.state("main-armament", "howitzer"), s.count("barrels", 1)
    calibre, count = calibre_of(s), number.number
    thick = max(calibre * 1.5, 0.045)
    dx, dy = -cos(radians(degrees)), sin(radians(degrees))
    step = max(thick * 1.7, 0.11)
    with sheet.part(f"{count} barrels" if count > 1 else "Barrel", "main-armament", "barrels",
                    stated=kind.stated or number.stated, kind="gun",
                    at=(root[0] + dx * reach * 0.6, root[1] + dy * reach * 0.6)):  # fmt: skip
        for i in range(count):
            off = (i % 2) * step + (i // 2) * step * 0.5
            x, y = root[0] + (i // 2) * 0.08, root[1] + off
            sheet.tube("g barrel", (x, y), (x + dx * reach, y + dy * reach), thick * 1.1, thick * 0.85)
            if count > 1 or degrees:
                sheet.tube(
                    "g", (x - dx * 0.1, y - dy * 0.1), (x + dx * reach * 0.32, y + dy * reach * 0.32), thick * 2.0
                )
            if "muzzle-device" in s.states and (count > 1 or degrees):
                s.state("muzzle-device")
                if s.state("muzzle-device") != "none":
                    tip = (x + dx * reach, y + dy * reach)
                    sheet.tube("t", (tip[0] - dx * 0.2, tip[1] - dy * 0.2), tip, thick * 1.0, thick * 2.4)
                    sheet.mark("muzzle-device", *tip)
    if count == 1 and not degrees:
        muzzle_device(sheet, s, root[0] - reach, root[1], thick)
        _evacuator(sheet, s, root, reach, thick)
    _recoil(sheet, s, root, reach, thick)


def _evacuator(sheet: Sheet, s: Subject, root: Point, reach: float, thick: float) -> None:
    share = {"muzzle": 0.92, "mid-barrel": 0.6, "near-mantlet": 0.3}.get(
        s.states_of("bore-evacuator")[:1][0] if s.states_of("bore-evacuator") else ""
    )
    if share:
        s.state("bore-evacuator")
        x = root[0] - reach * share
        with sheet.part("Bore evacuator", "bore-evacuator", at=(x, root[1])):
            sheet.rect("t", x - 0.25, root[1] - thick * 0.9, 0.5, thick * 1.8, 0.05)


def _recoil(sheet: Sheet, s: Subject, root: Point, reach: float, thick: float) -> None:
    if "gun" in s.form("side") and not s.states_of("recoil-cylinders"):
        return  # what its outline shows of the cradle stands for what is usual
    place = s.state("recoil-cylinders", "hidden")
    if place == "hidden":
        return
    a, b = root[0] + 0.25, root[0] - reach * 0.34
    with sheet.part("Recoil cylinders", "recoil-cylinders", stated=place.stated, at=(b + 0.2, root[1])):
        for name, y in (("above", thick * 0.95), ("below", -thick * 0.95), ("beside", 0.0)):
            if name in place.value.replace("-and-", " ").split():
                sheet.rect("t", b, root[1] + y - thick * 0.35, a - b, thick * 0.7, 0.03)
        if place == "around":
            sheet.rect("t", b, root[1] - thick * 0.95, a - b, thick * 1.9, 0.05)


def _feed(sheet: Sheet, s: Subject, x: float, y: float) -> None:
    kind = s.state("ammunition-feed", "none")
    if kind == "none":
        return
    with sheet.part("Ammunition", "ammunition-feed", stated=kind.stated, at=(x + 0.2, y + 0.2)):
        if kind == "right-angle":
            sheet.rect("t", x - 0.05, y, 0.34, 0.42, 0.02)
            sheet.rect("n", x + 0.02, y + 0.07, 0.2, 0.28)
        elif kind == "parallel":
            sheet.rect("t", x - 0.3, y, 0.75, 0.26, 0.02)
        elif kind == "drum":
            sheet.circle("t", x + 0.12, y + 0.2, 0.25)
            sheet.circle("n", x + 0.12, y + 0.2, 0.12)
        else:
            for i in range(3):
                sheet.rect("t", x + 0.1 * i, y + 0.35, 0.08, 0.4)


def _carriage(sheet: Sheet, s: Subject, long: float, tall: float) -> None:
    light = _light(s)
    base = s.state("gun-carriage", "two-wheel")
    tyres = s.state("wheel-tyres", "rubber-tyres")
    trails = s.state("trails", "split")
    d = min(float(s.usual.get("wheel-diameter", 1.1)), tall * 0.72)
    axis = max(tall * (0.66 if not light else 0.72), d * 0.8)
    axis = min(axis, d * 1.75) if light else axis
    wheel_x = long * (0.53 if not light else 0.56)
    if base == "four-wheel":
        wheel_x = long * 0.36
    root = (wheel_x + 0.1 * long, axis)
    reach = root[0]
    sheet.datum = wheel_x
    _trails(sheet, s, trails.value, wheel_x, long, d, trails.stated, light)
    _shield(sheet, s, wheel_x - d * 0.28, d * 0.3, tall)
    with sheet.part("Carriage", "gun-carriage", stated=base.stated, at=(wheel_x, d * 0.5), kind="carriage"):
        if base in ("pedestal", "tripod", "base-plate"):
            if base == "pedestal":
                sheet.tube("t", (wheel_x, 0), (wheel_x, axis), 0.5, 0.25)
            elif base == "tripod":
                for k in (-0.6, 0.15, 0.7):
                    sheet.tube("t", (wheel_x, axis), (wheel_x + k * tall, 0), 0.09)
            else:
                sheet.ellipse("t", wheel_x, 0.09, long * 0.2, 0.09)
                sheet.tube("t", (wheel_x, 0.1), (wheel_x, axis), 0.3, 0.2)
        else:
            xs = [wheel_x] if base == "two-wheel" else [wheel_x - long * 0.14, wheel_x + long * 0.26]
            sheet.poly("t", [(xs[0] - d * 0.3, d * 0.42), (wheel_x - 0.15, axis - 0.05), (root[0], axis - 0.02),
                             (xs[-1] + d * 0.4, d * 0.42)])  # fmt: skip
            for x in xs if tyres != "none" else []:
                _wheel(sheet, x, d / 2, tyres.value)
            sheet.mark("wheel-tyres", xs[0], d * 0.2)
            sheet.mark("running-gear", xs[0], d * 0.3)
    if not light:
        with sheet.part("Breech, cradle and saddle", stated=False):
            sheet.poly("t", [(wheel_x - d * 0.35, d * 0.45), (wheel_x - d * 0.28, axis + 0.02), (wheel_x + d * 0.3,
                             axis + 0.08), (wheel_x + d * 0.55, d * 0.5)])  # fmt: skip
            sheet.rect("t", root[0] - 0.1, axis - 0.24, 0.62, 0.46, 0.04)
            sheet.tube("t", (root[0], axis - 0.17), (wheel_x - reach * 0.3, axis - 0.16), 0.16)
            sheet.tube("g", (wheel_x + 0.02, d * 0.5), (wheel_x - reach * 0.14, axis - 0.12), 0.12)
            sheet.circle("g", wheel_x + 0.04, axis - 0.06, 0.13)
    _guns(sheet, s, root, reach)
    _feed(sheet, s, root[0] - 0.35, axis - 0.12)
    if light:
        with sheet.part("Seat and sight", stated=False):
            sheet.tube("t", (root[0] - 0.1, axis - 0.3), (root[0] + 0.55, axis - 0.35), 0.08)
            sheet.rect("t", root[0] + 0.45, axis - 0.32, 0.3, 0.07)
            sheet.tube("t", (root[0] - 0.1, axis), (root[0] - 0.1, tall - 0.02), 0.06)
            sheet.circle("n", root[0] - 0.12, tall - 0.1, 0.1)


def _wheel(sheet: Sheet, x: float, r: float, tyres: str) -> None:
    sheet.circle("d carriage-wheel" if tyres != "solid" else "w carriage-wheel", x, r, r)
    sheet.circle("w", x, r, r * (0.6 if tyres != "solid" else 0.84))
    sheet.circle("d", x, r, r * 0.16)
    if tyres == "removable":
        sheet.lines("x", [[(x - r * 1.2, r), (x + r * 1.2, r)], [(x, 0.0), (x, r * 2.2)]])


def _trails(sheet: Sheet, s: Subject, kind: str, x: float, long: float, d: float, stated: bool, light: bool) -> None:
    y = d * 0.5
    if kind == "none":
        return
    with sheet.part("Trails", "trails", stated=stated, at=(x + (long - x) * 0.7, y * 0.6), kind="trails"):
        if kind in ("split", "box"):
            sheet.tube("t", (x - 0.05, y), (long - 0.12, 0.24), 0.32, 0.18)
            if kind == "split":
                sheet.lines("n", [[(x + 0.3, y - 0.02), (long - 0.3, 0.24)]])
                sheet.poly("g", [(long - 0.3, 0.3), (long, 0.18), (long - 0.1, 0.0), (long - 0.35, 0.0)])
            else:
                sheet.rect("g", long - 0.3, 0.0, 0.3, 0.34)
        elif kind == "three-leg":
            sheet.tube("t", (x, y * 0.9), (long, 0.12), 0.14, 0.12)
            sheet.tube("t", (x, y * 0.9), (x + (long - x) * 0.72, 0.06), 0.12)
            sheet.tube("t", (x, y * 0.9), (x - (long - x) * 0.5, 0.06), 0.12)
        elif kind == "outriggers":
            sheet.tube("t", (x - 0.1, y), (long, y), 0.16)
            for k in (x - long * 0.2, long - 0.2):
                sheet.tube("t", (k, y), (k, 0.05), 0.1)
                sheet.rect("t", k - 0.15, 0.0, 0.3, 0.06)
            sheet.tube("t", (x - long * 0.22, y), (x, y), 0.14)
        else:
            for k in (-0.55, -0.2, 0.6, 1.0):
                sheet.tube("t", (x, y), (x + (long - x) * k, 0.05), 0.13, 0.1)
    del light


def _shield(sheet: Sheet, s: Subject, x: float, low: float, tall: float) -> None:
    kind = s.state("shield", "none")
    if kind == "none":
        return
    with sheet.part("Gun shield", "shield", stated=kind.stated, at=(x, tall * 0.9), kind="shield"):
        if kind == "flat":
            sheet.poly("b", [(x, low), (x + 0.02, tall), (x + 0.1, tall), (x + 0.1, low)])
        elif kind == "small":
            sheet.poly("b", [(x, tall * 0.45), (x + 0.05, tall), (x + 0.35, tall * 0.98), (x + 0.3, tall * 0.45)])
        else:
            top = tall
            points = [(x, low), (x + 0.12, top * 0.75), (x + 0.3, top), (x + 0.75, top * 0.97), (x + 0.55, top * 0.6),
                      (x + 0.35, low)]  # fmt: skip
            if kind == "irregular-top":
                points[2:4] = [(x + 0.22, top * 0.86), (x + 0.34, top * 0.87), (x + 0.4, top), (x + 0.72, top * 0.99)]
            sheet.poly("b", points)


def front(sheet: Sheet, s: Subject) -> None:
    """Draws a gun from the front."""
    tall = s.metres("height-overall", "height", usual=1.8)
    wide = s.metres("width", usual=2.1)
    base, trails = s.state("gun-carriage", "two-wheel"), s.state("trails", "split")
    d = min(float(s.usual.get("wheel-diameter", 1.1)), tall * 0.72)
    axis = tall * (0.66 if not _light(s) else 0.72)
    axis = min(axis, d * 1.75) if _light(s) else axis
    with sheet.part("Trails", "trails", stated=trails.stated, at=(wide * 0.4, 0.15)):
        reach = {"split": (-0.46, 0.46), "three-leg": (-0.48, 0.1, 0.48), "four-leg": (-0.5, -0.2, 0.2, 0.5),
                 "box": (0.0,), "outriggers": (-0.48, 0.48)}.get(trails.value, ())  # fmt: skip
        for k in reach:
            sheet.tube("t", (0, d * 0.5), (k * wide, 0.06), 0.16, 0.12)
    if base in ("two-wheel", "four-wheel") and s.state("wheel-tyres", "rubber-tyres") != "none":
        with sheet.part(
            "Wheels",
            "gun-carriage",
            "wheel-tyres",
            stated=base.stated,
            kind="carriage",
            at=(-wide / 2 + 0.1, d * 0.5),
        ):
            for side_x in (-wide / 2, wide / 2 - 0.24):
                sheet.rect("d", side_x, 0, 0.24, d, 0.08)
            sheet.rect("s", -wide / 2 + 0.24, d * 0.42, wide - 0.48, 0.14)
    else:
        with sheet.part("Carriage", "gun-carriage", stated=base.stated, at=(0, d * 0.3)):
            sheet.tube("t", (0, 0), (0, axis), 0.4 if base == "pedestal" else 0.12, 0.2)
            if base == "tripod":
                sheet.tube("t", (0, axis), (-wide * 0.35, 0), 0.09)
                sheet.tube("t", (0, axis), (wide * 0.35, 0), 0.09)
            if base == "base-plate":
                sheet.ellipse("t", 0, 0.09, wide * 0.4, 0.09)
    with sheet.part("Upper carriage", stated=False):
        foot = d * 0.5 if base in ("two-wheel", "four-wheel") else 0.1
        w = min(0.2 * wide, 0.34)
        sheet.poly("t", [(-w, foot), (-w * 0.75, axis + 0.1), (w * 0.75, axis + 0.1), (w, foot)])
        sheet.rect("t", -w * 0.5, axis - 0.22, w, 0.5, 0.05)
    shield = s.state("shield", "none")
    if shield != "none":
        with sheet.part("Gun shield", "shield", stated=shield.stated, at=(-wide * 0.3, tall * 0.85)):
            w, low = wide * 0.4, d * 0.3
            if shield == "small":
                sheet.rect("b", -w, tall * 0.45, w * 0.6, tall * 0.55)
                sheet.rect("b", w * 0.4, tall * 0.45, w * 0.6, tall * 0.55)
            else:
                edge = [(-w, tall * 0.93), (w, tall * 0.93)]
                if shield == "irregular-top":
                    edge = [(-w, tall * 0.8), (-w * 0.6, tall), (-w * 0.2, tall * 0.82), (w * 0.25, tall * 0.86),
                            (w * 0.55, tall), (w, tall * 0.84)]  # fmt: skip
                wing = 0.15 if shield == "angled" else 0.0
                sheet.poly("b", [(-w, low), *edge, (w, low)])
                if wing:
                    sheet.lines(
                        "n", [[(-w * 0.6, low), (-w * 0.5, tall * 0.93)], [(w * 0.6, low), (w * 0.5, tall * 0.93)]]
                    )
    number = s.count("barrels", 1)
    calibre = calibre_of(s)
    rows, columns = (1, number.number) if number.number < 4 else rows_of(number.number)
    if number.number == 4:
        rows, columns = 2, 2
    r = max(calibre * 0.8, 0.05)
    with sheet.part(f"{number.number} muzzles", "barrels", "main-armament", stated=number.stated, at=(0, axis + r),
                    kind="gun"):  # fmt: skip
        for i in range(number.number):
            x = (i % columns - (columns - 1) / 2) * max(r * 3, 0.3)
            y = axis + (i // columns - (rows - 1) / 2) * max(r * 3, 0.24)
            sheet.circle("g barrel", x, y, r)
            sheet.circle("d", x, y, r * 0.55)


__all__ = ["Seat", "front", "mounted", "side"]
