"""From an entry or variant to SVG: chooses the archetype, draws it, and marks features with callouts."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from equipref.drawing.aeroplane.front import front as aeroplane_front
from equipref.drawing.aeroplane.side import side as aeroplane_side
from equipref.drawing.aeroplane.top import top as aeroplane_top
from equipref.drawing.armoured.side import side as armoured_side
from equipref.drawing.callouts import callouts
from equipref.drawing.combination import side as combination_side
from equipref.drawing.figures import car, person
from equipref.drawing.gun.front import front as gun_front
from equipref.drawing.gun.side import side as gun_side
from equipref.drawing.helicopter.front import front as helicopter_front
from equipref.drawing.helicopter.side import side as helicopter_side
from equipref.drawing.helicopter.top import top as helicopter_top
from equipref.drawing.sheet import Box, Mark, Sheet
from equipref.drawing.style import picture_style
from equipref.drawing.subject import Subject
from equipref.drawing.truck.chassis import is_lorry
from equipref.drawing.truck.side import side as truck_side
from equipref.drawing.vehicle.front import end
from equipref.drawing.vehicle.top import plan
from equipref.drawing.words import description, feature_name, statement
from equipref.errors import EquiprefError
from equipref.model.base import Kind
from equipref.model.entry import Entry
from equipref.store.catalog import Catalog, Thing, Vocabulary

VIEWS = ("side", "front", "rear", "top")
"""The views, in the order in which they are offered."""
_AIRCRAFT_TOP = ("side", "front", "top")


class CannotDraw(EquiprefError, ValueError):
    """The drawing that was asked for does not exist."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A finished drawing.

    Attributes:
        svg: the SVG.
        title: what it shows.
        words: the same in words.
        box: around all that is drawn of the thing itself, metres.
        datum: x by which drawings are aligned, metres.
        marks: where each feature that shows in it shows.
    """

    svg: str
    title: str
    words: str
    box: Box
    datum: float
    marks: Mapping[str, Mark]

    @property
    def shown(self) -> tuple[str, ...]:
        """The features that show in it."""
        return tuple(self.marks)


def draw(
    thing: Entry | Thing,
    *,
    view: str = "side",
    highlight: Sequence[str] = (),
    catalog: Catalog | None = None,
) -> str:
    """Draws an entry or variant to scale as SVG.

    Args:
        thing: the entry; or, for a variant, `catalog.things[id]`.
        view: `side`, `front`, `rear` or `top`.
        highlight: ids of features to mark with numbered callouts and a legend.
        catalog: where names of features come from, and outlines that the entry shares with another; needed for a
            combination, which is its carrier with its mounts.

    Returns:
        SVG with title, description in words and styles of its own; equal input gives equal bytes.

    Raises:
        CannotDraw: the thing has no such view, or a combination comes without its catalogue.
    """
    return drawing(thing, view=view, highlight=highlight, catalog=catalog).svg


def views_of(entry: Entry) -> tuple[str, ...]:
    """The views that exist of an entry."""
    if entry.kind is Kind.AIRCRAFT:
        return _AIRCRAFT_TOP
    return VIEWS if entry.kind is Kind.VEHICLE else ("side", "front") if entry.kind is Kind.WEAPON else ("side",)


def drawing(
    thing: Entry | Thing,
    *,
    view: str = "side",
    highlight: Collection[str] = (),
    catalog: Catalog | None = None,
    figures: bool = True,
    style: bool = True,
    label: bool = True,
    sketched: tuple[Sheet, Subject] | None = None,
) -> Drawing:
    """Draws, and says more of the drawing than its SVG.

    Args:
        thing: as for `draw`.
        view: as for `draw`.
        highlight: as for `draw`.
        catalog: as for `draw`.
        figures: puts a person beside a side view.
        style: writes the styles into the SVG; False where the page brings them.
        label: writes scale and legend; False for silhouettes in lists.
        sketched: what `sketch` gave for the thing and view, where it is at hand; it stays as it is.
    """
    thing = Thing(thing, None) if isinstance(thing, Entry) else thing
    if view not in views_of(thing.entry):
        offered = ", ".join(views_of(thing.entry))
        raise CannotDraw(f"{thing.id}: there is no view from {view!r}; choose from: {offered}")
    first, s = sketched or sketch(thing, view, (), catalog)
    sheet = first.relit(highlight)
    words = catalog.vocabulary if catalog else None
    title = f"{thing.name}, {view} view"
    told = description(s, view, words)
    own = Box(sheet.box.left, sheet.box.bottom, sheet.box.right, sheet.box.top)
    if figures and view == "side":
        person(sheet, own.right + 0.75)
        if own.width < 5 and thing.entry.kind is Kind.WEAPON and own.width > 3:
            car(sheet, own.right + 1.3)
    svg = _svg(sheet, s, list(highlight), title, told, words, style, label)
    return Drawing(svg, title, told, own, sheet.datum, dict(sheet.marks))


def sketch(
    thing: Thing, view: str, highlight: Collection[str] = (), catalog: Catalog | None = None
) -> tuple[Sheet, Subject]:
    """The drawing before it is written: a sheet with shapes, and the subject with what was asked of it."""
    s = Subject(thing, catalog.entries.get(thing.entry.outline_of or "") if catalog else None)
    long = s.measure("length-hull", "length-fuselage", "length-overall", "length")
    sheet = Sheet(fine=(long or 5.0) < 4.0, lit=frozenset(highlight))
    kind = thing.entry.kind
    if kind is Kind.COMBINATION:
        if catalog is None:
            raise CannotDraw(f"{thing.id}: a combination is drawn from its carrier and mounts; pass catalog=")
        combination_side(sheet, s, catalog)
    elif kind is Kind.AIRCRAFT:
        rotary = s.first_class == "helicopter"
        if view == "side":
            (helicopter_side if rotary else aeroplane_side)(sheet, s)
        elif view == "top":
            (helicopter_top if rotary else aeroplane_top)(sheet, s)
        else:
            (helicopter_front if rotary else aeroplane_front)(sheet, s)
    elif kind is Kind.WEAPON:
        (gun_side if view == "side" else gun_front)(sheet, s)
    elif view in ("front", "rear"):
        end(sheet, s, rear=view == "rear")
    elif view == "top":
        plan(sheet, s)
    elif is_lorry(s):
        truck_side(sheet, s)
    else:
        armoured_side(sheet, s)
    return sheet, s


def _svg(
    sheet: Sheet,
    s: Subject,
    highlight: list[str],
    title: str,
    told: str,
    words: Vocabulary | None,
    style: bool,
    label: bool,
) -> str:
    box = sheet.box
    type_size = max(box.width / 42, 0.02) if label else 0.0
    numbers = {feature: place + 1 for place, feature in enumerate(highlight)}
    marked, over, under = callouts(sheet, sheet.marks, numbers, type_size)
    legend = _legend(sheet, s, highlight, words, type_size, under) if label else ""
    lines = legend.count("<text")
    margin = box.width * 0.02
    left, right = box.left - margin, box.right + margin
    up = box.top + margin + over
    down = box.bottom - margin - under - (type_size * (2.2 + 1.5 * lines) if label else 0)
    ground = ""
    if box.bottom > -0.3 and s.entry.kind is not Kind.AIRCRAFT:
        ground = f'<g><path class="n" d="M{sheet.xy(left, 0)}H{sheet.number(right)}"/></g>'
    size = [sheet.number(v) for v in (left, -up, right - left, up - down)]
    head = f'<svg xmlns="http://www.w3.org/2000/svg" class="eqd" role="img" viewBox="{" ".join(size)}"'
    head += f" aria-label={quoteattr(title)}><title>{escape(title)}</title><desc>{escape(told)}</desc>"
    scale = _scale(sheet, under, type_size) if label else ""
    body = f"{sheet.body}{ground}{marked}{legend}{scale}"
    css = f"<style>{picture_style(body, '.eqd')}</style>" if style else ""
    return f"{head}{css}{body}</svg>"


def _legend(
    sheet: Sheet, s: Subject, highlight: list[str], words: Vocabulary | None, size: float, under: float
) -> str:
    out = []
    for i, feature in enumerate(highlight):
        state = s.asked.get(feature)
        if feature in sheet.marks and state is not None:
            text = f"{i + 1}  {statement(words, feature, state)}" + ("" if state.stated else " (usual, not stated)")
        else:
            text = f"{i + 1}  {feature_name(words, feature)}: does not show in this view"
        y = -sheet.box.bottom + under + size * (2.0 + 1.5 * (i + 1))
        out.append(
            f'<text x="{sheet.number(sheet.box.left)}" y="{sheet.number(y)}" font-size="{sheet.number(size * 1.15)}">'
            f"{escape(text)}</text>"
        )
    return "".join(out)


def _scale(sheet: Sheet, under: float, size: float) -> str:
    """A bar of one, five or ten metres under the drawing."""
    wide = sheet.box.width
    bar = next(b for b in (0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0) if b > wide / 12 or b == 10.0)
    y = -sheet.box.bottom + under + size * 1.3
    x = sheet.number(sheet.box.left)
    text = f"{bar:g} m"
    return (
        f'<g class="scale"><path class="n2" d="M{x} {sheet.number(y)}h{sheet.number(bar)}"/></g>'
        f'<text class="m" x="{sheet.number(sheet.box.left + bar + size * 0.5)}" y="{sheet.number(y + size * 0.35)}"'
        f' font-size="{sheet.number(size)}">{text}</text>'
    )
