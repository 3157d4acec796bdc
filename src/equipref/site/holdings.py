"""The catalogue as the site shelves it: by class, country, maker, period, feature and sort of name."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources

from equipref.check.inseparable import undivided
from equipref.model.base import EDITORIAL
from equipref.model.entry import Entry, Variant
from equipref.model.features import FeatureStatement
from equipref.model.measures import EventKind
from equipref.model.names import Name
from equipref.model.vocabulary import Ease
from equipref.site.urls import slugs
from equipref.store.catalog import Catalog, Thing

SERVICE_EVENTS = (EventKind.ADOPTED, EventKind.IN_SERVICE, EventKind.PRODUCTION, EventKind.FIRST_FLIGHT)
"""The events that say when a thing was new, the most telling first."""


@dataclass(frozen=True)
class Holdings:
    """Views of one catalogue that several pages share.

    Attributes:
        catalog: the catalogue.
    """

    catalog: Catalog

    @cached_property
    def by_class(self) -> Mapping[str, tuple[Entry, ...]]:
        """Entries of every class; a first level holds those of its second levels too."""
        found: dict[str, list[Entry]] = {key: [] for key in self.catalog.vocabulary.classes}
        for entry in self.catalog:
            top = entry.class_.partition("/")[0]
            for key in dict.fromkeys((top, entry.class_)):
                found.setdefault(key, []).append(entry)
        return {key: tuple(entries) for key, entries in found.items()}

    @cached_property
    def by_country(self) -> Mapping[str, tuple[Entry, ...]]:
        """Entries by country of origin."""
        found: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.catalog:
            for country in dict.fromkeys(entry.origin):
                found[country].append(entry)
        return {key: tuple(found[key]) for key in sorted(found, key=self.country_name)}

    @cached_property
    def by_maker(self) -> Mapping[str, tuple[Entry, ...]]:
        """Entries by the name of who designed or built them."""
        found: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.catalog:
            for maker in dict.fromkeys(maker.name for maker in entry.makers):
                found[maker].append(entry)
        return {key: tuple(found[key]) for key in sorted(found, key=lambda name: (name.casefold(), name))}

    @cached_property
    def maker_slugs(self) -> Mapping[str, str]:
        """The piece of an address for every maker."""
        return slugs(list(self.by_maker))

    @cached_property
    def by_decade(self) -> Mapping[int, tuple[Entry, ...]]:
        """Entries by the decade in which they were new."""
        found: dict[int, list[Entry]] = defaultdict(list)
        for entry in self.catalog:
            year = first_year(entry)
            if year is not None:
                found[year // 10 * 10].append(entry)
        return {key: tuple(found[key]) for key in sorted(found)}

    @cached_property
    def by_feature(self) -> Mapping[str, Mapping[str, tuple[tuple[Thing, FeatureStatement], ...]]]:
        """For every feature that is stated, what shows each of its states."""
        found: dict[str, dict[str, list[tuple[Thing, FeatureStatement]]]] = {}
        for thing in self.catalog.things.values():
            own = thing.variant.features if thing.variant else thing.entry.features
            for statement in own:
                states = found.setdefault(statement.feature, {})
                for state in dict.fromkeys(statement.states):
                    states.setdefault(state, []).append((thing, statement))
        ordered = {}
        for feature, definition in self.catalog.vocabulary.features.items():
            states = found.get(feature, {})
            known = [state.id for state in definition.states]
            rest = sorted((s for s in states if s not in known), key=lambda s: (len(s), s))
            ordered[feature] = {s: tuple(states[s]) for s in (*known, *rest) if s in states}
        return ordered

    @cached_property
    def by_name_kind(self) -> Mapping[str, tuple[tuple[Name, Thing], ...]]:
        """All names of each sort, in the order of their letters."""
        found: dict[str, list[tuple[Name, Thing]]] = {key: [] for key in self.catalog.vocabulary.name_kinds}
        for thing in self.catalog.things.values():
            for name in thing.names:
                found.setdefault(name.kind, []).append((name, thing))
        return {
            kind: tuple(sorted(rows, key=lambda row: (row[0].text.casefold(), row[0].text, row[1].id)))
            for kind, rows in found.items()
        }

    @cached_property
    def undivided(self) -> Mapping[str, tuple[str, ...]]:
        """For each entry those that no stated look tells it from."""
        return undivided(self.catalog)

    @cached_property
    def source_uses(self) -> Mapping[str, tuple[str, ...]]:
        """For every source that is cited, the ids of the entries that cite it, sorted."""
        found: dict[str, set[str]] = defaultdict(set)
        for entry in self.catalog:
            for source in cited(entry):
                found[source].add(entry.id)
        return {key: tuple(sorted(found[key])) for key in sorted(found)}

    @cached_property
    def _rarity(self) -> Mapping[tuple[str, str, str], float]:
        """Bits that a state carries among the entries of a first-level class that state the feature."""
        stated: Counter[tuple[str, str]] = Counter()
        shown: Counter[tuple[str, str, str]] = Counter()
        for entry in self.catalog:
            top = entry.class_.partition("/")[0]
            for statement in entry.features:
                stated[top, statement.feature] += 1
                for state in statement.states:
                    shown[top, statement.feature, state] += 1
        return {key: math.log2((stated[key[:2]] + 1) / count) for key, count in shown.items()}

    def weight(self, entry: Entry, statement: FeatureStatement) -> float:
        """How much a statement helps to recognise an entry within its class; larger is better."""
        definition = self.catalog.vocabulary.features.get(statement.feature)
        if definition is None:
            return 0.0
        top = entry.class_.partition("/")[0]
        bits = min((self._rarity.get((top, statement.feature, state), 3.0) for state in statement.states), default=0)
        ease = 1.0 if Ease.EASY in definition.visible.values() else 0.5
        telling = sum(
            statement.feature in pair.tell_apart for pair in self.catalog.look_alikes.get(entry.id, {}).values()
        )
        known = 0.5 if statement.sources == (EDITORIAL,) else 1.0
        return (bits + 0.3) * definition.reliability / 10 * ease * known + telling

    def country_name(self, country: str) -> str:
        """The name of a country; its id where the vocabulary lacks it."""
        found = self.catalog.vocabulary.countries.get(country)
        return found.name if found else country

    def class_name(self, class_id: str) -> str:
        """The name of a class; its id where the vocabulary lacks it."""
        found = self.catalog.vocabulary.classes.get(class_id)
        return found.name if found else class_id

    def class_symbol(self, class_id: str) -> str:
        """The stem of the symbol file of a class: its own, that of its first level, or `unknown`."""
        for stem in (class_id.replace("/", "-"), class_id.partition("/")[0]):
            if stem in _symbols():
                return stem
        return "unknown"


@cache
def _symbols() -> frozenset[str]:
    """The stems of the symbol files that the package holds."""
    folder = resources.files("equipref.site") / "assets" / "symbols"
    return frozenset(item.name.removesuffix(".svg") for item in folder.iterdir())


def first_year(entry: Entry) -> int | None:
    """The year in which an entry was new: adopted, else in service, built or flown; None where none is stated."""
    for what in SERVICE_EVENTS:
        years = [event.year for event in entry.events if event.what is what and event.country is None]
        if years:
            return min(years)
    return None


def cited(entry: Entry) -> list[str]:
    """The ids of all sources that an entry and its variants cite, in the order of a page, `editorial` left out."""
    found: dict[str, None] = {}

    def take(item: object) -> None:
        for source in getattr(item, "sources", ()):
            found.setdefault(source)

    parts: tuple[Entry | Variant, ...] = (entry, *entry.variants)
    for part in parts:
        for name in ("names", "features", "look_alikes", "measures", "armament", "makers", "events"):
            for item in getattr(part, name, ()):
                take(item)
        if part.external is not None:
            take(part.external)
        take(part)
    found.pop(EDITORIAL, None)
    return list(found)
