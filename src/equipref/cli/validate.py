"""`equipref validate`: is a catalogue in order?"""

from __future__ import annotations

from pathlib import Path

import click

from equipref.cli.options import catalog_option, examples, format_option
from equipref.cli.places import scope


@click.command(
    "validate",
    short_help="Is a catalogue in order?",
    epilog=examples(
        "equipref validate",
        "equipref validate catalog/vehicles/t-62.yaml",
        "equipref validate --catalog my-catalog --format sarif > findings.sarif",
        "equipref validate --catalog my-additions --over-builtin",
    ),
)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH...]")
@format_option("text", "json", "github", "sarif")
@click.option(
    "--level",
    type=click.Choice(["note", "warning", "error"]),
    default="note",
    show_default=True,
    help="List findings of this severity and above.",
)
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.option("--over-builtin", is_flag=True, help="The catalogue is laid over the built-in one and may refer to it.")
@catalog_option
def command(
    paths: tuple[Path, ...], form: str, level: str, strict: bool, over_builtin: bool, folder: Path | None
) -> int:
    """Check a catalogue: every file, and how the files fit together.

    Without PATH and --catalog it is the catalogue of the working folder. With PATH only findings in those files or
    folders are listed, though the whole catalogue is read. The exit code is 1 where there is an error; warnings and
    notes inform. docs/rules.md explains every code.
    """
    from equipref.check.engine import has_errors, validate
    from equipref.check.report import render
    from equipref.cli.progress import working
    from equipref.finding import Severity

    place = scope(paths, folder)
    base = None
    if over_builtin:
        from equipref.library import builtin

        base = builtin().catalog
    with working("validating"):
        findings = validate(place.root, place.paths, base=base)
    order = [Severity.NOTE, Severity.WARNING, Severity.ERROR]
    listed = [f for f in findings if order.index(f.severity) >= order.index(Severity(level))]
    click.echo(render(listed, form, root=place.root), nl=False)
    if form == "text" and len(listed) < len(findings):
        click.echo(f"not listed: {len(findings) - len(listed)} findings below the level {level}", err=True)
    elif not findings:
        click.echo(f"{len(place.files())} files, nothing found", err=True)
    strictly = strict and any(f.severity is Severity.WARNING for f in findings)
    return 1 if strictly or has_errors(findings) else 0
