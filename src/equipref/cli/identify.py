"""`equipref identify`: from what can be seen to what it is."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from equipref.cli.options import catalog_option, examples, format_option, library
from equipref.cli.views import refused, view_option

if TYPE_CHECKING:
    from equipref.identification.identify import Identification


@click.command(
    "identify",
    short_help="What is this, by its looks?",
    epilog=examples(
        "equipref identify running-gear=tracked road-wheels=5 --view side",
        "equipref identify kind=vehicle road-wheels=5,6 wheel-gap=widen-to-rear:guess --not-visible turret-form",
        "equipref identify --interactive --view side",
    ),
)
@click.argument("answers", nargs=-1, metavar="[FEATURE=STATE[,STATE...][:sure|probable|guess]]...")
@click.option("--not-visible", "hidden", multiple=True, metavar="FEATURE", help="A feature that cannot be seen.")
@view_option
@click.option("--tolerance", type=click.IntRange(0, 20), default=0, show_default=True, help="Errors to forgive.")
@click.option("--limit", type=click.IntRange(1, 200), default=5, show_default=True, help="How many to show.")
@click.option("--interactive", "-i", is_flag=True, help="Ask for the best feature until one candidate is left.")
@format_option("text", "json", "markdown")
@catalog_option
def command(
    answers: tuple[str, ...],
    hidden: tuple[str, ...],
    view: str | None,
    tolerance: int,
    limit: int,
    interactive: bool,
    form: str,
    folder: Path | None,
) -> int:
    """Rank what is in the catalogue by what can be seen, and say what to look for next.

    "FEATURE=STATE,STATE" means one of these states; a number may be a range, road-wheels=5-6. "kind" and "class" are
    features, too. The features and their states are in the glossary of the site, and with a wrong name near ones are
    shown. The exit code is 0 where the evidence reaches a type or variant, else 1.
    """
    looks = library(folder).looks
    with refused():
        given, unseen = parsed(answers)
        if interactive:
            from equipref.cli.asking import ask

            found = ask(looks, given, [*hidden, *unseen], view, tolerance)
        else:
            if not given and not hidden:
                raise click.UsageError("give at least one FEATURE=STATE, or --interactive")
            found = looks.identify(given, view=view, hidden=[*hidden, *unseen], tolerance=tolerance, limit=limit)
    sys.stdout.write(written_as(found, form, limit))
    return 0 if found.conclusion.level in ("type", "variant") else 1


def written_as(found: Identification, form: str, limit: int) -> str:
    """An identification as text, Markdown or JSON."""
    if form == "json":
        from equipref.cli.answers import to_json

        return to_json(found.as_dict(limit), indent=2) + "\n"
    return found.markdown(limit) if form == "markdown" else found.text(limit)


def parsed(words: tuple[str, ...]) -> tuple[dict[str, object], list[str]]:
    """Answers of the command line by feature, and the features that cannot be seen."""
    from equipref.identification.answers import NOT_VISIBLE

    given: dict[str, object] = {}
    hidden = []
    for word in words:
        feature, sign, said = word.partition("=")
        if not sign or not feature.strip() or not said.strip():
            raise click.UsageError(f"{word!r} is not of the form FEATURE=STATE")
        if feature in given:
            raise click.UsageError(f"{feature!r} is given twice; several states are written {feature}=A,B")
        states, colon, sure = said.partition(":")
        if states.strip().replace("-", "_") == NOT_VISIBLE:
            hidden.append(feature)
            continue
        listed = [state.strip() for state in states.split(",") if state.strip()]
        given[feature] = {"states": listed, "sure": sure.strip()} if colon else listed
    return given, hidden
