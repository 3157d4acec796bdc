"""`equipref fmt`: the canonical form of the catalogue's files."""

from __future__ import annotations

from pathlib import Path

import click

from equipref.cli.options import catalog_option, examples
from equipref.cli.places import scope


@click.command(
    "fmt",
    short_help="Bring catalogue files into canonical form.",
    epilog=examples(
        "equipref fmt",
        "equipref fmt catalog/vehicles/t-62.yaml",
        "equipref fmt --check --catalog catalog",
    ),
)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH...]")
@click.option("--check", "only_check", is_flag=True, help="Change nothing; list the files that would change.")
@catalog_option
def command(paths: tuple[Path, ...], only_check: bool, folder: Path | None) -> int:
    """Rewrite catalogue files in canonical form: keys in the model's order, comments kept, text unchanged.

    Without PATH all files of the catalogue. Files that are not valid YAML are left alone and reported. The exit code
    is 1 where a file cannot be formatted, or with --check would change.
    """
    from equipref.cli.progress import each
    from equipref.store.fmt import format_text

    place = scope(paths, folder)
    code = 0
    for file in each(place.files(), "formatting"):
        raw = file.read_bytes()
        formatted, findings = format_text(raw, place.inside(file))
        for finding in findings:
            click.echo(f"{finding.place}: {finding.message}", err=True)
        if formatted is None:
            code = 1
        elif formatted.encode() != raw:
            click.echo(str(file))
            if only_check:
                code = 1
            else:
                file.write_text(formatted, encoding="utf-8", newline="\n")
    return code
