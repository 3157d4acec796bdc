"""`equipref export`: the catalogue for other programs."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from equipref.cli.options import catalog_option, examples, library, written

if TYPE_CHECKING:
    from equipref.library import Library

FORMS = ("json", "csv", "sqlite", "skos", "bibtex", "key", "clavis", "drill")
TABLES = ("entries", "variants", "names", "measures")


@click.command(
    "export",
    short_help="Write the catalogue for other programs.",
    epilog=examples(
        "equipref export json > equipref.json",
        "equipref export csv --table names --out names.csv",
        "equipref export sqlite --out equipref.sqlite",
    ),
)
@click.argument("form", type=click.Choice(FORMS), metavar="|".join(FORMS))
@click.option(
    "--table",
    type=click.Choice(TABLES),
    help="For csv: which table, one row for each of them.  [default: entries]",
)
@click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write to FILE, not to output."
)
@click.option(
    "--base",
    default="urn:equipref:",
    metavar="URL",
    show_default=True,
    help="For skos: the start of every id.",
)
@catalog_option
def command(form: str, table: str | None, out: Path | None, base: str, folder: Path | None) -> int:
    """Write the whole catalogue in a form that other programs read.

    json holds everything; csv is one table; sqlite is a database with full-text search over names; skos is linked
    data in JSON-LD; bibtex is the sources; key is the table of entries and features, clavis the identification key in
    Artsdatabanken's open format, drill the quiz on look-alikes for Anki. The same catalogue always gives the same
    bytes, where SOURCE_DATE_EPOCH is set for clavis, which holds the moment. Licence of the data: CC BY 4.0.
    """
    if table is not None and form != "csv":
        raise click.UsageError(f"--table is for csv; {form} holds everything")
    if form != "sqlite":
        return written(_text(form, table, base, library(folder)), out)
    if out is None:
        raise click.UsageError("sqlite needs --out FILE")
    from equipref.export.sqlite import write_database
    from equipref.text.fold import key

    held = library(folder)
    out.parent.mkdir(parents=True, exist_ok=True)
    write_database(held.catalog, out, held.data_version, key)
    click.echo(f"wrote {out}", err=True)
    return 0


def _text(form: str, table: str | None, base: str, held: Library) -> str:
    if form == "csv":
        from equipref.export import csv

        return csv.text(held, table or TABLES[0])
    if form == "skos":
        from equipref.cli.answers import to_json
        from equipref.export.linked import skos

        return to_json(skos(held.catalog, base, held.data_version), indent=2) + "\n"
    if form == "bibtex":
        from equipref.export.citation import sources_bibtex

        return sources_bibtex(held.catalog.sources.values())
    if form == "key":
        from equipref.export.key_csv import key_csv

        return key_csv(held.catalog)
    if form == "drill":
        from equipref.export.drill import anki_csv

        return anki_csv(held.catalog)
    if form == "clavis":
        from equipref.cli.answers import to_json
        from equipref.export.clavis import clavis

        return to_json(clavis(held.catalog, held.data_version, _moment()), indent=1) + "\n"
    from equipref.export import json

    return json.text(held)


def _moment() -> datetime:
    """The moment that `SOURCE_DATE_EPOCH` gives, else now."""
    stated = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    return datetime.fromtimestamp(int(stated), UTC) if stated.isdecimal() else datetime.now(UTC)
