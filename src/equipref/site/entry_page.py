"""The page of an entry: everything it shows, worked out before a template sees it."""

from __future__ import annotations

from typing import Any

from equipref.check.gaps import gaps_of
from equipref.export.citation import citation
from equipref.export.linked import defined_term
from equipref.model.entry import Entry, Variant
from equipref.site import facts, looks, wording
from equipref.site.drawings import Drawings
from equipref.site.edition import Edition, class_path, entry_path
from equipref.site.holdings import first_year
from equipref.site.leaf import Leaf
from equipref.site.name_groups import names_by_kind, variant_names
from equipref.site.page import Page

_REPORTS, _TERSE_REPORTS = 5, 2
"""The most reports that a page tells of in full; earlier ones are linked."""


def entry_page(
    edition: Edition, entry: Entry, drawings: Drawings, *, apart: bool = False, terse: bool = False
) -> Page:
    """The page of an entry.

    Args:
        edition: the edition of the site.
        entry: the entry.
        drawings: the drawings of the edition; the page notes there which it shows.
        apart: lists variants only, and leaves them and the lesser features to `variants_page`.
        terse: names sources by their publishers only, and goes without links into the glossary.
    """
    return Page(
        path=entry_path(entry.id),
        template="entry.md.j2",
        title=entry.name,
        description=entry.summary,
        context=_context(Leaf(edition, entry, entry_path(entry.id)), drawings, apart, terse),
        hide=("navigation",),
    )


def variants_page(edition: Edition, entry: Entry) -> Page:
    """The page of the variants of an entry that has too many for its own page."""
    leaf = Leaf(edition, entry, f"{entry_path(entry.id)}/variants")
    variants = [_variant(leaf, variant) for variant in entry.variants]
    return Page(
        path=leaf.here,
        template="variants.md.j2",
        title=f"{entry.name}: variants and more",
        description=f"The variants of the {entry.name} and how to tell them.",
        context={
            "entry": entry,
            "back": leaf.href(entry_path(entry.id)),
            "variants": variants,
            "more_features": looks.lesser_features(leaf),
            "sources": leaf.notes.listed(),
        },
        hide=("navigation", "toc"),
    )


def _context(leaf: Leaf, drawings: Drawings, apart: bool, terse: bool) -> dict[str, Any]:
    edition, entry = leaf.edition, leaf.entry
    permalink = edition.permalink(entry.id)
    cite = (entry.name, edition.data_version, edition.day, permalink)
    note_marks = leaf.notes(entry.sources)  # numbered in the order in which they stand on the page
    key = looks.key_features(leaf)
    numbers = looks.numbered(leaf, drawings, key)
    names = names_by_kind(leaf, entry.names)
    reports, told = facts.reports(leaf), _TERSE_REPORTS if terse else _REPORTS
    more = [] if apart else looks.lesser_features(leaf)
    return {
        "entry": entry,
        "terse": terse,
        "identity": _identity(leaf),
        "names": names,
        "key_features": key,
        "pictures": drawings.key_pictures(entry, numbers),
        "look_alikes": looks.look_alikes(
            leaf, drawings, looks.TERSE_ROWS if terse else looks.BRIEF_ROWS if apart else looks.ROWS
        ),
        "further_look_alikes": looks.further_look_alikes(leaf) if terse else [],
        "not_separable": [leaf.thing(other) for other in entry.not_separable],
        "variants": [] if apart else [_variant(leaf, variant) for variant in entry.variants],
        "variant_rows": _variant_rows(leaf) if apart else [],
        "variants_href": leaf.href(f"{leaf.here}/variants") if apart else "",
        "relatives": _relatives(leaf),
        "more_features": more,
        "measures": facts.measures(leaf, entry.measures),
        "armament": facts.armament(leaf, entry.armament),
        "makers": [(maker, leaf.notes(maker.sources)) for maker in entry.makers],
        "comparison": drawings.beside(entry),
        "sizes": drawings.sizes(entry),
        "timeline_rows": facts.timeline(leaf, entry.events),
        "external": facts.external(leaf),
        "reports": reports[:told],
        "earlier_reports": reports[told:],
        "note_marks": note_marks,
        "gaps": [gap.message for gap in gaps_of(edition.catalog, entry, edition.holdings.undivided)],
        "sources": leaf.notes.listed(),
        "citation": citation(*cite),
        "permalink": permalink,
        "edit_url": edition.edit_url(f"{entry.kind.folder}/{entry.id}.yaml"),
        "json_ld": defined_term(entry, permalink, edition.site_url),
    }


def _identity(leaf: Leaf) -> dict[str, Any]:
    entry, holdings = leaf.entry, leaf.edition.holdings
    top = entry.class_.partition("/")[0]
    levels = dict.fromkeys((top, entry.class_))
    return {
        "symbol": holdings.class_symbol(entry.class_),
        "classes": [(holdings.class_name(c), leaf.href(class_path(c))) for c in levels],
        "origin": [(holdings.country_name(c), leaf.href(f"countries/{c}")) for c in entry.origin],
        "year": first_year(entry),
        "mistaken": [leaf.thing(other) for other in looks.nearest_first(leaf)],
        "parent": leaf.thing(entry.variant_of) if entry.variant_of else None,
        "carrier": leaf.thing(entry.carrier) if entry.carrier else None,
        "mounts": [leaf.thing(mount) for mount in entry.mounts],
    }


def _variant(leaf: Leaf, variant: Variant) -> dict[str, Any]:
    return {
        "id": variant.id,
        "name": variant.name,
        "summary": variant.summary or "",
        "marks": leaf.notes(variant.sources),
        "names": variant_names(leaf, variant),
        "features": looks.statements(leaf, variant.features),
        "events": facts.timeline(leaf, variant.events),
        "measures": facts.measures(leaf, variant.measures),
        "armament": facts.armament(leaf, variant.armament),
    }


def _variant_rows(leaf: Leaf) -> list[dict[str, str]]:
    """Variants in one line each."""
    rows = []
    for variant in leaf.entry.variants:
        shown = []
        for stated in variant.features:
            definition = leaf.feature(stated.feature)
            if definition is not None:
                shown.append(f"{definition.name}: {wording.states(definition, stated)}".lower())
        rows.append(
            {
                "id": variant.id,
                "name": variant.name,
                "href": leaf.href(f"{leaf.here}/variants#{variant.id}"),
                "text": variant.summary or "; ".join(shown[:2]),
            }
        )
    return rows


def _relatives(leaf: Leaf) -> dict[str, list[dict[str, str]]]:
    """Entries that are variants of this one, and combinations that it is part of."""
    catalog = leaf.edition.catalog
    found: dict[str, list[dict[str, str]]] = {"variants": [], "combinations": []}
    for child in catalog.children.get(leaf.entry.id, ()):
        kind = "variants" if catalog.entries[child].variant_of == leaf.entry.id else "combinations"
        found[kind].append(leaf.thing(child))
    return found
