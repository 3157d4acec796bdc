"""The key in exchange formats: Clavis has the structure that its schema asks for, CSV and Anki notes can be read."""

from __future__ import annotations

import csv
import io
import json
import re
import xml.etree.ElementTree as ElementTree
from datetime import UTC, datetime
from typing import Any

import pytest

import equipref
from equipref.export.clavis import clavis, clavis_text
from equipref.export.drill import anki_csv
from equipref.export.key_csv import key_csv
from equipref.identification.catalogue import entry_matrix
from equipref.store.catalog import Catalog

REQUIRED = (
    "$schema", "title", "language", "license", "creator", "lastModified", "identifier", "taxa", "characters",
    "statements", "persons",
)  # fmt: skip
MOMENT = r"20\d\d-(0[1-9]|1[0-2])-([012]\d|3[01]) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d"
PREMISE = r"(( && )|( \|\| )|(&&)|(\|\|)|[a-z0-9_:()!<>=])+"
CHARACTER = {
    "id", "title", "media", "description", "descriptionDetails", "descriptionUrl", "type", "userRequirement",
    "logicalPremise", "min", "max", "stepSize", "unit", "states",
}  # fmt: skip
STATEMENT = {"id", "taxon", "character", "value", "frequency"}


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return equipref.load().catalog


@pytest.fixture(scope="module")
def made(catalog: Catalog) -> dict[str, Any]:
    return clavis(catalog, "1.0+test", datetime(2026, 1, 31, 12, tzinfo=UTC))


def named(kind: str, key: str) -> bool:
    return re.fullmatch(rf"{kind}:[a-z0-9_]+", key) is not None


def test_the_whole(made: dict[str, Any], catalog: Catalog) -> None:
    assert not [key for key in REQUIRED if key not in made]
    assert re.fullmatch(MOMENT, made["lastModified"])
    assert re.fullmatch("[a-z]{2}", made["language"])
    assert made["license"].startswith("https://creativecommons.org/")
    people = {person["id"] for person in made["persons"]}
    assert made["creator"] in people
    assert all(named("person", key) for key in people)
    assert len(made["taxa"]) == len(catalog)
    assert all(named("taxon", t["id"]) and t["label"] for t in made["taxa"])
    assert all(named("requirement", r["id"]) for r in made["userRequirements"])


def test_piece_by_piece_it_is_the_same(made: dict[str, Any], catalog: Catalog) -> None:
    pieces = clavis_text(catalog, "1.0+test", datetime(2026, 1, 31, 12, tzinfo=UTC), entry_matrix(catalog))
    assert json.loads("".join(pieces)) == made


def test_characters(made: dict[str, Any]) -> None:
    requirements = {r["id"] for r in made["userRequirements"]}
    states = {s["id"] for c in made["characters"] for s in c.get("states", ())}
    for character in made["characters"]:
        assert named("character", character["id"])
        assert set(character) <= CHARACTER
        assert character["type"] in ("exclusive", "non-exclusive", "numerical")
        if character["type"] == "numerical":
            assert {"min", "max", "stepSize", "unit"} <= set(character)
            assert "states" not in character
        else:
            assert len(character["states"]) > 1
            assert all(named("state", s["id"]) and s["title"] for s in character["states"])
            assert "min" not in character
        assert character.get("userRequirement") in {None, *requirements}
        premise = character.get("logicalPremise")
        if premise is not None:
            assert re.fullmatch(PREMISE, premise)
            assert set(re.findall(r"state:[a-z0-9_]+", premise)) <= states
    assert any("logicalPremise" in c for c in made["characters"])


def test_statements(made: dict[str, Any]) -> None:
    taxa = {t["id"] for t in made["taxa"]}
    kinds = {c["id"]: c for c in made["characters"]}
    seen = set()
    for statement in made["statements"]:
        assert set(statement) == STATEMENT
        assert named("statement", statement["id"])
        assert statement["id"] not in seen
        seen.add(statement["id"])
        assert statement["taxon"] in taxa
        character = kinds[statement["character"]]
        assert 0 < statement["frequency"] <= 1
        if character["type"] == "numerical":
            low, high = statement["value"]
            assert character["min"] <= low <= high <= character["max"]
        else:
            assert statement["value"] in {s["id"] for s in character["states"]}
    wheels = [
        s["value"]
        for s in made["statements"]
        if (s["taxon"], s["character"]) == ("taxon:t_62", "character:road_wheels")
    ]
    assert wheels == [[5.0, 5.0]]


def test_csv(catalog: Catalog) -> None:
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(key_csv(catalog)))}
    assert list(rows) == list(catalog.entries)
    assert rows["t-62"]["road-wheels"] == "5"
    assert rows["t-62"]["axles"] == "-"
    assert rows["t-62"]["kind"] == "vehicle"


def test_anki(catalog: Catalog) -> None:
    text = anki_csv(catalog)
    lines = text.splitlines()
    assert lines[:2] == ["#separator:Comma", "#html:true"]
    notes = [row for row in csv.reader(lines) if not row[0].startswith("#")]
    assert {len(row) for row in notes} == {4}
    ids = [row[0] for row in notes]
    assert len(set(ids)) == len(ids)
    one = next(row for row in notes if row[0] == "t-62--t-55")
    assert "<li>" in one[1]
    assert one[2].startswith("<b>T-62</b>")
    for row in notes:
        pictures = re.findall(r"<svg.*?</svg>", row[2])
        assert pictures, row[0]
        for picture in pictures:
            ElementTree.fromstring(picture)
        numbers = {n for picture in pictures for n in re.findall(r'class="qn"[^>]*>(\d)<', picture)}
        assert numbers <= {str(n + 1) for n in range(row[1].count("<li>"))}, row[0]
        assert not re.search(r"(src|href)=", row[2]), "a note needs no other file"
    marked = re.findall(r'class="qn"[^>]*>(\d)<', one[2])
    assert marked.count("1") == 2, "marked on both"
