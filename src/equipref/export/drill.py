"""The drill on look-alikes as notes that Anki imports."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from html import escape

from equipref.drawing.draw import views_of
from equipref.drawing.sketches import Sketches, neighbours
from equipref.drawing.stack import stack
from equipref.identification.quiz import Question, quiz
from equipref.store.catalog import Catalog


def anki_csv(catalog: Catalog) -> str:
    """The drill as CSV with the file header that Anki (2.1.54 and later) reads; fields are HTML."""
    held = io.StringIO()
    csv.writer(held, lineterminator="\n").writerows(anki_rows(catalog, quiz(catalog)))
    return held.getvalue()


def anki_rows(catalog: Catalog, questions: Sequence[Question]) -> Iterator[list[str]]:
    """Yields the header's lines, then for each question, look-alikes together, its id, question, answer and tags.

    The answer carries the drawings of both as inline SVG, with the clues marked by their numbers: the CSV is then all
    that has to be imported, while files of pictures would have to be copied into Anki's own folder by hand.
    """
    yield ["#separator:Comma"]
    yield ["#html:true"]
    yield ["#guid column:1"]
    yield ["#tags column:4"]
    sketches = Sketches(catalog)
    order = {entry.id: place for place, entry in enumerate(neighbours(catalog))}
    for question in sorted(questions, key=lambda question: order[question.answer]):
        names = dict(question.choices)
        clues = "".join(f"<li>{escape(clue)}</li>" for clue in question.clues)
        asked = escape(" or ".join(names.values()))
        back = f"<b>{escape(names[question.answer])}</b><br>{escape(question.explanation)}"
        back += "".join(_drawn(catalog, question, sketches))
        yield [question.id, f"{asked}?<ol>{clues}</ol>", back, "equipref look-alikes"]


def _drawn(catalog: Catalog, question: Question, sketches: Sketches) -> Iterator[str]:
    """What was asked for above the other, from the side and from where else the clues show."""
    other = next(key for key, _ in question.choices if key != question.answer)
    things = (catalog.things[question.answer], catalog.things[other])
    left = {feature: place + 1 for place, feature in enumerate(question.features)}
    for view in ("side", "front", "top", "rear"):
        if not left or not all(view in views_of(thing.entry) for thing in things):
            continue
        sheets = [drawn[0] for thing in things if (drawn := sketches(thing, view))]
        made = stack(things, left, view=view, catalog=catalog, scope=".eqd", sheets=sheets)
        if made.shown or view == "side":
            yield f'<div style="background:#fff;padding:4px">{made.svg}</div>'
        left = {feature: number for feature, number in left.items() if feature not in made.shown}
