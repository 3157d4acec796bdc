"""Ways in by what can be seen: the list of visible features, and for each what shows which of its states."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from equipref.model.vocabulary import Ease, FeatureDef
from equipref.site import wording
from equipref.site.edition import Edition
from equipref.site.page import ALONE, Page


def feature_pages(edition: Edition) -> Iterator[Page]:
    """The list of visible features, and one page each with what shows which state."""
    features = edition.catalog.vocabulary.features
    used = {key: states for key, states in edition.holdings.by_feature.items() if states}
    groups: list[dict[str, Any]] = []
    for part, members in groupby((features[key] for key in used), lambda f: f.part):
        rows = [
            {
                "name": f.name,
                "href": edition.urls.link("features", f"features/{f.id}"),
                "text": wording.plural(len({t.id for rows in used[f.id].values() for t, _ in rows}), "statement"),
            }
            for f in members
        ]
        known = next((g for g in groups if g["id"] == part), None)
        if known is None:
            groups.append({"name": part.replace("-", " ").capitalize(), "id": part, "rows": rows})
        else:
            known["rows"].extend(rows)
    yield Page(
        "features",
        "list.md.j2",
        "Visible features",
        "Entries by what can be seen on them.",
        {
            "heading": "Visible features",
            "lead": "What to look at, and everything that shows it.",
            "groups": groups,
        },
        hide=ALONE,
        indexed=False,
    )
    for key, states in used.items():
        yield _feature_page(edition, features[key], states)


def _feature_page(edition: Edition, feature: FeatureDef, states: Any) -> Page:
    here = f"features/{feature.id}"
    definitions = {state.id: state for state in feature.states}
    shown = []
    for state, holders in states.items():
        definition = definitions.get(state)
        noun = "entry" if all(thing.variant is None for thing, _ in holders) else "thing"
        shown.append(
            {
                "id": state,
                "name": definition.name if definition else state,
                "definition": (definition.definition or "") if definition else "",
                "count": wording.plural(len(holders), noun),
                "rows": [
                    {
                        "name": thing.name,
                        "href": edition.urls.link(here, edition.thing_path(thing.id)),
                        "text": statement.note or "",
                    }
                    for thing, statement in holders
                ],
            }
        )
    easy = [wording.lowered(wording.VIEWS[v]) for v, ease in feature.visible.items() if ease is Ease.EASY]
    hard = [wording.lowered(wording.VIEWS[v]) for v, ease in feature.visible.items() if ease is Ease.HARD]
    seen = f"Easily seen {_and(easy)}" if easy else "Not easily seen"
    if hard:
        seen += f", with effort {_and(hard)}"
    depends = ""
    if feature.depends_on is not None:
        other = edition.catalog.vocabulary.features.get(feature.depends_on.feature)
        if other is not None and feature.depends_on.states:
            names = [wording.lowered(wording.state_name(other, s)) for s in feature.depends_on.states]
            depends = f"applies where the {other.name.lower()} shows {_or(names)}"
    return Page(
        here,
        "feature.md.j2",
        feature.name,
        feature.definition,
        {"feature": feature, "states": shown, "seen": seen, "depends": depends},
        hide=ALONE,
        indexed=False,
    )


def _and(words: Sequence[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def _or(words: Sequence[str]) -> str:
    return " or ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)
