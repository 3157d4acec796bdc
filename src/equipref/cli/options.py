"""The options that verbs share, and the library that `--catalog` chooses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from equipref.library import Library

Verb = TypeVar("Verb", bound=Callable[..., Any])


def catalog_option(verb: Verb) -> Verb:
    """Adds `--catalog DIR`, which the verb receives as `folder`."""
    return click.option(
        "--catalog",
        "folder",
        metavar="DIR",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        help="Use the catalogue in DIR instead of the built-in one.",
    )(verb)


def format_option(*choices: str) -> Callable[[Verb], Verb]:
    """Adds `--format`, which the verb receives as `form`; the first choice is the default."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(choices),
        default=choices[0],
        show_default=True,
        help="How to write the result.",
    )


def examples(*lines: str) -> str:
    """The end of a verb's `--help`: examples that click leaves as they are."""
    return "\n".join(["\b", "Examples:", *(f"  {line}" for line in lines)])


def library(folder: Path | None) -> Library:
    """The library over a folder, or the built-in one.

    Raises:
        CatalogError: the folder's files have errors.
    """
    from equipref.library import builtin, open_library

    return builtin() if folder is None else open_library(folder)


def written(text: str, out: Path | None) -> int:
    """Writes a result to a file, or to standard output where none is given; returns exit code 0."""
    if out is None:
        click.echo(text, nl=False)
    else:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(text, encoding="utf-8", newline="\n")
        click.echo(f"wrote {out}", err=True)
    return 0


class MissingPackage(click.ClickException):
    """An optional package is not installed."""

    exit_code = 2


@contextmanager
def needing(extra: str) -> Iterator[None]:
    """Turns a package that is not installed into advice on which extra brings it."""
    try:
        yield
    except ModuleNotFoundError as missing:
        if (missing.name or "").startswith("equipref"):
            raise
        message = f"this needs the package {missing.name}; install it with: pip install 'equipref[{extra}]'"
        raise MissingPackage(message) from missing
