"""The main lines of an aeroplane."""

from __future__ import annotations

from dataclasses import dataclass, replace

from equipref.drawing.aeroplane.planform import plan_of
from equipref.drawing.sheet import Point
from equipref.drawing.subject import Subject
from equipref.drawing.subject.outline import NO_FORM, Form

_THICK = {"fighter": 0.105, "strike-aircraft": 0.115, "bomber": 0.075, "transport-aircraft": 0.115, "uav": 0.1,
          "special-aircraft": 0.11}  # fmt: skip


RISE = 0.8
"""How far surfaces that form an X reach up and down, against their reach to the sides."""


@dataclass(frozen=True, slots=True)
class Lines:
    """The main lines, metres: length, span, height, thickness of the fuselage, height of its axis and of its wing.

    Attributes:
        half: half of the wing from above, from the leading edge at the root round to the trailing edge.
        form: its outlines from the side.
        plan: its outlines from above.
    """

    length: float
    span: float
    height: float
    thick: float
    axis: float
    wing: float
    half: tuple[Point, ...] = ()
    form: Form = NO_FORM
    plan: Form = NO_FORM

    def chord(self, share: float) -> tuple[float, float]:
        """Leading and trailing edge of the wing at a share of the half span."""
        z = max(share * max(p[1] for p in self.half), min(p[1] for p in self.half))
        crossed = []
        for (ax, az), (bx, bz) in zip(self.half, (*self.half[1:], self.half[0]), strict=True):
            if min(az, bz) - 1e-9 <= z <= max(az, bz) + 1e-9:
                crossed.append(ax if abs(bz - az) < 1e-9 else ax + (bx - ax) * (z - az) / (bz - az))
                crossed += [bx] if abs(bz - az) < 1e-9 else []
        return min(crossed), max(crossed)


def lines_of(s: Subject) -> Lines:
    """The main lines of an aeroplane."""
    form, plan = s.form("side"), s.form("top")
    drawn, wings = form.box("fuselage", "fin"), plan.box("wing")
    span = s.measure("wing-span")
    length = s.measure("length-overall", "length", "length-fuselage")
    usual = float(s.usual["length-overall"]) / float(s.usual["wing-span"])
    if length is None and "fuselage" in form:
        s.metres("length-overall", usual=drawn.width)
        length = drawn.width
    elif length is None:
        length = span * usual if span else s.metres("length-overall", usual=18.0)
    if span is None:
        swept = s.measure("wing-span-swept")
        span = swept * 1.6 if swept else length / usual
        if "wing" in plan:
            span = 2 * wings.top * length / drawn.width if "fuselage" in form else 2 * wings.top
        s.metres("wing-span", usual=span)
    height = s.measure("height-overall", "height")
    if height is None:
        s.metres("height-overall", usual=5.0)
        height = length * float(s.usual["height-overall"]) / float(s.usual["length-overall"])
        if "fuselage" in form:
            height = drawn.top * length / drawn.width
    thick = (s.measure("width-fuselage") or _THICK.get(s.first_class, 0.09) * length) * 1.0
    if s.state("wing-form", "swept") == "flying-wing":
        s.usual = {**s.usual, "tailplane": "none", "fins": "0"}
        if "fuselage" not in form:
            thick, height = 0.16 * length, max(height * 0.5, 0.2 * length)
    thick = min(thick, height * 0.62)
    gear = s.state("landing-gear", "retractable")
    clear = (
        0.0
        if gear == "none"
        else max(0.17 * height, 0.45 * thick if s.first_class in ("fighter", "strike-aircraft") else 0.3 * thick)
    )
    axis = clear + thick * 0.5
    if s.asked["wing-form"] == "x-form":
        thick = min(thick, 0.16 * span)
        axis = max(axis, RISE * span / 2 + 0.05)
        height = max(height, axis + RISE * span / 2)
    where = s.state("wing-position", "mid").value
    wing = axis + {"low": -0.34, "mid": 0.04, "shoulder": 0.26, "high": 0.46}[where] * thick
    half = tuple(plan_of(s.asked["wing-form"].value, length, span, s.first_class))
    f = _refined(Lines(length, span, height, thick, axis, wing, half), form, plan)
    return _around(f, form, axis) if s.asked["wing-form"] == "x-form" and "fuselage" in form else f


def _refined(f: Lines, form: Form, plan: Form) -> Lines:
    """The lines with the outlines of the entry brought to its measures."""
    if "fuselage" in form:
        box = form.box("fuselage", "fin")
        across, up = f.length / box.width, f.height / box.top
        form = form.fitted(lambda x: (x - box.left) * across, lambda y: y * up)
        body = form.box("fuselage")
        level = f.wing - f.axis
        axis, thick = (body.bottom + body.top) / 2, body.height * 0.86
        wing = form.box("wing")
        y = (wing.bottom + wing.top) / 2 if "wing" in form else axis + level * thick / f.thick
        f = replace(f, form=form, axis=axis, thick=thick, wing=y)
    if "wing" in plan:
        box = plan.box("fuselage", "wing", "tailplane")
        across = f.length / box.width if "fuselage" in plan else 1.0
        out = f.span / 2 / plan.box("wing").top
        plan = plan.fitted(lambda x: (x - box.left * ("fuselage" in plan)) * across, lambda z: z * out)
        f = replace(f, plan=plan, half=plan.points("wing"))
    return f


def _around(f: Lines, form: Form, axis: float) -> Lines:
    """Lines of what carries surfaces in an X: its outlines keep their proportions and lie about an axis."""
    body = form.box("fuselage")
    scale, middle = f.length / body.width, (body.bottom + body.top) / 2
    form = form.fitted(lambda x: (x - body.left) * scale, lambda y: (y - middle) * scale + axis)
    return replace(f, form=form, axis=axis, thick=body.height * scale, wing=axis)
