"""The main lines of an aeroplane."""

from __future__ import annotations

from dataclasses import dataclass

from equipref.drawing.subject import Subject

_THICK = {"fighter": 0.105, "strike-aircraft": 0.115, "bomber": 0.075, "transport-aircraft": 0.115, "uav": 0.1,
          "special-aircraft": 0.11}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lines:
    """The main lines, metres: length, span, height, thickness of the fuselage, height of its axis."""

    length: float
    span: float
    height: float
    thick: float
    axis: float
    wing: float


def lines_of(s: Subject) -> Lines:
    """The main lines of an aeroplane."""
    span = s.measure("wing-span")
    length = s.measure("length-overall", "length", "length-fuselage")
    usual = float(s.usual["length-overall"]) / float(s.usual["wing-span"])
    if length is None:
        length = span * usual if span else s.metres("length-overall", usual=18.0)
    if span is None:
        swept = s.measure("wing-span-swept")
        span = swept * 1.6 if swept else length / usual
        s.metres("wing-span", usual=span)
    height = s.measure("height-overall", "height")
    if height is None:
        s.metres("height-overall", usual=5.0)
        height = length * float(s.usual["height-overall"]) / float(s.usual["length-overall"])
    thick = (s.measure("width-fuselage") or _THICK.get(s.first_class, 0.09) * length) * 1.0
    if s.state("wing-form", "swept") == "flying-wing":
        s.usual = {**s.usual, "tailplane": "none", "fins": "0"}
        thick, height = 0.16 * length, max(height * 0.5, 0.2 * length)
    thick = min(thick, height * 0.62)
    gear = s.state("landing-gear", "retractable")
    clear = (
        0.0
        if gear == "none"
        else max(0.17 * height, 0.45 * thick if s.first_class in ("fighter", "strike-aircraft") else 0.3 * thick)
    )
    axis = clear + thick * 0.5
    where = s.state("wing-position", "mid").value
    wing = axis + {"low": -0.34, "mid": 0.04, "shoulder": 0.26, "high": 0.46}[where] * thick
    return Lines(length, span, height, thick, axis, wing)
