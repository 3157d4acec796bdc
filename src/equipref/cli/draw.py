"""`equipref draw`: a recognition drawing of an entry or variant."""

from __future__ import annotations

from pathlib import Path

import click

from equipref.cli.options import catalog_option, examples, library, written


@click.command(
    "draw",
    short_help="Draw an entry or variant to scale.",
    epilog=examples(
        "equipref draw t-62 --out t-62.svg",
        "equipref draw t-62 --view side --highlight wheel-gap --highlight bore-evacuator -o t-62.svg",
        "equipref draw mi-24 --view top > mi-24.svg",
    ),
)
@click.argument("thing_id", metavar="ID")
@click.option(
    "--view",
    type=click.Choice(("side", "front", "rear", "top")),
    default="side",
    show_default=True,
    help="From where it is seen.",
)
@click.option(
    "--highlight", multiple=True, metavar="FEATURE", help="Mark a feature with a numbered callout; may be repeated."
)
@click.option(
    "-o",
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write to FILE, not to output.",
)
@catalog_option
def command(thing_id: str, view: str, highlight: tuple[str, ...], out: Path | None, folder: Path | None) -> int:
    """Draw ID as SVG from its feature statements and measures.

    What the catalogue does not state is drawn as is usual for the class, dashed and lighter.
    """
    held = library(folder)
    held.get(thing_id)  # raises UnknownEntry, with near ids
    catalog = held.catalog
    from equipref.drawing.draw import CannotDraw, draw

    wanted = tuple(feature for given in highlight for feature in given.split(","))
    for feature in wanted:
        if feature not in catalog.vocabulary.features:
            from difflib import get_close_matches

            near = get_close_matches(feature, list(catalog.vocabulary.features), 3)
            hint = f"; did you mean {' or '.join(near)}?" if near else ""
            raise click.BadParameter(f"{feature!r} is not a feature{hint}", param_hint="--highlight")
    try:
        svg = draw(catalog.things[catalog.resolve_id(thing_id)], view=view, highlight=wanted, catalog=catalog)
    except CannotDraw as no:
        raise click.UsageError(str(no)) from no
    return written(svg + "\n", out)
