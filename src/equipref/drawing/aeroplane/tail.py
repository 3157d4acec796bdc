"""Fins and tailplane of an aeroplane from the side."""

from __future__ import annotations

from equipref.drawing.aeroplane import cross
from equipref.drawing.aeroplane.lines import Lines
from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject


def fins(sheet: Sheet, s: Subject, f: Lines) -> None:
    """Draws fins, tail booms and tails that form a V."""
    n, t, y = f.length, f.thick / 2, f.axis
    plane = s.state("tailplane", "fuselage")
    if plane == "none" and plane.stated:
        s.usual = {**s.usual, "fins": "0"}
    fins = s.count("fins", 1)
    base, tip = y + t * 0.55, f.height
    root = {"transport-aircraft": 0.17, "special-aircraft": 0.17, "uav": 0.1}.get(s.first_class, 0.2) * n
    boom = plane == "twin-boom"
    if boom:
        with sheet.part("Tail boom", "tailplane", stated=plane.stated, at=(0.8 * n, y)):
            sheet.tube("g", (0.4 * n, y), (n, y + t * 0.2), t * 0.35)
    end = 0.995 * n
    if plane == "x-form":
        with sheet.part("Tail", "tailplane", stated=plane.stated, at=(0.88 * n, y + t), kind="fins"):
            cross.side(sheet, f, cross.tail_edges(f), f.span * 0.42)
        return
    if plane.value in ("v-tail", "inverted-v"):
        up = tip if plane == "v-tail" else max(0.02, y - (f.height - y) * 0.6)
        if plane == "inverted-v":
            sheet_top = f.height
            with sheet.part("Tail boom", "tailplane", stated=plane.stated, kind="fins"):
                sheet.tube("g", (0.4 * n, y), (n * 0.98, y + t * 0.3), t * 0.3)
                sheet.poly("t", [(0.88 * n, y), (0.93 * n, sheet_top), (0.99 * n, sheet_top), (n, y)])
            return
        with sheet.part("V-shaped tail", "tailplane", stated=plane.stated, at=(0.94 * n, (y + up) / 2), kind="fins"):
            sheet.poly("t", [(end - root * 0.9, base), (end - root * 0.3, up), (end, up), (end - root * 0.05, base)])
        return
    if fins.number:
        with sheet.part(f"{fins.number} fin{'s' if fins.number > 1 else ''}", "fins", stated=fins.stated,
                        at=(0.93 * n, tip - (tip - base) * 0.3), kind="fins"):  # fmt: skip
            if "fin" in f.form:
                for i in reversed(range(min(fins.number, 2))):
                    with sheet.moved(-0.018 * n * i, 0.0):
                        f.form.draw(sheet, "fin", "t fin")
                return
            for i in reversed(range(fins.number)):
                back = -0.022 * n * i
                rise = 0.02 * f.height * i
                sheet.poly(
                    "t fin",
                    [
                        (end - root + back, base),
                        (end - root * 0.42 + back, tip - rise),
                        (end + back, tip - rise),
                        (end - root * 0.1 + back, base),
                    ],
                )
            sheet.lines("n", [[(end - root * 0.12, tip), (end - root * 0.3, base)]])


def tailplane(sheet: Sheet, s: Subject, f: Lines) -> None:
    """Draws the tailplane seen edge on."""
    n, t, y = f.length, f.thick / 2, f.axis
    plane = s.asked["tailplane"]
    if plane.value in ("v-tail", "inverted-v", "x-form", "none"):
        return
    base, tip, end = y + t * 0.55, f.height, 0.995 * n
    root = {"transport-aircraft": 0.17, "special-aircraft": 0.17, "uav": 0.1}.get(s.first_class, 0.2) * n
    level = {"t-tail": tip - 0.01 * f.height, "fin-low": base + (tip - base) * 0.25}.get(plane.value, y + t * 0.3)
    with sheet.part("Tailplane", "tailplane", stated=plane.stated, at=(0.94 * n, level)):
        if f.form.draw(sheet, "tailplane", "t"):
            return
        a = end - root * (0.62 if plane == "t-tail" else 0.85)
        if "tailplane" in f.plan:
            a, end = f.plan.box("tailplane").left, f.plan.box("tailplane").right
            root = end - a
        sheet.curve("t", [(a, level), (a + root * 0.3, level + 0.16 * t), (end + root * 0.0, level),
                          (a + root * 0.3, level - 0.16 * t)], (0, 2))  # fmt: skip


def ventral_fins(sheet: Sheet, s: Subject, f: Lines) -> None:
    """Draws the small fins under the rear body, those of the far side behind."""
    if "ventral-fins" not in s.states:
        return
    number = s.count("ventral-fins", 0).number
    n = f.length
    y = f.form.bottom("fuselage", 0.84 * n, f.axis - f.thick * 0.42)
    deep = min(0.035 * n, y * 0.8)
    sheet.mark("ventral-fins", 0.86 * n, y - deep * 0.5)
    if not number:
        return
    with sheet.part(f"{number} ventral fins", "ventral-fins", kind="ventral-fins"):
        for i in reversed(range(number)):
            x = (0.78 - 0.014 * i) * n
            sheet.poly("t ventral", [(x, y + 0.1 * f.thick), (x + 0.06 * n, y - deep), (x + 0.13 * n, y - deep * 0.8),
                                     (x + 0.15 * n, y + 0.14 * f.thick)])  # fmt: skip


def tail_boom(sheet: Sheet, s: Subject, f: Lines) -> None:
    """Draws the boom between the jet pipes."""
    if "tail-boom" not in s.states:
        return
    kind = s.state("tail-boom")
    n, t = f.length, f.thick / 2
    rear = [y for x, y in f.form.points("fuselage") if x > 0.985 * n]
    y = sum(rear) / len(rear) if rear else f.axis + t * 0.3
    sheet.mark("tail-boom", 0.98 * n, y)
    if kind == "none":
        return
    with sheet.part("Boom between the engines", "tail-boom", kind="tail-boom"):
        sheet.poly("t", [(0.88 * n, y + t * 0.24), (n, y + t * 0.08), (n, y - t * 0.08), (0.88 * n, y - t * 0.2)])
        if kind == "bulged":
            sheet.ellipse("t", 0.965 * n, y, 0.033 * n, t * 0.22)
