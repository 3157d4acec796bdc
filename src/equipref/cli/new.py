"""`equipref new`: a commented template for a new file of the catalogue."""

from __future__ import annotations

import re
from pathlib import Path

import click

from equipref.cli.options import catalog_option, examples, library, written

KINDS = ("vehicle", "aircraft", "weapon", "combination", "source", "report")


@click.command(
    "new",
    short_help="Write a commented template for a new file.",
    epilog=examples(
        "equipref new vehicle t-10 --class tank/heavy-tank > catalog/vehicles/t-10.yaml",
        "equipref new source tank-museum-t-10 --write --catalog catalog",
        "equipref new combination zu-23-2-on-gaz-66",
    ),
)
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("new_id", metavar="ID")
@click.option("--class", "class_id", metavar="CLASS", help="The entry's class; lists the features to describe.")
@click.option("--write", is_flag=True, help="Write the file to its place in the catalogue (needs --catalog).")
@catalog_option
def command(kind: str, new_id: str, class_id: str | None, write: bool, folder: Path | None) -> int:
    """Write a template for a new KIND with the id ID, to standard output or with --write into the catalogue.

    The id is lower-case letters, digits and single dashes, as in "gaz-66" or "museum-topic". Ids that are taken,
    or were taken once, are refused: an id is never used again.
    """
    from equipref.cli.template import folder_of, template
    from equipref.model.base import ID_PATTERN, Kind

    if not re.fullmatch(ID_PATTERN, new_id):
        hint = re.sub(r"[^a-z0-9]+", "-", new_id.lower()).strip("-")
        near = f"; try {hint}" if hint else ""
        raise click.UsageError(f"{new_id!r} is no id: lower-case letters, digits and single dashes{near}")
    if write and folder is None:
        raise click.UsageError("--write needs --catalog DIR, the folder to write into")
    catalog = library(folder).catalog
    taken = {"source": catalog.sources, "report": catalog.reports}.get(kind, catalog.things)
    if new_id in taken or new_id in catalog.redirects:
        raise click.UsageError(f"the id {new_id!r} is taken: see it with equipref show, or choose another")
    if class_id is not None:
        fitting = [c.id for c in catalog.vocabulary.classes.values() if kind in {k.value for k in c.kinds}]
        if kind not in {k.value for k in Kind}:
            raise click.UsageError(f"a {kind} has no class")
        if class_id not in fitting:
            raise click.UsageError(f"{class_id!r} is no class of {kind}; known: {', '.join(fitting)}")
    text = template(kind, new_id, catalog.vocabulary, class_id)
    if not write or folder is None:
        return written(text, None)
    out = folder / folder_of(kind) / f"{new_id}.yaml"
    if out.exists():
        raise click.UsageError(f"{out} exists already")
    return written(text, out)
