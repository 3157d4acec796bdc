"""The page of an entry: everything it shows, worked out before a template sees it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from equipref.check.gaps import gaps_of
from equipref.export.citation import citation
from equipref.export.linked import defined_term
from equipref.model.base import View
from equipref.model.entry import Armament, Entry, Variant
from equipref.model.features import FeatureStatement
from equipref.model.measures import Event, EventKind, Measure
from equipref.model.names import Name
from equipref.model.relations import Confidence
from equipref.site import wording
from equipref.site.contrast import contrasts
from equipref.site.drawings import Drawings
from equipref.site.edition import Edition, class_path, entry_path
from equipref.site.footnotes import Footnotes
from equipref.site.holdings import first_year
from equipref.site.languages import direction, language_name
from equipref.site.page import Page

KEY_FEATURES = 7
"""The most recognition features that a page puts first."""
ROWS, BRIEF_ROWS, TERSE_ROWS = 5, 3, 2
"""The most rows of a table of differences."""
_EVENT_ORDER = list(EventKind)


def entry_page(
    edition: Edition, entry: Entry, drawings: Drawings, *, apart: bool = False, terse: bool = False
) -> Page:
    """The page of an entry.

    Args:
        edition: the edition of the site.
        entry: the entry.
        drawings: the drawings of the edition.
        apart: lists variants only, and leaves them and the lesser features to `variants_page`.
        terse: names sources by their publishers only, and goes without links into the glossary.
    """
    return Page(
        path=entry_path(entry.id),
        template="entry.md.j2",
        title=entry.name,
        description=entry.summary,
        context={
            **_EntryView(edition, entry).context(apart, terse),
            "pictures": drawings.pictures(entry),
            "comparison": drawings.comparison(entry),
            "sizes": drawings.sizes(entry),
        },
        hide=("navigation",),
    )


def variants_page(edition: Edition, entry: Entry) -> Page:
    """The page of the variants of an entry that has too many for its own page."""
    view = _EntryView(edition, entry, "/variants")
    variants = [view.variant(variant) for variant in entry.variants]
    _, rest = view.features()
    return Page(
        path=view.here,
        template="variants.md.j2",
        title=f"{entry.name}: variants and more",
        description=f"The variants of the {entry.name} and how to tell them.",
        context={
            "entry": entry,
            "back": view.href(entry_path(entry.id)),
            "variants": variants,
            "more_features": rest,
            "sources": view.notes.listed(),
        },
        hide=("navigation", "toc"),
    )


class _EntryView:
    """Gathers what one page shows; footnotes are numbered in the order in which the parts are asked for."""

    def __init__(self, edition: Edition, entry: Entry, below: str = "") -> None:
        self.edition = edition
        self.entry = entry
        self.here = entry_path(entry.id) + below
        self.words = edition.catalog.vocabulary
        self.notes = Footnotes(edition.catalog.sources)

    def context(self, apart: bool, terse: bool) -> dict[str, Any]:
        edition, entry = self.edition, self.entry
        permalink = edition.permalink(entry.id)
        cite = (entry.name, edition.data_version, edition.day, permalink)
        note_marks = self.notes(entry.sources)  # numbered in the order in which they stand on the page
        names = self.names(entry.names)
        key, rest = self.features(apart)
        return {
            "entry": entry,
            "terse": terse,
            "identity": self.identity(),
            "names": names,
            "key_features": key,
            "look_alikes": self.look_alikes(TERSE_ROWS if terse else BRIEF_ROWS if apart else ROWS),
            "not_separable": [self.thing(other) for other in entry.not_separable],
            "variants": [] if apart else [self.variant(variant) for variant in entry.variants],
            "variant_rows": self.variant_rows() if apart else [],
            "variants_href": self.href(f"{self.here}/variants") if apart else "",
            "relatives": self.relatives(),
            "more_features": rest,
            "measures": self.measures(entry.measures),
            "armament": self.armament(entry.armament),
            "makers": [(maker, self.notes(maker.sources)) for maker in entry.makers],
            "timeline_rows": self.timeline(entry.events),
            "external": self.external(),
            "reports": self.reports(),
            "note_marks": note_marks,
            "gaps": [gap.message for gap in gaps_of(edition.catalog, entry)],
            "sources": self.notes.listed(),
            "citation": citation(*cite),
            "permalink": permalink,
            "edit_url": edition.edit_url(f"{entry.kind.folder}/{entry.id}.yaml"),
            "json_ld": defined_term(entry, permalink, edition.site_url),
        }

    def href(self, target: str) -> str:
        return self.edition.urls.link(self.here, target)

    def thing(self, thing_id: str) -> dict[str, str]:
        """A link to an entry or variant; without an address where the catalogue lacks it."""
        catalog = self.edition.catalog
        thing = catalog.things.get(catalog.resolve_id(thing_id))
        if thing is None:
            return {"name": thing_id, "href": ""}
        return {"name": thing.name, "href": self.href(self.edition.thing_path(thing.id))}

    def identity(self) -> dict[str, Any]:
        entry, holdings = self.entry, self.edition.holdings
        top = entry.class_.partition("/")[0]
        levels = dict.fromkeys((top, entry.class_))
        return {
            "symbol": holdings.class_symbol(entry.class_),
            "classes": [(holdings.class_name(c), self.href(class_path(c))) for c in levels],
            "origin": [(holdings.country_name(c), self.href(f"countries/{c}")) for c in entry.origin],
            "year": first_year(entry),
            "mistaken": [self.thing(other) for other in self.edition.catalog.look_alikes.get(entry.id, {})],
            "parent": self.thing(entry.variant_of) if entry.variant_of else None,
            "carrier": self.thing(entry.carrier) if entry.carrier else None,
            "mounts": [self.thing(mount) for mount in entry.mounts],
        }

    def names(self, names: Sequence[Name]) -> list[dict[str, Any]]:
        """Names by kind in the vocabulary's order, then by language in the order of the entry."""
        kinds = self.words.name_kinds
        groups = []
        order = sorted({n.kind for n in names}, key=lambda k: (kinds[k].rank if k in kinds else 99, k))
        for kind in order:
            by_lang: dict[str, list[dict[str, Any]]] = {}
            for name in names:
                if name.kind == kind:
                    status = wording.NAME_STATUSES[name.status]
                    remark = "; ".join(part for part in (status, name.note or "") if part)
                    by_lang.setdefault(name.lang, []).append(
                        {"text": name.text, "remark": remark, "marks": self.notes(name.sources)}
                    )
            languages = [(language_name(tag), tag, direction(tag), rows) for tag, rows in by_lang.items()]
            label = kinds[kind].name if kind in kinds else kind
            groups.append({"label": label, "href": self.href(f"names/{kind}"), "languages": languages})
        return groups

    def statement(self, statement: FeatureStatement) -> dict[str, Any] | None:
        """One feature in words; None where the vocabulary lacks it."""
        definition = self.words.features.get(statement.feature)
        if definition is None:
            return None
        stability = statement.stability or definition.stability
        return {
            "view": statement.view or definition.best_view,
            "name": definition.name,
            "href": self.href(f"features/{definition.id}#{statement.states[0]}"),
            "states": wording.states(definition, statement),
            "note": statement.note or "",
            "stability": wording.STABILITIES[stability],
            "marks": self.notes(statement.sources),
        }

    def features(self, key_only: bool = False) -> tuple[list[tuple[str, list[Any]]], list[tuple[str, list[Any]]]]:
        """The key recognition features and the others, both grouped by view."""
        holdings, entry = self.edition.holdings, self.entry
        ranked = sorted(entry.features, key=lambda s: (-holdings.weight(entry, s), s.feature))
        key = ranked[:KEY_FEATURES]
        rest = [] if key_only else [s for s in entry.features if s not in key]
        return self.by_view(key), self.by_view(rest)

    def by_view(self, statements: Iterable[FeatureStatement]) -> list[tuple[str, list[Any]]]:
        rows = [row for row in map(self.statement, statements) if row is not None]
        order = {view: place for place, view in enumerate(View)}
        rows.sort(key=lambda row: order[row["view"]])
        return [(wording.VIEWS[view], list(group)) for view, group in groupby(rows, lambda r: r["view"])]

    def look_alikes(self, most: int) -> list[dict[str, Any]]:
        """What it is mistaken for, with at most so many differences each; short tables go without sources."""
        catalog = self.edition.catalog
        found = []
        for other_id, pair in catalog.look_alikes.get(self.entry.id, {}).items():
            other = catalog.things[other_id].entry
            rows = []
            for row in contrasts(self.edition.holdings, self.entry, other, pair, most):
                stated = [s for s in (row.mine, row.theirs) if s is not None and most == ROWS]
                marks = self.notes([source for statement in stated for source in statement.sources])
                rows.append(
                    {
                        "feature": row.feature.name,
                        "href": self.href(f"features/{row.feature.id}"),
                        "mine": wording.states(row.feature, row.mine),
                        "theirs": wording.states(row.feature, row.theirs),
                        "marks": marks,
                    }
                )
            found.append(
                {
                    **self.thing(other_id),
                    "rows": rows,
                    "note": pair.note or "",
                    "marks": self.notes(pair.sources),
                }
            )
        return found

    def variant_rows(self) -> list[dict[str, str]]:
        """Variants in one line each."""
        rows = []
        for variant in self.entry.variants:
            shown = []
            for statement in variant.features:
                definition = self.words.features.get(statement.feature)
                if definition is not None:
                    shown.append(f"{definition.name}: {wording.states(definition, statement)}".lower())
            rows.append(
                {
                    "id": variant.id,
                    "name": variant.name,
                    "href": self.href(f"{self.here}/variants#{variant.id}"),
                    "text": variant.summary or "; ".join(shown[:2]),
                }
            )
        return rows

    def variant_names(self, variant: Variant) -> list[dict[str, Any]]:
        """A variant's other names on one line; the kind is said where it is neither the service's nor a spelling."""
        kinds = self.words.name_kinds
        rows = []
        for name in sorted(variant.names, key=lambda n: kinds[n.kind].rank if n.kind in kinds else 99):
            plain = name.kind in ("service", "transliteration")
            label = "" if plain or name.kind not in kinds else kinds[name.kind].name
            status = wording.NAME_STATUSES[name.status]
            if name.text == variant.name and not (label or name.sources or status):
                continue
            rows.append(
                {
                    "text": name.text,
                    "lang": name.lang,
                    "dir": direction(name.lang),
                    "remark": ", ".join(part for part in (label, status, name.note or "") if part),
                    "marks": self.notes(name.sources),
                }
            )
        return rows

    def variant(self, variant: Variant) -> dict[str, Any]:
        return {
            "id": variant.id,
            "name": variant.name,
            "summary": variant.summary or "",
            "marks": self.notes(variant.sources),
            "names": self.variant_names(variant),
            "features": [row for row in map(self.statement, variant.features) if row is not None],
            "events": self.timeline(variant.events),
            "measures": self.measures(variant.measures),
            "armament": self.armament(variant.armament),
            "reports": self.reports_of(variant.id),
        }

    def relatives(self) -> dict[str, list[dict[str, str]]]:
        """Entries that are variants of this one, and combinations that it is part of."""
        catalog = self.edition.catalog
        found: dict[str, list[dict[str, str]]] = {"variants": [], "combinations": []}
        for child in catalog.children.get(self.entry.id, ()):
            kind = "variants" if catalog.entries[child].variant_of == self.entry.id else "combinations"
            found[kind].append(self.thing(child))
        return found

    def measures(self, measures: Sequence[Measure]) -> list[dict[str, Any]]:
        """One row a quantity in the vocabulary's order; values that sources state differently stand side by side."""
        rows = []
        order = {key: place for place, key in enumerate(self.words.measures)}
        for what in sorted({m.what for m in measures}, key=lambda w: (order.get(w, 999), w)):
            stated = [m for m in measures if m.what == what]
            definition = self.words.measures.get(what)
            values = [
                {"text": wording.quantity(m), "note": m.note or "", "marks": self.notes(m.sources)} for m in stated
            ]
            rows.append(
                {
                    "name": definition.name if definition else what,
                    "href": self.href(f"glossary#measure-{what}"),
                    "values": values,
                    "differ": _differ([(m.value, m.upper, m.unit) for m in stated]),
                }
            )
        return rows

    def armament(self, armament: Sequence[Armament]) -> list[dict[str, Any]]:
        rows = []
        for item in armament:
            link = self.thing(item.weapon)["href"] if item.weapon else ""
            rows.append(
                {
                    "name": item.name,
                    "href": link,
                    "count": item.count if item.count not in (None, "1") else "",
                    "note": item.note or "",
                    "marks": self.notes(item.sources),
                }
            )
        return rows

    def timeline(self, events: Sequence[Event]) -> list[dict[str, Any]]:
        """Events in the order of years; what sources date differently stands side by side."""
        groups: dict[tuple[EventKind, str | None], list[Event]] = {}
        for event in events:
            groups.setdefault((event.what, event.country), []).append(event)
        rows = []
        ordered = sorted(
            groups.items(), key=lambda g: (min(e.year for e in g[1]), _EVENT_ORDER.index(g[0][0]), g[0][1] or "")
        )
        for (what, country), stated in ordered:
            dates = [
                {"years": wording.years(e), "note": e.note or "", "marks": self.notes(e.sources)} for e in stated
            ]
            rows.append(
                {
                    "label": wording.EVENTS[what],
                    "country": self.edition.holdings.country_name(country) if country else "",
                    "dates": dates,
                    "differ": _differ([(e.year, e.until) for e in stated]),
                }
            )
        return rows

    def external(self) -> dict[str, Any] | None:
        external = self.entry.external
        if external is None:
            return None
        return {
            "wikidata": external.wikidata,
            "siso": external.siso,
            "marks": self.notes(external.sources),
        }

    def reports_of(self, thing_id: str) -> list[dict[str, Any]]:
        found = []
        for report, mention in self.edition.catalog.mentions.get(thing_id, ()):
            found.append(
                {
                    "title": report.title,
                    "lang": report.lang,
                    "href": self.href(f"reports/{report.id}"),
                    "publisher": report.publisher,
                    "date": report.date.isoformat() if report.date else (report.year or ""),
                    "place": report.place or "",
                    "as_written": mention.as_written,
                    "doubt": "" if mention.confidence is Confidence.CERTAIN else mention.confidence.value,
                }
            )
        return found

    def reports(self) -> list[dict[str, Any]]:
        """Reports that mention the entry itself or one of its variants."""
        ids = (self.entry.id, *(variant.id for variant in self.entry.variants))
        return [row for thing_id in ids for row in self.reports_of(thing_id)]


def _differ(values: Sequence[object]) -> bool:
    """True where several sources state several values."""
    return len(set(values)) > 1
