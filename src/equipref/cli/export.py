"""`equipref export`: the catalogue for other programs."""

from __future__ import annotations

from pathlib import Path

import click

from equipref.cli.options import catalog_option, examples, library, written

TABLES = ("entries", "variants", "names", "measures")


@click.command(
    "export",
    short_help="Write the catalogue as JSON or CSV.",
    epilog=examples(
        "equipref export json > equipref.json",
        "equipref export csv --table names --out names.csv",
    ),
)
@click.argument("form", type=click.Choice(["json", "csv"]), metavar="json|csv")
@click.option(
    "--table",
    type=click.Choice(TABLES),
    help="For csv: which table, one row for each of them.  [default: entries]",
)
@click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write to FILE, not to output."
)
@catalog_option
def command(form: str, table: str | None, out: Path | None, folder: Path | None) -> int:
    """Write the whole catalogue in a form that other programs read.

    The same catalogue always gives the same bytes. Licence of the data: CC BY 4.0.
    """
    if form == "json":
        if table is not None:
            raise click.UsageError("--table is for csv; json holds everything")
        from equipref.export import json

        return written(json.text(library(folder)), out)
    from equipref.export import csv

    return written(csv.text(library(folder), table or TABLES[0]), out)
