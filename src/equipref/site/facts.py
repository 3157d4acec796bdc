"""What is stated of an entry in figures and by name: measures, armament, dates, other people's ids, reports."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from equipref.model.entry import Armament
from equipref.model.measures import Event, EventKind, Measure
from equipref.model.relations import Confidence
from equipref.site import wording
from equipref.site.leaf import Leaf

_EVENT_ORDER = list(EventKind)


def measures(leaf: Leaf, measures: Sequence[Measure]) -> list[dict[str, Any]]:
    """One row a quantity in the vocabulary's order; values that sources state differently stand side by side."""
    rows = []
    order = {key: place for place, key in enumerate(leaf.words.measures)}
    for what in sorted({m.what for m in measures}, key=lambda w: (order.get(w, 999), w)):
        stated = [m for m in measures if m.what == what]
        definition = leaf.words.measures.get(what)
        values = [{"text": wording.quantity(m), "note": m.note or "", "marks": leaf.notes(m.sources)} for m in stated]
        rows.append(
            {
                "name": definition.name if definition else what,
                "href": leaf.href(f"glossary#measure-{what}"),
                "values": values,
                "differ": _differ([(m.value, m.upper, m.unit) for m in stated]),
            }
        )
    return rows


def armament(leaf: Leaf, armament: Sequence[Armament]) -> list[dict[str, Any]]:
    """Fitted weapons by name."""
    rows = []
    for item in armament:
        link = leaf.thing(item.weapon)["href"] if item.weapon else ""
        rows.append(
            {
                "name": item.name,
                "href": link,
                "count": item.count if item.count not in (None, "1") else "",
                "note": item.note or "",
                "marks": leaf.notes(item.sources),
            }
        )
    return rows


def timeline(leaf: Leaf, events: Sequence[Event]) -> list[dict[str, Any]]:
    """Events in the order of years; what sources date differently stands side by side."""
    groups: dict[tuple[EventKind, str | None], list[Event]] = {}
    for event in events:
        groups.setdefault((event.what, event.country), []).append(event)
    rows = []
    ordered = sorted(
        groups.items(), key=lambda g: (min(e.year for e in g[1]), _EVENT_ORDER.index(g[0][0]), g[0][1] or "")
    )
    for (what, country), stated in ordered:
        dates = [{"years": wording.years(e), "note": e.note or "", "marks": leaf.notes(e.sources)} for e in stated]
        rows.append(
            {
                "label": wording.EVENTS[what],
                "country": leaf.edition.holdings.country_name(country) if country else "",
                "dates": dates,
                "differ": _differ([(e.year, e.until) for e in stated]),
            }
        )
    return rows


def external(leaf: Leaf) -> dict[str, Any] | None:
    """Ids that others use for the same thing; None for none."""
    external = leaf.entry.external
    if external is None:
        return None
    return {
        "wikidata": external.wikidata,
        "siso": external.siso,
        "marks": leaf.notes(external.sources),
    }


def reports(leaf: Leaf) -> list[dict[str, Any]]:
    """Reports that mention the entry or one of its variants, the newest first; each once, with all it says of it."""
    found: dict[str, dict[str, Any]] = {}
    for thing_id in (leaf.entry.id, *(variant.id for variant in leaf.entry.variants)):
        for report, mention in leaf.edition.catalog.mentions.get(thing_id, ()):
            row = found.setdefault(
                report.id,
                {
                    "title": report.title,
                    "lang": report.lang,
                    "href": leaf.href(f"reports/{report.id}"),
                    "publisher": report.publisher,
                    "date": report.date.isoformat() if report.date else (report.year or ""),
                    "place": report.place or "",
                    "mentions": {},
                },
            )
            sure = mention.confidence is Confidence.CERTAIN
            row["mentions"][mention.as_written] = "" if sure else mention.confidence.value
    newest = sorted(found.items(), key=lambda item: (item[1]["date"], item[0]), reverse=True)
    return [{**row, "mentions": list(row["mentions"].items())} for _, row in newest]


def _differ(values: Sequence[object]) -> bool:
    """True where several sources state several values."""
    return len(set(values)) > 1
