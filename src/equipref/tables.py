"""Tables in files: rows read from CSV, JSON lines or Parquet, and written back with what the names mean.

Nothing is lost: a row that cannot be read as a row is kept as it stands, with the status "malformed".
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TextIO

from equipref.batch import MATCH_COLUMNS, PREFIX, Answer, Matcher, match_batches
from equipref.errors import EquiprefError

MALFORMED = "malformed"
"""The status of a row that is no row of the table."""
ADDED = tuple(PREFIX + name for name in MATCH_COLUMNS)
"""The columns that are added."""
_BATCH_ROWS = 65536

Report = Callable[[int, str], None]
"""Told the line and what is wrong with it."""
Progress = Callable[[int], None]
"""Told how many rows have been done since the last call."""


class TableError(EquiprefError):
    """A table cannot be read at all: no such column, or no table."""


def match_csv(source: TextIO, target: TextIO, column: str, ask: Matcher, report: Report, done: Progress) -> None:
    """Copies a CSV table and adds what the names in a column mean.

    Args:
        source: an open file, opened with `newline=""`; the first row names the columns. The delimiter is the
            likeliest of comma, semicolon and tab.
        target: where the table goes, with the same delimiter.
        column: the column of names.
        ask: the matcher.
        report: told of rows with too few or too many fields; they are kept.
        done: told of progress.

    Raises:
        TableError: the table is empty or has no such column.
    """
    head = source.readline()
    delimiter = max(",;\t", key=head.count)
    names = next(csv.reader([head], delimiter=delimiter), [])
    if column not in names:
        raise TableError(f"no column {column!r}; there are {', '.join(names) or 'none'}")
    place = names.index(column)
    writer = csv.writer(target, delimiter=delimiter, lineterminator="\n")
    writer.writerow([*names, *ADDED])
    reader = csv.reader(source, delimiter=delimiter)
    for row in reader:
        if len(row) == len(names):
            writer.writerow([*row, *_cells(ask(row[place]))])
        else:
            report(reader.line_num + 1, f"{len(row)} fields, where {len(names)} were expected; kept as it is")
            status = ["" if name != "status" else MALFORMED for name in MATCH_COLUMNS]
            writer.writerow([*row, *[""] * (len(names) - len(row)), *status])
        done(1)


def match_jsonl(source: TextIO, target: TextIO, column: str, ask: Matcher, report: Report, done: Progress) -> None:
    """Copies JSON lines and adds what the names under a key mean.

    Args:
        source: an open file, one JSON object a line.
        target: where the lines go.
        column: the key of the names; a line without it gets no status.
        ask: the matcher.
        report: told of lines that are no JSON object; they are kept under `equipref_line`.
        done: told of progress.
    """
    for number, line in enumerate(source, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            if not isinstance(row, dict):
                raise TypeError("not a JSON object")
        except (ValueError, TypeError, RecursionError) as bad:
            report(number, f"{bad}; kept as it is")
            row = {f"{PREFIX}line": line.rstrip("\n"), f"{PREFIX}status": MALFORMED}
        else:
            name = row.get(column)
            said = ask(name if isinstance(name, str) else None)
            row.update(zip(ADDED, said, strict=True))
        target.write(json.dumps(row, ensure_ascii=False) + "\n")
        done(1)


def match_parquet(source: Path, target: Path, column: str, ask: Matcher, done: Progress) -> None:
    """Copies a Parquet file batch by batch and adds what the names in a column mean.

    Args:
        source: the file.
        target: the file to write.
        column: the column of names.
        ask: the matcher.
        done: told of progress.

    Raises:
        TableError: the file is no Parquet file, or has no such column; pyarrow is not installed.
    """
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as missing:
        raise TableError("Parquet needs pyarrow: pip install 'equipref[arrow]'") from missing
    try:
        file = pq.ParquetFile(source)
    except pa.ArrowInvalid as bad:
        raise TableError(f"{source} is no Parquet file: {bad}") from bad
    if column not in file.schema_arrow.names:
        raise TableError(f"no column {column!r}; there are {', '.join(file.schema_arrow.names)}")
    kinds = [(name, pa.float64() if name.endswith("score") else pa.string()) for name in ADDED]
    schema = pa.schema([*file.schema_arrow, *kinds])
    with pq.ParquetWriter(target, schema) as writer:
        for batch in match_batches(_counted(file.iter_batches(_BATCH_ROWS), done), column, ask.library):
            writer.write_batch(batch.cast(schema) if batch.schema != schema else batch)


def _counted(batches: Iterable[Any], done: Progress) -> Iterator[Any]:
    for batch in batches:
        yield batch
        done(batch.num_rows)


def _cells(said: Answer) -> list[str]:
    return ["" if value is None else f"{value:g}" if isinstance(value, float) else value for value in said]
