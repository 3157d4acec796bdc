"""The recognition drill of the site, written entry by entry: for the browser, and as notes for Anki."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from equipref.drawing.sketches import Sketches
from equipref.export.drill import HEAD, DrillNotes
from equipref.identification.quiz import Question, Quiz
from equipref.model.entry import Entry
from equipref.site.edition import Edition, entry_path


class Drill:
    """Writes `assets/eq/drill-data.js` and `downloads/drill.csv`.

    Args:
        edition: the edition.
        docs: the folder of pages.
        sketches: the drawings at hand.

    Attributes:
        count: how many questions were written.
    """

    def __init__(self, edition: Edition, docs: Path, sketches: Sketches) -> None:
        self.count = 0
        self._edition = edition
        self._quiz, self._notes = Quiz(edition.catalog), DrillNotes(edition.catalog, sketches)
        (docs / "downloads").mkdir(parents=True, exist_ok=True)
        self._csv = (docs / "downloads" / "drill.csv").open("w", encoding="utf-8", newline="\n")
        self._script = (docs / "assets" / "eq" / "drill-data.js").open("w", encoding="utf-8", newline="\n")
        self._rows = csv.writer(self._csv, lineterminator="\n")
        self._rows.writerows(HEAD)
        self._script.write("window.EQUIPREF_DRILL=[")

    def write(self, entry: Entry) -> None:
        """Writes the questions whose answer is an entry."""
        for question in self._quiz.of(entry.id):
            self._rows.writerow(self._notes.note(question))
            self._script.write(("," if self.count else "") + self._asked(question))
            self.count += 1

    def close(self) -> None:
        """Ends both files."""
        self._script.write("];\n")
        self._script.close()
        self._csv.close()

    def _asked(self, question: Question) -> str:
        of = self._edition.urls.of
        choices = [{"id": key, "name": name, "href": of(entry_path(key))} for key, name in question.choices]
        asked = {
            "id": question.id,
            "answer": question.answer,
            "features": question.features,
            "clues": question.clues,
            "explanation": question.explanation,
            "choices": choices,
        }
        return json.dumps(asked, ensure_ascii=False, separators=(",", ":"))
