"""PySpark: `mapInArrow` over a data frame; the catalogue and the scanner are opened once in each worker.

Needs pyspark (`pip install equipref[spark]`) and a Java runtime. A catalogue of one's own is named by its folder,
which every worker must be able to read.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from equipref import batch
from equipref.library import Library, builtin, open_library

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame

_KINDS = {"row": "bigint", "start": "bigint", "end": "bigint", "score": "double"}


@cache
def _library(folder: str | None) -> Library:
    """The catalogue of this worker process, with its scanner once it was used."""
    return builtin() if folder is None else open_library(folder)


def match_frame(frame: DataFrame, column: str, *, catalog: str | None = None) -> DataFrame:
    """Adds to a Spark data frame what the names in a column mean.

    Args:
        frame: the data.
        column: the column of names.
        catalog: a catalogue's folder on every worker; None for the built-in one.

    Returns:
        The frame with `equipref_id`, `_name`, `_status`, `_precision`, `_score`; lazy, as Spark is.

    Raises:
        KeyError: the frame has no such column.
    """
    _require(frame, column)

    def work(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return batch.match_batches(batches, column, _library(catalog))

    from pyspark.sql.types import DoubleType, StringType, StructField, StructType

    added = [
        StructField(batch.PREFIX + name, DoubleType() if name == "score" else StringType())
        for name in batch.MATCH_COLUMNS
    ]
    return frame.mapInArrow(work, StructType([*frame.schema.fields, *added]))


def scan_frame(frame: DataFrame, column: str, *, key: str, catalog: str | None = None) -> DataFrame:
    """The mentions in a column of texts of a Spark data frame, one row each.

    Args:
        frame: the data.
        column: the column of texts.
        key: a column that tells texts apart; rows have no order in Spark.
        catalog: a catalogue's folder on every worker; None for the built-in one.

    Returns:
        A frame with the key and `start`, `end`, `text`, `status`, `id`, `name`, `precision`, `score`.

    Raises:
        KeyError: the frame has no such column.
    """
    _require(frame, column)
    _require(frame, key)
    names = [name for name in batch.MENTION_COLUMNS if name != "row"]

    def work(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa

        for given in batches:
            for found in batch.scan_batches([given], column, _library(catalog)):
                keys = given.column(key).take(found.column("row"))
                yield pa.RecordBatch.from_arrays([keys, *(found.column(name) for name in names)], [key, *names])

    kinds = [f"`{name}` {_KINDS.get(name, 'string')}" for name in names]
    key_kind = frame.schema[key].dataType.simpleString()
    return frame.select(key, column).mapInArrow(
        work, f"`{key}` {key_kind}, {', '.join(kinds)}".replace(" end ", " `end` ")
    )


def _require(frame: DataFrame, column: str) -> None:
    if column not in frame.columns:
        raise KeyError(f"no column {column!r}; there are {', '.join(frame.columns)}")
