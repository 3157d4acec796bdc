"""The key in the terminal: asks for the best feature, takes an answer, goes back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from equipref.identification.identify import Identification, Next
    from equipref.identification.looks import Looks

HELP = "a number or a name; several with commas; ? not visible; s skip; b back; w why; q quit"


def ask(
    looks: Looks, given: dict[str, object], hidden: Sequence[str], view: str | None, tolerance: int
) -> Identification:
    """Asks until one candidate is left, nothing is left to ask, or the user stops.

    Args:
        looks: the catalogue.
        given: what is known already, by feature.
        hidden: features that cannot be seen.
        view: from where the thing is seen.
        tolerance: how many contradictions to forgive.

    Returns:
        The identification at the end. Questions go to standard error, so that the result alone is on standard output.
    """
    steps: list[tuple[str, object]] = []
    while True:
        answers = {**given, **{key: said for key, said in steps if said is not None}}
        unseen = [*hidden, *(key for key, said in steps if said is None)]
        found = looks.identify(answers, view=view, hidden=unseen, tolerance=tolerance, limit=12)
        if found.remaining <= 1 or not found.next:
            return found
        _say(f"\n{found.remaining} remain; most probable: {', '.join(c.name for c in found.candidates[:4])}")
        step = _question(looks, found)
        if step == "back":
            if steps:
                steps.pop()
            else:
                _say("this is the first question")
        elif step == "quit":
            return found
        elif isinstance(step, tuple):
            steps.append(step)


def _question(looks: Looks, found: Identification) -> tuple[str, object] | str:
    """Asks one question; a skipped one makes room for the next best."""
    for question in found.next:
        said = _answer(looks, found, question)
        if said != "skip":
            return said
    _say("no other feature tells anything")
    return "quit"


def _answer(looks: Looks, found: Identification, question: Next) -> tuple[str, object] | str:
    _say(f"{question.name}: {question.definition}")
    for number, (_, name) in enumerate(question.states, start=1):
        _say(f"  {number}. {name}")
    while True:
        try:
            line = click.prompt(f"{question.name} ({HELP})", prompt_suffix="> ", err=True).strip()
        except click.Abort:
            return "quit"
        words = {"q": "quit", "b": "back", "s": "skip"}
        if line.lower() in words:
            return words[line.lower()]
        if line == "?":
            return question.feature, None
        if line.lower() == "w":
            _say(found.text(6))
            continue
        states = [_state(question, word.strip()) for word in line.split(",") if word.strip()]
        problem = _problem(looks, question.feature, states)
        if problem is None:
            return question.feature, states
        _say(problem)


def _state(question: Next, word: str) -> str:
    """The id of a state given by its number, its name or its id; numbers of a count are themselves."""
    if question.states and word.isdecimal() and 1 <= int(word) <= len(question.states):
        return question.states[int(word) - 1][0]
    return next((key for key, name in question.states if name.casefold() == word.casefold()), word)


def _problem(looks: Looks, feature: str, states: Sequence[str]) -> str | None:
    from equipref.identification.answers import checked
    from equipref.identification.character import UnknownState

    try:
        checked(looks.matrix, feature, states)
    except UnknownState as bad:
        return str(bad)
    return None if states else "give a state, or ? where it is not visible"


def _say(text: str) -> None:
    click.echo(text, err=True)
