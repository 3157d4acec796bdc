"""Level honesty: how deep the evidence reaches, and what it cannot exclude."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from equipref.identification import words
from equipref.identification.catalogue import member_matrix
from equipref.identification.key import AGAINST, Candidate, Key, Ranking
from equipref.store.catalog import Catalog

VARIANT, TYPE, FAMILY, CLASS_LEVEL, KIND_LEVEL, NONE = "variant", "type", "family", "class", "kind", "none"
RIVAL = 0.1
"""A candidate at least this part as probable as the first cannot be left aside."""
LEAD = 2.0
"""A variant leads where it explains the observations at least so many times better than the others."""
EPSILON = 1e-6
"""What a probability may differ by and still count as equal: the browser adds in another order."""
_MOST_RIVALS, _MOST_VARIANTS = 6, 4


@dataclass(frozen=True)
class NotExcluded:
    """Something that the evidence does not exclude.

    Attributes:
        id: id of the entry or variant.
        name: its name.
        why: why it is not excluded, in words.
        features: the features that would decide.
    """

    id: str
    name: str
    why: str
    features: tuple[str, ...] = ()


@dataclass(frozen=True)
class Conclusion:
    """The deepest level that the evidence supports.

    Attributes:
        level: variant, type, family, class, kind or none.
        id: id of the entry, variant or class; the kind; empty where there is none.
        name: what it is called.
        text: the conclusion in one sentence, fit to be cited.
        not_excluded: what cannot be excluded, each with the reason.
    """

    level: str
    id: str
    name: str
    text: str
    not_excluded: tuple[NotExcluded, ...] = ()


def conclude(catalog: Catalog, ranking: Ranking, hidden: Sequence[str]) -> Conclusion:
    """The deepest level that observations support.

    Args:
        catalog: the catalogue over which the ranking was made.
        ranking: the ranking of entries.
        hidden: features that cannot be seen.
    """
    if not ranking.observations:
        return Conclusion(NONE, "", "", "Nothing was observed yet.")
    left = ranking.left
    if not left:
        return _nothing_agrees(catalog, ranking)
    rivals = [c for c in left if c.probability >= RIVAL * left[0].probability * (1 - EPSILON)]
    if len(rivals) > 1:
        return _several(catalog, [c.taxon for c in rivals], ranking, hidden)
    return _one(catalog, left[0], ranking, hidden)


def _nothing_agrees(catalog: Catalog, ranking: Ranking) -> Conclusion:
    nearest = ranking.candidates[0]
    name = catalog.things[nearest.taxon].name
    against = [
        words.feature_name(catalog, observation.character)
        for observation, reason in zip(ranking.observations, nearest.reasons, strict=True)
        if reason == AGAINST
    ]
    text = (
        f"Nothing in the catalogue agrees with all that was observed; nearest is {name}, "
        f"contradicted by: {', '.join(map(words.lowered, against))}."
    )
    return Conclusion(NONE, "", "", text)


def _root(catalog: Catalog, entry: str) -> str:
    for _ in range(8):
        parent = catalog.entries[entry].variant_of
        if parent is None or parent not in catalog.things:
            break
        entry = catalog.things[parent].entry.id
    return entry


def _several(catalog: Catalog, rivals: Sequence[str], ranking: Ranking, hidden: Sequence[str]) -> Conclusion:
    names = [catalog.things[key].name for key in rivals]
    roots = {_root(catalog, key) for key in rivals}
    entries = [catalog.entries[key] for key in rivals]
    held = tuple(_rival(catalog, key, rivals[0], ranking, hidden) for key in rivals)
    among = f"not separated by what was observed: {words.listed(names, _MOST_RIVALS)}"
    if len(roots) == 1:
        root = roots.pop()
        name = catalog.things[root].name
        return Conclusion(FAMILY, root, name, f"{name} family; {among}.", held)
    classes = {entry.class_ for entry in entries}
    tops = {entry.class_.partition("/")[0] for entry in entries}
    for group in (classes, tops):
        known = catalog.vocabulary.classes.get(next(iter(group)))
        if len(group) == 1 and known is not None:
            return Conclusion(CLASS_LEVEL, known.id, known.name, f"One of the {_small(known.name)}; {among}.", held)
    kinds = {entry.kind.value for entry in entries}
    if len(kinds) == 1:
        kind = kinds.pop()
        return Conclusion(KIND_LEVEL, kind, kind.capitalize(), f"A thing of the kind {kind}; {among}.", held)
    return Conclusion(NONE, "", "", f"No level is supported; {among}.", held)


def _small(name: str) -> str:
    return words.lowered(name)


def _rival(catalog: Catalog, key: str, first: str, ranking: Ranking, hidden: Sequence[str]) -> NotExcluded:
    thing = catalog.things[key]
    if key == first:
        return NotExcluded(key, thing.name, "most probable, or as probable as any")
    own = {s.feature: set(s.states) for s in thing.features}
    other = {s.feature: set(s.states) for s in catalog.things[first].features}
    apart = [f for f in own if f in other and not own[f] & other[f]]
    declared = catalog.entries[key].not_separable + catalog.entries[first].not_separable
    if first in declared or key in declared:
        return NotExcluded(key, thing.name, "cannot be told from outside, by the best knowledge")
    return NotExcluded(key, thing.name, _why(catalog, apart, ranking, hidden), tuple(apart))


def _why(catalog: Catalog, apart: Sequence[str], ranking: Ranking, hidden: Sequence[str]) -> str:
    """Why something that would differ in some features is not excluded."""
    if not apart:
        return "nothing in the catalogue tells it from outside"
    seen = {o.character for o in ranking.observations}
    unseen = [f for f in apart if f in hidden]
    open_ = [f for f in apart if f not in hidden and f not in seen]
    parts = []
    if unseen:
        parts.append(f"{_names(catalog, unseen)} not visible")
    if open_:
        parts.append(f"{_names(catalog, open_)} not looked at")
    return "; ".join(parts) or "what was observed fits it as well"


def _names(catalog: Catalog, features: Sequence[str]) -> str:
    return words.listed([words.lowered(words.feature_name(catalog, f)) for f in features], 3)


def _one(catalog: Catalog, first: Candidate, ranking: Ranking, hidden: Sequence[str]) -> Conclusion:
    """One entry is left: is it one of its variants, and which others are not excluded?"""
    entry = catalog.entries[first.taxon]
    members = Key(member_matrix(catalog, entry)).rank(ranking.observations)
    agreeing = [c for c in members.candidates if c.remaining]
    lead = leading_variant(agreeing, entry.id)
    thing = catalog.things[lead or entry.id]
    shown = {s.feature: set(s.states) for s in thing.features}
    held = []
    for member in sorted(c.taxon for c in agreeing):
        if member in (thing.id, entry.id):
            continue
        other = catalog.things[member]
        own = {s.feature: set(s.states) for s in (other.variant.features if other.variant else ())}
        apart = [f for f in own if own[f] != shown.get(f)]
        held.append(NotExcluded(member, other.name, _why(catalog, apart, ranking, hidden), tuple(apart)))
    level = VARIANT if lead else TYPE
    text = thing.name if lead or not entry.variants else f"{thing.name} family"
    if lead:
        text += f", a variant of {entry.name}"
    held.sort(key=lambda n: (not n.features, n.id))
    if held:
        shown_first = held[:_MOST_VARIANTS]
        reasons: dict[str, list[str]] = {}
        for item in shown_first:
            reasons.setdefault(item.why, []).append(item.name)
        said = "; ".join(f"{', '.join(names)} cannot be excluded: {why}" for why, names in reasons.items())
        more = len(held) - len(shown_first)
        text += f"; {said}" + (f"; nor can {more} more variants" if more > 0 else "")
    return Conclusion(level, thing.id, thing.name, f"{text}.", tuple(held))


def leading_variant(agreeing: Sequence[Candidate], entry: str) -> str | None:
    """The variant that explains the observations clearly better than the type and the other variants; or None."""
    if not agreeing or agreeing[0].taxon == entry:
        return None
    first = agreeing[0]
    others = [c.probability for c in agreeing[1:]]
    clear = all(log(max(first.probability, 1e-300)) - log(max(p, 1e-300)) >= log(LEAD) - EPSILON for p in others)
    return first.taxon if clear else None
