"""How two look-alikes differ: the features whose states exclude each other, most telling first."""

from __future__ import annotations

from dataclasses import dataclass

from equipref.model.entry import Entry
from equipref.model.features import FeatureStatement, LookAlike
from equipref.model.vocabulary import FeatureDef
from equipref.site.holdings import Holdings


@dataclass(frozen=True, slots=True)
class Contrast:
    """One row of a table of differences.

    Attributes:
        feature: the feature.
        mine: what the page's entry shows; None where it is not stated.
        theirs: what the other shows; None where it is not stated.
    """

    feature: FeatureDef
    mine: FeatureStatement | None
    theirs: FeatureStatement | None


def contrasts(holdings: Holdings, mine: Entry, theirs: Entry, pair: LookAlike, limit: int = 5) -> list[Contrast]:
    """The features that tell two entries apart.

    Args:
        holdings: the catalogue.
        mine: the entry of the page.
        theirs: what it is mistaken for.
        pair: the declared pair; the features of its `tell_apart` come first, in its order.
        limit: the most rows.

    Returns:
        At most `limit` rows. A feature of `tell_apart` is listed if one of the two states it; any other only if both
        do and no state is common to both.
    """
    ours = {statement.feature: statement for statement in mine.features}
    others = {statement.feature: statement for statement in theirs.features}
    features = holdings.catalog.vocabulary.features
    declared = [f for f in pair.tell_apart if f in features and (f in ours or f in others)]
    rest = [
        f
        for f in ours
        if f in others and f in features and f not in declared and not set(ours[f].states) & set(others[f].states)
    ]
    rest.sort(key=lambda f: (-holdings.weight(mine, ours[f]), f))
    return [Contrast(features[f], ours.get(f), others.get(f)) for f in (*declared, *rest)[:limit]]
