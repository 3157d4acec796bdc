"""Ways in: lists by country, maker, period, feature, sort of name and letter, and the table of everything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from equipref.model.entry import Entry
from equipref.model.names import Name
from equipref.model.vocabulary import NameKindDef
from equipref.site import wording
from equipref.site.edition import Edition, entry_path
from equipref.site.feature_pages import feature_pages
from equipref.site.holdings import first_year
from equipref.site.languages import direction, language_name
from equipref.site.lettered import lettered
from equipref.site.page import ALONE, Page
from equipref.store.catalog import Thing

_LIST = "list.md.j2"
MOST_NAMES = 12
"""The most other names that a row of the table shows."""


def list_pages(edition: Edition) -> Iterator[Page]:
    """All pages that lead to entries by what they share."""
    yield from country_pages(edition)
    yield from maker_pages(edition)
    yield from period_pages(edition)
    yield from feature_pages(edition)
    yield from name_pages(edition)
    yield from letter_pages(edition)
    yield table_page(edition)


def country_pages(edition: Edition) -> Iterator[Page]:
    """The list of countries of origin, and one page a country."""
    holdings = edition.holdings
    yield _index(
        edition,
        "countries",
        "Countries of origin",
        [(holdings.country_name(c), f"countries/{c}", len(e)) for c, e in holdings.by_country.items()],
    )
    for country, entries in holdings.by_country.items():
        name = holdings.country_name(country)
        yield _by_class(edition, f"countries/{country}", name, f"Country of origin: {name}.", entries)


def maker_pages(edition: Edition) -> Iterator[Page]:
    """The list of designers and makers, and one page each."""
    holdings = edition.holdings
    places = holdings.maker_slugs
    yield _index(
        edition,
        "makers",
        "Designers and makers",
        [(maker, f"makers/{places[maker]}", len(entries)) for maker, entries in holdings.by_maker.items()],
    )
    for maker, entries in holdings.by_maker.items():
        lead = f"What {maker} designed or built."
        yield _by_class(edition, f"makers/{places[maker]}", maker, lead, entries)


def period_pages(edition: Edition) -> Iterator[Page]:
    """The list of decades, and one page a decade."""
    decades = edition.holdings.by_decade
    yield _index(edition, "periods", "Periods", [(f"{d}s", f"periods/{d}s", len(e)) for d, e in decades.items()])
    for decade, entries in decades.items():
        lead = f"New in the {decade}s: adopted, in service, built or first flown, as the sources state."
        yield _by_class(edition, f"periods/{decade}s", f"{decade}s", lead, entries)


def name_pages(edition: Edition) -> Iterator[Page]:
    """The list of sorts of name, and one page each with all names of the sort."""
    kinds = edition.catalog.vocabulary.name_kinds
    held = {k: rows for k, rows in edition.holdings.by_name_kind.items() if rows and k in kinds}
    order = sorted(held, key=lambda k: (kinds[k].rank, k))
    yield _index(edition, "names", "Sorts of name", [(kinds[k].name, f"names/{k}", len(held[k])) for k in order])
    for kind in order:
        yield from _names(edition, kinds[kind], held[kind])


def _names(edition: Edition, kind: NameKindDef, held: Sequence[tuple[Name, Thing]]) -> Iterator[Page]:
    """All names of one sort, by their letters."""

    def row(place: int, here: str) -> dict[str, Any]:
        name, thing = held[place]
        return {
            "name": name.text,
            "lang": name.lang,
            "dir": direction(name.lang),
            "href": edition.urls.link(here, edition.thing_path(thing.id)),
            "text": _tail(name.text, thing, name.lang),
        }

    lead = f"{kind.definition} {wording.plural(len(held), 'name')}."
    yield from lettered(edition, f"names/{kind.id}", kind.name, lead, [name.text for name, _ in held], row)


def _tail(text: str, thing: Thing, lang: str) -> str:
    language = language_name(lang)
    return language if text == thing.name else f"{thing.name}, {language}"


def letter_pages(edition: Edition) -> Iterator[Page]:
    """All entries and variants by the first letter of their name."""
    things = sorted(edition.catalog.things.values(), key=lambda t: (t.name.casefold(), t.name, t.id))

    def row(place: int, here: str) -> dict[str, Any]:
        thing = things[place]
        class_name = edition.holdings.class_name(thing.entry.class_)
        return {
            "name": thing.name,
            "href": edition.urls.link(here, edition.thing_path(thing.id)),
            "text": f"variant of {thing.entry.name}" if thing.variant else class_name,
        }

    lead = "All entries and variants in the order of their letters."
    yield from lettered(edition, "a-z", "A to Z", lead, [thing.name for thing in things], row)


def table_page(edition: Edition) -> Page:
    """The table of everything, which sorts, filters and downloads as CSV."""
    holdings = edition.holdings
    rows = []
    for entry in edition.catalog:
        year = first_year(entry)
        rows.append(
            {
                "name": entry.name,
                "href": edition.urls.link("table", entry_path(entry.id)),
                "cells": (
                    holdings.class_name(entry.class_),
                    ", ".join(holdings.country_name(c) for c in entry.origin),
                    str(year) if year else "",
                    len(entry.variants),
                    entry.kind.value,
                ),
                "names": list(dict.fromkeys(n.text for n in entry.names if n.text != entry.name))[:MOST_NAMES],
            }
        )
    classes = dict.fromkeys(row["cells"][0] for row in rows)
    countries = dict.fromkeys(holdings.country_name(c) for c in holdings.by_country)
    return Page(
        "table",
        "table.md.j2",
        "Everything in one table",
        "All entries in one table that sorts, filters and downloads.",
        {
            "rows": rows,
            "columns": ("Name", "Class", "Origin", "New in", "Variants", "Kind", "Other names"),
            "facets": (("Class", 1, sorted(classes)), ("Origin", 2, list(countries))),
        },
        hide=ALONE,
        indexed=False,
    )


def _rows(edition: Edition, here: str, entries: Iterable[Entry]) -> list[dict[str, Any]]:
    return [
        {"name": entry.name, "href": edition.urls.link(here, entry_path(entry.id)), "text": entry.summary}
        for entry in sorted(entries, key=lambda e: (e.name.casefold(), e.id))
    ]


def _by_class(edition: Edition, here: str, heading: str, lead: str, entries: Sequence[Entry]) -> Page:
    """A page of entries grouped by their first-level class."""
    classes = list(edition.catalog.vocabulary.classes)
    held: dict[str, list[Entry]] = {}
    for entry in entries:
        held.setdefault(entry.class_.partition("/")[0], []).append(entry)
    groups = [
        {"name": edition.holdings.class_name(top), "id": top, "rows": _rows(edition, here, held[top])}
        for top in sorted(held, key=lambda top: (classes.index(top) if top in classes else 999, top))
    ]
    return Page(
        here,
        _LIST,
        heading,
        lead,
        {"heading": heading, "lead": f"{lead} {wording.plural(len(entries), 'entry')}.", "groups": groups},
        hide=ALONE,
        indexed=False,
    )


def _index(edition: Edition, path: str, heading: str, items: Iterable[tuple[str, str, int]]) -> Page:
    """A page of links to the pages below it."""
    links = [_tile(edition, path, name, target, count) for name, target, count in items]
    return Page(
        path,
        _LIST,
        heading,
        heading + ".",
        {"heading": heading, "links": links},
        hide=ALONE,
        indexed=False,
    )


def _tile(edition: Edition, here: str, name: str, target: str, count: int, class_id: str = "") -> dict[str, Any]:
    symbol = edition.holdings.class_symbol(class_id) if class_id else ""
    return {"name": name, "href": edition.urls.link(here, target), "count": count, "symbol": symbol}
