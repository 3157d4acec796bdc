"""Measures identification: how soon the key finds a type, how it bears a wrong answer, and how fast a step is."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from typing import NamedTuple

from equipref.identification.answers import checked
from equipref.identification.catalogue import entry_matrix
from equipref.identification.character import Character, CharacterType
from equipref.identification.evidence import Observation
from equipref.identification.key import Key
from equipref.identification.matrix import Matrix
from equipref.store.catalog import Catalog

ANSWERS = 6
VIEW = "side"


class Course(NamedTuple):
    """What became of one identification.

    Attributes:
        places: the place of the true type after each answer, counted from 1.
        answers: what was answered, in order.
    """

    places: list[int]
    answers: list[Observation]


def course(
    key: Key, taxon: str, view: str | None = VIEW, spoil: Callable[[Observation], Observation] | None = None
) -> Course:
    """Identifies one type: whatever the key asks is answered from the catalogue, or said not to be visible.

    Args:
        key: the key.
        taxon: the type that is seen.
        view: from where it is seen.
        spoil: turns one of the first answers into a wrong one; None for no errors.
    """
    matrix = key.matrix
    number = matrix.number[taxon]
    answers: list[Observation] = []
    hidden: list[str] = []
    places: list[int] = []
    while True:
        ranking = key.rank(answers)
        if answers:
            places.append(1 + [c.taxon for c in ranking.candidates].index(taxon))
        questions = key.questions(ranking, hidden=hidden, view=view)
        for question in questions:
            column = matrix.columns[question.character]
            cell = column.cells[number]
            if cell:
                states = [label for place, label in enumerate(column.labels) if cell >> place & 1]
                answer = Observation(question.character, checked(matrix, question.character, states[:1]))
                answers.append(spoil(answer) if spoil else answer)
                break
            hidden.append(question.character)
        else:
            return Course(places, answers)


def separable(matrix: Matrix, taxon: str, view: str | None = VIEW) -> bool:
    """Whether for every other type some stated feature that shows from the view contradicts it."""
    number = matrix.number[taxon]
    told = 0
    for column in matrix.columns.values():
        own = column.cells[number]
        if not own or not column.character.asked or not column.character.ease(view):
            continue
        first = own & -own
        sharing = column.unknown | (column.inapplicable if first & column.absent else 0)
        for sets in column.groups.values():
            sharing |= sets[first.bit_length() - 1]
        told |= matrix.all & ~sharing
    return told | 1 << number == matrix.all


def made_matrix(taxa: int = 1000, characters: int = 80, seed: int = 6) -> Matrix:
    """A large matrix of invented taxa: some values vary, some are unknown."""
    chance = random.Random(seed)
    columns = [
        Character(
            f"c{n}", states=tuple(f"s{k}" for k in range(chance.randint(2, 8))), reliability=chance.randint(4, 10)
        )
        if n % 5
        else Character(f"c{n}", type=CharacterType.INTEGER, least=0, most=9, reliability=chance.randint(4, 10))
        for n in range(characters)
    ]
    values = {}
    for n in range(taxa):
        of = {}
        for column in columns:
            states = column.states or tuple(str(k) for k in range(10))
            if chance.random() < 0.75:
                of[column.id] = chance.sample(states, 2 if chance.random() < 0.15 else 1)
        values[f"t{n:04}"] = of
    return Matrix(list(values), columns, values)


def step_times(matrix: Matrix, steps: int = 8) -> list[float]:
    """Seconds that each step of an identification takes: ranking, then choosing the next question."""
    key = Key(matrix)
    answers: list[Observation] = []
    taken = []
    taxon = 17
    for number in range(steps + 1):
        began = time.perf_counter()
        ranking = key.rank(answers)
        questions = key.questions(ranking)
        if number:
            taken.append(time.perf_counter() - began)
        for question in questions:
            column = matrix.columns[question.character]
            if column.cells[taxon]:
                place = (column.cells[taxon] & -column.cells[taxon]).bit_length() - 1
                answers.append(Observation(question.character, (column.labels[place],)))
                break
    return taken


def spoiler(matrix: Matrix, seed: int) -> Callable[[Observation], Observation]:
    """Makes one of the first six answers wrong: another state of the feature, chosen at random."""
    chance = random.Random(seed)
    wrong_one = chance.randrange(ANSWERS)
    asked = 0

    def spoil(answer: Observation) -> Observation:
        nonlocal asked
        asked += 1
        if asked - 1 != wrong_one:
            return answer
        column = matrix.columns[answer.character]
        inner = column.labels[1:-1] if column.numeric else column.labels
        others = [label for label in inner if label not in answer.states]
        return Observation(answer.character, (chance.choice(others),)) if others else answer

    return spoil


def measure(catalog: Catalog) -> dict[str, object]:
    """All figures over a catalogue."""
    matrix = entry_matrix(catalog)
    key = Key(matrix)
    soon = first = parted = borne = spoiled = 0
    late, not_first, lost = [], [], []
    lengths = []
    for taxon in matrix.taxa:
        run = course(key, taxon)
        if not run.places:
            late.append(taxon)
            continue
        lengths.append(len(run.places))
        if min(run.places[:ANSWERS]) <= 3:
            soon += 1
        else:
            late.append(taxon)
        if separable(matrix, taxon):
            parted += 1
            if run.places[-1] == 1:
                first += 1
            else:
                not_first.append(taxon)
        wrong = course(key, taxon, spoil=spoiler(matrix, matrix.number[taxon]))
        if len(wrong.answers) >= ANSWERS:
            spoiled += 1
            if wrong.places[ANSWERS - 1] <= 5:
                borne += 1
            else:
                lost.append(taxon)
    steps = step_times(made_matrix())
    return {
        "types": len(matrix.taxa),
        "features answered on average": sum(lengths) / max(len(lengths), 1),
        "in the first three after at most 6 answers": soon / len(matrix.taxa),
        "not in the first three": late,
        "separable from the side": parted,
        "of these first after all answers": first / max(parted, 1),
        "separable and not first": not_first,
        "with six answers or more": spoiled,
        "in the first five with one wrong answer in six": borne / max(spoiled, 1),
        "lost with one wrong answer": lost,
        "step over 1,000 taxa x 80 features, ms, slowest": 1000 * max(steps),
        "step over 1,000 taxa x 80 features, ms, mean": 1000 * sum(steps) / len(steps),
    }


def report() -> list[str]:
    """All figures over the built-in catalogue, one line each."""
    from equipref.library import builtin

    lines = []
    for name, value in measure(builtin().catalog).items():
        shown = f"{value:.3f}" if isinstance(value, float) else ", ".join(value) if isinstance(value, list) else value
        lines.append(f"- {name}: {shown}")
    return lines


if __name__ == "__main__":
    print("\n".join(report()))
