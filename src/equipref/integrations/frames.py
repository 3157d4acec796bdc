"""Columns of pandas and polars data frames: the same answers as `equipref.batch`, in the frame's own type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equipref.batch import MATCH_COLUMNS, PREFIX, Matcher, mention_schema, scan_batches

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

    from equipref.library import Library


def match_pandas(column: pd.Series, library: Library | None = None) -> pd.DataFrame:
    """What the names in a pandas column mean.

    Args:
        column: names; missing values stay missing.
        library: the catalogue; None for the built-in one.

    Returns:
        A frame with the column's index and `equipref_id`, `_name`, `_status`, `_precision`, `_score`; join it to the
        column's own frame.
    """
    import pandas as pd

    ask = Matcher(library)
    given = column.astype(object).where(column.notna(), None)
    answers = [ask(None if name is None else str(name)) for name in given]
    frame = pd.DataFrame(answers, columns=[PREFIX + c for c in MATCH_COLUMNS], index=column.index)
    return frame.astype({PREFIX + "score": "float64"})


def match_polars(column: pl.Series, library: Library | None = None) -> pl.DataFrame:
    """What the names in a polars column mean.

    Args:
        column: names; nulls stay null.
        library: the catalogue; None for the built-in one.

    Returns:
        A frame of as many rows with `equipref_id`, `_name`, `_status`, `_precision`, `_score`.
    """
    import polars as pl

    ask = Matcher(library)
    answers = [ask(None if name is None else str(name)) for name in column.to_list()]
    columns = list(zip(*answers, strict=True)) or [()] * len(MATCH_COLUMNS)
    return pl.DataFrame(
        [
            pl.Series(PREFIX + name, list(values), pl.Float64 if name == "score" else pl.String)
            for name, values in zip(MATCH_COLUMNS, columns, strict=True)
        ]
    )


def scan_pandas(column: pd.Series, library: Library | None = None) -> pd.DataFrame:
    """The mentions in a pandas column of texts, one row each; `row` is the place in the column, counted from 0."""
    import pyarrow as pa

    texts = pa.array(
        [None if text is None else str(text) for text in column.astype(object).where(column.notna(), None)]
    )
    batch = pa.RecordBatch.from_arrays([texts.cast(pa.string())], ["text"])
    return pa.Table.from_batches(scan_batches([batch], "text", library), mention_schema()).to_pandas()


def scan_polars(column: pl.Series, library: Library | None = None) -> pl.DataFrame:
    """The mentions in a polars column of texts, one row each; `row` is the place in the column, counted from 0."""
    import polars as pl
    import pyarrow as pa

    batch = pa.RecordBatch.from_arrays([pa.array(column.to_list(), pa.string())], ["text"])
    found = pl.from_arrow(pa.Table.from_batches(scan_batches([batch], "text", library), mention_schema()))
    return found if isinstance(found, pl.DataFrame) else found.to_frame()
