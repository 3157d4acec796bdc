"""Several things one above the other, to one scale and aligned, with their differing features marked on each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from equipref.drawing.callouts import BAND, callouts
from equipref.drawing.draw import CannotDraw, sketch, views_of
from equipref.drawing.sheet import Sheet
from equipref.drawing.style import lean, light_style, picture_style
from equipref.drawing.words import untitled
from equipref.store.catalog import Catalog, Thing

UPRIGHT = ("front", "rear")
"""Views that are aligned by their middle; the others by the front wheel, the rotor mast or the nose."""
DIGITS = 1 / 40
"""Height of digits, as a part of the width."""


@dataclass(frozen=True, slots=True)
class Stack:
    """A finished stack.

    Attributes:
        svg: the SVG.
        width: what it shows across, metres.
        height: what it shows from top to bottom, metres.
        shown: of the features to mark those that show on at least one of the things.
    """

    svg: str
    width: float
    height: float
    shown: tuple[str, ...]


def stack(
    things: Sequence[Thing],
    numbers: Mapping[str, int],
    *,
    view: str,
    catalog: Catalog,
    lit: bool = True,
    named: bool = True,
    size: float | None = None,
    scope: str = "",
    sheets: Sequence[Sheet] = (),
) -> Stack:
    """Draws things one above the other.

    Args:
        things: what to draw, from the top.
        numbers: the features to mark on each, with their numbers.
        view: from where; every thing must have the view.
        catalog: where things come from.
        lit: draws the parts that show the features in red.
        named: writes the name of each above it, and a scale below all.
        size: height of the digits in metres; None: as fits the width.
        scope: the selector below which its styles hold, those for light ground; empty in a file of its own, which
            has styles for dark grounds too.
        sheets: the drawings of the things where they are at hand; they stay as they are.

    Raises:
        CannotDraw: a thing has no such view.
    """
    for thing in things:
        if view not in views_of(thing.entry):
            raise CannotDraw(f"{thing.id}: there is no view from {view!r}")
    sheets = sheets or [sketch(thing, view, (), catalog)[0] for thing in things]
    sheets = [sheet.relit(numbers if lit else ()) for sheet in sheets]
    left = min(sheet.box.left - _datum(sheet, view) for sheet in sheets)
    right = max(sheet.box.right - _datum(sheet, view) for sheet in sheets)
    margin = (right - left) * 0.02
    width = right - left + 2 * margin
    size = size or width * DIGITS
    fine = Sheet(fine=width < 5)
    out, down = [], 0.0
    for thing, sheet in zip(things, sheets, strict=True):
        marked, over, under = callouts(sheet, sheet.marks, numbers, size)
        if not named:
            under = BAND * size  # so that all views of a thing stand on one line
        else:
            down += 1.8 * size
            out.append(
                f'<text x="{fine.number(left)}" y="{fine.number(down)}" font-size="{fine.number(size * 1.5)}">'
                f"{escape(thing.name)}</text>"
            )
        base = down + over + sheet.box.top + size * 0.4
        dx = fine.number(-_datum(sheet, view))
        ground = "" if view == "top" else f'<path class="l0" d="M{fine.number(left)} 0H{fine.number(right)}"/>'
        body = lean(untitled(f"{sheet.body}{marked}"))
        out.append(
            f'<g transform="translate(0 {fine.number(base)})">{ground}<g transform="translate({dx} 0)">{body}</g></g>'
        )
        down = base - min(sheet.box.bottom, 0.0) + under + size * 0.6
    if named:
        down += size
        out.append(_scale(fine, left, down, width, size))
    height = down + 0.6 * size
    title = escape(" and ".join(thing.name for thing in things))
    box = " ".join(fine.number(v) for v in (left - margin, 0.0, width, height))
    head = f'<svg xmlns="http://www.w3.org/2000/svg" class="eqd" role="img" viewBox="{box}"><title>{title}</title>'
    drawn = "".join(out)
    css = f"<style>{light_style(drawn, scope) if scope else picture_style(drawn)}</style>"
    shown = tuple(f for f in numbers if any(f in sheet.marks for sheet in sheets))
    return Stack(f"{head}{css}{drawn}</svg>", width, height, shown)


def _scale(fine: Sheet, left: float, y: float, width: float, size: float) -> str:
    """A bar of a round length, at y downwards, with its length beside it."""
    bar = next(b for b in (0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0) if b > width / 12 or b == 10.0)
    return (
        f'<g><path class="n2" d="M{fine.number(left)} {fine.number(y - 0.4 * size)}h{fine.number(bar)}"/></g>'
        f'<text class="m" x="{fine.number(left + bar + 0.5 * size)}" y="{fine.number(y)}"'
        f' font-size="{fine.number(size)}">{bar:g} m</text>'
    )


def _datum(sheet: Sheet, view: str) -> float:
    return (sheet.box.left + sheet.box.right) / 2 if view in UPRIGHT else sheet.datum
