"""The command line's root: verbs are imported when they are called; `--version` names all three versions."""

from __future__ import annotations

import importlib
import os
from collections.abc import Sequence
from typing import Any

import click

from equipref.cli.options import examples

VERBS = (
    "lookup",
    "show",
    "scan",
    "match",
    "identify",
    "compare",
    "diagnose",
    "validate",
    "fmt",
    "new",
    "gaps",
    "draw",
    "site",
    "export",
)
"""The verbs in the order in which `equipref --help` lists them; each is a module of this package."""
COMPLETION = "_EQUIPREF_COMPLETE"
"""The variable through which a shell asks for completions."""


class Verbs(click.Group):
    """A group that imports a verb's module only when that verb is called, or listed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All verbs, those of everyday use first."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The verb of this name, or None."""
        if cmd_name not in VERBS:
            return None
        command: click.Command = importlib.import_module(f"equipref.cli.{cmd_name}").command
        return command


def _show_versions(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if not wanted or ctx.resilient_parsing:
        return
    from importlib.metadata import version

    from equipref.library import builtin
    from equipref.model import SCHEMA_VERSION

    data = builtin().data_version
    click.echo(f"equipref {version('equipref')}, data {data}, schema {SCHEMA_VERSION}")
    ctx.exit()


@click.group(
    cls=Verbs,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=examples(
        'equipref lookup "Камаз Выстрел"       what does this name mean?',
        "equipref scan report.txt              which equipment does this text name?",
        "equipref show t-62                    what is known of it?",
        "equipref validate --catalog DIR       is the catalogue in order?",
    ),
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_versions,
    help="Show the versions of the program, the data and the schema.",
)
def app() -> None:
    """Name, find and check military equipment: what is this called, and what does this name mean?

    Data go to standard output, messages to standard error. Exit codes: 0 done; 1 findings, or a name that is
    unknown or ambiguous; 2 wrong usage.
    """


def run(argv: Sequence[str]) -> int:
    """Parses the arguments, runs the verb, and returns its exit code.

    This is what `app.main` does, but that a reader who leaves early and Ctrl-C are left to the caller.
    """
    if COMPLETION in os.environ:
        app.main(args=list(argv), prog_name="equipref", complete_var=COMPLETION)
    try:
        with app.make_context("equipref", list(argv)) as context:
            code: Any = app.invoke(context)
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.ClickException as bad:
        bad.show()
        return bad.exit_code
    except click.Abort as stopped:
        raise KeyboardInterrupt from stopped
    return code if isinstance(code, int) else 0
