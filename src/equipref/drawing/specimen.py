"""What the states of a feature look like: each on a neutral subject, which is pale but for the part in question."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from equipref.drawing.draw import VIEWS, sketch, views_of
from equipref.drawing.sheet import Box, Sheet
from equipref.drawing.style import picture_style
from equipref.drawing.words import untitled
from equipref.model.base import Kind
from equipref.model.entry import Entry
from equipref.model.features import FeatureStatement
from equipref.model.vocabulary import FeatureDef, FeatureType
from equipref.store.catalog import Catalog, Thing

_LIT = re.compile(r'<g class="(?:[^"]* )?hi">.*?</g>')
_ROOM, _LEAST_ACROSS, _LEAST_DOWN = 1.25, 0.4, 0.5
"""How much larger than the part a picture is, and the least part of the drawing that it shows."""
_TRIED = 6
"""The most classes, and the most entries, on which a feature is tried."""
_WIDEST = 3.2
"""The most that a picture is wider than high."""
_CLEAR = {"return-rollers": {"road-wheel-size": "small"}}
"""What keeps a part free to be seen: large road wheels would hide rollers."""
_NEUTRAL = {
    "id": "specimen",
    "name": "Specimen",
    "summary": "A neutral subject.",
    "names": ({"text": "Specimen", "lang": "en", "kind": "service"},),
}


@dataclass(frozen=True, slots=True)
class Specimen:
    """The picture of one state.

    Attributes:
        svg: the SVG.
        width: what it shows across, metres.
        height: what it shows from top to bottom, metres.
    """

    svg: str
    width: float
    height: float


def specimens(catalog: Catalog, feature: FeatureDef, states: Sequence[str]) -> dict[str, Specimen]:
    """Pictures of the states of a feature, cut alike, of which no two are the same.

    Args:
        catalog: where the usual bearers of the feature are looked up.
        feature: the feature.
        states: ids of its states, or counts.

    Returns:
        The picture of each state; empty where on no subject and from no side all of them differ. Of a count those
        that differ, on the subject where most do.
    """
    best: tuple[int, bool, dict[str, Sheet]] = (0, False, {})
    for subject in _subjects(catalog, feature):
        easiest = feature.best_view.value
        for view in sorted(views_of(subject), key=lambda v: (v != easiest, VIEWS.index(v))):
            sheets = {state: _shown(catalog, subject, feature, state, view) for state in states}
            differ: dict[str, str] = {}
            for state, sheet in sheets.items():
                differ.setdefault(untitled(sheet.body), state)
            lit = any(sheet.lit_box.width > 0 for sheet in sheets.values())
            if (len(differ), lit) > best[:2]:
                best = (len(differ), lit, {state: sheets[state] for state in differ.values()})
            if best[:2] == (len(states), True):
                return _cut(best[2])
    enough = len(states) if feature.type is not FeatureType.COUNT else 2
    return _cut(best[2]) if best[0] >= enough else {}


def _subjects(catalog: Catalog, feature: FeatureDef) -> Iterator[Entry]:
    """Entries that state nothing, of the classes in which the feature is most often stated; then entries that do."""
    held: Counter[tuple[Kind, str]] = Counter()
    stating: list[Entry] = []
    for entry in catalog:
        if entry.kind is Kind.COMBINATION or entry.kind not in feature.kinds:
            continue
        stated = any(statement.feature == feature.id for statement in entry.features)
        if not feature.classes or {entry.class_, entry.class_.split("/")[0]} & set(feature.classes):
            held[entry.kind, entry.class_] += 1 + 100 * stated
        if stated:
            stating.append(entry)
    ranked = sorted(held.items(), key=lambda item: (-item[1], item[0]))
    for (kind, name), _ in ranked[:_TRIED]:
        yield Entry.model_validate({**_NEUTRAL, "kind": kind, "class": name})
    for entry in stating[:_TRIED]:  # where a class as such does not show it: one that does, without its measures
        yield entry.model_copy(update={"measures": (), "outline": ()})


def _shown(catalog: Catalog, subject: Entry, feature: FeatureDef, state: str, view: str) -> Sheet:
    own = {statement.feature: statement for statement in subject.features}
    if not own:
        own = {statement.feature: statement for statement in _needed(catalog, feature)}
        own.update({f: FeatureStatement(feature=f, states=(v,)) for f, v in _CLEAR.get(feature.id, {}).items()})
    own[feature.id] = FeatureStatement(feature=feature.id, states=(state,))
    entry = subject.model_copy(update={"features": tuple(own.values())})
    return sketch(Thing(entry, None), view, (feature.id,), catalog)[0]


def _needed(catalog: Catalog, feature: FeatureDef) -> Iterator[FeatureStatement]:
    """Statements without which the feature has no meaning."""
    needs = feature.depends_on
    other = catalog.vocabulary.features.get(needs.feature) if needs else None
    if needs is None or other is None:
        return
    allowed = needs.states or tuple(s.id for s in other.states if s.id not in needs.unless)
    if allowed:
        yield FeatureStatement(feature=other.id, states=allowed[:1])
        yield from _needed(catalog, other)


def _cut(sheets: dict[str, Sheet]) -> dict[str, Specimen]:
    """One cut for all: around the part in question on every one of them."""
    whole, part = Box(), Box()
    for sheet in sheets.values():
        whole.join(sheet.box)
        if sheet.lit_box.width > 0:
            part.join(sheet.lit_box)
    lit = {"".join(_LIT.findall(sheet.body)) for sheet in sheets.values()}
    if part.width <= 0 or len(lit) < len(sheets):
        part = whole  # what differs is not what is lit alone
    across = min(max(part.width * _ROOM, part.height * 0.8, whole.width * _LEAST_ACROSS), whole.width * 1.04)
    least = max(across / _WIDEST, min(whole.height * _LEAST_DOWN, across))
    down = min(max(part.height * _ROOM, least), max(whole.height * 1.1, across / _WIDEST))
    left = _kept((part.left + part.right) / 2 - across / 2, across, whole.left, whole.right)
    bottom = _kept((part.bottom + part.top) / 2 - down / 2, down, whole.bottom, whole.top)
    found = {}
    for state, sheet in sheets.items():
        box = " ".join(sheet.number(v) for v in (left, -bottom - down, across, down))
        body = untitled(sheet.body)
        head = f'<svg xmlns="http://www.w3.org/2000/svg" class="eqd" viewBox="{box}">'
        found[state] = Specimen(f"{head}<style>{picture_style(body)}</style>{body}</svg>", across, down)
    return found


def _kept(start: float, length: float, least: float, most: float) -> float:
    """A stretch moved so that it shows as much as may be of what there is."""
    if length >= most - least:
        return (least + most - length) / 2
    return min(max(start, least - 0.02 * length), most - length * 0.98)
