"""Drawings kept at hand: each is made once, as long as things that are drawn together come one after the other."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator

from equipref.drawing.draw import CannotDraw, sketch, views_of
from equipref.drawing.sheet import Sheet
from equipref.drawing.subject import Subject
from equipref.model.entry import Entry
from equipref.store.catalog import Catalog, Thing

KEPT = 512
"""How many drawings are kept in memory, some 10 MB."""


class Sketches:
    """The drawings that were asked for last.

    Args:
        catalog: where things come from.
    """

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._kept: OrderedDict[tuple[str, str], tuple[Sheet, Subject] | None] = OrderedDict()

    def __call__(self, thing: Thing, view: str) -> tuple[Sheet, Subject] | None:
        """A thing from one view, nothing highlighted, and what was asked of it; None where there is none."""
        place = (thing.id, view)
        if place in self._kept:
            self._kept.move_to_end(place)
            return self._kept[place]
        found = None
        if view in views_of(thing.entry):
            try:
                found = sketch(thing, view, (), self._catalog)
            except CannotDraw:
                found = None
        self._kept[place] = found
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return found


def neighbours(catalog: Catalog) -> Iterator[Entry]:
    """All entries, each followed by its look-alikes where they have not yet come: what is drawn stays at hand."""
    left = dict.fromkeys(catalog.entries)
    while left:
        ahead = [next(iter(left))]
        while ahead:
            entry_id = ahead.pop()
            if entry_id in left:
                del left[entry_id]
                yield catalog.entries[entry_id]
                ahead += [other for other in catalog.look_alikes.get(entry_id, {}) if other in left]
