"""Guns from the front."""

from __future__ import annotations

from equipref.drawing.gun.carriage import is_light
from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject
from equipref.drawing.weapon.barrel import calibre_of
from equipref.drawing.weapon.launcher import rows_of


def front(sheet: Sheet, s: Subject) -> None:
    """Draws a gun from the front."""
    tall = s.metres("height-overall", "height", usual=1.8)
    wide = s.metres("width", usual=2.1)
    base, trails = s.state("gun-carriage", "two-wheel"), s.state("trails", "split")
    d = min(float(s.usual.get("wheel-diameter", 1.1)), tall * 0.72)
    axis = tall * (0.66 if not is_light(s) else 0.72)
    axis = min(axis, d * 1.75) if is_light(s) else axis
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
