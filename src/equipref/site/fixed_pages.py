"""Pages that every edition has: home, reports, glossary, gaps, and what the site is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from equipref.check.gaps import gaps
from equipref.export.json_api import RESOURCES
from equipref.model.relations import Report
from equipref.model.vocabulary import FeatureDef
from equipref.site import wording
from equipref.site.edition import TAGLINE, Edition, class_path, entry_path
from equipref.site.languages import language_name
from equipref.site.page import ALONE, Page
from equipref.site.python_docs import python_page

DOWNLOADS = (
    ("downloads/equipref.json", "Everything, as one JSON file"),
    ("downloads/entries.csv", "One row an entry (CSV)"),
    ("downloads/variants.csv", "One row a variant (CSV)"),
    ("downloads/names.csv", "One row a name (CSV)"),
    ("downloads/measures.csv", "One row a measure (CSV)"),
    ("downloads/equipref.sqlite", "A database with full-text search over names (SQLite, FTS5)"),
    ("downloads/equipref.skos.jsonld", "Concepts with preferred, alternative and hidden labels (SKOS in JSON-LD)"),
    ("downloads/sources.bib", "All sources (BibTeX)"),
)
_NEWEST = 5
"""The most reports that the home page shows."""
MOST_GAPS = 100
"""The most entries whose gaps the page of gaps tells in full; the pages of the others tell theirs."""


def fixed_pages(edition: Edition) -> Iterator[Page]:
    """Home, reports, glossary, gaps, about and its pages for programs."""
    yield home_page(edition)
    yield from report_pages(edition)
    yield glossary_page(edition)
    yield gaps_page(edition)
    yield from about_pages(edition)


def home_page(edition: Edition) -> Page:
    """The page that a visitor sees first: search, classes, reports and the other ways in."""
    catalog, holdings = edition.catalog, edition.holdings
    tops = [c for c in catalog.vocabulary.classes.values() if "/" not in c.id and holdings.by_class.get(c.id)]
    names = sum(len(thing.names) for thing in catalog.things.values())
    variants = len(catalog.things) - len(catalog.entries)
    ways = (
        ("Identify", "identify", "from what can be seen to what it is"),
        ("Compare", "compare", "any two or more side by side"),
        ("Recognition drill", "drill", "learn to tell look-alikes apart"),
        ("Countries", "countries", "where it comes from"),
        ("Makers", "makers", "who designed or built it"),
        ("Periods", "periods", "when it was new"),
        ("Features", "features", "what can be seen: all with five road wheels"),
        ("Names", "names", "all NATO names, all GRAU indices"),
        ("A to Z", "a-z", "every entry and variant"),
        ("Glossary", "glossary", "the words, and what is meant"),
        ("Gaps", "gaps", "what is not known yet"),
    )
    return Page(
        "",
        "home.md.j2",
        "equipref",
        TAGLINE,
        {
            "tagline": TAGLINE,
            "counts": {
                "entries": wording.plural(len(catalog.entries), "entry"),
                "variants": wording.plural(variants, "variant"),
                "names": wording.plural(names, "name"),
            },
            "classes": [
                {
                    "name": c.name,
                    "href": edition.urls.link("", class_path(c.id)),
                    "count": len(holdings.by_class[c.id]),
                    "symbol": holdings.class_symbol(c.id),
                }
                for c in tops
            ],
            "reports": [_report_row(edition, "", report) for report in _reports(edition)[:_NEWEST]],
            "report_count": wording.plural(len(catalog.reports), "report"),
            "ways": [(name, edition.urls.link("", path), text) for name, path, text in ways],
        },
        hide=ALONE,
    )


def _reports(edition: Edition) -> list[Report]:
    """Reports, the newest first."""
    return sorted(edition.catalog.reports.values(), key=lambda r: (_date(r), r.id), reverse=True)


def _date(report: Report) -> str:
    return report.date.isoformat() if report.date else (report.year or "")


def _report_row(edition: Edition, here: str, report: Report) -> dict[str, Any]:
    things, resolved = edition.catalog.things, edition.catalog.resolve_id
    named = dict.fromkeys(resolved(mention.entry) for mention in report.mentions)
    return {
        "name": report.title,
        "lang": report.lang,
        "href": edition.urls.link(here, f"reports/{report.id}"),
        "publisher": report.publisher,
        "date": _date(report),
        "place": report.place or "",
        "country": _country(edition, report),
        "language": language_name(report.lang),
        "named": sorted((things[i].name if i in things else i for i in named), key=str.casefold),
    }


def _country(edition: Edition, report: Report) -> str:
    return edition.holdings.country_name(report.country) if report.country else ""


def report_pages(edition: Edition) -> Iterator[Page]:
    """The list of reports, and one page each with every mention linked to its entry."""
    newest = _reports(edition)
    context = {
        "count": wording.plural(len(newest), "report"),
        "rows": [_report_row(edition, "reports", report) for report in newest],
        "facets": (
            ("Year", 0, list(dict.fromkeys(_date(report)[:4] for report in newest))),
            ("Country", 2, sorted({_country(edition, report) for report in newest} - {""})),
            ("Language", 3, sorted({language_name(report.lang) for report in newest})),
        ),
    }
    description = "Reports and what they name."
    yield Page("reports", "reports.md.j2", "Reports", description, context, hide=ALONE, indexed=False)
    for report in edition.catalog.reports.values():
        yield _report_page(edition, report)


def _report_page(edition: Edition, report: Report) -> Page:
    here = f"reports/{report.id}"
    mentions = []
    for mention in report.mentions:
        thing = edition.catalog.things.get(edition.catalog.resolve_id(mention.entry))
        mentions.append(
            {
                "as_written": mention.as_written,
                "name": thing.name if thing else mention.entry,
                "href": edition.urls.link(here, edition.thing_path(thing.id)) if thing else "",
                "text": edition.holdings.class_name(thing.entry.class_) if thing else "not in the catalogue",
                "confidence": mention.confidence.value,
                "note": mention.note or "",
            }
        )
    context = {
        "report": report,
        "date": _date(report),
        "country": _country(edition, report),
        "language": language_name(report.lang),
        "mentions": mentions,
    }
    return Page(here, "report.md.j2", report.title, report.summary, context, hide=ALONE)


def glossary_page(edition: Edition) -> Page:
    """The vocabulary: classes, features, sorts of name and measures with their definitions."""
    words, link = edition.catalog.vocabulary, edition.urls.link
    stated = {key for key, states in edition.holdings.by_feature.items() if states}

    def feature(definition: FeatureDef) -> dict[str, Any]:
        return {
            "id": f"feature-{definition.id}",
            "name": definition.name,
            "href": link("glossary", f"features/{definition.id}") if definition.id in stated else "",
            "text": definition.definition,
            "states": [(state.name, state.definition or "") for state in definition.states],
        }

    parts = (
        {
            "heading": "Classes",
            "rows": [
                {
                    "id": f"class-{c.id.replace('/', '-')}",
                    "name": c.name,
                    "href": link("glossary", class_path(c.id)),
                    "text": c.definition,
                }
                for c in words.classes.values()
            ],
        },
        {"heading": "Visible features", "rows": [feature(f) for f in words.features.values()]},
        {
            "heading": "Sorts of name",
            "rows": [
                {"id": f"name-{k.id}", "name": k.name, "text": k.definition}
                for k in sorted(words.name_kinds.values(), key=lambda k: (k.rank, k.id))
            ],
        },
        {
            "heading": "Measures",
            "rows": [
                {"id": f"measure-{m.id}", "name": m.name, "text": m.definition} for m in words.measures.values()
            ],
        },
    )
    context = {"parts": parts}
    return Page(
        "glossary", "glossary.md.j2", "Glossary", "The words of the catalogue.", context, hide=("navigation",)
    )


def gaps_page(edition: Edition) -> Page:
    """What the catalogue does not know yet, entry by entry."""
    rows = [
        {
            "name": found.entry.name,
            "href": edition.urls.link("gaps", entry_path(found.entry.id)),
            "wanted": wording.plural(found.wanted, "mention") if found.wanted else "",
            "gaps": [gap.message for gap in found.gaps],
        }
        for found in gaps(edition.catalog, edition.holdings.undivided)
    ]
    context = {
        "rows": rows[:MOST_GAPS],
        "others": rows[MOST_GAPS:],
        "total": wording.plural(sum(len(row["gaps"]) for row in rows), "gap"),
        "entries": wording.plural(len(rows), "entry"),
    }
    return Page(
        "gaps",
        "gaps.md.j2",
        "Gaps",
        "What the catalogue does not know yet.",
        context,
        hide=ALONE,
        indexed=False,
    )


def about_pages(edition: Edition) -> Iterator[Page]:
    """What the site is, how to help, and the pages for programs."""
    shared = {"data_version": edition.data_version, "day": edition.day, "repo_url": edition.repo_url}

    def prose(path: str, template: str, title: str, **more: object) -> Page:
        context = {"prose": template, **shared, **more}
        return Page(path, "prose.md.j2", title, f"{title}: equipref.", context, hide=("navigation",))

    yield prose("about", "about.html.j2", "About")
    yield prose("about/contributing", "contributing.html.j2", "How to help")
    yield prose("about/api", "api.html.j2", "The JSON API", resources=RESOURCES)
    yield prose("about/downloads", "downloads.html.j2", "Downloads", downloads=DOWNLOADS)
    yield python_page()
