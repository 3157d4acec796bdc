"""The other formats: the API keeps to its description, SKOS labels are legal, names are found, changes are told."""

from __future__ import annotations

import json
import sqlite3
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from equipref.errors import CatalogError
from equipref.export.changes import atom, changes_since, previous_changes
from equipref.export.citation import citation, entry_bibtex, entry_csl, source_bibtex, tex
from equipref.export.json import record
from equipref.export.json_api import RESOURCES, ApiEdition, write_api
from equipref.export.linked import skos
from equipref.export.openapi import openapi
from equipref.export.sqlite import write_database
from equipref.store.catalog import Catalog
from equipref.store.loader import load
from equipref.text.fold import key

STAMP = "2026-01-31T12:00:00Z"


@pytest.fixture(scope="module")
def catalog(small_catalog: Path) -> Catalog:
    return load(small_catalog)[0]


@pytest.fixture
def api(catalog: Catalog) -> ApiEdition:
    return ApiEdition(catalog, "1.0+abc", STAMP, lambda thing: f"https://example.org/e/{thing}/", key)


def _schema(description: dict[str, Any], path: str) -> dict[str, Any]:
    answer = description["paths"][f"/{path}"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    return {**answer, "components": description["components"]}


def test_every_answer_agrees_with_the_description(api: ApiEdition, tmp_path: Path) -> None:
    write_api(api, tmp_path)
    description = openapi("1.0+abc")
    assert sorted(description["paths"]) == sorted(f"/{path}" for path, _ in RESOURCES)
    checked = 0
    for path, _ in RESOURCES:
        pattern = path.removeprefix("api/v1/").replace("{id}", "*")
        files = [p for p in tmp_path.glob(pattern) if "{id}" not in path or p.name != "full.json"]
        assert files, path
        for file in files:
            jsonschema.Draft202012Validator(_schema(description, path)).validate(json.loads(file.read_text("utf-8")))
            checked += 1
    assert checked > len(RESOURCES)


def test_everything_is_one_document(api: ApiEdition, catalog: Catalog, tmp_path: Path) -> None:
    api.write_everything(tmp_path / "all.json")
    held = json.loads((tmp_path / "all.json").read_text("utf-8"))
    assert held["total"] == len(catalog)
    assert [entry["id"] for entry in held["result"]["entries"]] == list(catalog.entries)
    assert list(held["result"]) == ["entries", "sources", "reports", "redirects", "vocabulary"]


def test_description_refuses_what_is_wrong(api: ApiEdition) -> None:
    schema = _schema(openapi("1"), "api/v1/entries/{id}.json")
    answer = api.envelope({**record(api.catalog.entries["x-62"]), "armour": "thick"}, 1)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate(answer)


def test_labels_are_legal_skos(catalog: Catalog) -> None:
    document = skos(catalog, "https://example.org/id/", "1")
    ids = {node["@id"] for node in document["@graph"]}
    for node in document["@graph"]:
        labels = [
            (k, v["@value"], v["@language"])
            for k in ("prefLabel", "altLabel", "hiddenLabel")
            for v in node.get(k, [])
        ]
        texts = [label[1:] for label in labels]
        assert len(texts) == len(set(texts)), f"{node['@id']}: a label in two lists"
        languages = [language for kind, _, language in labels if kind == "prefLabel"]
        assert len(languages) == len(set(languages)), f"{node['@id']}: two preferred labels in one language"
        assert node.get("broader", "scheme") in ids
        assert all(other in ids for other in node.get("related", []))


def test_misspellings_are_hidden_labels(catalog: Catalog) -> None:
    wrong = [
        (thing.id, name.text)
        for thing in catalog.things.values()
        for name in thing.names
        if name.kind == "misspelling" or name.status.value == "wrong_but_common"
    ]
    nodes = {node["@id"]: node for node in skos(catalog, "urn:x:", "1")["@graph"]}
    for thing, text in wrong:
        assert text in [label["@value"] for label in nodes[thing]["hiddenLabel"]]


def test_database_finds_names(catalog: Catalog, tmp_path: Path) -> None:
    target = tmp_path / "x.sqlite"
    write_database(catalog, target, "1.0", key)
    first = target.read_bytes()
    write_database(catalog, target, "1.0", key)
    assert target.read_bytes() == first
    connection = sqlite3.connect(target)
    by_key = connection.execute("SELECT thing FROM names WHERE key = ?", (key("X 62"),)).fetchall()
    assert ("x-62",) in by_key
    query = "SELECT n.thing FROM names_search s JOIN names n ON n.number = s.rowid WHERE names_search MATCH 'lark'"
    assert connection.execute(query).fetchall() == [("x-62",)]
    assert connection.execute("SELECT count(*) FROM things").fetchone() == (len(catalog.things),)
    connection.close()


def test_changes_are_told(api: ApiEdition, catalog: Catalog, tmp_path: Path) -> None:
    write_api(api, tmp_path)
    changed = catalog.entries["x-62"].model_copy(update={"summary": "Another summary."})
    entries = {k: v for k, v in catalog.entries.items() if k != "x-72"}
    later = Catalog(
        entries={**entries, "x-62": changed},
        sources=catalog.sources,
        vocabulary=catalog.vocabulary,
        redirects={"x-72": "x-62"},
    )
    second = ApiEdition(later, "1.1", "2026-02-28T12:00:00Z", api.permalink, key, tmp_path)
    new = [c for c in second.changes if c.at == "2026-02-28T12:00:00Z"]
    assert [(c.what, c.id) for c in new] == [("changed", "x-62"), ("renamed", "x-72")]
    assert len(second.changes) == len(new) + len(catalog)
    feed = ET.fromstring(
        atom(second.changes, {"x-62": "https://example.org/?a=1&b=2"}, "https://example.org/", STAMP)
    )
    atom_ns = "{http://www.w3.org/2005/Atom}"
    assert [e.findtext(f"{atom_ns}title") for e in feed.findall(f"{atom_ns}entry")][:2] == [
        "Changed: X-62",
        "Renamed: X-72",
    ]
    assert feed.findtext(f"{atom_ns}updated") == "2026-02-28T12:00:00Z"


def test_nothing_changed_is_no_change() -> None:
    state = {"a": ("A", "1")}
    assert changes_since(state, state, {}, STAMP) == []


def test_an_earlier_edition_that_is_none_is_explained(tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match="does not hold the API of an earlier edition"):
        previous_changes(tmp_path)


def test_citations(catalog: Catalog) -> None:
    cite = ("T_62 & {co}", "1.0", "2026-01-31", "https://example.org/e/t-62/")
    assert citation(*cite) == "“T_62 & {co}”, equipref, data 1.0, 2026-01-31, https://example.org/e/t-62/"
    assert r"title = {T\_62 \& \{co\}}," in entry_bibtex("t-62", *cite)
    assert entry_csl("t-62", *cite)["issued"] == {"date-parts": [[2026, 1, 31]]}
    for source in catalog.sources.values():
        text = source_bibtex(source)
        assert text.startswith(f"@online{{{source.id},")
        assert text.count("{") == text.count("}")


def test_tex_leaves_no_command() -> None:
    assert tex("a\\b~c^d") == r"a\textbackslash{}b\textasciitilde{}c\textasciicircum{}d"
