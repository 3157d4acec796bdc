"""Questions on look-alikes: which of two is described, and by what they are told apart."""

from __future__ import annotations

from dataclasses import dataclass

from equipref.identification import words
from equipref.identification.differences import differences
from equipref.store.catalog import Catalog

MOST_CLUES = 3


@dataclass(frozen=True)
class Question:
    """One question of the drill.

    Attributes:
        id: `answer--other`; the same as long as the pair is declared.
        answer: id of the entry that is described.
        clues: what is seen on it, the most telling first.
        choices: ids and names of the entries to choose from, sorted by name.
        explanation: how the two are told apart.
    """

    id: str
    answer: str
    clues: tuple[str, ...]
    choices: tuple[tuple[str, str], ...]
    explanation: str


def quiz(catalog: Catalog) -> list[Question]:
    """Two questions for every declared pair of look-alike entries that some stated feature parts, sorted by id."""
    found = []
    for one, pairs in catalog.look_alikes.items():
        for other, pair in pairs.items():
            if one in catalog.entries and other in catalog.entries:
                question = _question(catalog, one, other, pair.note or "")
                if question is not None:
                    found.append(question)
    return sorted(found, key=lambda question: question.id)


def _question(catalog: Catalog, answer: str, other: str, note: str) -> Question | None:
    names = {key: catalog.entries[key].name for key in (answer, other)}
    apart = [d for d in differences(catalog, (answer, other)) if all(d.shown.values())][:MOST_CLUES]
    if not apart:
        return None
    clues = tuple(f"{d.name}: {words.lowered(d.said[answer])}" for d in apart)
    told = "; ".join(
        f"{words.lowered(d.name)}: {words.lowered(d.said[answer])} on the {names[answer]}, "
        f"{words.lowered(d.said[other])} on the {names[other]}"
        for d in apart
    )
    explanation = f"{told[:1].upper()}{told[1:]}." + (f" {note}" if note else "")
    choices = tuple(sorted(names.items(), key=lambda item: (item[1], item[0])))
    return Question(f"{answer}--{other}", answer, clues, choices, explanation)
