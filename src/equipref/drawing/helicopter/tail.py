"""The tail of a helicopter from the side."""

from __future__ import annotations

from equipref.drawing.helicopter.lines import Lines
from equipref.drawing.helicopter.rotor import tail_rotor
from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject


def tail(sheet: Sheet, s: Subject, f: Lines) -> None:
    """Draws fins, tailplane and tail rotor."""
    n, h = f.length, f.head
    layout = s.asked["rotor-layout"]
    if layout == "tandem":
        return
    fins = s.count("fins", 2 if f.coaxial else 1)
    plane = s.state("tailplane", "boom")
    low = s.state("landing-gear") == "fixed-tailwheel"
    base = 0.36 * h if f.coaxial else (0.4 if low else 0.56) * h
    tip = (0.66 if f.coaxial else 0.94) * h
    if fins.number and f.coaxial and "fin" in f.form:
        with sheet.part(f"{fins.number} fins", "fins", stated=fins.stated, at=(n * 0.95, tip), kind="fins"):
            f.form.draw(sheet, "fin", "t")
    elif fins.number and f.coaxial:
        with sheet.part(f"{fins.number} fins", "fins", stated=fins.stated, at=(n * 0.95, tip), kind="fins"):
            if f.attack:
                sheet.poly(
                    "b",
                    [(n * 0.84, base), (n * 0.95, tip + 0.05 * h), (n * 1.0, tip + 0.05 * h), (n, base - 0.04 * h)],
                )
            for i in range(fins.number if not f.attack else 1):
                sheet.poly(
                    "t",
                    [
                        (n * (0.9 - 0.02 * i), base - 0.08 * h),
                        (n * (0.93 - 0.02 * i), tip),
                        (n * (1.0 - 0.02 * i), tip),
                        (n * (0.99 - 0.02 * i), base - 0.1 * h),
                    ],
                )
    elif fins.number and "fin" in f.form:
        with sheet.part("Fin", "fins", stated=fins.stated, at=(n * 0.95, tip * 0.9), kind="fins"):
            f.form.draw(sheet, "fin", "b")
            for i in range(1, fins.number):
                sheet.poly("t", [(n * (0.82 - 0.03 * i), base), (n * (0.85 - 0.03 * i), base + 0.2 * h),
                                 (n * (0.9 - 0.03 * i), base + 0.2 * h), (n * (0.89 - 0.03 * i), base)])  # fmt: skip
    elif fins.number:
        with sheet.part("Fin", "fins", stated=fins.stated, at=(n * 0.95, tip * 0.9), kind="fins"):
            sheet.curve(
                "b",
                [
                    (n * 0.84, base),
                    (n * 0.92, base + 0.1 * h),
                    (n * 0.95, tip),
                    (n * 0.995, tip),
                    (n, base + 0.05 * h),
                    (n * 0.97, base - 0.06 * h),
                ],
                (0, 1, 2, 3, 5),
            )
            for i in range(1, fins.number):
                sheet.poly("t", [(n * (0.82 - 0.03 * i), base), (n * (0.85 - 0.03 * i), base + 0.2 * h),
                                 (n * (0.9 - 0.03 * i), base + 0.2 * h), (n * (0.89 - 0.03 * i), base)])  # fmt: skip
    if plane != "none":
        y = {"t-tail": tip, "fin-low": base + 0.12 * h, "fuselage": 0.3 * h}.get(plane.value, base + 0.02 * h)
        x = n * (0.9 if plane.value in ("t-tail", "fin-low") else 0.82)
        with sheet.part("Tailplane", "tailplane", stated=plane.stated, at=(x + 0.05 * n, y)):
            if f.form.draw(sheet, "tailplane", "t"):
                pass
            elif plane.value in ("v-tail", "inverted-v"):
                up = 0.18 * h * (1 if plane == "v-tail" else -1)
                sheet.poly("t", [(x, y), (x + 0.04 * n, y + up), (x + 0.07 * n, y + up), (x + 0.07 * n, y)])
            else:
                sheet.curve("t", [(x, y), (x + 0.03 * n, y + 0.025 * h), (x + 0.09 * n, y)], (0, 2))
                if plane == "twin-boom":
                    sheet.lines("n", [[(x - 0.2 * n, y - 0.04 * h), (n, y - 0.04 * h)]])
    if layout == "single":
        form = s.state("tail-rotor-form", "three-blade")
        where = s.state("tail-rotor-side", "port")
        x, y = n - f.tail * 0.75, tip - 0.02 * h
        if "tail-rotor" in f.form:
            x, y = f.form.points("tail-rotor")[0]
            whole = s.measure("length-overall")
            if whole and s.measure("rotor-diameter"):
                x = min(max(whole - f.radius + f.mast - f.tail, 0.94 * x), 1.06 * x)
        far = where == "starboard"
        with sheet.part(
            f"Tail rotor on the {where.value} side",
            "tail-rotor-form",
            "tail-rotor-side",
            stated=form.stated,
            at=(x, y),
            kind="tail-rotor",
        ):
            tail_rotor(
                sheet,
                x,
                y,
                f.tail if form != "shrouded" or "tail-rotor" in f.form else f.tail * 0.75,
                form.value,
                "x" if far else "g",
            )
