"""An entry or variant as a card of text: what it is, what it looks like, what is stated of it and by whom."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from equipref.model.entry import Armament, Maker
from equipref.model.features import FeatureStatement
from equipref.model.measures import Event, Measure
from equipref.model.names import Name, NameStatus
from equipref.store.catalog import Catalog, Thing

WIDTH = 96
"""Columns of a card."""


def card(catalog: Catalog, thing: Thing) -> str:
    """What the catalogue states of a thing, in sections; sources are numbered and listed at the end."""
    return "\n".join(_Card(catalog, thing).lines())


class _Card:
    """A card in the making; it numbers sources in the order in which they are cited."""

    def __init__(self, catalog: Catalog, thing: Thing) -> None:
        self.catalog = catalog
        self.words = catalog.vocabulary
        self.thing = thing
        self.own = thing.variant or thing.entry
        self.cited: dict[str, int] = {}

    def lines(self) -> Iterator[str]:
        entry, variant = self.thing
        yield f"{self.own.name}  ({self.own.id})"
        if variant:
            yield f"variant of {entry.name} ({entry.id}); names, data and dates are only those that differ"
        origin = ", ".join(self._country(code) for code in entry.origin)
        class_ = self.words.classes.get(entry.class_)
        facts = (entry.kind.value, class_.name if class_ else entry.class_, origin)
        yield "; ".join(fact for fact in facts if fact)
        if self.own.summary:
            yield ""
            yield from textwrap.wrap(self.own.summary, WIDTH)
        yield from self._section("Names", self._names(self.own.names))
        yield from self._section("Look for", map(self._feature, self.thing.features))
        yield from self._section("Mistaken for", self._look_alikes())
        yield from self._section("Variants", () if variant else self._variants())
        yield from self._section("Data", map(self._measure, self.own.measures))
        yield from self._section("Dates", map(self._event, self.own.events))
        yield from self._section("Armament", map(self._armament, self.own.armament))
        yield from self._section("Makers", map(self._maker, self.own.makers))
        if not variant:
            yield from self._section("Note", (entry.note,) if entry.note else ())
        mentions = self.catalog.mentions.get(self.own.id, ())
        yield from self._section("Seen in", (f"{report.publisher}: {report.title}" for report, _ in mentions))
        yield from self._section("Sources", self._sources())

    def _section(self, title: str, rows: Iterable[str]) -> Iterator[str]:
        for number, row in enumerate(rows):
            if number == 0:
                yield ""
                yield title
            yield from textwrap.wrap(
                row,
                WIDTH,
                initial_indent="  ",
                subsequent_indent="      ",
                break_on_hyphens=False,
                break_long_words=False,
            )

    def _names(self, names: Sequence[Name]) -> Iterator[str]:
        by_kind: dict[str, list[str]] = {}
        for name in names:
            status = "" if name.status is NameStatus.CURRENT else f", {name.status.value.replace('_', ' ')}"
            text = f"{name.text} ({name.lang}{status}){self._cite(name.sources)}"
            by_kind.setdefault(name.kind, []).append(text)
        kinds = self.words.name_kinds
        for kind in sorted(by_kind, key=lambda k: kinds[k].rank if k in kinds else 99):
            title = kinds[kind].name if kind in kinds else kind
            yield f"{title}: {', '.join(by_kind[kind])}"

    def _feature(self, statement: FeatureStatement) -> str:
        feature = self.words.features.get(statement.feature)
        names = {state.id: state.name for state in feature.states} if feature else {}
        states = " or ".join(names.get(state, state) for state in statement.states)
        note = f" ({statement.note})" if statement.note else ""
        title = feature.name if feature else statement.feature
        return f"{title}: {states}{note}{self._cite(statement.sources)}"

    def _look_alikes(self) -> Iterator[str]:
        for other, pair in self.catalog.look_alikes.get(self.own.id, {}).items():
            known = (self.words.features.get(feature) for feature in pair.tell_apart)
            features = ", ".join(feature.name.lower() for feature in known if feature)
            apart = f"; compare {features}" if features else ""
            note = f". {pair.note}" if pair.note else ""
            name = self.catalog.things[other].name
            yield f"{name} ({other}){apart}{note}{self._cite(pair.sources)}"

    def _variants(self) -> Iterator[str]:
        for variant in self.thing.entry.variants:
            summary = f": {variant.summary}" if variant.summary else ""
            yield f"{variant.name} ({variant.id}){summary}{self._cite(variant.sources)}"

    def _measure(self, measure: Measure) -> str:
        known = self.words.measures.get(measure.what)
        upper = f" to {measure.upper:.12g}" if measure.upper is not None else ""
        note = f" ({measure.note})" if measure.note else ""
        title = known.name if known else measure.what
        cite = self._cite(measure.sources)
        return f"{title}: {measure.value:.12g}{upper} {measure.unit}{note}{cite}"

    def _event(self, event: Event) -> str:
        until = f" to {event.until}" if event.until else ""
        country = f" in {self._country(event.country)}" if event.country else ""
        note = f" ({event.note})" if event.note else ""
        what = event.what.value.replace("_", " ")
        return f"{what}{country}: {event.year}{until}{note}{self._cite(event.sources)}"

    def _armament(self, armament: Armament) -> str:
        count = f"{armament.count} x " if armament.count else ""
        weapon = f" ({armament.weapon})" if armament.weapon else ""
        note = f", {armament.note}" if armament.note else ""
        return f"{count}{armament.name}{weapon}{note}{self._cite(armament.sources)}"

    def _maker(self, maker: Maker) -> str:
        return f"{maker.name} ({maker.role}){self._cite(maker.sources)}"

    def _country(self, code: str) -> str:
        known = self.words.countries.get(code)
        return known.name if known else code

    def _cite(self, sources: Sequence[str]) -> str:
        if not sources:
            return ""
        numbers = [str(self.cited.setdefault(source, len(self.cited) + 1)) for source in sources]
        return f" [{', '.join(numbers)}]"

    def _sources(self) -> Iterator[str]:
        self._cite(self.own.sources)
        for source_id, number in self.cited.items():
            source = self.catalog.sources.get(source_id)
            if source is None:
                text = "well known, not yet sourced" if source_id == "editorial" else source_id
            else:
                text = f"{source.publisher}: {source.title}. {source.url} (grade {source.grade.value})"
            yield f"[{number}] {text}"
