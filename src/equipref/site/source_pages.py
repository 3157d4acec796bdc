"""Sources: how many of which sort and grade there are, and a page for each letter of their publishers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from equipref.model.sources import Source, SourceType
from equipref.site import wording
from equipref.site.edition import Edition, entry_path
from equipref.site.letters import by_letter
from equipref.site.page import ALONE, Page

_MOST_USES = 8
_PATH = "sources"


def source_pages(edition: Edition) -> Iterator[Page]:
    """The page of all sources in numbers, and one page a letter; all on one page would be a megabyte."""
    sources = sorted(edition.catalog.sources.values(), key=lambda s: (s.publisher.casefold(), s.id))
    letters = by_letter(sources, lambda s: s.publisher)
    yield _overview(edition, letters)
    for name, of in letters.items():
        yield _letter_page(edition, name, of)


def _path(name: str) -> str:
    return f"{_PATH}/{name.lower()}"


def _overview(edition: Edition, letters: dict[str, list[Source]]) -> Page:
    sources = edition.catalog.sources.values()
    grades = sorted({source.grade.value for source in sources})
    rows = []
    for kind in SourceType:
        of = [source.grade.value for source in sources if source.type is kind]
        if of:
            rows.append((kind.value, [of.count(grade) for grade in grades], len(of)))
    links = [
        {"name": name, "href": edition.urls.link(_PATH, _path(name)), "count": len(of)}
        for name, of in letters.items()
    ]
    context = {"count": wording.plural(len(sources), "source"), "grades": grades, "rows": rows, "links": links}
    return Page(
        _PATH, "sources.md.j2", "Sources", "All sources of the catalogue.", context, hide=ALONE, indexed=False
    )


def _letter_page(edition: Edition, name: str, sources: list[Source]) -> Page:
    path = _path(name)
    catalog, uses = edition.catalog, edition.holdings.source_uses
    rows: list[tuple[Source, list[tuple[str, str]]]] = []
    more: dict[str, int] = {}
    for source in sources:
        citing = uses.get(source.id, ())
        links = [(catalog.entries[e].name, edition.urls.link(path, entry_path(e))) for e in citing[:_MOST_USES]]
        if len(citing) > _MOST_USES:
            more[source.id] = len(citing) - _MOST_USES
        rows.append((source, links))
    context: dict[str, Any] = {"name": name, "up": edition.urls.link(path, _PATH), "sources": rows, "more": more}
    title = f"Sources: {name}"
    description = f"Sources whose publishers begin with {name}."
    return Page(path, "source_list.md.j2", title, description, context, hide=ALONE, indexed=False)
