"""`equipref lookup`: what does a name mean?"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from equipref.cli.options import catalog_option, examples, format_option, library


@click.command(
    "lookup",
    short_help="What does a name mean?",
    epilog=examples(
        "equipref lookup T-62",
        'equipref lookup "Kamaz Vystrel" "Т-62" "مي-28"',
        "cut -f2 losses.tsv | equipref lookup - --format jsonl",
    ),
)
@click.argument("names", nargs=-1, required=True, metavar="NAME... | -")
@format_option("text", "json", "jsonl")
@catalog_option
def command(names: tuple[str, ...], form: str, folder: Path | None) -> int:
    """Look up what each NAME means; "-" takes one name a line from standard input.

    The answer is "found" (one thing is meant), "ambiguous" (several are equally meant), "combination" (a gun on a
    truck) or "unknown" (with near names as guesses). The exit code is 0 where every name means one thing, else 1.
    """
    from equipref.cli.answers import answer
    from equipref.cli.inputs import STDIN, queries

    if STDIN in names and form != "json" and hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(line_buffering=True)
    return answer(queries(names), form, library(folder))
