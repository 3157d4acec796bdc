"""Questions on look-alikes: which of two is described, and by what they are told apart."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from equipref.identification import words
from equipref.identification.catalogue import CLASS, KIND, thing_matrix
from equipref.identification.column import Column, bits
from equipref.identification.differences import parted
from equipref.identification.matrix import Matrix
from equipref.store.catalog import Catalog

MOST_CLUES = 3


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


def quiz(catalog: Catalog) -> list[Question]:
    """Two questions for every declared pair of look-alike entries that some stated feature parts, sorted by id."""
    pairs = {
        (one, other): pair.note or ""
        for one, others in catalog.look_alikes.items()
        for other, pair in others.items()
        if one in catalog.entries and other in catalog.entries
    }
    stated = _Stated(catalog, tuple(dict.fromkeys(key for pair in pairs for key in pair)))
    found = (_question(catalog, stated, one, other, note) for (one, other), note in pairs.items())
    return sorted((question for question in found if question is not None), key=lambda question: question.id)


@dataclass(frozen=True)
class _Stated:
    """What entries show, with how well states part two of them: worked out once for equal states, not for each pair.

    Attributes:
        catalog: the catalogue.
        ids: ids of entries.
    """

    catalog: Catalog
    ids: tuple[str, ...]
    _known: dict[tuple[str, tuple[str, ...], tuple[str, ...]], float] = field(default_factory=dict)

    @cached_property
    def _matrix(self) -> Matrix:
        return thing_matrix(self.catalog, self.ids)

    @cached_property
    def _shown(self) -> dict[str, dict[str, tuple[str, ...]]]:
        """For each entry its states by feature, in the vocabulary's order; what is not stated is left out."""
        return {
            entry: {
                key: tuple(column.labels[place] for place in bits(column.cells[number]))
                for key, column in self._matrix.columns.items()
                if column.cells[number] and key not in (KIND, CLASS)
            }
            for number, entry in enumerate(self.ids)
        }

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
            values = [self._matrix.values[entry][key] for entry in (one, other)]
            self._known[place] = parted(Column(self._matrix.characters[key], values), [(0, 1)])[0]
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
