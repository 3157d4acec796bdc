"""What verbs on looks share: the view, and turning a wrong feature or state into advice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import click

Verb = TypeVar("Verb", bound=Callable[..., Any])


def view_option(verb: Verb) -> Verb:
    """Adds `--view`."""
    return click.option(
        "--view",
        type=click.Choice(["side", "front", "rear", "top"]),
        help="Only features that show from there.  [default: all]",
    )(verb)


@contextmanager
def refused() -> Iterator[None]:
    """Turns a wrong feature, state or form of an answer into a usage error, with the near names as a hint."""
    from equipref.identification.answers import BadAnswer
    from equipref.identification.character import UnknownCharacter, UnknownState

    try:
        yield
    except (BadAnswer, UnknownCharacter, UnknownState) as bad:
        raise click.UsageError(str(bad)) from bad
