"""`equipref compare`: how do these differ?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from equipref.cli.options import catalog_option, examples, format_option, library
from equipref.cli.views import refused, view_option

if TYPE_CHECKING:
    from equipref.identification.differences import Difference


@click.command(
    "compare",
    short_help="How do these differ?",
    epilog=examples("equipref compare t-55 t-62", "equipref compare mi-24 mi-35m mi-28 --view side --same"),
)
@click.argument("ids", nargs=-1, required=True, metavar="ID ID...")
@view_option
@click.option("--same", is_flag=True, help="Show what they have in common, too.")
@format_option("text", "json")
@catalog_option
def command(ids: tuple[str, ...], view: str | None, same: bool, form: str, folder: Path | None) -> int:
    """Show in which features two or more entries or variants differ, the strongest first.

    The strength says how often one look at the feature parts them, from 0 to 1; errors of observers and things
    changed in the field are allowed for. The exit code is 1 where nothing that is stated parts them.
    """
    held = library(folder)
    looks = held.looks
    with refused():
        found = looks.differences(ids, view=view)
        common = looks.similarities(ids, view=view) if same else []
        wanted = looks.things(ids)
    if form == "json":
        from equipref.cli.answers import to_json

        data = {
            "data_version": held.data_version,
            "ids": wanted,
            "view": view,
            "differences": [difference.as_dict() for difference in found],
        }
        if same:
            data["similarities"] = [difference.as_dict() for difference in common]
        click.echo(to_json(data, indent=2))
    else:
        names = {key: held.catalog.things[key].name for key in wanted}
        click.echo("\n".join(_lines(names, found, common, same)))
    return 0 if found else 1


def _lines(
    names: dict[str, str], found: Sequence[Difference], common: Sequence[Difference], same: bool
) -> Iterator[str]:
    if not found:
        yield f"Nothing that is stated parts {' and '.join(names.values())}."
    for difference in found:
        seen = ", ".join(difference.views)
        yield f"{difference.name} ({difference.feature}; {difference.strength:.2f}; seen from: {seen})"
        for key, name in names.items():
            yield f"    {name}: {difference.said[key]}"
    if same:
        yield ""
        yield "In common"
        for difference in common:
            yield f"  {difference.name}: {'; '.join(dict.fromkeys(difference.said.values()))}"
