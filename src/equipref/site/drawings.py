"""Drawings of the site: files that pages show as pictures, and where features show in them, for the browser."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape

from equipref.drawing.draw import views_of
from equipref.drawing.figures import car, person
from equipref.drawing.sheet import Sheet
from equipref.drawing.sketches import Sketches
from equipref.drawing.stack import DIGITS, stack
from equipref.drawing.style import picture_style
from equipref.drawing.subject import Subject
from equipref.drawing.words import untitled
from equipref.export.compact_json import compact
from equipref.export.drawings import DrawingFiles
from equipref.export.files import put
from equipref.model.entry import Entry
from equipref.site.edition import Edition
from equipref.site.size import MOST_OTHERS, Size, size_of
from equipref.store.catalog import Thing

FOLDER = "assets/eq/drawings"
"""Where drawings stand, from the site's root."""
KEY_WIDTH, PAIR_WIDTH, SIZE_WIDTH, ROW_WIDTH = 600.0, 520.0, 640.0, 200.0
"""The widest pictures of each sort, CSS pixels."""
MARGIN = 0.02
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
    """All drawings of one edition, written entry by entry: the last ones drawn are kept, the others drawn again.

    Attributes:
        edition: the edition.
        docs: the folder of pages.
        sketches: the drawings at hand.
    """

    edition: Edition
    docs: Path
    sketches: Sketches
    _asked: dict[str, str] = field(default_factory=dict)
    _sizes: dict[str, tuple[float, float]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        (self.docs / FOLDER).mkdir(parents=True, exist_ok=True)
        self._numbers = {f: place for place, f in enumerate(self.edition.catalog.vocabulary.features)}
        self._api = DrawingFiles(self.edition.catalog, self.docs / "api" / "v1", self.edition.data_version)
        head = compact({"folder": f"{FOLDER}/", "features": list(self._numbers)}).removesuffix("}")
        self._places = (self.docs / "assets" / "eq" / "drawings-data.js").open("w", encoding="utf-8", newline="\n")
        self._places.write(f'window.EQUIPREF_DRAWINGS={head},"of":{{')
        self._placed = 0

    def sketch(self, thing: Thing, view: str) -> Sheet | None:
        """The drawing of a thing from one view, without marks; None where there is none."""
        found = self._sketch(thing, view)
        return found[0] if found else None

    def _sketch(self, thing: Thing, view: str) -> tuple[Sheet, Subject] | None:
        return self.sketches(thing, view)

    def forget(self) -> None:
        """Drops the pictures that were asked for since an entry was last written: its page is made anew."""
        self._asked.clear()

    def key_pictures(self, entry: Entry, numbers: Mapping[str, int]) -> list[Picture]:
        """The views of an entry to one scale, with its key features marked by their numbers where they show.

        The side view marks all that it shows; the front, and whatever further views are needed, the rest.
        """
        thing = Thing(entry, None)
        views = self._views((thing,), numbers)
        if not views:
            return []
        longest = max(sheet.box.width for view, _ in views if (sheet := self.sketch(thing, view)))
        found = []
        for view, marked in views:
            made = stack(
                (thing,), marked, view=view, catalog=self.edition.catalog, lit=False, named=False,
                size=longest * DIGITS, sheets=self._sheets((thing,), view),
            )  # fmt: skip
            told = f"{entry.name} from {'above' if view == 'top' else f'the {view}'}"
            if made.shown:
                told += f", marked: {_and([str(marked[f]) for f in made.shown])}"
            scale = KEY_WIDTH / (longest * (1 + 2 * MARGIN))
            found.append(
                self._picture(f"{entry.id}-key-{view}", made.svg, told, made.width * scale, made.height * scale)
            )
        return found

    def pair(self, entry: Entry, other: Entry, numbers: Mapping[str, int]) -> list[Picture]:
        """An entry above what it is mistaken for, with what parts them marked on both."""
        things = (Thing(entry, None), Thing(other, None))
        found: list[Picture] = []
        scale, size = 0.0, None
        for view, marked in self._views(things, numbers, always=("side",))[:2]:
            sheets = self._sheets(things, view)
            made = stack(things, marked, view=view, catalog=self.edition.catalog, size=size, sheets=sheets)
            told = f"{entry.name} above {other.name}, {'from above' if view == 'top' else f'{view} view'}"
            scale, size = scale or PAIR_WIDTH / made.width, size or made.width * DIGITS
            name = f"{entry.id}--{other.id}-{view}"
            found.append(self._picture(name, made.svg, told, made.width * scale, made.height * scale))
        return found

    def _views(
        self, things: Sequence[Thing], numbers: Mapping[str, int], always: Collection[str] = ("side", "front")
    ) -> list[tuple[str, dict[str, int]]]:
        """Views that things share, each with the features to mark in it: each feature in the first that shows it."""
        left, found = dict(numbers), []
        for view in ("side", "front", "top", "rear"):
            sheets = [self.sketch(thing, view) for thing in things]
            if not all(sheets):
                continue
            shown = {f: n for f, n in left.items() if any(sheet and f in sheet.marks for sheet in sheets)}
            if shown or view in always:
                found.append((view, shown))
                left = {f: n for f, n in left.items() if f not in shown}
        return found

    def _sheets(self, things: Sequence[Thing], view: str) -> list[Sheet]:
        found = [self.sketch(thing, view) for thing in things]
        return [sheet for sheet in found if sheet is not None]

    def shown(self, things: Sequence[Thing], features: Iterable[str]) -> set[str]:
        """Of some features those that show on one of the things from any view that all of them have."""
        return {f for _, marked in self._views(things, dict.fromkeys(features, 0)) for f in marked}

    def sizes(self, entry: Entry) -> list[Size]:
        """The sizes that a page states, first the entry's own; empty where it states no length or height."""
        own = size_of(entry)
        if own is None:
            return []
        catalog = self.edition.catalog
        others = [catalog.things[o].entry for o in catalog.look_alikes.get(entry.id, {})]
        return [own, *[size for other in others if (size := size_of(other)) is not None][:MOST_OTHERS]]

    def beside(self, entry: Entry) -> Picture | None:
        """The drawing that sets an entry beside a person and a car; None where it states no length or height."""
        plain = self.sketch(Thing(entry, None), "side")
        if size_of(entry) is None or plain is None:
            return None
        sheet = plain.relit(())
        person(sheet, sheet.box.right + 0.8)
        car(sheet, sheet.box.right + 0.5)
        box = sheet.box
        step = 1 if box.width < 16 else 5
        top, low = box.top + 0.02 * box.width, min(box.bottom, 0.0)
        size = box.width / 46
        grid, words = "", ""
        for metres in range(0, int(box.width) + 1, step):
            x = sheet.number(box.left + metres)
            grid += f"M{x} {sheet.number(-top)}V{sheet.number(-low)}"
            words += f'<text class="m" x="{x}" y="{sheet.number(-low + 1.2 * size)}">{metres}</text>'
        corner = f"{sheet.number(box.left - size)} {sheet.number(-top)}"
        wide, high = box.width + 2.5 * size, top - low + 1.8 * size
        svg = (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="eqd" viewBox="{corner} {sheet.number(wide)}'
            f' {sheet.number(high)}"><title>{escape(entry.name)}, metres</title>'
            f"{_style(sheet.body + words)}<style>.grid{{stroke:#8a929966;vector-effect:non-scaling-stroke}}</style>"
            f'<path class="grid" d="{grid}"/>{untitled(sheet.body)}'
            f'<g font-size="{sheet.number(size)}" text-anchor="middle">{words}</g></svg>'
        )
        scale = SIZE_WIDTH / wide
        return self._picture(f"{entry.id}-size", svg, "Drawn to scale", SIZE_WIDTH, high * scale)

    def row(self, entries: Sequence[Entry], widest: float = ROW_WIDTH) -> dict[str, Picture]:
        """Entries that have been written, from the side to one scale, for a list: by their ids."""
        sizes = {entry.id: self._sizes[entry.id] for entry in entries if entry.id in self._sizes}
        longest = max((wide for wide, _ in sizes.values()), default=0.0)
        found = {}
        for key, (wide, high) in sizes.items():
            scale = widest / longest
            width, height = max(round(wide * scale), 8), max(round((high + 2 * MARGIN * wide) * scale), 4)
            found[key] = Picture(f"{FOLDER}/{key}-side.svg", "", width, height)
        return found

    def write(self, entry: Entry) -> None:
        """Writes the pictures that the page of an entry has asked for, and all views of it and of its variants."""
        for name, text in self._asked.items():
            self._file(name, text)
        self._asked.clear()
        for thing in (Thing(entry, None), *(Thing(entry, variant) for variant in entry.variants)):
            places = {}
            for view in views_of(entry):
                sheet = self._own(thing, view)
                if sheet is not None:
                    self._file(f"{thing.id}-{view}", _plain(thing.name, sheet, self._numbers))
                    places[view] = _places(sheet, self._numbers)
                    if thing.variant is None and view == "side":
                        self._sizes[thing.id] = (sheet.box.width, sheet.box.height)
            if places:
                self._places.write(f"{',' if self._placed else ''}{compact(thing.id)}:{compact(places)}")
                self._placed += 1
        for view in views_of(entry):
            self._api.add(entry, view, self._sketch(Thing(entry, None), view))

    def close(self) -> None:
        """Ends the list of where features show in the drawings, for the browser, and writes the index of the API."""
        self._places.write("}};\n")
        self._places.close()
        self._api.close()

    def _file(self, name: str, svg: str) -> None:
        put(f"{self.docs}/{FOLDER}/{name}.svg", f"{svg}\n")

    def _own(self, thing: Thing, view: str) -> Sheet | None:
        """The drawing of an entry, or of a variant that is drawn otherwise than its entry; None elsewhere."""
        if thing.variant is None:
            return self.sketch(thing, view)
        base = self._sketch(Thing(thing.entry, None), view)
        if base is None:
            return None
        changed = {statement.feature for statement in thing.variant.features}
        if not (thing.variant.measures or changed & base[1].asked.keys()):
            return None  # nothing that the drawing asks for is stated otherwise
        own = self.sketch(thing, view)
        return None if own is None or untitled(own.body) == untitled(base[0].body) else own

    def _picture(self, name: str, svg: str, alt: str, width: float, height: float) -> Picture:
        self._asked[name] = svg
        return Picture(f"{FOLDER}/{name}.svg", alt, round(width), round(height))


def _plain(name: str, sheet: Sheet, features: Mapping[str, int]) -> str:
    """A drawing by itself, for pictures of any size: parts go without titles, which a picture does not show.

    With `#f` and the number of a feature behind its address only the part that shows the feature is seen, in red.
    """
    box = sheet.box
    margin = MARGIN * box.width
    edges = (box.left - margin, -box.top - margin, box.width + 2 * margin, box.height + 2 * margin)
    view_box = " ".join(sheet.number(v) for v in edges)
    head = f'<svg xmlns="http://www.w3.org/2000/svg" class="eqd" viewBox="{view_box}"><title>{escape(name)}</title>'
    body = untitled(sheet.findable(features))
    return f"{head}<style>{picture_style(body, findable=True)}</style>{body}</svg>"


def _places(sheet: Sheet, features: Mapping[str, int]) -> list[int]:
    """Left, bottom, right, top, datum, then number of the feature, x and y of every mark; centimetres.

    A mark stands once for each part that shows the feature; with -1 less the number where there is no such part.
    """
    box = sheet.box
    found = [box.left, box.bottom, box.right, box.top, sheet.datum]
    numbers = [round(v * 100) for v in found]
    parts = sheet.parts
    for feature, mark in sheet.marks.items():
        if feature in features:
            number = features[feature] if parts[feature] else -1 - features[feature]
            numbers += [number, round(mark.x * 100), round(mark.y * 100)] * max(parts[feature], 1)
    return numbers


def _style(body: str) -> str:
    """The styles of a drawing, for light schemes and dark ones."""
    return f"<style>{picture_style(body)}</style>"


def _and(words: Sequence[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)
