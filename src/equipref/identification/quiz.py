"""Questions on look-alikes: which of two is described, and by what they are told apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from equipref.identification import words
from equipref.identification.catalogue import CLASS, KIND, characters, thing_matrix
from equipref.identification.character import CharacterType
from equipref.identification.column import Column, bits
from equipref.identification.differences import parted
from equipref.store.catalog import Catalog

MOST_CLUES = 3
_BATCH = 100
"""Of how many entries what they show is worked out at once."""


@dataclass(frozen=True)
class Question:
    """One question of the drill.

    Attributes:
        id: `answer--other`; the same as long as the pair is declared.
        answer: id of the entry that is described.
        features: by what it is told from the other, the most telling first.
        clues: what is seen of each.
        choices: ids and names of the entries to choose from, sorted by name.
        explanation: how the two are told apart.
    """

    id: str
    answer: str
    features: tuple[str, ...]
    clues: tuple[str, ...]
    choices: tuple[tuple[str, str], ...]
    explanation: str


class Quiz:
    """Two questions for every declared pair of look-alike entries that some stated feature parts.

    Questions are worked out when they are asked for, and not kept: of a large catalogue there are many.

    Args:
        catalog: the catalogue.
    """

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._pairs = {
            one: {other: pair.note or "" for other, pair in sorted(others.items()) if other in catalog.entries}
            for one, others in catalog.look_alikes.items()
            if one in catalog.entries
        }

    @cached_property
    def _stated(self) -> _Stated:
        return _Stated(self._catalog, sorted({*self._pairs, *(other for of in self._pairs.values() for other in of)}))

    def of(self, answer: str) -> Iterator[Question]:
        """The questions whose answer is an entry, sorted by what it is mistaken for."""
        for other, note in self._pairs.get(answer, {}).items():
            question = _question(self._catalog, self._stated, answer, other, note)
            if question is not None:
                yield question

    def __iter__(self) -> Iterator[Question]:
        """All questions, by the ids of their answers."""
        for answer in sorted(self._pairs):
            yield from self.of(answer)


class _Stated:
    """What entries show, with how well states part two of them: worked out once for equal states, not for each pair.

    Args:
        catalog: the catalogue.
        ids: ids of entries.
    """

    def __init__(self, catalog: Catalog, ids: Sequence[str]) -> None:
        self._characters = {character.id: character for character in characters(catalog)}
        self._shown: dict[str, dict[str, tuple[str, ...]]] = {}
        self._known: dict[tuple[str, tuple[str, ...], tuple[str, ...]], float] = {}
        same: dict[tuple[str, ...], tuple[str, ...]] = {}
        for start in range(0, len(ids), _BATCH):
            matrix = thing_matrix(catalog, ids[start : start + _BATCH])
            for number, entry in enumerate(matrix.taxa):
                shown = {}
                for key, column in matrix.columns.items():
                    if column.cells[number] and key not in (KIND, CLASS):
                        states = tuple(column.labels[place] for place in bits(column.cells[number]))
                        shown[key] = same.setdefault(states, states)
                self._shown[entry] = shown

    def apart(self, one: str, other: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
        """Features that are stated of both and share no state, the strongest first, with the states of each."""
        two = self._shown[other]
        found = [
            (self._strength(key, one, other), key, states, two[key])
            for key, states in self._shown[one].items()
            if key in two and not set(states) & set(two[key])
        ]
        return [row[1:] for row in sorted(found, key=lambda row: -round(row[0], 9))]

    def _strength(self, key: str, one: str, other: str) -> float:
        place = (key, self._shown[one][key], self._shown[other][key])
        if place not in self._known:
            character = self._characters[key]
            counted = character.type is CharacterType.INTEGER
            values = [[int(state) for state in states] if counted else list(states) for states in place[1:]]
            self._known[place] = parted(Column(character, values), [(0, 1)])[0]
        return self._known[place]


def _question(catalog: Catalog, stated: _Stated, answer: str, other: str, note: str) -> Question | None:
    names = {key: catalog.entries[key].name for key in (answer, other)}
    apart = stated.apart(answer, other)[:MOST_CLUES]
    told, clues = [], []
    for feature, one, two in apart:
        name = words.feature_name(catalog, feature)
        here, there = (
            words.lowered(words.either(words.state_name(catalog, feature, state) for state in states))
            for states in (one, two)
        )
        clues.append(f"{name}: {here}")
        told.append(f"{words.lowered(name)}: {here} on the {names[answer]}, {there} on the {names[other]}")
    if not clues:
        return None
    text = "; ".join(told)
    explanation = f"{text[:1].upper()}{text[1:]}." + (f" {note}" if note else "")
    choices = tuple(sorted(names.items(), key=lambda item: (item[1], item[0])))
    return Question(f"{answer}--{other}", answer, tuple(row[0] for row in apart), tuple(clues), choices, explanation)
