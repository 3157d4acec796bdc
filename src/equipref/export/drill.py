"""The drill on look-alikes as notes that Anki imports."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from html import escape

from equipref.drawing.draw import views_of
from equipref.drawing.sketches import Sketches, neighbours
from equipref.drawing.stack import stack
from equipref.identification.quiz import Question, Quiz
from equipref.store.catalog import Catalog

HEAD = (["#separator:Comma"], ["#html:true"], ["#guid column:1"], ["#tags column:4"])
"""The file header that Anki (2.1.54 and later) reads; fields are HTML."""


class DrillNotes:
    """Notes for Anki: for each question its id, question, answer and tags.

    The answer carries the drawings of both as inline SVG, with the clues marked by their numbers: the CSV is then all
    that has to be imported, while files of pictures would have to be copied into Anki's own folder by hand.

    Args:
        catalog: the catalogue.
        sketches: the drawings at hand.
    """

    def __init__(self, catalog: Catalog, sketches: Sketches) -> None:
        self._catalog, self._sketches = catalog, sketches

    def note(self, question: Question) -> list[str]:
        """The note of a question; ask for those on `neighbours` one after the other, and drawings stay at hand."""
        names = dict(question.choices)
        clues = "".join(f"<li>{escape(clue)}</li>" for clue in question.clues)
        asked = escape(" or ".join(names.values()))
        back = f"<b>{escape(names[question.answer])}</b><br>{escape(question.explanation)}"
        back += "".join(self._drawn(question))
        return [question.id, f"{asked}?<ol>{clues}</ol>", back, "equipref look-alikes"]

    def _drawn(self, question: Question) -> Iterator[str]:
        """What was asked for above the other, from the side and from where else the clues show."""
        other = next(key for key, _ in question.choices if key != question.answer)
        things = (self._catalog.things[question.answer], self._catalog.things[other])
        left = {feature: place + 1 for place, feature in enumerate(question.features)}
        for view in ("side", "front", "top", "rear"):
            if not left or not all(view in views_of(thing.entry) for thing in things):
                continue
            sheets = [drawn[0] for thing in things if (drawn := self._sketches(thing, view))]
            made = stack(things, left, view=view, catalog=self._catalog, scope=".eqd", sheets=sheets)
            if made.shown or view == "side":
                yield f'<div style="background:#fff;padding:4px">{made.svg}</div>'
            left = {feature: number for feature, number in left.items() if feature not in made.shown}


def anki_csv(catalog: Catalog) -> str:
    """The drill as CSV for Anki: its header, then the notes, look-alikes together."""
    quiz, notes = Quiz(catalog), DrillNotes(catalog, Sketches(catalog))
    held = io.StringIO()
    writer = csv.writer(held, lineterminator="\n")
    writer.writerows(HEAD)
    for entry in neighbours(catalog):
        writer.writerows(notes.note(question) for question in quiz.of(entry.id))
    return held.getvalue()
