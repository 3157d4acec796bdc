"""Differences and similarities of things, the strongest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from equipref.identification import words
from equipref.identification.catalogue import CLASS, KIND, thing_matrix
from equipref.identification.column import Column
from equipref.identification.evidence import chances, error
from equipref.store.catalog import Catalog

NOT_STATED, DOES_NOT_APPLY = "not stated", "does not apply"


@dataclass(frozen=True)
class Difference:
    """A feature of several things.

    Attributes:
        feature: its id.
        name: what it is called.
        strength: how often one look at it parts two of the things, 0 to 1: the total variation distance of what is
            observed on them, on average over their pairs.
        shown: for each thing its states by id; empty where nothing is stated or it does not apply.
        said: for each thing what it shows, in words.
        views: from where it is seen, the easiest first.
    """

    feature: str
    name: str
    strength: float
    shown: dict[str, tuple[str, ...]]
    said: dict[str, str]
    views: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "feature": self.feature,
            "name": self.name,
            "strength": round(self.strength, 4),
            "states": {key: list(states) for key, states in self.shown.items()},
            "said": dict(self.said),
            "views": list(self.views),
        }


def differences(catalog: Catalog, ids: Sequence[str], *, view: str | None = None) -> list[Difference]:
    """The features in which things differ.

    Args:
        catalog: the catalogue.
        ids: at least two entries or variants, after redirects.
        view: only what shows from there; None: from anywhere.

    Returns:
        Features of which no state is common to some two of the things, the strongest first. A feature that applies
        to one and not to the other is a difference; one of which nothing is stated is none.
    """
    return [found for apart, found in _compared(catalog, ids, view) if apart]


def similarities(catalog: Catalog, ids: Sequence[str], *, view: str | None = None) -> list[Difference]:
    """The features that are stated of all things and of which every two share a state, the most alike first."""
    same = [found for apart, found in _compared(catalog, ids, view) if not apart and all(found.shown.values())]
    return sorted(same, key=lambda found: found.strength)


def _compared(catalog: Catalog, ids: Sequence[str], view: str | None) -> list[tuple[bool, Difference]]:
    matrix = thing_matrix(catalog, ids)
    found = []
    for key, column in matrix.columns.items():
        ease = column.character.ease(view)
        if key in (KIND, CLASS) or not ease:
            continue
        pairs = list(combinations(range(len(matrix.taxa)), 2))
        apart = [_apart(column, a, b) for a, b in pairs]
        distances = parted(column, pairs)
        views = sorted(column.character.views, key=lambda v: (-column.character.views[v], v))
        shown = {t: tuple(_labels(column, n)) for n, t in enumerate(matrix.taxa)}
        difference = Difference(
            key,
            words.feature_name(catalog, key),
            ease * sum(distances) / len(pairs),
            shown,
            {t: _said(catalog, column, n) for n, t in enumerate(matrix.taxa)},
            tuple(views),
        )
        found.append((any(apart), difference))
    order = {key: place for place, key in enumerate(matrix.columns)}
    return sorted(found, key=lambda pair: (-round(pair[1].strength, 9), order[pair[1].feature]))


def parted(column: Column, pairs: Sequence[tuple[int, int]]) -> list[float]:
    """For pairs of taxa, how often one look at a character parts them: 0 where nothing is stated of one."""
    of = chances(column, error(column))
    return [
        sum(abs(p - q) for p, q in zip(of[column.pattern_of[a]], of[column.pattern_of[b]], strict=True)) / 2
        if _stated(column, a) and _stated(column, b)
        else 0.0
        for a, b in pairs
    ]


def _stated(column: Column, taxon: int) -> bool:
    return not column.unknown >> taxon & 1


def _apart(column: Column, a: int, b: int) -> bool:
    """Whether no observation can fit both of two taxa."""
    if not (_stated(column, a) and _stated(column, b)):
        return False
    one, two = column.cells[a], column.cells[b]
    if one and two:
        return not one & two
    if one or two:
        return not (one | two) & column.absent
    return False


def _labels(column: Column, taxon: int) -> list[str]:
    return [label for place, label in enumerate(column.labels) if column.cells[taxon] >> place & 1]


def _said(catalog: Catalog, column: Column, taxon: int) -> str:
    labels = _labels(column, taxon)
    if labels:
        return words.either(words.state_name(catalog, column.character.id, label) for label in labels)
    return DOES_NOT_APPLY if column.inapplicable >> taxon & 1 else NOT_STATED
