"""Characters: what can be observed of taxa, and what is wrong with an observation that names none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from equipref.errors import EquiprefError


class CharacterType(StrEnum):
    """What the states of a character are."""

    UNORDERED = "unordered"
    ORDERED = "ordered"
    INTEGER = "integer"
    REAL = "real"
    TEXT = "text"


@dataclass(frozen=True)
class Control:
    """A condition under which a character does not apply.

    Attributes:
        by: the id of the controlling character.
        states: if a taxon shows only states out of these, the controlled character does not apply to it.
    """

    by: str
    states: frozenset[str]


@dataclass(frozen=True)
class Character:
    """Something that can be observed.

    Attributes:
        id: its id.
        name: a few words.
        type: what its states are; a text character is kept and takes no part in identification.
        states: the ids of its states in order; empty for numbers and text.
        reliability: how seldom observers err on it, 0 to 10; 0: it takes no part in choosing the next character.
        change: the probability, 0 to 1, that a specimen was changed in it after it was made.
        views: from where it can be observed, with the ease of that, 0 to 1; empty: from everywhere.
        controls: conditions under which it does not apply.
        least: the least possible number of an integer character; None: the least in the data.
        most: the greatest possible number; None: the greatest in the data.
        bounds: further ends of intervals of a real character, beside those of the ranges in the data.
        asked: False for a character that is taken as an answer but never asked for.
    """

    id: str
    name: str = ""
    type: CharacterType = CharacterType.UNORDERED
    states: tuple[str, ...] = ()
    reliability: float = 5.0
    change: float = 0.0
    views: Mapping[str, float] = field(default_factory=dict)
    controls: tuple[Control, ...] = ()
    least: int | None = None
    most: int | None = None
    bounds: tuple[float, ...] = ()
    asked: bool = True

    def ease(self, view: str | None) -> float:
        """How easily it is observed from a view, 0 to 1; 1 where no view is given."""
        if view is None or not self.views:
            return 1.0
        return self.views.get(view, self.views.get("any", 0.0))


class MatrixError(EquiprefError, ValueError):
    """A data set contradicts itself: an unknown character, an unknown state, a value of another type."""


class UnknownCharacter(EquiprefError, LookupError):
    """No character has this id; `near` holds ids that look like it, best first."""

    def __init__(self, character: str, near: Sequence[str] = ()) -> None:
        super().__init__(character)
        self.character, self.near = character, tuple(near)

    def __str__(self) -> str:
        hint = f"; did you mean {' or '.join(self.near)}?" if self.near else ""
        return f"there is no feature {self.character!r}{hint}"


class UnknownState(EquiprefError, LookupError):
    """A character has no such state; `near` holds the states that look like it, `states` all of them."""

    def __init__(self, character: str, state: str, near: Sequence[str] = (), states: Sequence[str] = ()) -> None:
        super().__init__(character, state)
        self.character, self.state, self.near, self.states = character, state, tuple(near), tuple(states)

    def __str__(self) -> str:
        if self.near:
            hint = f"; did you mean {' or '.join(self.near)}?"
        else:
            hint = f"; possible is: {', '.join(self.states)}" if self.states else ""
        return f"{self.character} has no state {self.state!r}{hint}"


def near(word: str, words: Iterable[str]) -> list[str]:
    """Up to three of the words that look most like a given one."""
    from rapidfuzz import fuzz, process

    found = process.extract(word.lower(), list(words), scorer=fuzz.WRatio, limit=3, score_cutoff=65)
    return [name for name, _, _ in found]
