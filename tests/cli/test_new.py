"""`equipref new`: a template is in order once it is filled in, and its optional keys are keys of the model."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from equipref.check.engine import validate
from equipref.finding import Severity
from equipref.model.entry import Entry
from equipref.model.relations import Report
from equipref.model.sources import Source
from equipref.store.yaml import parse

FILLED = {
    "vehicle": {
        "class": "tank",
        "name": "X-80",
        "summary": "A tank.",
        "text": "X-80",
        "lang": "en",
        "kind": "service",
    },
    "aircraft": {
        "class": "jet",
        "name": "X-80",
        "summary": "A jet.",
        "text": "X-80",
        "lang": "en",
        "kind": "service",
    },
    "weapon": {"class": "gun", "name": "X-80", "summary": "A gun.", "text": "X-80", "lang": "en", "kind": "service"},
    "combination": {
        "class": "gun-truck",
        "name": "X-80",
        "summary": "A gun on a tank.",
        "carrier": "x-72",
        "mounts": "[zx-23]",
        "text": "X-80",
        "lang": "en",
        "kind": "service",
    },
    "source": {
        "title": "A page",
        "publisher": "A museum",
        "url": "https://museum.example/page",
        "lang": "en",
        "type": "museum",
        "grade": "A",
        "seen": "2026-01-31",
    },
    "report": {
        "title": "A parade",
        "publisher": "A gazette",
        "summary": "A parade was held.",
        "grade": "C",
        "seen": "2026-01-31",
        "as_written": "an X-62",
        "entry": "x-62",
    },
}
OPTIONAL = {
    "role": "designer",
    "view": "side",
    "stability": "fixed",
    "status": "historic",
    "shared": "true",
    "context": "[tank]",
    "value": "5",
    "upper": "6",
    "unit": "m",
    "year": "1950",
    "until": "1951",
    "country": "su",
    "count": '"2"',
    "states": "[tracked]",
    "what": "adopted",
    "wikidata": "Q1",
    "siso": '"1.2"',
    "date": "2020-01-31",
    "url": "https://museum.example/page",
    "lang": "en",
    "confidence": "probable",
    "reviewed": "2026-01-31",
    "published": "2026-01-31",
    "kind": "service",
}
FOLDERS = {"vehicle": "vehicles", "aircraft": "aircraft", "weapon": "weapons", "combination": "combinations"}


def _filled(template: str, values: dict[str, str]) -> str:
    """The template with its empty required values filled in."""

    def fill(match: re.Match[str]) -> str:
        lead, key, value = match["lead"], match["key"], match["value"]
        return f"{lead}{key}: {values.get(key, value)}" if value in ("", "[]") else match[0]

    return re.sub(r"^(?P<lead>[ -]*)(?P<key>[a-z_]+):[ ]?(?P<value>\S*)(?=  #|$)", fill, template, flags=re.MULTILINE)


@pytest.fixture
def catalog(small_catalog: Path, tmp_path: Path) -> Path:
    """A copy of the small catalogue with a class for aircraft."""
    import shutil

    copy = tmp_path / "catalog"
    shutil.copytree(small_catalog, copy)
    classes = copy / "vocabulary" / "classes.yaml"
    jets = "  - id: jet\n    name: Jets\n    kinds: [aircraft]\n    definition: Fast.\n"
    classes.write_text(classes.read_text(encoding="utf-8") + jets, encoding="utf-8")
    return copy


@pytest.mark.parametrize("kind", FILLED)
def test_a_template_that_is_filled_in_has_no_errors(kind: str, run: Callable[..., Any], catalog: Path) -> None:
    ran = run("new", kind, "x-80", "--write", "--catalog", catalog)
    assert ran.code == 0
    (file,) = catalog.rglob("x-80.yaml")
    assert file.parent.name == FOLDERS.get(kind, f"{kind}s")
    template = file.read_text(encoding="utf-8")
    empty = validate(catalog, [file])
    assert {f.code for f in empty if f.severity is Severity.ERROR} <= {"EQ102", "EQ103"}
    assert empty, "a template that is not filled in must not pass"
    file.write_text(_filled(template, FILLED[kind]), encoding="utf-8")
    assert [f for f in validate(catalog, [file]) if f.severity is Severity.ERROR] == []


@pytest.mark.parametrize("kind", FILLED)
def test_every_optional_key_of_a_template_is_one_of_the_model(
    kind: str, run: Callable[..., Any], catalog: Path
) -> None:
    template = run("new", kind, "x-80", "--catalog", catalog).out
    everything = _filled(re.sub(r"^#(?! )(?=\S)|^#(?=  +[-a-z])", "", template, flags=re.MULTILINE), FILLED[kind])
    document, findings = parse(everything.encode(), "x-80.yaml")
    assert findings == []
    assert document is not None
    model = {"source": Source, "report": Report}.get(kind, Entry)
    filled = _with_optional(document.data)
    model.model_validate(filled)
    stated = set(document.data)
    left_out = {info.alias or name for name, info in model.model_fields.items()} - stated
    drawn = {"outline", "outline_of"}  # refine a drawing; no template offers it
    of_a_type = {"variant_of", "makers", "origin", "variants", "not_separable"} | drawn
    of_a_combination = {"carrier", "mounts"} | drawn
    expected = {"source": set(), "report": set(), "combination": of_a_type}
    assert left_out == expected.get(kind, of_a_combination)


def _with_optional(value: Any, key: str = "") -> Any:
    """Fills what is still empty: by key where a special value is wanted, else with an id."""
    if isinstance(value, dict):
        return {k: _with_optional(v, k) for k, v in value.items()}
    if isinstance(value, list):
        if not value:
            return ["tank"] if key != "states" else ["tracked"]
        return [_with_optional(item, key) for item in value]
    if value in (None, ""):
        return OPTIONAL.get(key, "x-1").strip('"')
    return value


def test_an_id_that_is_taken_or_was_once_is_refused(run: Callable[..., Any], catalog: Path) -> None:
    for taken in ("x-62", "x-62m", "x-62-old"):
        ran = run("new", "vehicle", taken, "--catalog", catalog)
        assert (ran.code, ran.out) == (2, "")
        assert "is taken" in ran.err


def test_a_file_is_not_overwritten(run: Callable[..., Any], catalog: Path) -> None:
    file = catalog / "vehicles" / "x-99.yaml"
    file.write_text("# mine\n", encoding="utf-8")
    ran = run("new", "vehicle", "x-99", "--write", "--catalog", catalog)
    assert ran.code != 0
    assert file.read_text(encoding="utf-8") == "# mine\n"
