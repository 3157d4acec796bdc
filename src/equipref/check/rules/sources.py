"""Sources: used, listed once, and cited where a real one is needed."""

from __future__ import annotations

from collections.abc import Iterator

from equipref.check.citations import citations
from equipref.check.rule import Rule
from equipref.check.small import SMALL
from equipref.check.subject import Subject
from equipref.finding import Finding, Severity
from equipref.model.base import EDITORIAL
from equipref.model.sources import SourceType

_TANK, _MUSEUM = "vehicles/tank-b.yaml", "sources/museum.yaml"
_SECOND = SMALL[_MUSEUM].replace("id: museum", "id: society")
_OTHER = _SECOND.replace("/tanks", "/lorries")
_SHOP = _OTHER.replace("type: museum", "type: shop")
_NAMES = "names:\n  - text: Tank B\n    lang: en\n    kind: service\n    sources: [{}]\n"
_USED = "sources: [society]\n"

UNUSED = Rule(
    "EQ801",
    "Source that nothing cites",
    Severity.WARNING,
    "No statement cites the source; cite it or take it away.",
    {"sources/society.yaml": _OTHER},
    {"sources/society.yaml": _OTHER, _TANK: _USED},
)
SAME_ADDRESS = Rule(
    "EQ802",
    "Address listed twice",
    Severity.WARNING,
    "Two sources have one address: a statement that cites both would seem to be confirmed by a second source.",
    {"sources/society.yaml": _SECOND, _TANK: _USED},
    {"sources/society.yaml": _OTHER, _TANK: _USED},
)
NOT_EDITORIAL = Rule(
    "EQ803",
    "Editorial where a source is needed",
    Severity.ERROR,
    "Only the statement of a visible feature may stand as `editorial`; no number, date or name ever does.",
    {_TANK: _NAMES.format("editorial")},
    {_TANK: _NAMES.format("museum")},
)
CITED_TWICE = Rule(
    "EQ804",
    "Source cited twice in one statement",
    Severity.WARNING,
    "The same source counts once.",
    {_TANK: _NAMES.format("museum, museum")},
    {_TANK: _NAMES.format("museum")},
)
FUTURE = Rule(
    "EQ805",
    "Source read before it was published",
    Severity.WARNING,
    "The day of publication lies behind the day on which the source was last read.",
    {_MUSEUM: "published: 2026-03-01\n"},
    {_MUSEUM: "published: 2025-03-01\n"},
)
BESIDE = Rule(
    "EQ806",
    "Editorial beside a source",
    Severity.WARNING,
    "A statement that a source backs is no longer editorial.",
    {_TANK: "  - feature: skirts\n    states: [full]\n    sources: [museum, editorial]\n"},
    {_TANK: "  - feature: skirts\n    states: [full]\n    sources: [museum]\n"},
)
RESERVED = Rule(
    "EQ807",
    "Source called editorial",
    Severity.ERROR,
    "The id `editorial` marks statements without a source and cannot be a source's own.",
    {"sources/editorial.yaml": _OTHER.replace("id: society", "id: editorial")},
    {"sources/society.yaml": _OTHER, _TANK: _USED},
)
ONLY_SHOPS = Rule(
    "EQ808",
    "Only a shop says so",
    Severity.ERROR,
    "Shops, makers of kits and games may stand beside another source; alone they prove nothing.",
    {"sources/society.yaml": _SHOP, _TANK: _NAMES.format("society")},
    {"sources/society.yaml": _SHOP, _TANK: _NAMES.format("museum, society")},
)

RULES = (UNUSED, SAME_ADDRESS, NOT_EDITORIAL, CITED_TWICE, FUTURE, BESIDE, RESERVED, ONLY_SHOPS)


def check(subject: Subject) -> Iterator[Finding]:
    """Yields sources that are not cited as they should be."""
    used: set[str] = set()
    shops = {source.id for source, _ in subject.sources if source.type is SourceType.SHOP}
    for part in subject.parts:
        for cited in citations(part):
            used.update(cited.sources)
            place = (*cited.place, "sources")
            seen = set()
            for index, source in enumerate(cited.sources):
                if source in seen:
                    message = f"{cited.what} cites {source!r} twice"
                    yield CITED_TWICE.at(part.document, (*place, index), message)
                seen.add(source)
            if seen and seen <= shops:
                message = f"{cited.what} rests on {' and '.join(sorted(seen))} alone, of type shop"
                yield ONLY_SHOPS.at(part.document, place, message)
            if EDITORIAL in seen:
                where = (*place, cited.sources.index(EDITORIAL))
                if cited.noun != "feature":
                    message = f"{cited.what} needs a source and says editorial"
                    yield NOT_EDITORIAL.at(part.document, where, message)
                elif len(seen) > 1:
                    yield BESIDE.at(part.document, where, f"{cited.what} has a source and says editorial")
    yield from _files(subject, used)


def _files(subject: Subject, used: set[str]) -> Iterator[Finding]:
    all_read = not subject.broken  # a file that could not be read may cite anything
    addresses: dict[str, str] = {}
    for source, document in subject.sources:
        if source.id == EDITORIAL:
            yield RESERVED.at(document, ("id",), "the id 'editorial' marks statements without a source")
        elif all_read and source.id not in used:
            yield UNUSED.at(document, ("id",), f"nothing cites {source.id!r}")
        address = source.url.partition("://")[2].removeprefix("www.").rstrip("/")
        first = addresses.setdefault(address, source.id)
        if first != source.id:
            yield SAME_ADDRESS.at(document, ("url",), f"{first} has this address too")
        if source.published and source.published > source.seen:
            message = f"published on {source.published}, but last read on {source.seen}"
            yield FUTURE.at(document, ("published",), message)
