"""The main lines of a helicopter."""

from __future__ import annotations

from dataclasses import dataclass, replace

from equipref.drawing.subject import Subject
from equipref.drawing.subject.outline import NO_FORM, Form


@dataclass(frozen=True, slots=True)
class Lines:
    """The main lines, metres: fuselage, rotor radius, height of its head, its mast, width, tail rotor radius."""

    length: float
    radius: float
    head: float
    mast: float
    width: float
    tail: float
    attack: bool
    coaxial: bool
    form: Form = NO_FORM


def lines_of(s: Subject) -> Lines:
    """The main lines of a helicopter."""
    layout = s.state("rotor-layout", "single")
    form = s.form("side")
    drawn = form.box("fuselage", "fin") if "fuselage" in form else None
    coaxial = layout == "coaxial"
    whole = s.measure("length-overall")
    radius = s.measure("rotor-diameter")
    length = s.measure("length-fuselage", "length")
    if length is None and whole:
        length = whole * 0.83
    if length is None and drawn:
        s.metres("length-fuselage", usual=drawn.width)
        length = drawn.width
    if radius is None and drawn and "rotor" in form:
        s.metres("rotor-diameter", usual=2 * form.box("rotor").width)
        radius = 2 * form.box("rotor").width
    if radius is None:
        radius = length * 1.0 if length else s.metres("rotor-diameter", usual=17.0)
        if not length:
            s.metres("length-fuselage", usual=16.0)
    if length is None:
        length = s.metres("length-fuselage", usual=radius * 0.95) if not coaxial else radius * 0.9
        length = min(length, radius * 1.05)
    radius /= 2
    head = s.measure("height-rotor-head", "height", "height-overall")
    if head is None:
        s.metres("height-rotor-head", usual=4.4)
        head = min(0.27 * length, 5.6) if not coaxial else 0.36 * length
        if drawn and "mast" in form:
            head = form.box("mast").top * length / drawn.width
    tail = (s.measure("tail-rotor-diameter") or radius * 0.37) / 2
    mast = length * (0.3 if layout == "single" else 0.44)
    if whole and s.measure("rotor-diameter") and layout == "single":
        mast = radius + (length - tail * 0.75 + tail) - whole
        mast = min(max(mast, 0.17 * length), 0.42 * length)
    attack = s.state("cockpit", "flight-deck").value in ("tandem-stepped", "tandem-single-canopy", "single") or (
        coaxial and s.entry.class_ == "helicopter/attack"
    )
    width = s.metres("width-fuselage", usual=1.9)
    f = Lines(length, radius, head, mast, width, tail, attack, coaxial)
    if drawn is None:
        return f
    across, left = length / drawn.width, drawn.left
    up = _rise(s, form, head, across)
    form = form.fitted(lambda x: (x - left) * across, lambda y: y * up)
    if "mast" in form:
        f = replace(f, head=form.box("mast").top)
    if "tail-rotor" in form and s.measure("tail-rotor-diameter") is None:
        f = replace(f, tail=form.box("tail-rotor").height)
    mast = form.points("mast")[0][0] if "mast" in form else mast
    return replace(f, form=form, mast=mast)


def _rise(s: Subject, form: Form, head: float, across: float) -> float:
    """How far outlines are stretched upwards: a loose height is that of the rotor head or of the tail rotor's tip."""
    mast, whole = form.box("mast").top, form.box("mast", "tail-rotor", "fin").top
    if "mast" not in form:
        return 0.67 * head / form.box("fuselage", "fin").top
    if s.measure("height-rotor-head"):
        return head / mast
    if s.measure("height", "height-overall") is None:
        return across
    if s.measure("height") is None:
        return head / whole
    return min(head / mast, head / whole, key=lambda up: abs(up - across))
