"""`equipref scan`: which equipment does a text name?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from equipref.cli.options import catalog_option, examples, format_option, library

if TYPE_CHECKING:
    from equipref.names.match import Mention


@click.command(
    "scan",
    short_help="Which equipment does a text name?",
    epilog=examples(
        "equipref scan report.txt",
        "equipref scan reports/*.txt --format jsonl > mentions.jsonl",
        "pdftotext report.pdf - | equipref scan -",
        'equipref scan report.txt --format html --link "https://example.org/{entry}/" > report.html',
    ),
)
@click.argument("files", nargs=-1, required=True, metavar="FILE... | -")
@format_option("text", "json", "jsonl", "html")
@click.option(
    "--link",
    metavar="URL",
    default="e/{entry}/",
    show_default=True,
    help="For html: where a mention leads; {entry} and {id} stand for the ids of its type and of itself.",
)
@catalog_option
def command(files: tuple[str, ...], form: str, link: str, folder: Path | None) -> int:
    """List every vehicle, aircraft and gun that each FILE names; "-" is standard input.

    Places are code points from the start of the text, the end not included. Files must be UTF-8 and may be larger
    than memory, but for html.
    """
    from equipref.cli import answers
    from equipref.cli.inputs import Blocks, read
    from equipref.cli.progress import each
    from equipref.names.stream import scan_stream

    held = library(folder)
    everything: list[dict[str, object]] = []
    pages: list[tuple[str, str, list[Mention]]] = []
    for file in each(files, "scanning"):
        if form == "html":
            text = read(file)
            pages.append((file, text, held.scan(text)))
            continue
        with Blocks(file) as stream:
            for mention in scan_stream(held, stream):
                if form == "text":
                    click.echo(answers.mention_text(file, mention))
                elif form == "jsonl":
                    click.echo(answers.to_json({"file": file, **mention.as_dict()}))
                else:
                    everything.append({"file": file, **mention.as_dict()})
    if form == "json":
        click.echo(answers.to_json(everything, indent=2))
    elif form == "html":
        from equipref.cli.marks import document

        click.echo(document(pages, link), nl=False)
    return 0
