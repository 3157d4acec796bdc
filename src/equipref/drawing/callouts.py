"""Numbered marks on a drawing: circles above and below it, with lines to the places that they mark."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from equipref.drawing.sheet import Box, Mark, Sheet

_MIDDLE = 0.45
"""What shows below this part of the height is marked from below."""
BAND = 2.6
"""What a row of circles takes above or below a drawing, in heights of their digits."""
_RADIUS, _GAP, _REACH = 0.85, 2.2, 1.5
"""Radius of a circle, least distance of two, and its distance from the drawing, in the same unit."""


def callouts(
    sheet: Sheet, marks: Mapping[str, Mark], numbers: Mapping[str, int], size: float
) -> tuple[str, float, float]:
    """Draws the marks of some features around a drawing.

    Args:
        sheet: whose box and unit are kept to.
        marks: where features show, metres.
        numbers: the number of each feature to mark; what does not show is left out.
        size: height of the digits, metres.

    Returns:
        The SVG, and what it takes above and below the drawing, metres.
    """
    if not size:
        return "", 0.0, 0.0
    box = sheet.box
    middle = box.bottom + _MIDDLE * box.height
    shown = sorted((f for f in numbers if f in marks), key=lambda f: (marks[f].x, f))
    above = [f for f in shown if marks[f].y >= middle]
    below = [f for f in shown if marks[f].y < middle]
    text = _row(sheet, [(marks[f], numbers[f]) for f in above], box.top + _REACH * size, size)
    text += _row(sheet, [(marks[f], numbers[f]) for f in below], box.bottom - _REACH * size, size)
    if text:
        text = f'<g font-size="{sheet.number(size * 1.1)}">{text}</g>'
    return text, BAND * size if above else 0.0, BAND * size if below else 0.0


def _row(sheet: Sheet, marked: Sequence[tuple[Mark, int]], y: float, size: float) -> str:
    out = []
    for x, (mark, number) in zip(spread([m.x for m, _ in marked], _GAP * size, sheet.box, size), marked, strict=True):
        cx, cy, r = sheet.number(x), sheet.number(-y), sheet.number(size * _RADIUS)
        px, py = sheet.number(mark.x), sheet.number(-mark.y)
        out.append(
            f'<g class="callout"><path class="a" d="M{cx} {cy}L{px} {py}"/>'
            f'<circle class="q" cx="{cx}" cy="{cy}" r="{r}"/>'
            f'<circle class="q" cx="{px}" cy="{py}" r="{sheet.number(size * 0.22)}"/>'
            f'<text class="qn" x="{cx}" y="{sheet.number(-y + size * 0.38)}">{number}</text></g>'
        )
    return "".join(out)


def spread(xs: Sequence[float], gap: float, box: Box, size: float) -> list[float]:
    """Places in ascending order moved apart as little as may be, until neighbours are `gap` apart, within a box."""
    if not xs:
        return []
    right, left = list(xs), list(xs)
    for i in range(1, len(xs)):
        right[i] = max(right[i], right[i - 1] + gap)
    for i in range(len(xs) - 2, -1, -1):
        left[i] = min(left[i], left[i + 1] - gap)
    found = [(a + b) / 2 for a, b in zip(left, right, strict=True)]
    first, last = box.left + size * _RADIUS, box.right - size * _RADIUS
    for i in range(len(found) - 1, -1, -1):
        found[i] = min(found[i], last - gap * (len(found) - 1 - i))
    for i in range(len(found)):
        found[i] = max(found[i], first + gap * i)
    return found
