"""Columns in, columns out: names looked up and texts scanned in Apache Arrow record batches.

Needs pyarrow (`pip install equipref[arrow]`). Batches are read one at a time, so a data set may be larger than
memory; the thin adapters for pandas, polars and Spark in `equipref.integrations` stand on this module.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from equipref.library import Library, builtin
from equipref.names.match import COMBINATION, UNKNOWN, Lookup, Mention

if TYPE_CHECKING:
    import pyarrow as pa

PREFIX = "equipref_"
"""What the names of added columns begin with."""
MATCH_COLUMNS = ("id", "name", "status", "precision", "score")
"""What `match_batches` adds, each behind `PREFIX`."""
MENTION_COLUMNS = ("row", "start", "end", "text", "status", "id", "name", "precision", "score")
"""What `scan_batches` yields; row counts from 0 over all batches."""
_REMEMBERED = 65536


class Answer(NamedTuple):
    """A look-up as one row of a table.

    Attributes:
        id: the thing's id; of several equals all, joined by ";"; of an uncatalogued combination its parts, "+".
        name: the name of the thing, joined in the same way.
        status: found, ambiguous, combination or unknown; None for a missing value.
        precision: exact or family; None where nothing was found.
        score: 0..1; None where nothing was found.
    """

    id: str | None
    name: str | None
    status: str | None
    precision: str | None
    score: float | None


def answer(found: Lookup | Mention) -> Answer:
    """A look-up or a mention as one row of a table."""
    several = found.matches or found.parts
    if found.status == UNKNOWN or not several:
        return Answer(None, None, UNKNOWN, None, None)
    joint = "+" if found.status == COMBINATION and not found.matches else ";"
    exact = all(match.precision == "exact" for match in several)
    return Answer(
        joint.join(match.id for match in several),
        joint.join(match.name for match in several),
        found.status,
        "exact" if exact else "family",
        min(match.score for match in several),
    )


class Matcher:
    """Looks up names and remembers the answers; columns hold the same names over and over.

    Args:
        library: the catalogue; None for the built-in one.
    """

    def __init__(self, library: Library | None = None) -> None:
        self.library = library or builtin()
        self._known = lru_cache(_REMEMBERED)(self._ask)

    def _ask(self, name: str) -> Answer:
        return answer(self.library.lookup(name))

    def __call__(self, name: str | None) -> Answer:
        """The answer for a name; all None for a missing value."""
        return Answer(None, None, None, None, None) if name is None else self._known(name)


def match_batches(
    batches: Iterable[pa.RecordBatch], column: str, library: Library | None = None
) -> Iterator[pa.RecordBatch]:
    """Adds to each batch what the names in one of its columns mean.

    Args:
        batches: record batches of equal schema.
        column: the column of names: string, large_string, string_view or a dictionary of them.
        library: the catalogue; None for the built-in one.

    Yields:
        Each batch with the columns `equipref_id`, `_name`, `_status`, `_precision` (strings) and `_score` (float64)
        behind its own; as many rows as it had.

    Raises:
        KeyError: a batch has no such column.
        ImportError: pyarrow is not installed.
    """
    import pyarrow as pa

    ask = Matcher(library)
    for batch in batches:
        answers = [ask(name) for name in _texts(batch, column)]
        for place, field in enumerate(MATCH_COLUMNS):
            kind = pa.float64() if field == "score" else pa.string()
            values = pa.array([found[place] for found in answers], kind)
            batch = batch.append_column(PREFIX + field, values)
        yield batch


def scan_batches(
    batches: Iterable[pa.RecordBatch], column: str, library: Library | None = None
) -> Iterator[pa.RecordBatch]:
    """Scans the texts in one column of each batch.

    Args:
        batches: record batches of equal schema.
        column: the column of texts.
        library: the catalogue; None for the built-in one.

    Yields:
        For each batch one with a row for each mention: `row` (int64, which text, counted from 0 over all batches),
        `start`, `end` (int64, code points into that text), `text`, `status`, `id`, `name`, `precision`, `score`.

    Raises:
        KeyError: a batch has no such column.
        ImportError: pyarrow is not installed.
    """
    import pyarrow as pa

    scan = (library or builtin()).scanner.scan
    first = 0
    for batch in batches:
        rows: list[tuple[Any, ...]] = []
        for place, text in enumerate(_texts(batch, column)):
            for mention in scan(text) if text else ():
                said = answer(mention)
                span = (first + place, mention.start, mention.end, mention.text)
                rows.append((*span, said.status, said.id, said.name, said.precision, said.score))
        first += batch.num_rows
        columns = list(zip(*rows, strict=True)) or [()] * len(MENTION_COLUMNS)
        schema = mention_schema()
        yield pa.RecordBatch.from_arrays(
            [pa.array(values, field.type) for values, field in zip(columns, schema, strict=True)], schema=schema
        )


def mention_schema() -> pa.Schema:
    """The schema of what `scan_batches` yields."""
    import pyarrow as pa

    kinds = {"row": pa.int64(), "start": pa.int64(), "end": pa.int64(), "score": pa.float64()}
    return pa.schema([(name, kinds.get(name, pa.string())) for name in MENTION_COLUMNS])


def _texts(batch: pa.RecordBatch, column: str) -> list[str | None]:
    if column not in batch.schema.names:
        raise KeyError(f"no column {column!r}; there are {', '.join(batch.schema.names)}")
    return [None if value is None else str(value) for value in batch.column(column).to_pylist()]
