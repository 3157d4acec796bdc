"""A list in the order of its letters: one page while it is short, and a page for each letter where it is long."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from equipref.site import wording
from equipref.site.edition import Edition
from equipref.site.letters import by_letter, slug
from equipref.site.page import ALONE, Page

LONG = 300
"""From so many rows on a list has a page for each of its letters."""
Row = dict[str, Any]


def lettered(
    edition: Edition,
    path: str,
    heading: str,
    lead: str,
    names: Sequence[str],
    row: Callable[[int, str], Row],
) -> Iterator[Page]:
    """The page of a list, and below it the pages of its letters where it is long.

    Args:
        edition: the edition.
        path: the page's address.
        heading: its heading.
        lead: what the list holds, in a sentence.
        names: what stands in the list, in order.
        row: gives the row of a name, by its place in `names`, for the page of an address.
    """
    letters = by_letter(range(len(names)), lambda place: names[place])
    if len(names) < LONG:
        groups = [_group(first, [row(place, path) for place in of]) for first, of in letters.items()]
        yield _page(path, heading, lead, {"groups": groups})
        return
    links = [(edition.urls.link(path, f"{path}/{slug(first)}"), first, len(of)) for first, of in letters.items()]
    yield _page(path, heading, lead, {"jump": links})
    for first, of in letters.items():
        below = f"{path}/{slug(first)}"
        up = {"href": edition.urls.link(below, path), "name": heading}
        rows = [row(place, below) for place in of]
        about = f"{heading}: {wording.plural(len(rows), 'name')} under {first}."
        yield _page(below, f"{heading}: {first}", about, {"up": up, "groups": [{"name": "", "id": "", "rows": rows}]})


def _group(first: str, rows: list[Row]) -> dict[str, Any]:
    return {"name": first, "id": f"letter-{slug(first)}", "rows": rows}


def _page(path: str, heading: str, lead: str, context: dict[str, Any]) -> Page:
    told = {"heading": heading, "lead": lead, **context}
    return Page(path, "list.md.j2", heading, lead, told, hide=ALONE, indexed=False)
