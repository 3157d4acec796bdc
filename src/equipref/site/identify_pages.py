"""The pages on looks: Identify, Compare and the Recognition drill, with the data that they run on."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from equipref.export.clavis import clavis
from equipref.export.drill import anki_rows
from equipref.export.key_csv import key_csv
from equipref.identification.catalogue import entry_matrix
from equipref.identification.compact import compact_catalog
from equipref.identification.quiz import Question
from equipref.site import wording
from equipref.site.edition import Edition, entry_path
from equipref.site.page import Page
from equipref.site.state_pictures import write_state_pictures

VIEWS = (("", "anywhere"), ("side", "the side"), ("front", "the front"), ("rear", "the rear"), ("top", "above"))


def identify_pages(edition: Edition) -> Iterator[Page]:
    """Identify, Compare, and the Recognition drill."""
    hide = ("navigation", "toc")
    about = "From what can be seen to what it is: ranked candidates, and which feature to look for next."
    yield Page("identify", "identify.html.j2", "Identify", about, {"views": VIEWS}, hide=hide, indexed=False)
    about = "Any entries or variants side by side, with the features that tell them apart."
    yield Page("compare", "compare.html.j2", "Compare", about, hide=hide, indexed=False)
    count = wording.plural(len(edition.questions), "question")
    about = "Learn to tell look-alikes apart."
    yield Page("drill", "drill.html.j2", "Recognition drill", about, {"count": count}, hide=hide, indexed=False)


def write_key_data(edition: Edition, docs: Path) -> None:
    """Writes the key and the drill for the browser, and the key in exchange formats under downloads/."""
    catalog = edition.catalog
    matrix = entry_matrix(catalog)
    data = {"version": edition.data_version, **compact_catalog(catalog, matrix)}
    for taxon in data["taxa"]:
        taxon["href"] = edition.urls.of(entry_path(taxon["id"]))
    assets, downloads = docs / "assets" / "eq", docs / "downloads"
    downloads.mkdir(parents=True, exist_ok=True)
    write_state_pictures(catalog, data["features"], docs)
    _script(assets / "key-data.js", "EQUIPREF_KEY", data)
    _script(assets / "drill-data.js", "EQUIPREF_DRILL", [_asked(edition, question) for question in edition.questions])
    held = io.StringIO()
    csv.writer(held, lineterminator="\n").writerows(anki_rows(catalog, edition.questions))
    _write(downloads / "drill.csv", held.getvalue())
    _write(downloads / "key.csv", key_csv(catalog, matrix))
    text = json.dumps(clavis(catalog, edition.data_version, edition.moment, matrix), ensure_ascii=False, indent=1)
    _write(downloads / "key.clavis.json", f"{text}\n")


def _asked(edition: Edition, question: Question) -> dict[str, Any]:
    choices = [{"id": key, "name": name, "href": edition.urls.of(entry_path(key))} for key, name in question.choices]
    return {
        "id": question.id,
        "answer": question.answer,
        "features": question.features,
        "clues": question.clues,
        "explanation": question.explanation,
        "choices": choices,
    }


def _script(path: Path, name: str, data: object) -> None:
    _write(path, f"window.{name}={json.dumps(data, ensure_ascii=False, separators=(',', ':'))};\n")


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
