"""`equipref show`: what is known of an entry or variant?"""

from __future__ import annotations

from pathlib import Path

import click

from equipref.cli.options import catalog_option, examples, format_option, library


@click.command(
    "show",
    short_help="What is known of an entry or variant?",
    epilog=examples(
        "equipref show t-62",
        "equipref show t-62mv --format yaml",
        "equipref show bpm-97 --format json | jq .names",
    ),
)
@click.argument("thing_id", metavar="ID")
@format_option("text", "json", "yaml")
@catalog_option
def command(thing_id: str, form: str, folder: Path | None) -> int:
    """Show what the catalogue states of ID, with its sources.

    Ids are what "equipref lookup NAME" answers; an id that was renamed leads to the new one.
    """
    held = library(folder)
    held.get(thing_id)  # raises UnknownEntry, with near ids
    catalog = held.catalog
    thing = catalog.things[catalog.resolve_id(thing_id)]
    if form == "text":
        from equipref.cli.card import card

        click.echo(card(catalog, thing))
        return 0
    from equipref.export.json import record

    data = {"entry": thing.entry.id, **record(thing.variant)} if thing.variant else record(thing.entry)
    if form == "json":
        from equipref.cli.answers import to_json

        click.echo(to_json(data, indent=2))
    else:
        import yaml

        click.echo(yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=100), nl=False)
    return 0
