"""A sheet to draw on: shapes in metres, y upwards, grouped into titled parts, written as SVG in centimetres."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from math import hypot
from xml.sax.saxutils import escape

from equipref.drawing.sheet.box import Box, Mark, Point
from equipref.drawing.sheet.pieces import Aside, Closing, Ids, Opening, Piece, written


@dataclass(slots=True)
class Sheet:
    """What has been drawn so far.

    Attributes:
        fine: True writes tenths of centimetres, for small things.
        box: around all shapes.
        marks: for each feature that shows, where.
        lit: the features whose parts are to be highlighted.
        datum: x of the front wheel, rotor mast or nose: by it two drawings are aligned.
    """

    fine: bool = False
    box: Box = field(default_factory=Box)
    marks: dict[str, Mark] = field(default_factory=dict)
    lit: frozenset[str] = frozenset()
    datum: float = 0.0
    dx: float = 0.0
    dy: float = 0.0
    size: float = 1.0
    _out: list[Piece] = field(default_factory=list)

    def number(self, metres: float) -> str:
        """A length in the sheet's unit, as short as it can be written."""
        value = metres * 100
        if not self.fine:
            return str(round(value))
        text = f"{value:.1f}".removesuffix(".0")
        return "0" if text == "-0" else text

    def xy(self, x: float, y: float) -> str:
        """A point, moved and scaled as the sheet stands, and noted in the box."""
        x, y = x * self.size + self.dx, y * self.size + self.dy
        self.box.add(x, y)
        if self.fine:
            return f"{self.number(x)} {self.number(-y)}".replace(" -", "-")
        return f"{round(x * 100)} {round(-y * 100)}".replace(" -", "-")

    def relit(self, lit: Iterable[str]) -> Sheet:
        """The same drawing with other features highlighted; what is drawn on it later is not on this one."""
        other = replace(self, lit=frozenset(lit), box=replace(self.box), marks=dict(self.marks), _out=list(self._out))
        for piece in self._out:
            if isinstance(piece, Aside) and piece.features & other.lit:
                other.box.join(piece.box)
        return other

    @property
    def lit_box(self) -> Box:
        """Around the parts that are highlighted; empty where none is."""
        found = Box()
        for piece in self._out:
            if isinstance(piece, (Opening, Aside)) and piece.features & self.lit:
                found.join(piece.box)
        return found

    @contextmanager
    def part(
        self,
        title: str,
        *features: str,
        also: Iterable[str] = (),
        stated: bool = True,
        at: Point | None = None,
        kind: str = "",
    ) -> Iterator[None]:
        """Groups what is drawn within: a titled part.

        Args:
            title: what the part is, for the reader who points at it or hears the drawing.
            features: the features that it shows.
            also: further features that it shows, whose callouts point elsewhere.
            stated: False draws it dashed and lighter: the catalogue does not state it.
            at: where callouts of its features point.
            kind: a further class, by which parts are found again in the SVG.
        """
        names = [kind] if kind else []
        if not stated:
            names.append("u")
        around, self.box = self.box, Box()
        shown = frozenset((*features, *also))
        self._out.append(Opening(tuple(names), shown, escape(title), self.box))
        if at is not None:
            for feature in features:
                self.mark(feature, *at)
        yield
        self._out.append(Closing(shown))
        around.join(self.box)
        self.box = around

    @contextmanager
    def aside(self, title: str, *features: str) -> Iterator[None]:
        """Draws what is within only where one of some features is highlighted."""
        kept, self._out = self._out, []
        around, self.box = self.box, Box()
        self._out.append(f'<g class="hi"><title>{escape(title)}</title>')
        yield
        self._out.append("</g>")
        kept.append(Aside(frozenset(features), self._out, self.box))
        if self.lit.intersection(features):
            around.join(self.box)
        self._out, self.box = kept, around

    def mark(self, feature: str, x: float, y: float) -> None:
        """Notes where a feature shows; the first place stands."""
        self.marks.setdefault(feature, Mark(x * self.size + self.dx, y * self.size + self.dy))

    @contextmanager
    def moved(self, dx: float, dy: float, size: float = 1.0) -> Iterator[None]:
        """Draws what is within at another place: after scaling, dx metres to the rear and dy up."""
        old = (self.dx, self.dy, self.size)
        self.dx, self.dy, self.size = self.dx + dx * self.size, self.dy + dy * self.size, self.size * size
        yield
        self.dx, self.dy, self.size = old

    @property
    def depth(self) -> int:
        """A place in the order of drawing, for `beneath`."""
        return len(self._out)

    @contextmanager
    def beneath(self, depth: int) -> Iterator[None]:
        """Puts what is drawn within under all that was drawn since `depth`."""
        kept, self._out = self._out, []
        yield
        kept[depth:depth] = self._out
        self._out = kept

    def poly(self, style: str, points: Iterable[Point], closed: bool = True) -> None:
        """Straight lines through points."""
        steps = [self.xy(*point) for point in points]
        self._out.append(f'<path class="{style}" d="M{"L".join(steps)}{"z" if closed else ""}"/>')

    def lines(self, style: str, runs: Iterable[Sequence[Point]]) -> None:
        """Several open lines as one shape."""
        text = "".join("M" + "L".join(self.xy(*point) for point in run) for run in runs)
        if text:
            self._out.append(f'<path class="{style}" d="{text}"/>')

    def curve(self, style: str, points: Sequence[Point], corners: Iterable[int] = (), closed: bool = True) -> None:
        """A smooth curve through points; at the indices in `corners` it has a corner."""
        sharp = set(corners)
        count = len(points)
        path = "M" + self.xy(*points[0])
        for i in range(count if closed else count - 1):
            a, b = points[i], points[(i + 1) % count]
            before = points[i - 1] if closed or i else a
            after = points[(i + 2) % count] if closed or i + 2 < count else b
            j = (i + 1) % count
            reach = hypot(b[0] - a[0], b[1] - a[1])
            first = a if i in sharp else _handle(a, before, b, reach)
            second = b if j in sharp else _handle(b, after, a, reach)
            if first == a and second == b:
                path += "L" + self.xy(*b)
                continue
            for t in (0.25, 0.5, 0.75):  # the box follows the curve, not its handles
                s = 1 - t
                self.box.add(
                    *(
                        (s**3 * a[k] + 3 * s * s * t * first[k] + 3 * s * t * t * second[k] + t**3 * b[k]) * self.size
                        + (self.dx, self.dy)[k]
                        for k in (0, 1)
                    )
                )
            path += f"C{self._bare(*first)} {self._bare(*second)} {self.xy(*b)}".replace(" -", "-")
        self._out.append(f'<path class="{style}" d="{path}{"z" if closed else ""}"/>')

    def _bare(self, x: float, y: float) -> str:
        return f"{self.number(x * self.size + self.dx)} {self.number(-(y * self.size + self.dy))}"

    def _hold(self, left: float, bottom: float, right: float, top: float) -> None:
        self.box.add(left * self.size + self.dx, bottom * self.size + self.dy)
        self.box.add(right * self.size + self.dx, top * self.size + self.dy)

    def circle(self, style: str, x: float, y: float, r: float) -> None:
        """A circle about a point."""
        self._hold(x - r, y - r, x + r, y + r)
        cx, cy = self._bare(x, y).split(" ")
        self._out.append(f'<circle class="{style}" cx="{cx}" cy="{cy}" r="{self.number(r * self.size)}"/>')

    def ellipse(self, style: str, x: float, y: float, rx: float, ry: float) -> None:
        """An upright ellipse about a point."""
        self._hold(x - rx, y - ry, x + rx, y + ry)
        cx, cy = self._bare(x, y).split(" ")
        rx_text, ry_text = self.number(rx * self.size), self.number(ry * self.size)
        self._out.append(f'<ellipse class="{style}" cx="{cx}" cy="{cy}" rx="{rx_text}" ry="{ry_text}"/>')

    def rect(self, style: str, x: float, y: float, width: float, height: float, r: float = 0.0) -> None:
        """An upright rectangle by its lower left corner, with rounded corners."""
        self._hold(x, y, x + width, y + height)
        left, top = self._bare(x, y + height).split(" ")
        text = f'<rect class="{style}" x="{left}" y="{top}" width="{self.number(width * self.size)}"'
        text += f' height="{self.number(height * self.size)}"'
        self._out.append(text + (f' rx="{self.number(r * self.size)}"/>' if r else "/>"))

    def tube(self, style: str, a: Point, b: Point, width: float, end: float | None = None) -> None:
        """A bar from a to b, `width` thick, tapering to `end`."""
        end = width if end is None else end
        length = hypot(b[0] - a[0], b[1] - a[1]) or 1.0
        nx, ny = -(b[1] - a[1]) / length / 2, (b[0] - a[0]) / length / 2
        self.poly(
            style,
            [
                (a[0] + nx * width, a[1] + ny * width),
                (b[0] + nx * end, b[1] + ny * end),
                (b[0] - nx * end, b[1] - ny * end),
                (a[0] - nx * width, a[1] - ny * width),
            ],
        )

    @property
    def body(self) -> str:
        """All that was drawn."""
        return written(self._out, self.lit)

    def findable(self, numbers: Mapping[str, int]) -> str:
        """All that was drawn, with ids for the parts that show features (see `Ids`); asides are of class `z`."""
        return written(self._out, self.lit, Ids(numbers))

    @property
    def parts(self) -> Counter[str]:
        """How many parts show each feature."""
        found = (piece.features for piece in self._out if isinstance(piece, (Opening, Aside)))
        return Counter(feature for features in found for feature in features)


def _handle(at: Point, away: Point, towards: Point, reach: float) -> Point:
    """The handle of a curve at a point: parallel to the line between its neighbours."""
    dx, dy = towards[0] - away[0], towards[1] - away[1]
    span = hypot(dx, dy) or 1.0
    return at[0] + dx / span * reach / 3, at[1] + dy / span * reach / 3
