"""Drawings of the site: an entry from the side and the front, and beside its look-alikes, a person and a car."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from equipref.drawing.draw import CannotDraw, Drawing, drawing, views_of
from equipref.drawing.figures import car, person
from equipref.drawing.sheet import Sheet
from equipref.drawing.style import stylesheet
from equipref.model.entry import Entry
from equipref.site.edition import Edition
from equipref.site.size import MOST_OTHERS, Size, size_of

FOLDER = "assets/eq/drawings"
"""Where drawings stand, from the site's root."""
VIEWS = ("side", "front")
"""The views of a page, in order."""
WIDTH = 640.0
"""Width of a comparison, in its own units."""
_LABEL, _GAP, _GROUND = 26.0, 10.0, 24.0
_HEAD = re.compile(r'<svg [^>]*?viewBox="([^"]+)"[^>]*>')
_MARGIN = 0.02
"""What a drawing leaves free at each side, as a part of its width."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing on a page.

    Attributes:
        file: its address from the site's root.
        alt: what it shows, in a few words.
        width: its width in CSS pixels, for the place that the page keeps free.
        height: its height in CSS pixels.
    """

    file: str
    alt: str
    width: int
    height: int


@dataclass
class Drawings:
    """All drawings of one edition, each made once.

    Attributes:
        edition: the edition.
    """

    edition: Edition
    _made: dict[tuple[str, str], Drawing | None] = field(default_factory=dict)
    _compared: dict[str, Picture | None] = field(default_factory=dict)

    def drawn(self, entry: Entry, view: str) -> Drawing | None:
        """The drawing of an entry from one view; None where there is none."""
        place = (entry.id, view)
        if place not in self._made:
            self._made[place] = self._draw(entry, view)
        return self._made[place]

    def _draw(self, entry: Entry, view: str) -> Drawing | None:
        if view not in views_of(entry):
            return None
        try:
            return drawing(entry, view=view, catalog=self.edition.catalog, figures=False, style=False, label=False)
        except CannotDraw:
            return None

    def pictures(self, entry: Entry) -> list[Picture]:
        """The views of an entry, drawn to one scale."""
        found = []
        longest = 0.0
        for view in VIEWS:
            drawn = self.drawn(entry, view)
            if drawn is None:
                continue
            longest = longest or drawn.box.width
            width = max(round(440 * drawn.box.width / max(longest, drawn.box.width)), 40)
            _, _, across, down = _view_box(drawn)
            alt = f"{entry.name} from the {view}"
            found.append(Picture(f"{FOLDER}/{entry.id}-{view}.svg", alt, width, round(width * down / across)))
        return found

    def sizes(self, entry: Entry) -> list[Size]:
        """The sizes that a comparison shows, first the entry's own; empty where it states no length or height."""
        own = size_of(entry)
        if own is None:
            return []
        catalog = self.edition.catalog
        others = [catalog.things[o].entry for o in catalog.look_alikes.get(entry.id, {})]
        return [own, *[size for other in others if (size := size_of(other)) is not None][:MOST_OTHERS]]

    def comparison(self, entry: Entry) -> Picture | None:
        """The drawing that sets an entry beside its look-alikes; None where it states no length or height."""
        if entry.id not in self._compared:
            self._compared[entry.id] = self._compare(entry)[1]
        return self._compared[entry.id]

    def write(self, docs: Path) -> int:
        """Writes all drawings below the folder of pages; returns how many files."""
        folder = docs / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        style = f"<style>{_light()}</style>"
        count = 0
        for entry in self.edition.catalog:
            for view in VIEWS:
                drawn = self.drawn(entry, view)
                if drawn is not None:
                    text = _HEAD.sub(lambda head: head.group() + style, drawn.svg, count=1)
                    (folder / f"{entry.id}-{view}.svg").write_text(text, encoding="utf-8", newline="\n")
                    count += 1
            text, self._compared[entry.id] = self._compare(entry)
            if text:
                (folder / f"{entry.id}-size.svg").write_text(text, encoding="utf-8", newline="\n")
                count += 1
        return count

    def _compare(self, entry: Entry) -> tuple[str, Picture | None]:
        """One row a thing, all to one scale and standing at the left; a person and a car in the last row."""
        if not self.sizes(entry) or self.drawn(entry, "side") is None:
            return "", None
        catalog = self.edition.catalog
        sizes = self.sizes(entry)
        by_name = {
            catalog.things[o].entry.name: catalog.things[o].entry for o in catalog.look_alikes.get(entry.id, {})
        }
        rows: list[tuple[str, Drawing]] = []
        for size in sizes:
            drawn = self.drawn(entry if size.name == entry.name else by_name[size.name], "side")
            if drawn is not None:
                rows.append((size.name, drawn))
        figures = _figures()
        widest = max([drawn.box.width for _, drawn in rows] + [figures.box.width]) * (1 + 2 * _MARGIN)
        unit = WIDTH / widest
        out: list[str] = []
        y = 0.0
        for name, drawn in [*rows, ("A car of 4.3 m and a person of 1.80 m", figures)]:
            width = drawn.box.width * (1 + 2 * _MARGIN) * unit
            height = (drawn.box.height + 2 * _MARGIN * drawn.box.width) * unit
            y += _LABEL
            out.append(f'<text x="4" y="{y - 7:.1f}" font-size="17">{escape(name)}</text>')
            out.append(_HEAD.sub(_placed(y, width, height), drawn.svg, count=1))
            y += height + _GAP
        metres = int(widest)
        marks = "".join(f"M{m * unit:.1f} 0V{y:.1f}" for m in range(0, metres + 1, 1 if metres < 16 else 5))
        texts = "".join(
            f'<text class="m" x="{m * unit + 3:.1f}" y="{y + 16:.1f}" font-size="13">{m} m</text>'
            for m in range(0, metres + 1, 5)
        )
        height = y + _GROUND
        style = f"<style>{_light()}.grid{{stroke:#d5d9dd;fill:none}}</style>"
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="eqd" viewBox="0 0 {WIDTH:.0f} {height:.0f}">'
            f"<title>{escape(entry.name)}: sizes to scale</title>{style}"
        )
        picture = Picture(f"{FOLDER}/{entry.id}-size.svg", "Sizes to scale", round(WIDTH), round(height))
        return f'{head}<path class="grid" d="{marks}"/>{texts}{"".join(out)}</svg>\n', picture


def _placed(y: float, width: float, height: float) -> Callable[[re.Match[str]], str]:
    """Gives a drawing another head, by which it stands as a part of a larger one."""

    def head(found: re.Match[str]) -> str:
        return (
            f'<svg x="0" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" viewBox={quoteattr(found.group(1))} '
            'preserveAspectRatio="xMinYMax meet">'
        )

    return head


def _view_box(drawn: Drawing) -> tuple[float, ...]:
    found = _HEAD.match(drawn.svg)
    if found is None:
        raise ValueError("a drawing without a viewBox")
    return tuple(float(number) for number in found.group(1).split())


@cache
def _figures() -> Drawing:
    """A car, and a person behind it."""
    sheet = Sheet()
    car(sheet, 0.0)
    person(sheet, 5.2)
    box = sheet.box
    margin = box.width * _MARGIN
    corner = f"{sheet.number(box.left - margin)} {sheet.number(-box.top - margin)}"
    size = f"{sheet.number(box.width + 2 * margin)} {sheet.number(box.height + 2 * margin)}"
    svg = f'<svg viewBox="{corner} {size}">{sheet.body}</svg>'
    return Drawing(svg, "A car and a person", "", box, 0.0, {})


@cache
def _light() -> str:
    """The styles of drawings on a light ground: pages put drawings on one, whatever their own colours."""
    return stylesheet().partition("@media")[0]
