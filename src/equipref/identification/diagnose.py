"""Diagnoses: the smallest sets of features that tell one entry from all others; and descriptions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from equipref.identification import words
from equipref.identification.answers import VIEWS
from equipref.identification.catalogue import CLASS, KIND, entry_matrix
from equipref.identification.column import Column, bits
from equipref.identification.matrix import Matrix
from equipref.store.catalog import Catalog

MOST_TRIED = 200_000
"""So many sets of features are tried before the search makes do with a set found greedily."""


@dataclass(frozen=True)
class Diagnostic:
    """A set of features that tells an entry from all others that can be told from it.

    Attributes:
        features: ids of the features, in the order of the vocabulary.
        view: a view from which all of them show; None: no one view suffices.
    """

    features: tuple[str, ...]
    view: str | None


@dataclass(frozen=True)
class Diagnosis:
    """How to tell an entry.

    Attributes:
        id: the entry.
        within: the class within which it is told, or empty for the whole catalogue.
        others: how many others there are.
        sets: the smallest sets, those that one view suffices for first.
        said: for each feature of the sets, its name and what the entry shows, in words.
        inseparable: ids of entries that no stated feature tells from it.
    """

    id: str
    within: str
    others: int
    sets: tuple[Diagnostic, ...]
    said: dict[str, tuple[str, str]]
    inseparable: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "id": self.id,
            "within": self.within,
            "others": self.others,
            "sets": [{"features": list(s.features), "view": s.view} for s in self.sets],
            "said": {key: {"name": name, "states": states} for key, (name, states) in self.said.items()},
            "inseparable": list(self.inseparable),
        }


def diagnose(
    catalog: Catalog, entry_id: str, *, within: str = "", view: str | None = None, limit: int = 3
) -> Diagnosis:
    """Finds the smallest sets of features that tell an entry from all others.

    Args:
        catalog: the catalogue.
        entry_id: an entry's id.
        within: a class: only its entries are told from; empty: the whole catalogue.
        view: only features that show from there; None: each view is tried by itself, and then all together.
        limit: at most so many sets.
    """
    matrix = entry_matrix(catalog)
    number = matrix.number[entry_id]
    others = matrix.all & ~(1 << number)
    if within:
        members = {e.id for e in catalog if e.class_ == within or e.class_.startswith(f"{within}/")}
        others &= sum(1 << n for n, taxon in enumerate(matrix.taxa) if taxon in members)
    told = {key: _told(column, number) & others for key, column in matrix.columns.items() if key not in (KIND, CLASS)}
    told = {key: taxa for key, taxa in told.items() if taxa}
    views: tuple[str | None, ...] = (view,) if view else (*VIEWS, None)
    possible = 0
    for key, taxa in told.items():
        if view is None or matrix.columns[key].character.ease(view):
            possible |= taxa
    inseparable = others & ~possible
    sets = _sets(matrix, told, others & ~inseparable, views, limit)
    said = {}
    for key in dict.fromkeys(feature for found in sets for feature in found.features):
        said[key] = (words.feature_name(catalog, key), _shown(catalog, matrix.columns[key], number))
    return Diagnosis(
        entry_id, within, others.bit_count(), tuple(sets), said, tuple(matrix.taxa[n] for n in bits(inseparable))
    )


def _sets(
    matrix: Matrix, told: dict[str, int], others: int, views: Sequence[str | None], limit: int
) -> list[Diagnostic]:
    if not others:
        return []
    order = list(matrix.columns)
    found: list[Diagnostic] = []
    for view in views:
        usable = {k: t for k, t in told.items() if view is None or matrix.columns[k].character.ease(view)}
        for features in _covers(matrix, usable, others, view, limit):
            same = tuple(sorted(features, key=order.index))
            if all(same != other.features for other in found):
                found.append(Diagnostic(same, view))
    if not found:
        return []
    found.sort(key=lambda s: (len(s.features), s.view is None, -_trust(matrix, s.features, s.view), s.features))
    least = len(found[0].features)
    smallest = [s for s in found if len(s.features) == least][:limit]
    if all(s.view is None for s in smallest):
        smallest.extend([s for s in found if s.view is not None][:1])
    return smallest


def _covers(matrix: Matrix, told: dict[str, int], others: int, view: str | None, limit: int) -> list[tuple[str, ...]]:
    """The smallest sets of features that tell from all others, the most trustworthy first."""
    together = 0
    for taxa in told.values():
        together |= taxa
    if others & ~together:
        return []
    keys = sorted(told, key=lambda k: (-(told[k] & others).bit_count(), -_trust(matrix, (k,), view), k))
    tried = 0
    for size in range(1, len(keys) + 1):
        hits = []
        for chosen in combinations(keys, size):
            tried += 1
            left = others
            for key in chosen:
                left &= ~told[key]
            if not left:
                hits.append(chosen)
            if tried > MOST_TRIED:
                return [_greedy(told, others)]
        if hits:
            return sorted(hits, key=lambda h: (-_trust(matrix, h, view), h))[:limit]
    return []


def _greedy(told: dict[str, int], others: int) -> tuple[str, ...]:
    chosen: list[str] = []
    while others:
        best = max(sorted(told), key=lambda k: (told[k] & others).bit_count())
        chosen.append(best)
        others &= ~told[best]
    return tuple(chosen)


def _trust(matrix: Matrix, features: Sequence[str], view: str | None) -> float:
    held = [matrix.columns[key].character for key in features]
    return sum(c.reliability * (1 - c.change) * c.ease(view) for c in held) / len(held)


def _told(column: Column, number: int) -> int:
    """The taxa that no observation of a column can fit where it fits one taxon."""
    own = column.cells[number]
    if not own:
        return 0
    sharing = 0
    for sets in column.groups.values():
        for place in bits(own):
            sharing |= sets[place]
    if own & column.absent:
        sharing |= column.inapplicable
    every = (1 << len(column.cells)) - 1
    return every & ~sharing & ~column.unknown


def _shown(catalog: Catalog, column: Column, number: int) -> str:
    labels = [label for place, label in enumerate(column.labels) if column.cells[number] >> place & 1]
    return words.either(words.state_name(catalog, column.character.id, label) for label in labels)


def describe(catalog: Catalog, thing_id: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """What an entry or variant shows, by part: `("turret", [("Turret form", "Hemisphere"), ...])`."""
    thing = catalog.things[thing_id]
    shown = {statement.feature: statement for statement in thing.features}
    parts: dict[str, list[tuple[str, str]]] = {}
    for feature in catalog.vocabulary.features.values():
        statement = shown.get(feature.id)
        if statement is not None:
            text = words.either(words.state_name(catalog, feature.id, state) for state in statement.states)
            parts.setdefault(feature.part, []).append((feature.name, text))
    return list(parts.items())
