"""The key as one table: a row for each entry, a column for each feature."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from equipref.identification.catalogue import entry_matrix
from equipref.identification.column import bits
from equipref.identification.matrix import Matrix
from equipref.identification.value import INAPPLICABLE
from equipref.store.catalog import Catalog

NOT_STATED, DOES_NOT_APPLY = "", "-"


def key_csv(catalog: Catalog) -> str:
    """The matrix of entries and features as CSV, as `key_rows`."""
    held = io.StringIO()
    csv.writer(held, lineterminator="\n").writerows(key_rows(catalog, entry_matrix(catalog)))
    return held.getvalue()


def key_rows(catalog: Catalog, matrix: Matrix) -> Iterator[list[str]]:
    """Yields the header, then a row for each entry.

    A cell holds the states joined by `|`; it is empty where nothing is stated, `-` where the feature does not apply.

    Args:
        catalog: the catalogue.
        matrix: its `entry_matrix`.
    """
    yield ["id", "name", *matrix.columns]
    for number, taxon in enumerate(matrix.taxa):
        row = [taxon, catalog.entries[taxon].name]
        values = matrix.values[taxon]
        for key, column in matrix.columns.items():
            cell = column.cells[number]
            states = [column.labels[place] for place in bits(cell)]
            gone = values.get(key) == INAPPLICABLE
            row.append("|".join(states) if states else DOES_NOT_APPLY if gone else NOT_STATED)
        yield row
