"""Ways in by class: the list of classes, and one page a class that shows its members to one scale."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from equipref.model.entry import Entry
from equipref.site import wording
from equipref.site.drawings import Drawings
from equipref.site.edition import Edition, class_path, entry_path
from equipref.site.page import ALONE, Page

_LIST = "list.md.j2"


def class_pages(edition: Edition, drawings: Drawings) -> Iterator[Page]:
    """The list of classes, and one page a class."""
    holdings = edition.holdings
    classes = edition.catalog.vocabulary.classes
    tops = [c for c in classes.values() if "/" not in c.id and holdings.by_class.get(c.id)]
    tiles = [
        {
            "name": top.name,
            "href": edition.urls.link("classes", class_path(top.id)),
            "count": len(holdings.by_class[top.id]),
            "symbol": holdings.class_symbol(top.id),
        }
        for top in tops
    ]
    yield Page(
        "classes",
        _LIST,
        "Classes",
        "Equipment by class.",
        {"heading": "Classes", "links": tiles},
        hide=ALONE,
        indexed=False,
    )
    for definition in classes.values():
        here = class_path(definition.id)
        entries = holdings.by_class.get(definition.id, ())
        pictures = {key: asdict(picture) for key, picture in drawings.row(entries).items()}
        groups = []
        own = [entry for entry in entries if entry.class_ == definition.id]
        if own:
            groups.append({"name": "", "id": "", "rows": _rows(edition, here, own, pictures)})
        for child in classes.values():
            held = holdings.by_class.get(child.id, ())
            if held and child.id.startswith(f"{definition.id}/"):
                rows = _rows(edition, here, held, pictures)
                anchor = child.id.partition("/")[2]
                groups.append({"name": child.name, "id": anchor, "lead": child.definition, "rows": rows})
        lead = f"{definition.definition} {wording.plural(len(entries), 'entry')}"
        if pictures:
            lead += ", drawn to one scale from their statements and measures"
        yield Page(
            here,
            _LIST,
            definition.name,
            definition.definition,
            {
                "heading": definition.name,
                "icon": holdings.class_symbol(definition.id),
                "lead": f"{lead}.",
                "groups": groups,
            },
            hide=ALONE,
        )


def _rows(
    edition: Edition, here: str, entries: Iterable[Entry], pictures: dict[str, dict[str, Any]]
) -> list[dict[str, Any]]:
    return [
        {
            "name": entry.name,
            "href": edition.urls.link(here, entry_path(entry.id)),
            "text": entry.summary,
            "picture": pictures.get(entry.id),
        }
        for entry in sorted(entries, key=lambda e: (e.name.casefold(), e.id))
    ]
