"""The names of an entry and of its variants, as a page lists them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from equipref.model.entry import Variant
from equipref.model.names import Name
from equipref.site import wording
from equipref.site.languages import direction, language_name
from equipref.site.leaf import Leaf


def names_by_kind(leaf: Leaf, names: Sequence[Name]) -> list[dict[str, Any]]:
    """Names by kind in the vocabulary's order, then by language in the order of the entry."""
    kinds = leaf.words.name_kinds
    groups = []
    order = sorted({n.kind for n in names}, key=lambda k: (kinds[k].rank if k in kinds else 99, k))
    for kind in order:
        by_lang: dict[str, list[dict[str, Any]]] = {}
        for name in names:
            if name.kind == kind:
                status = wording.NAME_STATUSES[name.status]
                remark = "; ".join(part for part in (status, name.note or "") if part)
                by_lang.setdefault(name.lang, []).append(
                    {"text": name.text, "remark": remark, "marks": leaf.notes(name.sources)}
                )
        languages = [(language_name(tag), tag, direction(tag), rows) for tag, rows in by_lang.items()]
        label = kinds[kind].name if kind in kinds else kind
        groups.append({"label": label, "href": leaf.href(f"names/{kind}"), "languages": languages})
    return groups


def variant_names(leaf: Leaf, variant: Variant) -> list[dict[str, Any]]:
    """A variant's other names on one line; the kind is said where it is neither the service's nor a spelling."""
    kinds = leaf.words.name_kinds
    rows = []
    for name in sorted(variant.names, key=lambda n: kinds[n.kind].rank if n.kind in kinds else 99):
        plain = name.kind in ("service", "transliteration")
        label = "" if plain or name.kind not in kinds else kinds[name.kind].name
        status = wording.NAME_STATUSES[name.status]
        if name.text == variant.name and not (label or name.sources or status):
            continue
        rows.append(
            {
                "text": name.text,
                "lang": name.lang,
                "dir": direction(name.lang),
                "remark": ", ".join(part for part in (label, status, name.note or "") if part),
                "marks": leaf.notes(name.sources),
            }
        )
    return rows
