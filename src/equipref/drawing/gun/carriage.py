"""Carriages of towed guns: wheels, trails and shield."""

from __future__ import annotations

from equipref.drawing.gun.barrels import barrels, feed
from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject


def is_light(s: Subject) -> bool:
    """Whether it is light enough to stand without the saddle and cradle of a field gun."""
    return s.first_class in ("anti-aircraft-gun", "machine-gun", "missile")


def carriage(sheet: Sheet, s: Subject, long: float, tall: float) -> None:
    """Draws a gun whose entry has no outlines, in its length and height."""
    light = is_light(s)
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
    legs(sheet, s, trails.value, wheel_x, long, d, trails.stated)
    shield(sheet, s, wheel_x - d * 0.28, d * 0.3, tall)
    with sheet.part("Carriage", "gun-carriage", also=("wheel-tyres", "running-gear"), stated=base.stated,
                    at=(wheel_x, d * 0.5), kind="carriage"):  # fmt: skip
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
                wheel(sheet, x, d / 2, tyres.value)
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
    barrels(sheet, s, root, reach)
    feed(sheet, s, root[0] - 0.35, axis - 0.12)
    if light:
        with sheet.part("Seat and sight", stated=False):
            sheet.tube("t", (root[0] - 0.1, axis - 0.3), (root[0] + 0.55, axis - 0.35), 0.08)
            sheet.rect("t", root[0] + 0.45, axis - 0.32, 0.3, 0.07)
            sheet.tube("t", (root[0] - 0.1, axis), (root[0] - 0.1, tall - 0.02), 0.06)
            sheet.circle("n", root[0] - 0.12, tall - 0.1, 0.1)


def wheel(sheet: Sheet, x: float, r: float, tyres: str) -> None:
    """A wheel of the carriage."""
    sheet.circle("d carriage-wheel" if tyres != "solid" else "w carriage-wheel", x, r, r)
    sheet.circle("w", x, r, r * (0.6 if tyres != "solid" else 0.84))
    sheet.circle("d", x, r, r * 0.16)
    if tyres == "removable":
        sheet.lines("x", [[(x - r * 1.2, r), (x + r * 1.2, r)], [(x, 0.0), (x, r * 2.2)]])


def legs(sheet: Sheet, s: Subject, kind: str, x: float, long: float, d: float, stated: bool) -> None:
    """The trails or legs, from the wheel at x to the rear end."""
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


def shield(sheet: Sheet, s: Subject, x: float, low: float, tall: float) -> None:
    """The shield as it is stated, between two heights."""
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
