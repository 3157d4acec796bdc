"""The lower wing of a biplane, and the struts between it and the upper one."""

from __future__ import annotations

from equipref.drawing.aeroplane.cross import is_cross
from equipref.drawing.aeroplane.lines import Lines
from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject

_SPAN, _STRUT = 0.78, 0.7
"""Span of the lower wing against the upper one, and where the struts stand, as a part of half the upper span."""


def _has(s: Subject) -> bool:
    return s.states_of("wing-pairs")[:1] == ("2",) and not is_cross(s)


def _low(f: Lines) -> float:
    """Height of the lower wing."""
    return min(f.axis - 0.36 * f.thick, f.wing - 0.5 * f.thick)


def side(sheet: Sheet, s: Subject, f: Lines) -> None:
    """Draws them from the side."""
    if s.states_of("wing-pairs"):
        s.state("wing-pairs")
        sheet.mark("wing-pairs", sum(f.chord(0.2)) / 2, _low(f))
    if not _has(s):
        return
    a, b = f.chord(0.5)
    y, thick = _low(f), 0.016 * f.length
    with sheet.part("Lower wing and struts", "wing-pairs", kind="lower-wing"):
        for x, foot in ((a + 0.25 * (b - a), a + 0.4 * (b - a)), (a + 0.7 * (b - a), a + 0.75 * (b - a))):
            sheet.tube("g", (x, f.wing), (foot, y), 0.007 * f.length)
        sheet.curve("t", [(a + 0.12 * (b - a), y), (a + 0.3 * (b - a), y + thick), (b, y),
                          (a + 0.3 * (b - a), y - thick * 0.5)], (0, 2))  # fmt: skip


def front(sheet: Sheet, s: Subject, f: Lines, rise: float) -> None:
    """Draws them from the front."""
    if s.states_of("wing-pairs"):
        s.state("wing-pairs")
        sheet.mark("wing-pairs", f.span * 0.3, _low(f))
    if not _has(s):
        return
    half, y, t = f.span / 2, _low(f), f.thick / 2
    with sheet.part("Lower wing and struts", "wing-pairs", kind="lower-wing"):
        for k in (1, -1):
            sheet.tube("t", (k * t * 0.5, y), (k * half * _SPAN, y + rise * _SPAN), t * 0.22, t * 0.08)
            sheet.tube(
                "g", (k * half * _STRUT, y + rise * _STRUT), (k * half * _STRUT, f.wing + rise * _STRUT), t * 0.08
            )
            sheet.lines("n", [[(k * half * _STRUT, y + rise * _STRUT), (k * t, f.wing)],
                              [(k * half * _STRUT, f.wing + rise * _STRUT), (k * t, y)]])  # fmt: skip


def top(sheet: Sheet, s: Subject, f: Lines) -> None:
    """Draws the lower wing from above, as far as it shows behind the upper one."""
    if not _has(s):
        return
    s.state("wing-pairs")
    half = f.span / 2
    (a, b), (tip_a, tip_b) = f.chord(0.16), f.chord(_SPAN)
    back = 0.025 * f.length
    with sheet.part(
        "Lower wing", "wing-pairs", at=((tip_a + tip_b) / 2 + back, half * _SPAN * 0.95), kind="lower-wing"
    ):
        for k in (1, -1):
            reach = k * half * _SPAN
            sheet.poly("b", [(a + back, 0.0), (tip_a + back, reach), (tip_b + back, reach), (b + back, 0.0)])
