"""`equipref diagnose`: which few features tell this from everything else?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from equipref.cli.options import catalog_option, examples, format_option, library
from equipref.cli.views import refused, view_option

if TYPE_CHECKING:
    from equipref.identification.diagnose import Diagnosis
    from equipref.store.catalog import Catalog


@click.command(
    "diagnose",
    short_help="Which few features tell this from all others?",
    epilog=examples("equipref diagnose t-62", "equipref diagnose mi-28 --within helicopter --view side"),
)
@click.argument("entry_id", metavar="ID")
@click.option("--within", default="", metavar="CLASS", help="Tell it from this class only.  [default: all]")
@view_option
@format_option("text", "json")
@catalog_option
def command(entry_id: str, within: str, view: str | None, form: str, folder: Path | None) -> int:
    """Show the smallest sets of features that tell an entry from all others, from one view where that is possible.

    The exit code is 1 where nothing that is stated tells it from some other entry.
    """
    held = library(folder)
    with refused():
        found = held.looks.diagnose(entry_id, within=within, view=view)
    if form == "json":
        from equipref.cli.answers import to_json

        click.echo(to_json({"data_version": held.data_version, **found.as_dict()}, indent=2))
    else:
        click.echo("\n".join(_lines(held.catalog, found)))
    return 1 if found.inseparable else 0


def _lines(catalog: Catalog, found: Diagnosis) -> Iterator[str]:
    name = catalog.things[found.id].name
    where = f"in {found.within}" if found.within else "in the catalogue"
    yield f"{name}: told from {found.others - len(found.inseparable)} of {found.others} others {where}"
    for number, diagnostic in enumerate(found.sets, start=1):
        yield f"{number}. " + (f"from the {diagnostic.view}" if diagnostic.view else "from more than one view")
        for key in diagnostic.features:
            title, states = found.said[key]
            yield f"    {title}: {states}"
    if found.inseparable:
        yield f"Nothing that is stated tells it from: {', '.join(found.inseparable)}"
