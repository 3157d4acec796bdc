"""Forms: the outlines of an entry in one frame, and how they are brought to the measures that a drawing keeps to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from equipref.drawing.sheet import Box, Point, Sheet
from equipref.model.entry import Entry
from equipref.model.outline import Outline

HOLDS: Mapping[str, tuple[str, ...]] = {
    "hull": ("hull-front", "hull-rear", "roofline", "gun-carriage"),
    "turret": ("turret-form", "turret-position"),
    "gun": ("turret-form", "main-armament"),
    "launcher": ("main-armament", "turret-form"),
    "cab": ("cab", "cab-doors"),
    "body": ("cargo-body",),
    "fuselage": ("rotor-layout",),
    "canopy": ("cockpit",),
    "wing": ("wing-form",),
    "fin": ("tailplane", "fins"),
    "tailplane": ("tailplane",),
    "intake": ("intakes",),
    "engine": ("engine-location", "engine-type"),
    "tail-rotor": ("rotor-layout",),
    "gear": ("landing-gear",),
    "trails": ("trails",),
    "shield": ("shield",),
}  # fmt: skip
"""An outline of a part holds for another type or a version as long as it states nothing else of these features."""
_STYLES = {"panel": "t", "glass": "v", "opening": "s", "line": "n"}


@dataclass(frozen=True, slots=True)
class Shape:
    """One outline: its points in metres and the numbers of those that are corners."""

    points: tuple[Point, ...]
    corners: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """All outlines of one view, by part."""

    parts: Mapping[str, tuple[Shape, ...]]

    def __contains__(self, part: str) -> bool:
        return part in self.parts

    def __bool__(self) -> bool:
        return bool(self.parts)

    def points(self, part: str) -> tuple[Point, ...]:
        """The points of the first outline of a part; empty where there is none."""
        return self.parts[part][0].points if part in self.parts else ()

    def box(self, *parts: str) -> Box:
        """The extent of some parts."""
        found = Box()
        for part in parts:
            for shape in self.parts.get(part, ()):
                for point in shape.points:
                    found.add(*point)
        return found

    def bottom(self, part: str, x: float, otherwise: float) -> float:
        """How low the first outline of a part reaches at x; `otherwise` where it has none there."""
        return min(self._crossed(part, x), default=otherwise)

    def top(self, part: str, x: float, otherwise: float) -> float:
        """How high the first outline of a part reaches at x; `otherwise` where it has none there."""
        return max(self._crossed(part, x), default=otherwise)

    def _crossed(self, part: str, x: float) -> list[float]:
        points = self.points(part)
        return [
            ay + (by - ay) * (x - ax) / (bx - ax)
            for (ax, ay), (bx, by) in zip(points, (*points[1:], *points[:1]), strict=True)
            if ax != bx and min(ax, bx) <= x <= max(ax, bx)
        ]

    def fitted(self, x: Callable[[float], float], y: Callable[[float], float]) -> Form:
        """The same outlines in the frame of the drawing."""
        return Form(
            {
                part: tuple(Shape(tuple((x(px), y(py)) for px, py in one.points), one.corners) for one in shapes)
                for part, shapes in self.parts.items()
            }
        )

    def without(self, *parts: str) -> Form:
        """The same without some parts."""
        return Form({part: shapes for part, shapes in self.parts.items() if part not in parts})

    def draw(self, sheet: Sheet, part: str, style: str, *, closed: bool = True, first: bool = False) -> bool:
        """Draws the outlines of a part, or only the first of them; False where there is none."""
        for shape in self.parts.get(part, ())[: 1 if first else None]:
            if len(shape.corners) == len(shape.points):
                sheet.poly(style, shape.points, closed)
            else:
                sheet.curve(style, shape.points, shape.corners, closed)
        return part in self.parts

    def mirrored(self, sheet: Sheet, part: str, style: str) -> bool:
        """Draws the outlines of a part that are halves of a plan, on both sides."""
        for shape in self.parts.get(part, ()):
            closing = part == "fuselage"
            other = tuple((x, -y) for x, y in reversed(shape.points))
            if closing:
                count = len(shape.points)
                corners = {*shape.corners, *(2 * count - 1 - i for i in shape.corners)}
                sheet.curve(style, (*shape.points, *other), corners)
                continue
            back = tuple(len(shape.points) - 1 - i for i in shape.corners)
            for points, corners_of in ((shape.points, shape.corners), (other, back)):
                sheet.curve(style, points, corners_of, closed=part != "line")
        return part in self.parts

    def details(self, sheet: Sheet, *, glass: tuple[str, ...] = (), both: bool = False) -> None:
        """Draws panels, glass, openings and lines; `glass` are the features that its glass shows."""
        if not self.parts.keys() & _STYLES.keys():
            return
        with sheet.part("Details of its outline", kind="details"):
            for part, style in _STYLES.items():
                if both:
                    self.mirrored(sheet, part, style)
                elif part == "glass" and glass and part in self:
                    with sheet.part("Windows", also=glass):
                        self.draw(sheet, part, style)
                else:
                    self.draw(sheet, part, style, closed=part != "line")


NO_FORM = Form({})
"""The form of what has no outlines."""


def form_of(
    view: str, states: Mapping[str, tuple[str, ...]], own: Entry, shared: Entry | None, version: bool
) -> Form:
    """The outlines that hold for a thing.

    Args:
        view: from where.
        states: what the thing states.
        own: its entry.
        shared: the entry whose outlines it shares.
        version: True for a variant of its entry.
    """
    found: dict[str, list[Outline]] = {}
    for entry in (own, shared):
        if entry is None:
            continue
        before = {s.feature: s.states[:1] for s in entry.features}
        mine = [o for o in entry.outline if o.view == view and o.part not in found]
        for outline in mine:
            same = entry is own and not version
            if same or all(_agree(states.get(f, ())[:1], before.get(f, ())) for f in HOLDS.get(outline.part, ())):
                found.setdefault(outline.part, []).append(outline)
    if view == "side" and not {"hull", "cab", "fuselage"} & found.keys():
        return NO_FORM
    return Form({part: tuple(Shape(o.points, o.corners) for o in lines) for part, lines in found.items()})


def _agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return not one or not other or one == other
