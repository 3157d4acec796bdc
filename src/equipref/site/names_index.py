"""The index of names that the site's search reads: compact, and folded here so that the browser need not."""

from __future__ import annotations

from typing import Any

from equipref.model.names import NameStatus
from equipref.site.edition import Edition
from equipref.text.fold import key, latin, sound, visual

WRONG = 1
"""The mark of a name that is wrong but common, or a misspelling."""


def names_index(edition: Edition) -> dict[str, Any]:
    """The index as plain data.

    Returns:
        `kinds`: the sorts of name, in words. `classes`: pairs of a class's name and its symbol's file stem. `things`:
        entries and variants as [name, address relative to the site's root, class, type's name or 0]. `names`: rows
        [text, kind, thing, keys] in order of rank, where `keys` are the folded key, then the look-alike and the sound
        key where they differ from those before them, joined by blanks; a mark follows for a wrong name.
    """
    catalog, holdings = edition.catalog, edition.holdings
    kinds = sorted(catalog.vocabulary.name_kinds.values(), key=lambda k: (k.rank, k.id))
    kind_number = {kind.id: number for number, kind in enumerate(kinds)}
    classes: dict[str, int] = {}
    things: list[list[Any]] = []
    rows: list[tuple[tuple[Any, ...], list[Any]]] = []
    for number, thing in enumerate(catalog.things.values()):
        class_number = classes.setdefault(thing.entry.class_, len(classes))
        page, mark, anchor = edition.thing_path(thing.id).partition("#")
        owner: str | int = thing.entry.name if thing.variant else 0
        things.append([thing.name, edition.urls.of(page) + mark + anchor, class_number, owner])
        for place, name in enumerate(thing.names):
            wrong = name.kind == "misspelling" or name.status is NameStatus.WRONG_BUT_COMMON
            row: list[Any] = [
                name.text,
                kind_number.get(name.kind, len(kinds)),
                number,
                " ".join(search_keys(name.text)),
            ]
            if wrong:
                row.append(WRONG)
            rows.append(((bool(thing.variant), row[1], number, place), row))
    rows.sort(key=lambda item: item[0])
    return {
        "kinds": [kind.name for kind in kinds] + ["Name"],
        "classes": [[holdings.class_name(c), holdings.class_symbol(c)] for c in classes],
        "things": things,
        "names": [row for _, row in rows],
    }


def search_keys(text: str) -> list[str]:
    """The keys by which a name is found, best first and each once: folded, look-alike letters, sound."""
    folded = key(text)
    return [k for k in dict.fromkeys((folded, latin(visual(folded)), sound(folded))) if k]
