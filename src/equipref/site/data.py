"""Writes what is not a page: the index of names, the API, downloads, redirects, the feed."""

from __future__ import annotations

import csv
from html import escape
from importlib import resources
from itertools import chain
from pathlib import Path

from equipref.export.changes import atom
from equipref.export.citation import sources_bibtex
from equipref.export.csv import TABLES
from equipref.export.files import put
from equipref.export.json_api import ApiEdition, json_text, write_api
from equipref.export.linked import skos_text
from equipref.export.openapi import openapi
from equipref.export.sqlite import write_database
from equipref.site.edition import Edition, entry_path
from equipref.site.identify_pages import write_key_data
from equipref.site.names_index import names_index
from equipref.text.fold import key


def write_data(edition: Edition, docs: Path) -> None:
    """Writes all data files of an edition into its folder of pages."""
    with (docs / "assets" / "eq" / "names-index.js").open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(chain(["window.EQUIPREF_NAMES="], names_index(edition), [";\n"]))
    api = api_edition(edition)
    folder = docs / "api" / "v1"
    write_api(api, folder)
    put(folder / "openapi.json", json_text(openapi(edition.data_version, edition.site_url)))
    put(folder / "CHANGELOG_API.txt", (resources.files("equipref.export") / "CHANGELOG_API.md").read_text("utf-8"))
    links = {entry.id: edition.permalink(entry.id) for entry in edition.catalog}
    put(docs / "feed.xml", atom(api.changes, links, edition.site_url, edition.stamp))
    write_downloads(edition, api, docs / "downloads")
    write_redirects(edition, docs)
    write_key_data(edition, docs)


def write_downloads(edition: Edition, api: ApiEdition, folder: Path) -> None:
    """Writes the whole catalogue in every format that the site offers."""
    folder.mkdir(parents=True, exist_ok=True)
    catalog = edition.catalog
    api.write_everything(folder / "equipref.json")
    for table, (header, rows) in TABLES.items():
        with (folder / f"{table}.csv").open("w", encoding="utf-8", newline="\n") as out:
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow(header)
            writer.writerows(rows(catalog))
    base = f"{edition.site_url}id/" if edition.site_url else "urn:equipref:"
    with (folder / "equipref.skos.jsonld").open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(skos_text(catalog, base, edition.data_version))
    put(folder / "sources.bib", sources_bibtex(catalog.sources.values()))
    write_database(catalog, folder / "equipref.sqlite", edition.data_version, key)


def api_edition(edition: Edition) -> ApiEdition:
    """What the API needs of an edition."""
    return ApiEdition(edition.catalog, edition.data_version, edition.stamp, edition.permalink, key, edition.earlier)


def write_redirects(edition: Edition, docs: Path) -> None:
    """Writes a page for every old id, and for every variant's id, that sends the reader on."""
    catalog = edition.catalog
    ways = {old: catalog.resolve_id(old) for old in catalog.redirects if old not in catalog.entries}
    ways.update({thing.id: thing.id for thing in catalog.things.values() if thing.variant})
    for old, new in sorted(ways.items()):
        if new not in catalog.things or old in catalog.entries:
            continue
        here = entry_path(old)
        target = docs / (f"{here}.html" if edition.offline else f"{here}/index.html")
        target.parent.mkdir(parents=True, exist_ok=True)
        link = escape(edition.urls.link(here, edition.thing_path(new)), quote=True)
        name = escape(catalog.things[new].name)
        put(
            target,
            '<!doctype html><html lang="en"><head><meta charset="utf-8">'
            f'<meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url={link}">'
            f'<title>{name}</title></head><body><p>See <a href="{link}">{name}</a>.</p></body></html>\n',
        )
