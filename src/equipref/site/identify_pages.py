"""The pages on looks: Identify, Compare and the Recognition drill, with the key that the first two run on."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from equipref.export.clavis import clavis_text
from equipref.export.compact_json import array, compact
from equipref.export.key_csv import key_rows
from equipref.identification.catalogue import entry_matrix
from equipref.identification.compact import compact_features, compact_taxa
from equipref.site import wording
from equipref.site.edition import Edition, entry_path
from equipref.site.page import ALONE, Page
from equipref.site.state_pictures import write_state_pictures

VIEWS = (("", "anywhere"), ("side", "the side"), ("front", "the front"), ("rear", "the rear"), ("top", "above"))


def identify_pages(edition: Edition) -> Iterator[Page]:
    """Identify and Compare."""
    about = "From what can be seen to what it is: ranked candidates, and which feature to look for next."
    yield Page("identify", "identify.html.j2", "Identify", about, {"views": VIEWS}, hide=ALONE, indexed=False)
    about = "Any entries or variants side by side, with the features that tell them apart."
    yield Page("compare", "compare.html.j2", "Compare", about, hide=ALONE, indexed=False)


def drill_page(count: int) -> Page:
    """The recognition drill, of so many questions."""
    about = "Learn to tell look-alikes apart."
    told = {"count": wording.plural(count, "question")}
    return Page("drill", "drill.html.j2", "Recognition drill", about, told, hide=ALONE, indexed=False)


def write_key_data(edition: Edition, docs: Path) -> None:
    """Writes the key for the browser, and the key in exchange formats under downloads/."""
    catalog = edition.catalog
    matrix = entry_matrix(catalog)
    features = compact_features(catalog, matrix)
    assets, downloads = docs / "assets" / "eq", docs / "downloads"
    downloads.mkdir(parents=True, exist_ok=True)
    write_state_pictures(catalog, features, docs)
    with _open(assets / "key-data.js") as out:
        out.write(
            f'window.EQUIPREF_KEY={{"version":{compact(edition.data_version)},"features":{compact(features)},"taxa":'
        )
        taxa = compact_taxa(catalog, matrix)
        out.writelines(array({**taxon, "href": edition.urls.of(entry_path(taxon["id"]))} for taxon in taxa))
        out.write("};\n")
    with _open(downloads / "key.csv") as out:
        csv.writer(out, lineterminator="\n").writerows(key_rows(catalog, matrix))
    with _open(downloads / "key.clavis.json") as out:
        out.writelines(clavis_text(catalog, edition.data_version, edition.moment, matrix))


def _open(path: Path) -> TextIO:
    return path.open("w", encoding="utf-8", newline="\n")
