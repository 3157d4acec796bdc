"""Linked data: schema.org terms for pages, SKOS concepts for the whole catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from equipref.export.compact_json import compact
from equipref.model.entry import Entry
from equipref.model.names import Name, NameStatus
from equipref.store.catalog import Catalog, Thing

Labels = list[dict[str, str]]
HIDDEN_KINDS = frozenset({"misspelling"})
"""Kinds of name that a reader should find by and never see."""


def defined_term(entry: Entry, url: str, site_url: str) -> dict[str, Any]:
    """A schema.org DefinedTerm of an entry.

    Args:
        entry: the entry.
        url: its page's lasting address.
        site_url: address of the site, with a slash at its end; empty where that is not known.
    """
    others = dict.fromkeys(n.text for n in entry.names if n.text != entry.name and n.kind not in HIDDEN_KINDS)
    term: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "DefinedTerm",
        "name": entry.name,
        "termCode": entry.id,
        "description": entry.summary,
        "url": url,
    }
    if others:
        term["alternateName"] = list(others)[:8]
    if site_url:
        term["inDefinedTermSet"] = site_url
    return term


def skos(catalog: Catalog, base: str, data_version: str) -> dict[str, Any]:
    """The whole catalogue as a SKOS concept scheme in JSON-LD.

    Args:
        catalog: the catalogue.
        base: what ids are resolved against, ending in a slash or `:`; `urn:equipref:` where no address is known.
        data_version: version of the data.

    Returns:
        A JSON-LD document. Each entry and variant is a concept with one preferred label a language, its other names
        as alternative labels, and misspellings and wrong names as hidden labels; classes are concepts above them.
    """
    scheme = _scheme(base, data_version)
    scheme["@graph"].extend(_concepts(catalog))
    return scheme


def skos_text(catalog: Catalog, base: str, data_version: str) -> Iterator[str]:
    """The same as JSON on one line, piece by piece."""
    yield compact(_scheme(base, data_version)).removesuffix("]}")
    for concept in _concepts(catalog):
        yield "," + compact(concept)
    yield "]}\n"


def _scheme(base: str, data_version: str) -> dict[str, Any]:
    """The document without its concepts."""
    return {
        "@context": {
            "@base": base,
            "skos": "http://www.w3.org/2004/02/skos/core#",
            "prefLabel": {"@id": "skos:prefLabel"},
            "altLabel": {"@id": "skos:altLabel"},
            "hiddenLabel": {"@id": "skos:hiddenLabel"},
            "definition": {"@id": "skos:definition"},
            "notation": {"@id": "skos:notation"},
            "inScheme": {"@id": "skos:inScheme", "@type": "@id"},
            "broader": {"@id": "skos:broader", "@type": "@id"},
            "related": {"@id": "skos:related", "@type": "@id"},
            "exactMatch": {"@id": "skos:exactMatch", "@type": "@id"},
            "versionInfo": "http://www.w3.org/2002/07/owl#versionInfo",
            "license": {"@id": "http://purl.org/dc/terms/license", "@type": "@id"},
        },
        "@graph": [
            {
                "@id": "scheme",
                "@type": "skos:ConceptScheme",
                "prefLabel": [{"@value": "equipref", "@language": "en"}],
                "versionInfo": data_version,
                "license": "https://creativecommons.org/licenses/by/4.0/",
            },
        ],
    }


def _concepts(catalog: Catalog) -> Iterator[dict[str, Any]]:
    for definition in catalog.vocabulary.classes.values():
        yield {
            "@id": f"class/{definition.id}",
            "@type": "skos:Concept",
            "prefLabel": [{"@value": definition.name, "@language": "en"}],
            "definition": [{"@value": definition.definition, "@language": "en"}],
            "inScheme": "scheme",
            **({"broader": f"class/{definition.id.partition('/')[0]}"} if "/" in definition.id else {}),
        }
    for thing in catalog.things.values():
        yield _concept(catalog, thing)


def _concept(catalog: Catalog, thing: Thing) -> dict[str, Any]:
    preferred, alternative, hidden = _labels(thing)
    summary = thing.variant.summary if thing.variant else thing.entry.summary
    broader = thing.entry.id if thing.variant else thing.entry.variant_of or f"class/{thing.entry.class_}"
    concept: dict[str, Any] = {
        "@id": thing.id,
        "@type": "skos:Concept",
        "notation": thing.id,
        "prefLabel": preferred,
        "inScheme": "scheme",
        "broader": broader,
    }
    if alternative:
        concept["altLabel"] = alternative
    if hidden:
        concept["hiddenLabel"] = hidden
    if summary:
        concept["definition"] = [{"@value": summary, "@language": "en"}]
    if thing.variant is None and thing.id in catalog.look_alikes:
        concept["related"] = list(catalog.look_alikes[thing.id])
    external = thing.variant.external if thing.variant else thing.entry.external
    if external is not None and external.wikidata:
        concept["exactMatch"] = [f"http://www.wikidata.org/entity/{external.wikidata}"]
    return concept


def _labels(thing: Thing) -> tuple[Labels, Labels, Labels]:
    """Preferred, alternative and hidden labels: one preferred label a language, and no text in two lists."""
    preferred: dict[str, str] = {}
    alternative: list[tuple[str, str]] = []
    hidden: list[tuple[str, str]] = []

    def wrong(name: Name) -> bool:
        return name.kind in HIDDEN_KINDS or name.status is NameStatus.WRONG_BUT_COMMON

    ordered = sorted(thing.names, key=lambda name: name.text != thing.name)
    for name in ordered:
        label = (name.text, name.lang)
        if wrong(name):
            hidden.append(label)
        elif name.lang not in preferred:
            preferred[name.lang] = name.text
        elif preferred[name.lang] != name.text:
            alternative.append(label)
    seen = {(text, lang) for lang, text in preferred.items()}

    def listed(labels: list[tuple[str, str]]) -> list[dict[str, str]]:
        kept = []
        for text, lang in labels:
            if (text, lang) not in seen:
                seen.add((text, lang))
                kept.append({"@value": text, "@language": lang})
        return kept

    shown = [{"@value": text, "@language": lang} for lang, text in preferred.items()]
    return shown or [{"@value": thing.name, "@language": "en"}], listed(alternative), listed(hidden)
