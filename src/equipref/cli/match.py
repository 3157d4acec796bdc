"""`equipref match`: a table in, the same table out with what the names in a column mean."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from pathlib import Path

import click

from equipref.cli.options import catalog_option, examples, library


@click.command(
    "match",
    short_help="What do the names in a table mean?",
    epilog=examples(
        "equipref match losses.csv --column type > matched.csv",
        "equipref match names.jsonl --column model -o matched.jsonl",
        "equipref match big.parquet --column type -o matched.parquet",
    ),
)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--column", required=True, metavar="NAME", help="The column that holds the names.")
@click.option("-o", "--out", type=click.Path(dir_okay=False, path_type=Path), help="Write there, not to the output.")
@catalog_option
def command(file: Path, column: str, out: Path | None, folder: Path | None) -> int:
    """Adds columns equipref_id, _name, _status, _precision and _score to a table (csv, jsonl or parquet).

    Several equal answers are joined by ";", the parts of a combination by "+". Rows that are no rows of the table
    are reported and kept, with the status "malformed". Exit 1 if there were any.
    """
    from equipref import tables
    from equipref.batch import Matcher

    kind = file.suffix.lower()
    if kind == ".parquet" and out is None:
        raise click.UsageError("a parquet table needs --out FILE")
    if kind not in (".csv", ".tsv", ".jsonl", ".ndjson", ".parquet"):
        raise click.UsageError(f"{file.name}: what kind of table is it? Known endings: .csv .tsv .jsonl .parquet")
    if out is not None and out.resolve() == file.resolve():
        raise click.UsageError("--out names the table itself; choose another file")
    malformed: list[int] = []

    def report(line: int, message: str) -> None:
        malformed.append(line)
        click.echo(f"{file}:{line}: {message}", err=True)

    with ExitStack() as stack:
        ask = Matcher(library(folder))
        bar = None
        if sys.stderr.isatty():
            bar = stack.enter_context(click.progressbar(label="matching", file=sys.stderr, length=_rows(file)))
        done = bar.update if bar is not None else _ignore
        try:
            if kind == ".parquet":
                tables.match_parquet(file, out or Path(), column, ask, done)
            else:
                source = stack.enter_context(file.open(encoding="utf-8-sig", newline="", errors="surrogateescape"))
                target = sys.stdout
                if out is not None:
                    target = stack.enter_context(
                        out.open("w", encoding="utf-8", newline="", errors="surrogateescape")
                    )
                work = tables.match_csv if kind in (".csv", ".tsv") else tables.match_jsonl
                work(source, target, column, ask, report, done)
        except tables.TableError as bad:
            raise click.UsageError(str(bad)) from bad
    return 1 if malformed else 0


def _ignore(_rows: int) -> None:
    """No bar, nothing to move."""


def _rows(file: Path) -> int:
    """How many rows the bar counts: lines of a text, rows of a Parquet file where that is quick to tell."""
    if file.suffix.lower() == ".parquet":
        import pyarrow.parquet as pq

        return int(pq.ParquetFile(file).metadata.num_rows)
    with file.open("rb") as stream:
        return max(1, sum(block.count(b"\n") for block in iter(lambda: stream.read(1 << 20), b"")) - 1)
