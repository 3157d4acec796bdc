"""The key as one table: a row for each entry, a column for each feature."""

from __future__ import annotations

import csv
import io

from equipref.identification.catalogue import entry_matrix
from equipref.identification.matrix import Matrix
from equipref.store.catalog import Catalog

NOT_STATED, DOES_NOT_APPLY = "", "-"


def key_csv(catalog: Catalog, matrix: Matrix | None = None) -> str:
    """The matrix of entries and features as CSV.

    A cell holds the states joined by `|`; it is empty where nothing is stated, `-` where the feature does not apply.

    Args:
        catalog: the catalogue.
        matrix: its `entry_matrix` where that is at hand.
    """
    matrix = matrix or entry_matrix(catalog)
    held = io.StringIO()
    writer = csv.writer(held, lineterminator="\n")
    writer.writerow(["id", "name", *matrix.columns])
    for number, taxon in enumerate(matrix.taxa):
        row = [taxon, catalog.entries[taxon].name]
        for column in matrix.columns.values():
            cell = column.cells[number]
            states = [label for place, label in enumerate(column.labels) if cell >> place & 1]
            gone = column.inapplicable >> number & 1
            row.append("|".join(states) if states else DOES_NOT_APPLY if gone else NOT_STATED)
        writer.writerow(row)
    return held.getvalue()
