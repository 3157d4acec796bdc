"""Wings and tails of four surfaces that form an X seen from the front."""

from __future__ import annotations

from equipref.drawing.aeroplane.lines import RISE, Lines
from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject

Edges = tuple[tuple[float, float], tuple[float, float]]
"""Leading and trailing edge at the root, and at the tip; x in metres."""


def tail_edges(f: Lines) -> Edges:
    """Where the surfaces of a tail stand."""
    n = f.length
    return (0.8 * n, 0.93 * n), (0.84 * n, 0.93 * n)


def side(sheet: Sheet, f: Lines, edges: Edges, reach: float) -> None:
    """The surfaces from the side, up and down; `reach` is half their span."""
    (a, b), (tip_a, tip_b) = edges
    foot = f.thick * 0.3
    for k in (1, -1):
        out = f.axis + k * reach * RISE
        sheet.poly("t", [(a, f.axis + k * foot), (tip_a, out), (tip_b, out), (b, f.axis + k * foot)])


def front(sheet: Sheet, f: Lines, reach: float) -> None:
    """The surfaces from the front."""
    t = f.thick / 2
    for across in (1, -1):
        for up in (1, -1):
            root = (across * t * 0.5, f.axis + up * t * 0.5)
            sheet.tube("t", root, (across * reach, f.axis + up * reach * RISE), t * 0.22, t * 0.12)


def top(sheet: Sheet, edges: Edges, reach: float) -> None:
    """The surfaces from above."""
    (a, b), (tip_a, tip_b) = edges
    for k in (1, -1):
        sheet.poly("t", [(a, 0.0), (tip_a, k * reach), (tip_b, k * reach), (b, 0.0)])


def is_cross(s: Subject) -> bool:
    """Whether the wing is such."""
    return s.state("wing-form", "swept") == "x-form"
