"""Gaps: what entries lack, the most wanted first.

An entry is wanted as often as reports mention it or one of its variants. A gap is no fault: nothing here fails
validation, and a gap is better than a guess.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from equipref.check.applicability import expected
from equipref.check.inseparable import undivided
from equipref.model.base import EDITORIAL, Kind
from equipref.model.entry import Entry
from equipref.store.catalog import Catalog

LANGUAGES: Mapping[str, str] = {"en": "English", "ru": "Russian", "uk": "Ukrainian", "ar": "Arabic"}
"""The languages in which every entry should have a name."""
DIMENSIONS: Mapping[Kind, Mapping[str, tuple[str, ...]]] = {
    Kind.VEHICLE: {"length": ("length",), "width": ("width",), "height": ("height",), "mass": ("mass",)},
    Kind.AIRCRAFT: {
        "length": ("length",),
        "height": ("height",),
        "rotor diameter or wing span": ("rotor-diameter", "wing-span"),
        "mass": ("mass",),
    },
    Kind.WEAPON: {"calibre": ("calibre",), "mass": ("mass",)},
    Kind.COMBINATION: {},
}
"""What should be stated of each kind: any measure that is so called, or whose id begins so."""
MOST_ALIKE = 5
"""The most entries that a gap names of those that nothing stated tells an entry from."""


class GapKind(StrEnum):
    """What is missing; listed in the order in which gaps are shown."""

    FEATURES_MISSING = "features_missing"
    FEATURES_EDITORIAL = "features_editorial"
    LOOK_ALIKES_MISSING = "look_alikes_missing"
    UNDIVIDED = "undivided"
    NAMES_MISSING = "names_missing"
    DIMENSIONS_MISSING = "dimensions_missing"
    NUMBERS_UNSOURCED = "numbers_unsourced"
    NUMBERS_SINGLE = "numbers_single"
    EVENTS_MISSING = "events_missing"
    IDS_MISSING = "ids_missing"


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that an entry lacks.

    Attributes:
        kind: what sort of thing.
        message: the same as a sentence for readers.
        items: ids of the features, of entries, of the measures, tags of languages, names of dimensions; or empty.
    """

    kind: GapKind
    message: str
    items: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, object]:
        """The gap as plain data."""
        return {"kind": self.kind.value, "message": self.message, "items": list(self.items)}


@dataclass(frozen=True, slots=True)
class EntryGaps:
    """What one entry lacks.

    Attributes:
        entry: the entry.
        wanted: how many mentions in reports mean it or one of its variants.
        gaps: what it lacks, in the order of `GapKind`.
    """

    entry: Entry
    wanted: int
    gaps: tuple[Gap, ...]

    def as_dict(self) -> dict[str, object]:
        """The gaps as plain data."""
        return {
            "id": self.entry.id,
            "name": self.entry.name,
            "class": self.entry.class_,
            "wanted": self.wanted,
            "gaps": [gap.as_dict() for gap in self.gaps],
        }


def gaps(catalog: Catalog, alike: Mapping[str, tuple[str, ...]] | None = None) -> list[EntryGaps]:
    """What each entry lacks.

    Args:
        catalog: the catalogue.
        alike: as `gaps_of` takes it, where it is at hand; None works it out.

    Returns:
        The entries that lack anything: the most wanted first, of equals those with most gaps, then by id.
    """
    alike = undivided(catalog) if alike is None else alike
    found = [EntryGaps(entry, wanted(catalog, entry), gaps_of(catalog, entry, alike)) for entry in catalog]
    return sorted((e for e in found if e.gaps), key=lambda e: (-e.wanted, -len(e.gaps), e.entry.id))


def wanted(catalog: Catalog, entry: Entry) -> int:
    """How many mentions in reports mean an entry or one of its variants."""
    return sum(len(catalog.mentions.get(thing_id, ())) for thing_id in (entry.id, *(v.id for v in entry.variants)))


def gaps_of(catalog: Catalog, entry: Entry, alike: Mapping[str, tuple[str, ...]]) -> tuple[Gap, ...]:
    """What one entry lacks, in the order of `GapKind`; variants are not asked for more than what they state.

    Args:
        catalog: the catalogue.
        entry: the entry.
        alike: for each entry those that no stated look tells it from, as `undivided` finds them.
    """
    return tuple(_gaps_of(catalog, entry, alike.get(entry.id, ())))


def _gaps_of(catalog: Catalog, entry: Entry, alike: tuple[str, ...]) -> Iterator[Gap]:
    yield from _features(catalog, entry)
    if entry.kind is not Kind.COMBINATION and entry.id not in catalog.look_alikes and not entry.not_separable:
        yield Gap(GapKind.LOOK_ALIKES_MISSING, "No look-alike declared.")
    if alike:
        names = [catalog.entries[other].name for other in alike[:MOST_ALIKE]]
        more = [f"{len(alike) - MOST_ALIKE} more"] if len(alike) > MOST_ALIKE else []
        yield Gap(GapKind.UNDIVIDED, f"No look stated of both tells it from {_listed(names + more)}.", alike)
    tags = {name.lang.partition("-")[0] for name in entry.names}
    lacking = [tag for tag in LANGUAGES if tag not in tags]
    if lacking:
        message = f"No name in {_listed([LANGUAGES[tag] for tag in lacking], 'or')}."
        yield Gap(GapKind.NAMES_MISSING, message, tuple(lacking))
    yield from _numbers(entry)
    if entry.kind is Kind.COMBINATION:
        return
    if not entry.events:
        yield Gap(GapKind.EVENTS_MISSING, "No dated event.")
    if entry.external is None or not (entry.external.siso or entry.external.wikidata):
        yield Gap(GapKind.IDS_MISSING, "No id of another catalogue (SISO, Wikidata).")


def _features(catalog: Catalog, entry: Entry) -> Iterator[Gap]:
    words = catalog.vocabulary.features
    shown = {statement.feature: statement for statement in entry.features}
    missing = [feature for feature in expected(entry, shown, catalog) if feature.id not in shown]
    if missing:
        message = f"Looks not stated: {_listed([f.name.lower() for f in missing])}."
        yield Gap(GapKind.FEATURES_MISSING, message, tuple(f.id for f in missing))
    editorial = [s.feature for s in entry.features if s.sources == (EDITORIAL,)]
    if editorial:
        names = [words[f].name.lower() if f in words else f for f in editorial]
        message = f"Looks without a source: {_listed(names)}."
        yield Gap(GapKind.FEATURES_EDITORIAL, message, tuple(editorial))


def _numbers(entry: Entry) -> Iterator[Gap]:
    stated = {measure.what for measure in entry.measures}
    missing = [
        name
        for name, wanted_ids in DIMENSIONS[entry.kind].items()
        if not any(what == i or what.startswith(f"{i}-") for what in stated for i in wanted_ids)
    ]
    if missing:
        yield Gap(GapKind.DIMENSIONS_MISSING, f"No {_listed(missing, 'or')}.", tuple(missing))
    without = [m.what for m in entry.measures if not m.sources]
    if without:
        message = f"{len(without)} of {len(entry.measures)} measures without a source."
        yield Gap(GapKind.NUMBERS_UNSOURCED, message, tuple(without))
    single = [m.what for m in entry.measures if len(set(m.sources)) == 1]
    if single:
        message = f"{len(single)} of {len(entry.measures)} measures rest on one source."
        yield Gap(GapKind.NUMBERS_SINGLE, message, tuple(single))


def _listed(words: list[str], last: str = "and") -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}"
