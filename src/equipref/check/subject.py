"""What the rules look at: a catalogue whose things know their place in the files."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from equipref.finding import Finding
from equipref.model.entry import Entry, Variant
from equipref.model.features import FeatureStatement
from equipref.model.relations import Report
from equipref.model.sources import Source
from equipref.store.catalog import Catalog, Thing
from equipref.store.loader import VOCABULARY_FILES, model_of
from equipref.store.yaml import Document, Path

LEFT_OUT_CODES = frozenset({"EQ101", "EQ102", "EQ103", "EQ203"})
"""Findings of the loader after which a file's contents are not in the catalogue."""


class Part(NamedTuple):
    """An entry or a variant, with the file that holds it and its place there."""

    thing: Thing
    document: Document
    at: Path

    @property
    def own(self) -> Entry | Variant:
        """The entry or variant itself."""
        return self.thing.variant or self.thing.entry

    def place(self, *steps: str | int) -> Path:
        """The place of something within it."""
        return (*self.at, *steps)


MAX_HINTS = 200
"""How often a near word is looked for; with more faults of one sort the rest are told without a hint."""


class Subject:
    """A catalogue under examination.

    Attributes:
        catalog: what could be read.
        lost: ids that stand in files which could not be read; nobody is blamed for pointing at them.
        broken: the paths of those files.
    """

    def __init__(self, catalog: Catalog, findings: Collection[Finding] = ()) -> None:
        self.catalog = catalog
        left_out = {f.path for f in findings if f.code in LEFT_OUT_CODES}
        unread = {f.path for f in findings if f.path not in catalog.documents}
        self.broken = frozenset(left_out | unread)
        self.lost = frozenset(self._lost_ids())
        self._hints = 0
        self._shown: dict[str, Mapping[str, FeatureStatement]] = {}

    def _lost_ids(self) -> Iterator[str]:
        for path in self.broken:
            yield path.rpartition("/")[2].removesuffix(".yaml")
            document = self.catalog.documents.get(path)
            data = document.data if document else None
            if isinstance(data, dict):
                variants = data.get("variants")
                for item in [data, *(variants if isinstance(variants, list) else [])]:
                    name = item.get("id") if isinstance(item, dict) else None
                    if isinstance(name, str):
                        yield name

    def _read(self, model: type) -> Iterator[tuple[str, Document]]:
        """The id and the document of each file of one model that is in the catalogue."""
        seen = set()
        for path, document in self.catalog.documents.items():
            if model_of(path) is model and path not in self.broken and isinstance(document.data, dict):
                key = document.data.get("id")
                if isinstance(key, str) and key not in seen:
                    seen.add(key)
                    yield key, document

    @cached_property
    def entries(self) -> tuple[tuple[Entry, Document], ...]:
        """The entries that have a file here, with the file."""
        held = self.catalog.entries
        return tuple((held[key], document) for key, document in self._read(Entry) if key in held)

    @cached_property
    def sources(self) -> tuple[tuple[Source, Document], ...]:
        """The sources that have a file here, with the file."""
        held = self.catalog.sources
        return tuple((held[key], document) for key, document in self._read(Source) if key in held)

    @cached_property
    def reports(self) -> tuple[tuple[Report, Document], ...]:
        """The reports that have a file here, with the file."""
        held = self.catalog.reports
        return tuple((held[key], document) for key, document in self._read(Report) if key in held)

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """All entries and variants that have a file here, an entry before its variants."""
        found = []
        for entry, document in self.entries:
            found.append(Part(Thing(entry, None), document, ()))
            for index, variant in enumerate(entry.variants):
                found.append(Part(Thing(entry, variant), document, ("variants", index)))
        return tuple(found)

    def vocabulary(self, stem: str) -> Document | None:
        """The document of a vocabulary, redirects or traps file that is here and readable."""
        path = f"vocabulary/{stem}.yaml" if stem in VOCABULARY_FILES else f"{stem}.yaml"
        return None if path in self.broken else self.catalog.documents.get(path)

    def near(self, word: str, words: Iterable[str]) -> str:
        """A hint that names the nearest of the words that are known; empty where none is near."""
        self._hints += 1
        if self._hints > MAX_HINTS:
            return ""
        from rapidfuzz import process

        best = process.extractOne(word, list(words), score_cutoff=70)
        return f"did you mean {best[0]!r}?" if best else ""

    def shown(self, thing: Thing) -> Mapping[str, FeatureStatement]:
        """All feature statements of an entry or variant, by feature."""
        if thing.id not in self._shown:
            self._shown[thing.id] = {statement.feature: statement for statement in thing.features}
        return self._shown[thing.id]

    def is_missing(self, thing_id: str) -> bool:
        """Whether no entry or variant has this id, by all that is known."""
        return thing_id not in self.catalog.things and thing_id not in self.lost
