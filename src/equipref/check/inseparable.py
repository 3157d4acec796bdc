"""Pairs of entries that nothing stated tells apart: because they look the same, or because little is stated."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from equipref.model.base import Kind
from equipref.model.entry import Entry
from equipref.store.catalog import Catalog

_Described = tuple[Entry, dict[str, frozenset[str]]]

FEW = 6
"""Of an entry with fewer looks than this too little is stated to call what it shares with another inseparable."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entries of one first-level class that no stated feature tells apart.

    Attributes:
        one: the first, by id.
        other: the second.
        common: how many features are stated of both.
        declared: whether one of them says that they are inseparable.
        thin: those of the two of which too little is stated to compare them, by id.
    """

    one: str
    other: str
    common: int
    declared: bool
    thin: tuple[str, ...] = ()


def inseparable(catalog: Catalog) -> tuple[Pair, ...]:
    """Pairs of entries of one first-level class of which no stated feature tells one from the other.

    A feature tells two things apart where it is stated of both and no state is common to both.

    Args:
        catalog: the catalogue.

    Returns:
        The pairs by id; combinations are left out, as their parts are compared.
    """
    pairs = []
    for (one, of_one), (other, of_other) in _alike(catalog):
        thin = tuple(id_ for id_, shown in ((one.id, of_one), (other.id, of_other)) if len(shown) < FEW)
        pairs.append(Pair(one.id, other.id, len(of_one.keys() & of_other.keys()), _declared(one, other), thin))
    return tuple(sorted(pairs, key=lambda pair: (pair.one, pair.other)))


def undivided(catalog: Catalog) -> dict[str, tuple[str, ...]]:
    """For each entry those that nothing stated tells it from, by id, though much is stated of both."""
    found: dict[str, list[str]] = defaultdict(list)
    for (one, of_one), (other, of_other) in _alike(catalog):
        if len(of_one.keys() & of_other.keys()) >= FEW and not _declared(one, other):
            found[one.id].append(other.id)
            found[other.id].append(one.id)
    return {key: tuple(sorted(found[key])) for key in sorted(found)}


def _alike(catalog: Catalog) -> Iterator[tuple[_Described, _Described]]:
    """Pairs of entries of one first-level class of which all that is stated of both has a state in common."""
    classes: dict[str, list[_Described]] = defaultdict(list)
    for entry in catalog:
        if entry.kind is not Kind.COMBINATION:
            shown = {s.feature: frozenset(s.states) for s in entry.features}
            classes[entry.class_.partition("/")[0]].append((entry, shown))
    for members in classes.values():
        for one, other in combinations(members, 2):
            if all(one[1][feature] & other[1][feature] for feature in one[1].keys() & other[1].keys()):
                yield one, other


def _declared(one: Entry, other: Entry) -> bool:
    """Whether one of two says that it cannot be told from the other, or from a variant of the other."""
    return any(
        {b.id, *(variant.id for variant in b.variants)} & set(a.not_separable)
        for a, b in ((one, other), (other, one))
    )


def thin_pairs(pairs: Iterable[Pair]) -> dict[str, list[str]]:
    """The pairs that are open because too little is stated of one of the two.

    Returns:
        For each entry of which too little is stated, by id, those it cannot be compared with; each pair once, and
        none that is declared.
    """
    found: dict[str, list[str]] = defaultdict(list)
    for pair in pairs:
        if pair.thin and not pair.declared:
            thin = pair.thin[0]
            found[thin].append(pair.other if thin == pair.one else pair.one)
    return dict(sorted(found.items()))
