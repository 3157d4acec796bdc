"""Aeroplanes from the front."""

from __future__ import annotations

from dataclasses import dataclass

from equipref.drawing.aeroplane import biplane, cross
from equipref.drawing.aeroplane.lines import Lines, lines_of
from equipref.drawing.aeroplane.wing import canard_of
from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject


@dataclass(frozen=True, slots=True)
class Section:
    """The body from the front, metres: half its width at the cockpit and at its widest, its height and axis."""

    nose: float
    body: float
    tall: float
    axis: float


def section_of(f: Lines) -> Section:
    """The body from the front, by the outlines from the side and above where there are any."""
    t = f.thick / 2
    around = [z for x, z in f.plan.points("fuselage") if 0.08 * f.length < x < 0.26 * f.length]
    body = f.plan.box("fuselage").top if "fuselage" in f.plan else t
    nose = min(max(around), body) if around else t
    if nose > 0.75 * body:
        nose = body
    return Section(nose, body, min(t, max(nose * 1.25, 0.55 * t)) if body > 1.4 * nose else t, f.axis)


def front(sheet: Sheet, s: Subject) -> None:
    """Draws an aeroplane from the front."""
    f = lines_of(s)
    b = section_of(f)
    t, half = f.thick / 2, f.span / 2
    slant = s.state("wing-slant", "level")
    rise = {"dihedral": 0.07, "anhedral": -0.07}.get(slant.value, 0.0) * half
    _gear(sheet, s, b)
    with sheet.part("Wing", "wing-slant", "wing-position", stated=slant.stated or s.asked["wing-position"].stated,
                    at=(half * 0.55, f.wing + rise * 0.5), kind="wing"):  # fmt: skip
        if cross.is_cross(s):
            cross.front(sheet, f, half)
        else:
            for k in (1, -1):
                sheet.tube("t", (k * b.body * 0.5, f.wing), (k * half, f.wing + rise), t * 0.26, t * 0.08)
    biplane.front(sheet, s, f, rise)
    _tips(sheet, s, f, rise)
    _tail(sheet, s, f, b)
    _intakes(sheet, s, f, b)
    with sheet.part("Fuselage", stated=True, kind="fuselage"):
        sheet.ellipse("b", 0, b.axis, b.nose, b.tall)
        sheet.ellipse("n", 0, b.axis - b.tall * 0.15, b.nose * 0.45, b.tall * 0.42)
    seat = s.state("cockpit")
    if seat != "none":
        with sheet.part("Cockpit", "cockpit", stated=seat.stated, at=(0, b.axis + b.tall)):
            wide = b.nose * (0.75 if seat in ("side-by-side", "flight-deck", "greenhouse") else 0.5)
            if seat in ("flight-deck", "greenhouse"):
                y, tall = b.axis + b.tall * 0.5, b.tall * 0.2
                for k in (1, -1):
                    sheet.poly("v", [(k * 0.06 * wide, y), (k * wide, y), (k * wide * 0.7, y + tall),
                                     (k * 0.06 * wide, y + tall)])  # fmt: skip
            else:
                sheet.ellipse("v", 0, b.axis + b.tall * 0.8, wide, b.tall * 0.42)
    if "nose-radome" in s.states:
        s.state("nose-radome")
        if s.asked["nose-radome"] == "present":
            with sheet.part("Radar cover under the nose", "nose-radome", at=(0, b.axis - b.tall)):
                sheet.ellipse("t", 0, b.axis - b.tall, b.nose * 0.45, b.tall * 0.22)
    _engines(sheet, s, f, b, rise)
    if s.state("canards", "none") == "present":
        with sheet.part("Canards", "canards", stated=True, at=(b.body + 0.6, b.axis + t * 0.3)):
            y, reach = b.axis + t * 0.3, canard_of(f)[1] * 1.5
            for k in (1, -1):
                sheet.tube("t", (k * b.nose * 0.9, y), (k * (b.nose + reach), y + t * 0.05), t * 0.12)


def _gear(sheet: Sheet, s: Subject, b: Section) -> None:
    gear = s.state("landing-gear")
    if gear == "none":
        return
    with sheet.part("Landing gear", "landing-gear", stated=gear.stated, at=(b.body, b.tall * 0.3)):
        low = b.axis - b.tall * 0.6
        r = max(low * 0.3, 0.1)
        out = b.body * (1.15 if gear != "fixed-four" else 1.6)
        for k in (1, -1):
            sheet.tube("g", (k * b.body * 0.75, low), (k * out, r), r * 0.3)
            sheet.rect("d", k * out - r * 0.32, 0, r * 0.64, 2 * r, r * 0.2)
            if gear == "skids":
                sheet.tube("g", (k * out, r), (k * out * 1.2, 0.04), 0.08)
        if gear in ("retractable", "fixed-tricycle"):
            sheet.tube("g", (0, low), (0, r * 0.8), r * 0.25)
            if gear == "retractable":
                sheet.rect("d", -r * 0.25, 0, r * 0.5, 1.5 * r, r * 0.2)
            else:
                sheet.rect("d", -r * 0.4, 0, r * 0.3, 1.5 * r, r * 0.1)
                sheet.rect("d", r * 0.1, 0, r * 0.3, 1.5 * r, r * 0.1)


def _tips(sheet: Sheet, s: Subject, f: Lines, rise: float) -> None:
    tips = s.state("wing-tips", "plain")
    if tips == "plain":
        return
    half, t = f.span / 2, f.thick / 2
    with sheet.part("Wing tips", "wing-tips", stated=tips.stated, at=(half, f.wing + rise)):
        for k in (1, -1):
            if tips == "winglets":
                sheet.tube("g", (k * half, f.wing + rise), (k * half, f.wing + rise + t * 1.2), t * 0.1)
            else:
                sheet.circle("g", k * half, f.wing + rise, t * (0.22 if tips == "pods" else 0.12))


def _tail(sheet: Sheet, s: Subject, f: Lines, b: Section) -> None:
    t, half, y = f.thick / 2, f.span / 2, f.axis
    plane = s.state("tailplane")
    if plane == "none" and plane.stated:
        s.usual = {**s.usual, "fins": "0"}
    fins = s.count("fins", 1)
    with sheet.part("Tail", "fins", "tailplane", also=("fin-slant",), stated=fins.stated or plane.stated,
                    at=(0, f.height * 0.95), kind="fins"):  # fmt: skip
        own = f.form.box("tailplane")
        level = f.height - t * 0.1 if plane == "t-tail" else y + t * (1.2 if plane == "fin-low" else 0.2)
        level = (own.bottom + own.top) / 2 if "tailplane" in f.form else level
        reach = f.plan.box("tailplane").top if "tailplane" in f.plan else half * 0.36
        if plane.value in ("v-tail", "inverted-v"):
            up = f.height if plane == "v-tail" else y - t * 0.8
            for k in (1, -1):
                sheet.tube("t", (k * t * 0.2, y if plane == "v-tail" else f.height), (k * half * 0.3, up), t * 0.14)
        elif plane == "x-form":
            cross.front(sheet, f, f.span * 0.42)
        elif plane == "twin-boom":
            sheet.tube("t", (-half * 0.26, y + t * 0.3), (half * 0.26, y + t * 0.3), t * 0.12)
        elif plane != "none":
            sheet.tube("t", (-reach, level), (reach, level), t * 0.12)
        outward = "fin-slant" in s.states and s.state("fin-slant") == "outward"
        lean = 0.14 * (f.height - y) if outward else 0.0
        spots = [z for _, z in f.plan.points("fin")]
        apart = sum(spots) / len(spots) if spots and max(spots) > 0.3 * b.body else b.body * 0.8
        if plane == "twin-boom":
            apart = half * 0.26
        count = fins.number if plane.value not in ("v-tail", "inverted-v", "x-form") else 0
        for i in range(count):
            x = (i - (count - 1) / 2) * (2 * apart / max(count - 1, 1))
            away = lean * (1 if x > 0 else -1 if x < 0 else 0)
            sheet.tube("t fin", (x, y), (x + away, f.height), t * 0.16, t * 0.08)
            sheet.mark("fin-slant", x + away, f.height * 0.9)


def _intakes(sheet: Sheet, s: Subject, f: Lines, b: Section) -> None:
    if s.state("engine-type", "jet") != "jet":
        return
    intake = s.state("intakes", "sides")
    t, y = f.thick / 2, b.axis
    drawn = f.form.box("intake")
    with sheet.part("Air intakes", "intakes", stated=intake.stated, at=(b.body * 0.8, y)):
        if intake in ("sides", "below") and "intake" in f.form and b.body > b.nose:
            top = drawn.top if intake == "sides" else min(drawn.top, y)
            for k in (1, -1):
                inner = b.nose * (1.0 if intake == "sides" else 0.75)
                left = k * inner if k > 0 else -b.body
                sheet.rect("t", left, drawn.bottom, b.body - inner, top - drawn.bottom, t * 0.05)
                sheet.rect("d", left + 0.1 * t, drawn.bottom + 0.1 * t, b.body - inner - 0.2 * t,
                           top - drawn.bottom - 0.2 * t)  # fmt: skip
            if intake == "below":
                sheet.tube("t", (-b.body, y), (b.body, y), t * 0.3)
            return
        spots = {
            "sides": ((-1.15, 0.0), (1.15, 0.0)),
            "below": ((-0.8, -0.95), (0.8, -0.95)),
            "nose": ((0.0, 0.0),),
            "wing-roots": ((-1.2, 0.3), (1.2, 0.3)),
            "above": ((0.0, 1.3),),
        }.get(intake.value, ())
        if "engine" in f.form and not intake.stated:
            spots = ()
        for x, up in spots:
            if intake == "nose":
                sheet.mark("intakes", 0, y)
                continue
            sheet.rect("s", (x - 0.3) * b.nose, y + (up - 0.35) * t, 0.6 * b.nose, 0.7 * t, 0.1 * t)
    if intake == "nose":
        with sheet.part("Intake in the nose", "intakes", stated=intake.stated, at=(0, y)):
            sheet.circle("d", 0, y, min(t, b.nose) * 1.02)


def _engines(sheet: Sheet, s: Subject, f: Lines, b: Section, rise: float) -> None:
    number, where, kind = s.count("engines", 2), s.state("engine-location"), s.state("engine-type")
    t, half, y = f.thick / 2, f.span / 2, b.axis
    with sheet.part(f"{number.number} engines", "engines", "engine-location", stated=number.stated,
                    at=(half * 0.3, f.wing), kind="engines"):  # fmt: skip
        if where in ("under-wings", "on-wings"):
            pods = max(1, number.number // 2)
            drawn = [sum(z for _, z in one.points) / len(one.points) for one in f.plan.parts.get("engine", ())]
            for i in range(pods):
                out = drawn[i] if len(drawn) == pods else half * (0.32 + 0.26 * i)
                for k in (1, -1):
                    cy = f.wing + rise * out / half - t * (0.55 if where == "under-wings" else -0.2)
                    sheet.circle("g engine", k * out, cy, t * 0.38)
                    sheet.circle("s", k * out, cy, t * 0.26)
                    if kind == "propeller":
                        sheet.circle("x", k * out, cy, t * 1.25)
        elif kind == "propeller":
            sheet.circle("x", 0, y, t * 1.5)
            sheet.tube("g", (-t * 1.2, y - t * 0.5), (t * 1.2, y + t * 0.5), t * 0.14)
        elif where == "fuselage-sides":
            for k in (1, -1):
                sheet.ellipse("g", k * b.body * 0.82, y - t * 0.1, b.body * 0.3, t * 0.5)
                sheet.ellipse("d", k * b.body * 0.82, y - t * 0.1, b.body * 0.2, t * 0.38)
        elif kind == "jet" and number.number and s.state("intakes", "sides") == "none":
            sheet.mark("engines", 0, y)
