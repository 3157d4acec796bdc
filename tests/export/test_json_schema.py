"""The JSON Schemas: current, draft-07, and true of every file of the catalogue."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest

from equipref.check.small import SMALL
from equipref.export import json_schema
from equipref.store import loader
from tests.core_yaml import load


def test_committed_schemas_are_current(root: Path) -> None:
    folder = root / "schema"
    stale = [
        name
        for name in json_schema.MODELS
        if not (path := folder / f"{name}.schema.json").exists()
        or path.read_text(encoding="utf-8") != json_schema.text(name)
    ]
    assert stale == [], "run `python -m equipref.export.json_schema`"
    assert {p.name for p in folder.glob("*.schema.json")} == {f"{name}.schema.json" for name in json_schema.MODELS}


@pytest.mark.parametrize("name", sorted(json_schema.MODELS))
def test_schema_is_draft_07(name: str) -> None:
    schema = json_schema.schema(name)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    jsonschema.Draft7Validator.check_schema(schema)
    newer = {"$defs", "prefixItems", "unevaluatedProperties", "dependentRequired", "minContains", "$dynamicRef"}

    def walk(node: object) -> None:
        if isinstance(node, dict):
            assert not newer & node.keys()
            assert "$ref" not in node or len(node) == 1, "draft-07 ignores what stands beside a reference"
            if "$ref" in node:
                assert node["$ref"].removeprefix("#/definitions/") in schema["definitions"]
            for part in node.values():
                walk(part)
        elif isinstance(node, list):
            for part in node:
                walk(part)

    walk(schema)


def test_patterns_are_read_alike_by_python_and_javascript() -> None:
    """Editors use JavaScript's expressions in Unicode mode, which refuse escapes that mean nothing."""
    for name in json_schema.MODELS:
        for pattern in re.findall(r'"pattern": ("(?:[^"\\]|\\.)*")', json_schema.text(name)):
            escapes = re.findall(r"\\(.)", json.loads(pattern))
            assert set(escapes) <= set("dDwWsSnrtbB.^$*+?()[]{}|/\\"), (name, pattern)


def _faults(path: str, text: str) -> list[str]:
    name = loader.schema_of(path)
    assert name is not None
    validator = jsonschema.Draft7Validator(
        json_schema.schema(name), format_checker=jsonschema.Draft7Validator.FORMAT_CHECKER
    )
    return [f"{path}: {'/'.join(map(str, e.absolute_path))}: {e.message}" for e in validator.iter_errors(load(text))]


def test_every_file_of_the_catalogue_is_valid(root: Path) -> None:
    catalog = root / "catalog"
    validators = {
        name: jsonschema.Draft7Validator(
            json_schema.schema(name), format_checker=jsonschema.Draft7Validator.FORMAT_CHECKER
        )
        for name in json_schema.MODELS
    }
    faults = []
    paths = loader.files(catalog)
    assert len(paths) > 5
    for path in paths:
        data = load((catalog / path).read_text(encoding="utf-8"))
        for error in validators[str(loader.schema_of(path))].iter_errors(data):
            faults.append(f"{path}: {'/'.join(map(str, error.absolute_path))}: {error.message}")
    assert faults == []


def test_small_catalogue_is_valid() -> None:
    assert [fault for path, text in SMALL.items() for fault in _faults(path, text)] == []


@pytest.mark.parametrize(
    ("path", "old", "new", "words"),
    [
        ("vehicles/tank-b.yaml", "kind: vehicle", "kind: vehicel", "is not one of"),
        ("vehicles/tank-b.yaml", "summary:", "sumary:", "sumary"),
        ("vehicles/tank-b.yaml", "class: tank", "class: Tank", "does not match"),
        ("vehicles/tank-a.yaml", "year: 1950", "year: fifties", "is not of type 'integer'"),
        ("vehicles/tank-a.yaml", "value: 6.2", "value: six", "is not of type 'number'"),
        ("sources/museum.yaml", "seen: 2026-01-31", "seen: yesterday", "is not a 'date'"),
        ("sources/museum.yaml", "url: https://museum.example/tanks", "url: 5", "is not of type 'string'"),
        ("vocabulary/features.yaml", "visible: {side: easy}", "visible: {below: easy}", "is not one of"),
    ],
)
def test_faults_are_found(path: str, old: str, new: str, words: str) -> None:
    text = SMALL[path]
    assert old in text
    faults = _faults(path, text.replace(old, new, 1))
    assert any(words in fault for fault in faults), faults


def test_text_that_looks_like_a_number_is_text() -> None:
    """The catalogue's parser reads `count: 2` and `text: 122` as text, so an editor must not mark them."""
    more = "armament:\n  - name: 122\n    count: 2\n"
    assert _faults("vehicles/tank-b.yaml", SMALL["vehicles/tank-b.yaml"] + more) == []


def test_write_makes_every_file(tmp_path: Path) -> None:
    written = json_schema.write(tmp_path / "schema")
    assert [p.name for p in written] == sorted(f"{name}.schema.json" for name in json_schema.MODELS)
    assert all(p.read_bytes().endswith(b"}\n") for p in written)
