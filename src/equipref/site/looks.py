"""What an entry looks like, and how it is told from what it is mistaken for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import count, groupby
from typing import Any

from equipref.model.base import View
from equipref.model.features import FeatureStatement
from equipref.site import wording
from equipref.site.contrast import contrasts
from equipref.site.drawings import Drawings
from equipref.site.leaf import Leaf
from equipref.store.catalog import Thing

KEY_FEATURES = 7
"""The most recognition features that a page puts first."""
ROWS, BRIEF_ROWS, TERSE_ROWS = 5, 3, 2
"""The most rows of a table of differences."""
TERSE_PAIRS = 2
"""The most tables of differences on a terse page; other look-alikes are linked to Compare."""
Group = tuple[str, list[dict[str, Any]]]
"""A heading with the features below it."""


def statement(leaf: Leaf, stated: FeatureStatement) -> dict[str, Any] | None:
    """One feature in words; None where the vocabulary lacks it."""
    definition = leaf.feature(stated.feature)
    if definition is None:
        return None
    stability = stated.stability or definition.stability
    return {
        "id": definition.id,
        "number": 0,
        "view": stated.view or definition.best_view,
        "name": definition.name,
        "href": leaf.href(f"features/{definition.id}#{stated.states[0]}"),
        "states": wording.states(definition, stated),
        "note": stated.note or "",
        "stability": wording.STABILITIES[stability],
        "marks": leaf.notes(stated.sources),
    }


def statements(leaf: Leaf, stated: Iterable[FeatureStatement]) -> list[dict[str, Any]]:
    """Features in words, those left out that the vocabulary lacks."""
    return [row for one in stated if (row := statement(leaf, one)) is not None]


def key_features(leaf: Leaf) -> list[Group]:
    """The features by which an entry is best recognised, grouped by view."""
    return _by_view(leaf, _ranked(leaf)[:KEY_FEATURES])


def lesser_features(leaf: Leaf) -> list[Group]:
    """All features that are not key features, grouped by view."""
    key = _ranked(leaf)[:KEY_FEATURES]
    return _by_view(leaf, [stated for stated in leaf.entry.features if stated not in key])


def numbered(leaf: Leaf, drawings: Drawings, groups: Sequence[Group]) -> dict[str, int]:
    """Numbers the features that some drawing of the entry shows, in the order of the page.

    Returns:
        The number of each; they are noted in the groups too.
    """
    rows = [row for _, held in groups for row in held]
    shown = drawings.shown((Thing(leaf.entry, None),), [row["id"] for row in rows])
    return _number(rows, shown)


def further_look_alikes(leaf: Leaf) -> list[dict[str, str]]:
    """The look-alikes for which a terse page has no room, linked to Compare."""
    return [
        {**leaf.thing(other), "href": f"{leaf.href('compare')}?ids={leaf.entry.id},{other}"}
        for other in nearest_first(leaf)[TERSE_PAIRS:]
    ]


def look_alikes(leaf: Leaf, drawings: Drawings, most: int) -> list[dict[str, Any]]:
    """What an entry is mistaken for, with at most so many differences each; short tables go without sources."""
    catalog = leaf.edition.catalog
    found = []
    for other_id in nearest_first(leaf)[: TERSE_PAIRS if most == TERSE_ROWS else None]:
        pair = catalog.look_alikes[leaf.entry.id][other_id]
        other = catalog.things[other_id].entry
        rows: list[dict[str, Any]] = []
        for row in contrasts(leaf.edition.holdings, leaf.entry, other, pair, most):
            stated = [s for s in (row.mine, row.theirs) if s is not None and most == ROWS]
            rows.append(
                {
                    "id": row.feature.id,
                    "number": 0,
                    "feature": row.feature.name,
                    "href": leaf.href(f"features/{row.feature.id}"),
                    "mine": wording.states(row.feature, row.mine),
                    "theirs": wording.states(row.feature, row.theirs),
                    "marks": leaf.notes([source for one in stated for source in one.sources]),
                }
            )
        things = (Thing(leaf.entry, None), Thing(other, None))
        numbers = _number(rows, drawings.shown(things, [row["id"] for row in rows]))
        found.append(
            {
                **leaf.thing(other_id),
                "rows": rows,
                "pictures": drawings.pair(leaf.entry, other, numbers),
                "note": pair.note or "",
                "marks": leaf.notes(pair.sources),
            }
        )
    return found


def nearest_first(leaf: Leaf) -> list[str]:
    """The ids of look-alikes, those of the entry's own class first."""
    catalog, entry = leaf.edition.catalog, leaf.entry

    def far(other: str) -> tuple[bool, bool]:
        of = catalog.things[other].entry.class_
        return of.split("/")[0] != entry.class_.split("/")[0], of != entry.class_

    return sorted(catalog.look_alikes.get(entry.id, {}), key=far)


def _number(rows: Iterable[dict[str, Any]], shown: set[str]) -> dict[str, int]:
    numbers, following = {}, count(1)
    for row in rows:
        if row["id"] in shown:
            row["number"] = numbers[row["id"]] = next(following)
    return numbers


def _ranked(leaf: Leaf) -> list[FeatureStatement]:
    weight = leaf.edition.holdings.weight
    return sorted(leaf.entry.features, key=lambda s: (-weight(leaf.entry, s), s.feature))


def _by_view(leaf: Leaf, stated: Iterable[FeatureStatement]) -> list[Group]:
    rows = statements(leaf, stated)
    order = {view: place for place, view in enumerate(View)}
    rows.sort(key=lambda row: order[row["view"]])
    return [(wording.VIEWS[view], list(group)) for view, group in groupby(rows, lambda r: r["view"])]
