"""The index of names that the site's search reads: compact, and folded here so that the browser need not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from equipref.export.compact_json import array, compact
from equipref.model.names import Name, NameStatus
from equipref.site.edition import Edition
from equipref.store.catalog import Thing
from equipref.text.fold import key, latin, sound, visual

WRONG = 1
"""The mark of a name that is wrong but common, or a misspelling."""


def names_index(edition: Edition) -> Iterator[str]:
    """The index as JSON, in pieces, as there are tens of thousands of names.

    Returns:
        The text of an object. `kinds`: the sorts of name, in words. `classes`: pairs of a class's name and its
        symbol's file stem. `things`: entries and variants as [name, address relative to the site's root, class,
        type's name or 0]. `names`: rows [text, kind, thing, keys] in order of rank, where `keys` are the folded key,
        then the look-alike and the sound key where they differ from those before them, joined by blanks; a mark
        follows for a wrong name.
    """
    things, holdings = list(edition.catalog.things.values()), edition.holdings
    kinds = sorted(edition.catalog.vocabulary.name_kinds.values(), key=lambda k: (k.rank, k.id))
    kind_number = {kind.id: number for number, kind in enumerate(kinds)}
    classes = {class_: number for number, class_ in enumerate(dict.fromkeys(thing.entry.class_ for thing in things))}
    yield f'{{"kinds":{compact([kind.name for kind in kinds] + ["Name"])}'
    yield f',"classes":{compact([[holdings.class_name(c), holdings.class_symbol(c)] for c in classes])}'
    yield ',"things":'
    yield from array(_thing(edition, thing, classes[thing.entry.class_]) for thing in things)
    ranked = sorted(
        (bool(thing.variant), kind_number.get(name.kind, len(kinds)), number, place)
        for number, thing in enumerate(things)
        for place, name in enumerate(thing.names)
    )
    yield ',"names":'
    yield from array(_name(things[number].names[place], kind, number) for _, kind, number, place in ranked)
    yield "}"


def _thing(edition: Edition, thing: Thing, class_number: int) -> list[Any]:
    page, mark, anchor = edition.thing_path(thing.id).partition("#")
    return [thing.name, edition.urls.of(page) + mark + anchor, class_number, thing.entry.name if thing.variant else 0]


def _name(name: Name, kind: int, thing: int) -> list[Any]:
    row: list[Any] = [name.text, kind, thing, " ".join(search_keys(name.text))]
    if name.kind == "misspelling" or name.status is NameStatus.WRONG_BUT_COMMON:
        row.append(WRONG)
    return row


def search_keys(text: str) -> list[str]:
    """The keys by which a name is found, best first and each once: folded, look-alike letters, sound."""
    folded = key(text)
    return [k for k in dict.fromkeys((folded, latin(visual(folded)), sound(folded))) if k]
