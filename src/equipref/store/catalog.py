"""The catalogue as it is held in memory: entries and all that they refer to, with the ways back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, TypeVar

from equipref.model.entry import Entry, Variant
from equipref.model.features import FeatureStatement, LookAlike
from equipref.model.names import Name
from equipref.model.relations import Report, ReportMention, Trap
from equipref.model.sources import Source
from equipref.model.vocabulary import ClassDef, CountryDef, FeatureDef, MeasureDef, NameKindDef
from equipref.store.yaml import Document

T = TypeVar("T")


@dataclass(frozen=True)
class Vocabulary:
    """The controlled vocabularies, each by id and in the order of its file."""

    classes: Mapping[str, ClassDef] = field(default_factory=dict)
    features: Mapping[str, FeatureDef] = field(default_factory=dict)
    name_kinds: Mapping[str, NameKindDef] = field(default_factory=dict)
    measures: Mapping[str, MeasureDef] = field(default_factory=dict)
    countries: Mapping[str, CountryDef] = field(default_factory=dict)


class Thing(NamedTuple):
    """Something that has an id of its own: an entry, or a variant of one."""

    entry: Entry
    variant: Variant | None

    @property
    def id(self) -> str:
        """Its own id."""
        return self.variant.id if self.variant else self.entry.id

    @property
    def name(self) -> str:
        """What a page calls it."""
        return self.variant.name if self.variant else self.entry.name

    @property
    def names(self) -> tuple[Name, ...]:
        """Its own names."""
        return self.variant.names if self.variant else self.entry.names

    @property
    def features(self) -> tuple[FeatureStatement, ...]:
        """All its feature statements: a variant's own, then those of its type that it does not replace."""
        if self.variant is None:
            return self.entry.features
        own = {s.feature for s in self.variant.features}
        return (*self.variant.features, *(s for s in self.entry.features if s.feature not in own))


@dataclass(frozen=True)
class Catalog:
    """A catalogue: what its files say, by id.

    Attributes:
        entries: entries by id, sorted.
        sources: sources by id, sorted.
        reports: reports by id, sorted.
        vocabulary: the controlled vocabularies.
        redirects: old id to new id.
        traps: what looks like a name and is not.
        documents: the parsed files with their marks, by path; empty where it came from a bundle.
        root: its folder; None where it came from a bundle.
    """

    entries: Mapping[str, Entry] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    reports: Mapping[str, Report] = field(default_factory=dict)
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    redirects: Mapping[str, str] = field(default_factory=dict)
    traps: tuple[Trap, ...] = ()
    documents: Mapping[str, Document] = field(default_factory=dict)
    root: Path | None = None

    def __len__(self) -> int:
        return len(self.entries)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries.values())

    @cached_property
    def things(self) -> Mapping[str, Thing]:
        """Entries and variants by id; an entry comes before its variants."""
        found: dict[str, Thing] = {}
        for entry in self.entries.values():
            found.setdefault(entry.id, Thing(entry, None))
            for variant in entry.variants:
                found.setdefault(variant.id, Thing(entry, variant))
        return found

    @cached_property
    def look_alikes(self) -> Mapping[str, Mapping[str, LookAlike]]:
        """For each entry, what it is mistaken for: declared once, found from both sides."""
        pairs: dict[str, dict[str, LookAlike]] = {}
        for entry in self.entries.values():
            for pair in entry.look_alikes:
                if pair.entry in self.things and pair.entry != entry.id:
                    pairs.setdefault(entry.id, {})[pair.entry] = pair
                    mirrored = pair.model_copy(update={"entry": entry.id})
                    pairs.setdefault(pair.entry, {}).setdefault(entry.id, mirrored)
        return {key: dict(sorted(pairs[key].items())) for key in sorted(pairs)}

    @cached_property
    def mentions(self) -> Mapping[str, tuple[tuple[Report, ReportMention], ...]]:
        """For each entry or variant, the reports that mention it."""
        found: dict[str, list[tuple[Report, ReportMention]]] = {}
        for report in self.reports.values():
            for mention in report.mentions:
                found.setdefault(mention.entry, []).append((report, mention))
        return {key: tuple(found[key]) for key in sorted(found)}

    @cached_property
    def children(self) -> Mapping[str, tuple[str, ...]]:
        """For each entry, the entries that say they are variants of it or stand on it as carrier or mount."""
        found: dict[str, list[str]] = {}
        for entry in self.entries.values():
            for parent in (entry.variant_of, entry.carrier, *entry.mounts):
                if parent:
                    found.setdefault(parent, []).append(entry.id)
        return {key: tuple(found[key]) for key in sorted(found)}

    def resolve_id(self, thing_id: str) -> str:
        """The id after all redirects; the id itself where none leads from it."""
        seen = set()
        while thing_id not in self.things and thing_id in self.redirects and thing_id not in seen:
            seen.add(thing_id)
            thing_id = self.redirects[thing_id]
        return thing_id

    def document(self, entry_id: str) -> Document | None:
        """The parsed file of an entry, where the catalogue came from a folder."""
        entry = self.entries.get(entry_id)
        return self.documents.get(f"{entry.kind.folder}/{entry_id}.yaml") if entry else None

    def over(self, base: Catalog) -> Catalog:
        """This catalogue laid over another: its own things win, the base fills in the rest."""

        def merged(below: Mapping[str, T], above: Mapping[str, T]) -> dict[str, T]:
            return dict(sorted({**below, **above}.items()))

        words, under = self.vocabulary, base.vocabulary
        return Catalog(
            entries=merged(base.entries, self.entries),
            sources=merged(base.sources, self.sources),
            reports=merged(base.reports, self.reports),
            vocabulary=Vocabulary(
                {**under.classes, **words.classes},
                {**under.features, **words.features},
                {**under.name_kinds, **words.name_kinds},
                {**under.measures, **words.measures},
                {**under.countries, **words.countries},
            ),
            redirects=merged(base.redirects, self.redirects),
            traps=(*base.traps, *self.traps),
            documents=self.documents,
            root=self.root,
        )
