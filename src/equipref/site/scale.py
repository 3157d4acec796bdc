"""Size to scale: an entry beside its look-alikes, a person and a car, drawn as SVG from the stated measures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from equipref.model.entry import Entry
from equipref.site.holdings import Holdings
from equipref.site.wording import number

BODY = ("length-hull", "length-fuselage", "length-overall", "length")
"""Measures that give the length of the body, best first."""
REACH = ("length-gun-forward", "rotor-diameter")
"""Measures of what reaches beyond the body."""
HEIGHT = ("height-overall", "height", "height-rotor-head", "height-turret-roof", "height-hull-roof", "height-cab")
"""Measures that give the height, best first."""
PERSON = 1.8
"""Height of the person in the drawing, metres."""
CAR = (4.3, 1.5)
"""Length and height of the car in the drawing, metres."""
MOST_OTHERS = 3

_WIDTH = 480
_LABEL = 22
_MARGIN = 6


@dataclass(frozen=True, slots=True)
class Size:
    """What the drawing needs of one entry, all in metres.

    Attributes:
        name: what the page calls it.
        length: length of the body.
        height: height.
        reach: length with the gun forward, or diameter of the rotor; None where neither is stated.
        rotor: True where `reach` is the diameter of a rotor.
    """

    name: str
    length: float
    height: float
    reach: float | None = None
    rotor: bool = False

    @property
    def words(self) -> str:
        """The size as a text alternative."""
        text = f"{_metres(self.length)} long, {_metres(self.height)} high"
        if self.reach is not None:
            text += f", {'rotor' if self.rotor else 'with the gun forward'} {_metres(self.reach)}"
        return text


@dataclass(frozen=True, slots=True)
class ScaleDrawing:
    """A drawing and the same in words.

    Attributes:
        svg: the drawing.
        sizes: what it shows, first the entry itself.
    """

    svg: Markup
    sizes: Sequence[Size]


def size_of(entry: Entry) -> Size | None:
    """The size of an entry by the first stated value of the best measures; None without a length or a height."""

    def first(wanted: Sequence[str]) -> tuple[str, float] | None:
        for what in wanted:
            for measure in entry.measures:
                if measure.what == what and measure.unit in ("m", "mm"):
                    return what, measure.value / (1000 if measure.unit == "mm" else 1)
        return None

    reach, body, height = first(REACH), first(BODY), first(HEIGHT)
    if body is None and reach is not None and reach[0] == "length-gun-forward":
        body, reach = reach, None
    if body is None or height is None:
        return None
    rotor = reach is not None and reach[0] == "rotor-diameter"
    return Size(entry.name, body[1], height[1], reach[1] if reach else None, rotor)


def scale_drawing(holdings: Holdings, entry: Entry) -> ScaleDrawing | None:
    """The drawing of an entry's page; None where the entry states no length or height."""
    own = size_of(entry)
    if own is None:
        return None
    others: list[Size] = []
    for other_id in holdings.catalog.look_alikes.get(entry.id, {}):
        other = size_of(holdings.catalog.things[other_id].entry)
        if other is not None and len(others) < MOST_OTHERS:
            others.append(other)
    return ScaleDrawing(_draw([own, *others]), (own, *others))


def _metres(value: float) -> str:
    return f"{number(round(value, 2))} m"


def _draw(sizes: Sequence[Size]) -> Markup:
    longest = max(max(size.length, size.reach or 0) for size in sizes)
    metres = max(longest + 1.2, CAR[0] + 2)
    unit = (_WIDTH - 2 * _MARGIN) / metres
    parts: list[Markup] = []
    y = 0.0
    for place, size in enumerate(sizes):
        y += _LABEL + size.height * unit
        parts.append(_row(size, y, unit, own=place == 0))
        if place == 0:
            parts.append(_person(_MARGIN + (longest + 0.7) * unit, y, unit))
    y += _LABEL + PERSON * unit
    label = Markup('<text class="eq-l" x="{}" y="{:.1f}">A car, {} m, and a person, {:.2f} m</text>')
    parts.append(label.format(_MARGIN, y - PERSON * unit - 6, CAR[0], PERSON))
    parts.append(_car(_MARGIN, y, unit))
    parts.append(_person(_MARGIN + (CAR[0] + 0.8) * unit, y, unit))
    bottom = y + 20
    grid = _grid(metres, unit, bottom - 16)
    head = Markup('<svg class="eq-scale" viewBox="0 0 {} {:.0f}" role="img" aria-labelledby="sizes">').format(
        _WIDTH, bottom
    )
    return head + grid + Markup("").join(parts) + Markup("</svg>")


def _row(size: Size, ground: float, unit: float, *, own: bool) -> Markup:
    top = ground - size.height * unit
    width = size.length * unit
    parts = [
        Markup('<text class="eq-l" x="{}" y="{:.1f}">{}</text>').format(_MARGIN, top - 7, escape(size.name)),
        Markup('<rect class="{}" x="{}" y="{:.1f}" width="{:.1f}" height="{:.1f}" rx="4"/>').format(
            "eq-own" if own else "eq-other", _MARGIN, top, width, size.height * unit
        ),
    ]
    if size.reach is not None and size.rotor:
        middle = _MARGIN + width * 0.4
        half = size.reach * unit / 2
        parts.append(
            Markup('<path class="eq-reach" d="M{:.1f} {:.1f}h{:.1f}"/>').format(
                max(middle - half, 0), top + 2, min(2 * half, _WIDTH - middle + half)
            )
        )
    elif size.reach is not None and size.reach > size.length:
        parts.append(
            Markup('<path class="eq-reach" d="M{:.1f} {:.1f}h{:.1f}"/>').format(
                _MARGIN + width, top + size.height * unit * 0.3, (size.reach - size.length) * unit
            )
        )
    return Markup("").join(parts)


def _person(x: float, ground: float, unit: float) -> Markup:
    """A standing person about a point on the ground: a head, and a body that tapers to the feet."""
    h = PERSON * unit
    return Markup(
        '<circle class="eq-who" cx="{0:.1f}" cy="{1:.1f}" r="{2:.1f}"/>'
        '<path class="eq-who" d="M{3:.1f} {4:.1f}h{5:.1f}l{6:.1f} {7:.1f}h{8:.1f}l{9:.1f} {10:.1f}h{11:.1f}z"/>'
    ).format(
        x, ground - h * 0.925, h * 0.075,
        x - h * 0.13, ground - h * 0.83, h * 0.26, -h * 0.04, h * 0.4, -h * 0.02, -h * 0.03, h * 0.43, -h * 0.1,
    )  # fmt: skip


def _car(x: float, ground: float, unit: float) -> Markup:
    length, h = CAR[0] * unit, CAR[1] * unit
    wheel = h * 0.21
    return Markup(
        '<path class="eq-who" d="M{0:.1f} {1:.1f}v{2:.1f}l{3:.1f} {4:.1f}l{5:.1f} {6:.1f}h{7:.1f}l{8:.1f} {9:.1f}'
        'l{10:.1f} {11:.1f}v{12:.1f}z"/><circle class="eq-tyre" cx="{13:.1f}" cy="{15:.1f}" r="{16:.1f}"/>'
        '<circle class="eq-tyre" cx="{14:.1f}" cy="{15:.1f}" r="{16:.1f}"/>'
    ).format(
        x, ground - wheel * 0.8, -h * 0.38, length * 0.24, -h * 0.05, length * 0.13, -h * 0.4, length * 0.3,
        length * 0.17, h * 0.4, length * 0.16, h * 0.08, h * 0.35,
        x + length * 0.2, x + length * 0.79, ground - wheel, wheel,
    )  # fmt: skip


def _grid(metres: float, unit: float, bottom: float) -> Markup:
    step = 1 if metres <= 16 else 5
    lines = "".join(f"M{_MARGIN + m * unit:.1f} 0V{bottom:.0f}" for m in range(0, int(metres) + 1, step))
    marks = [
        Markup('<text class="eq-m" x="{:.1f}" y="{:.0f}">{} m</text>').format(_MARGIN + m * unit, bottom + 13, m)
        for m in range(0, int(metres) + 1, 5)
        if m * unit < _WIDTH - 40
    ]
    return Markup('<path class="eq-grid" d="{}"/>').format(lines) + Markup("").join(marks)
