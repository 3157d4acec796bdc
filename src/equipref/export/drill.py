"""The drill on look-alikes as notes that Anki imports."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from html import escape

from equipref.identification.quiz import Question, quiz
from equipref.store.catalog import Catalog


def anki_csv(catalog: Catalog) -> str:
    """The drill as CSV with the file header that Anki (2.1.54 and later) reads; fields are HTML."""
    held = io.StringIO()
    csv.writer(held, lineterminator="\n").writerows(anki_rows(quiz(catalog)))
    return held.getvalue()


def anki_rows(questions: Sequence[Question]) -> Iterator[list[str]]:
    """Yields the header's lines, then for each question its id, the question, the answer and tags."""
    yield ["#separator:Comma"]
    yield ["#html:true"]
    yield ["#guid column:1"]
    yield ["#tags column:4"]
    for question in questions:
        names = dict(question.choices)
        clues = "".join(f"<li>{escape(clue)}</li>" for clue in question.clues)
        asked = escape(" or ".join(names.values()))
        back = f"<b>{escape(names[question.answer])}</b><br>{escape(question.explanation)}"
        yield [question.id, f"{asked}?<ul>{clues}</ul>", back, "equipref look-alikes"]
