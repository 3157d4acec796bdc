"""Engines and air intakes of an aeroplane from the side."""

from __future__ import annotations

from equipref.drawing.aeroplane.lines import Lines
from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject


def engines(sheet: Sheet, s: Subject, f: Lines) -> None:
    """Draws engines, propellers and air intakes."""
    number, kind = s.count("engines", 2), s.state("engine-type", "jet")
    where, intake = s.state("engine-location", "in-fuselage"), s.state("intakes", "sides") if kind == "jet" else None
    n, t, y, z = f.length, f.thick / 2, f.axis, f.wing
    stated = where.stated or number.stated
    with sheet.part(
        f"{number.number} engine{'s' if number.number > 1 else ''}",
        "engines",
        "engine-location",
        "engine-type",
        stated=stated,
        at=(0.45 * n, z - t * 0.5),
        kind="engines",
    ):
        if f.form.draw(sheet, "engine", "g"):
            if kind == "propeller":
                for shape in f.form.parts["engine"]:
                    xs, ys = [px for px, _ in shape.points], [py for _, py in shape.points]
                    x, cy = max(xs) if where == "pusher" else min(xs), (min(ys) + max(ys)) / 2
                    reach = 1.25 * (s.measure("propeller-diameter") or t * 2.0) / 2
                    sheet.tube("g propeller", (x, cy - min(reach, cy)), (x, cy + reach), max(0.007 * n, 0.02))
        elif where in ("under-wings", "on-wings"):
            pods = max(1, number.number // 2)
            for i in reversed(range(pods)):
                prop = kind == "propeller"
                r = t * (0.42 if pods == 1 else 0.36)
                x = 0.32 * n + 0.065 * n * i
                cy = z - r * 1.35 if where == "under-wings" else z + r * (0.1 if prop else 1.0)
                long = (0.2 if prop else 0.13) * n
                sheet.curve(
                    "g",
                    [
                        (x, cy + r * 0.7),
                        (x + long * 0.25, cy + r),
                        (x + long * 0.7, cy + r * 0.8),
                        (x + long, cy + r * 0.3),
                        (x + long, cy - r * 0.3),
                        (x + long * 0.7, cy - r * 0.85),
                        (x + long * 0.25, cy - r),
                        (x, cy - r * 0.7),
                    ],
                    (0, 3, 4, 7),
                )
                sheet.ellipse("s", x, cy, r * 0.16, r * 0.7)
                if prop:
                    sheet.ellipse("x", x - 0.012 * n, cy, 0.004 * n, t * 1.25)
                    sheet.tube("g propeller", (x - 0.012 * n, cy - t * 1.2), (x - 0.012 * n, cy + t * 1.2), 0.007 * n)
        elif kind == "propeller" or where in ("nose", "pusher"):
            x = -0.005 * n if where == "nose" else n
            booms = where == "pusher" and s.asked["tailplane"].value in ("twin-boom", "inverted-v")
            x = 0.63 * n if booms else x
            sheet.rect("g", min(x, x + 0.03 * n * (1 if where == "nose" else -1)), y - t * 0.3, 0.03 * n, t * 0.6)
            sheet.tube("g propeller", (x, max(y - t * 1.5, 0.0)), (x, y + t * 1.5), 0.012 * n)
        elif where == "fuselage-sides":
            sheet.curve(
                "g",
                [
                    (0.4 * n, y + t * 0.5),
                    (0.5 * n, y + t * 0.75),
                    (0.72 * n, y + t * 0.45),
                    (0.72 * n, y - t * 0.3),
                    (0.5 * n, y - t * 0.35),
                    (0.4 * n, y - t * 0.1),
                ],
                (0, 2, 3, 5),
            )
            sheet.ellipse("s", 0.4 * n, y + t * 0.2, t * 0.1, t * 0.3)
        elif where == "on-roof":
            sheet.curve(
                "g",
                [(0.4 * n, y + t * 0.9), (0.45 * n, y + t * 1.5), (0.66 * n, y + t * 1.4), (0.72 * n, y + t * 0.9)],
                (0, 3),
            )
            sheet.ellipse("s", 0.42 * n, y + t * 1.15, t * 0.1, t * 0.25)
        else:
            tunnel = where == "side-by-side-rear"
            if tunnel:
                sheet.curve(
                    "t",
                    [
                        (0.42 * n, y - t * 0.9),
                        (0.5 * n, y - t * 0.35),
                        (0.9 * n, y - t * 0.2),
                        (0.98 * n, y - t * 0.3),
                        (0.98 * n, y - t * 0.95),
                        (0.6 * n, y - t * 1.15),
                    ],
                    (0, 3, 4),
                )
            low = y - t * (0.95 if tunnel else 0.25)
            sheet.rect("s", 0.955 * n, low, 0.04 * n, t * 0.62)
            if number.number > 2:
                sheet.rect("s", 0.94 * n, low, 0.02 * n, t * 0.62)
    if intake is None or ("engine" in f.form and "intake" not in f.form and not intake.stated):
        return
    x, r = 0.3 * n, t * 0.55
    with sheet.part("Air intake", "intakes", stated=intake.stated, at=(x + 0.02 * n, y - r)):
        if f.form.draw(sheet, "intake", "t"):
            box = f.form.box("intake")
            sheet.mark("intakes", box.left, (box.top + box.bottom) / 2)
        elif intake == "sides":
            sheet.poly(
                "t",
                [(x, y + t * 0.45), (0.58 * n, y + t * 0.5), (0.58 * n, y - t * 0.8), (x + 0.02 * n, y - t * 0.75)],
            )
            sheet.poly(
                "s",
                [
                    (x, y + t * 0.45),
                    (x + 0.015 * n, y + t * 0.43),
                    (x + 0.035 * n, y - t * 0.74),
                    (x + 0.02 * n, y - t * 0.75),
                ],
            )
        elif intake == "below":
            sheet.curve("t", [(x + 0.06 * n, y - t * 0.6), (0.9 * n, y - t * 0.3), (0.97 * n, y - t * 0.45),
                              (0.97 * n, y - t * 0.85), (0.7 * n, y - t * 1.25), (x + 0.09 * n, y - t * 1.4)],
                        (0, 2, 3, 5))  # fmt: skip
            sheet.poly("s", [(x + 0.06 * n, y - t * 0.6), (x + 0.075 * n, y - t * 0.6), (x + 0.105 * n, y - t * 1.37),
                             (x + 0.09 * n, y - t * 1.4)])  # fmt: skip
        elif intake == "wing-roots":
            sheet.ellipse("s", x + 0.08 * n, z, 0.012 * n, t * 0.25)
        elif intake == "above":
            sheet.poly("t", [(x + 0.1 * n, y + t), (x + 0.12 * n, y + t * 1.4), (0.6 * n, y + t)])
            sheet.poly(
                "s",
                [
                    (x + 0.1 * n, y + t),
                    (x + 0.12 * n, y + t * 1.4),
                    (x + 0.135 * n, y + t * 1.38),
                    (x + 0.115 * n, y + t),
                ],
            )
        elif intake == "nose":
            sheet.ellipse("s", 0.0, f.axis, 0.006 * n, t * 0.5)
        else:
            sheet.lines("n", [[(0.33 * n, z - t * 0.3), (0.33 * n, z + t * 0.1)]])
