"""Answers as people give them: feature and state by name, several states, not visible, and how sure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from equipref.errors import EquiprefError
from equipref.identification.catalogue import CLASS
from equipref.identification.character import UnknownCharacter, UnknownState, near
from equipref.identification.evidence import SURE, SURENESS, Observation
from equipref.identification.matrix import Matrix
from equipref.identification.value import integers

NOT_VISIBLE = "not_visible"
"""What stands for a state where the feature cannot be seen."""
_HIDDEN = frozenset({NOT_VISIBLE, "not-visible", "not visible", "?"})
VIEWS = ("side", "front", "rear", "top")


class BadAnswer(EquiprefError, ValueError):
    """An answer is not of a form that is understood."""


class Answers(NamedTuple):
    """What an observer said.

    Attributes:
        observations: what was seen.
        hidden: ids of features that cannot be seen.
    """

    observations: tuple[Observation, ...]
    hidden: tuple[str, ...]


def understood(matrix: Matrix, given: Mapping[str, Any], hidden: Iterable[str] = ()) -> Answers:
    """Reads answers.

    Args:
        matrix: the data.
        given: by feature a state, several states, a number, "4-6", "not_visible", or
            `{"states": ..., "sure": "probable"}`, where sure is sure, probable, guess or a number above 0 to 1.
        hidden: further features that cannot be seen.

    Raises:
        UnknownCharacter: no feature has this id.
        UnknownState: the feature has no such state.
        BadAnswer: the answer has another form.
    """
    seen, unseen = [], [known(matrix, feature) for feature in hidden]
    for feature, said in given.items():
        key = known(matrix, feature)
        states, sureness = _parts(key, said)
        if states is None or (len(states) == 1 and states[0].lower() in _HIDDEN):
            unseen.append(key)
        else:
            seen.append(Observation(key, checked(matrix, key, states), sureness))
    return Answers(tuple(seen), tuple(dict.fromkeys(unseen)))


def known(matrix: Matrix, feature: str) -> str:
    """The id of a feature, given its id or its name; raises UnknownCharacter with near ids otherwise."""
    wanted = str(feature).strip()
    if wanted in matrix.columns:
        return wanted
    by_name = {c.name.casefold(): key for key, c in matrix.characters.items() if key in matrix.columns}
    folded = wanted.casefold().replace("_", "-").replace(" ", "-")
    if folded in matrix.columns:
        return folded
    if wanted.casefold() in by_name:
        return by_name[wanted.casefold()]
    names = {**{key: key for key in matrix.columns}, **by_name}
    raise UnknownCharacter(wanted, list(dict.fromkeys(names[word] for word in near(wanted, names))))


def _parts(feature: str, said: Any) -> tuple[tuple[str, ...] | None, float]:
    sureness = SURE
    if isinstance(said, Mapping):
        unread = set(said) - {"states", "sure"}
        if unread or "states" not in said:
            raise BadAnswer(f"{feature}: an answer holds states and sure, not {', '.join(sorted(map(str, said)))}")
        sureness, said = sure(said.get("sure", SURE)), said["states"]
    if said is None:
        return None, sureness
    if isinstance(said, (str, int, float)):
        return (str(said).strip(),), sureness
    states = tuple(str(state).strip() for state in said)
    if not states:
        raise BadAnswer(f"{feature}: no state is given; say {NOT_VISIBLE} where it cannot be seen")
    return states, sureness


def sure(said: Any) -> float:
    """How sure an observer is, as a number above 0 to 1; words are sure, probable, guess."""
    if isinstance(said, str) and said in SURENESS:
        return SURENESS[said]
    try:
        value = float(said)
    except (TypeError, ValueError):
        value = 0.0
    if not 0 < value <= 1:
        raise BadAnswer(f"{said!r} is not a degree of sureness; say {', '.join(SURENESS)}, or a number above 0 to 1")
    return value


def checked(matrix: Matrix, feature: str, states: Iterable[str]) -> tuple[str, ...]:
    """States that a feature has, classes with what belongs to them; raises UnknownState otherwise."""
    column = matrix.column(feature)
    if column.numeric:
        given = tuple(states)
        limits = column.character
        numbers = integers(feature, given)
        low = limits.least if limits.least is not None else column.low
        high = limits.most if limits.most is not None else column.low + column.count - 3
        for number in numbers:
            if not low <= number <= high:
                raise UnknownState(feature, str(number), (), (f"a whole number from {low} to {high}",))
        return tuple(str(number) for number in numbers)
    found: list[str] = []
    for state in states:
        if state not in column.places:
            raise UnknownState(feature, state, near(state, column.labels), column.labels)
        found.append(state)
        if feature == CLASS:
            found.append(state.partition("/")[0])
            found.extend(label for label in column.labels if label.startswith(f"{state}/"))
    return tuple(dict.fromkeys(found))
