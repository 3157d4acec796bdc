"""How to cite an entry, and the catalogue's sources, in the formats of reference managers."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from equipref.model.sources import Source

PUBLISHER = "equipref contributors"
_TEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "_": r"\_", "%": r"\%",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


def tex(text: str) -> str:
    """Text in which no character has a meaning to TeX."""
    return "".join(_TEX.get(letter, letter) for letter in text)


def citation(name: str, data_version: str, day: str, url: str) -> str:
    """One line that cites a page.

    Args:
        name: what the page calls the entry.
        data_version: version of the data.
        day: day of the edition, `2026-01-31`.
        url: the page's lasting address.
    """
    title = f"\N{LEFT DOUBLE QUOTATION MARK}{name}\N{RIGHT DOUBLE QUOTATION MARK}"
    return f"{title}, equipref, data {data_version}, {day}, {url}"


def entry_bibtex(entry_id: str, name: str, data_version: str, day: str, url: str) -> str:
    """A BibTeX record that cites a page; arguments as for `citation`."""
    return _bibtex(
        f"equipref-{entry_id}",
        {
            "title": tex(name),
            "organization": "equipref",
            "year": day[:4],
            "note": tex(f"data {data_version}"),
            "url": url,
            "urldate": day,
        },
    )


def entry_csl(entry_id: str, name: str, data_version: str, day: str, url: str) -> dict[str, Any]:
    """A CSL-JSON item that cites a page; arguments as for `citation`."""
    return {
        "id": f"equipref-{entry_id}",
        "type": "entry",
        "title": name,
        "container-title": "equipref",
        "publisher": PUBLISHER,
        "version": data_version,
        "URL": url,
        "issued": {"date-parts": [[int(part) for part in day.split("-")]]},
    }


def source_bibtex(source: Source) -> str:
    """A BibTeX record of a source."""
    fields = {
        "title": tex(source.title),
        "organization": tex(source.publisher),
        "url": source.url.replace("{", "%7B").replace("}", "%7D"),
        "urldate": source.seen.isoformat(),
        "langid": source.lang,
    }
    if source.published is not None:
        fields["year"] = str(source.published.year)
        fields["date"] = source.published.isoformat()
    return _bibtex(source.id, fields)


def sources_bibtex(sources: Iterable[Source]) -> str:
    """A BibTeX file of sources, in their order."""
    return "\n".join(source_bibtex(source) for source in sources)


def csl_text(items: Iterable[dict[str, Any]]) -> str:
    """A CSL-JSON file."""
    return json.dumps(list(items), ensure_ascii=False, indent=1) + "\n"


def _bibtex(key: str, fields: dict[str, str]) -> str:
    body = "".join(f"{name} = {{{value}}},\n" for name, value in fields.items())
    return f"@online{{{re.sub(r'[^A-Za-z0-9:-]', '-', key)},\n{body}}}\n"
