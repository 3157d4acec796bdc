"""The description of the JSON API in OpenAPI 3.1, made from the models, so that it cannot lag behind them."""

from __future__ import annotations

from typing import Any

from equipref.export.json_api import RESOURCES
from equipref.model import SCHEMA_VERSION
from equipref.model.base import Model
from equipref.model.entry import Entry
from equipref.model.relations import Report
from equipref.model.sources import Source
from equipref.model.vocabulary import FeatureDef

_TEXT = {"type": "string"}
_SUMMARY = {
    "type": "object",
    "required": ["id", "kind", "class", "name", "summary", "url", "variants", "digest"],
    "additionalProperties": False,
    "properties": {
        "id": _TEXT,
        "kind": _TEXT,
        "class": _TEXT,
        "name": _TEXT,
        "summary": _TEXT,
        "url": {**_TEXT, "description": "Its page; relative to the site where its place is not known."},
        "variants": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "name"],
                "additionalProperties": False,
                "properties": {"id": _TEXT, "name": _TEXT},
            },
        },
        "digest": {**_TEXT, "description": "Changes when anything that is stated of the entry changes."},
    },
}
_NAME = {
    "type": "object",
    "required": ["text", "key", "lang", "kind", "status", "id", "entry"],
    "additionalProperties": False,
    "properties": {
        "text": _TEXT,
        "key": {**_TEXT, "description": "Letters and digits of the folded name, by which search finds it."},
        "lang": _TEXT,
        "kind": _TEXT,
        "status": _TEXT,
        "id": {**_TEXT, "description": "The entry or variant that bears it."},
        "entry": {**_TEXT, "description": "The entry's id, or the id of the variant's type."},
    },
}
_REDIRECT = {
    "type": "object",
    "required": ["old", "new"],
    "additionalProperties": False,
    "properties": {"old": _TEXT, "new": _TEXT},
}
_CHANGE = {
    "type": "object",
    "required": ["at", "what", "id", "name", "digest"],
    "additionalProperties": False,
    "properties": {
        "at": {"type": "string", "format": "date-time"},
        "what": {"type": "string", "enum": ["added", "changed", "removed", "renamed"]},
        "id": _TEXT,
        "name": _TEXT,
        "digest": _TEXT,
    },
}
_CSL = {
    "type": "object",
    "required": ["id", "type", "title", "URL", "issued"],
    "properties": {"id": _TEXT, "type": _TEXT, "title": _TEXT, "URL": _TEXT, "issued": {"type": "object"}},
}


def openapi(data_version: str, site_url: str = "") -> dict[str, Any]:
    """The description.

    Args:
        data_version: version of the data that the API serves.
        site_url: where the site stands; empty where that is not known.

    Returns:
        An OpenAPI 3.1 document. Every path answers GET with one schema.
    """
    schemas: dict[str, Any] = {
        "EntrySummary": _SUMMARY,
        "IndexedName": _NAME,
        "Redirect": _REDIRECT,
        "Change": _CHANGE,
        "Citation": _CSL,
    }
    for model in (Entry, Source, FeatureDef, Report):
        _add(schemas, model)
    lists = {
        "api/v1/index.json": _TEXT,
        "api/v1/entries.json": _ref("EntrySummary"),
        "api/v1/entries/full.json": _ref("Entry"),
        "api/v1/names.json": _ref("IndexedName"),
        "api/v1/sources.json": _ref("Source"),
        "api/v1/features.json": _ref("FeatureDef"),
        "api/v1/reports.json": _ref("Report"),
        "api/v1/redirects.json": _ref("Redirect"),
        "api/v1/changes.json": _ref("Change"),
    }
    answers = {path: _envelope({"type": "array", "items": item}) for path, item in lists.items()}
    answers["api/v1/entries/{id}.json"] = _envelope(_ref("Entry"))
    answers["api/v1/cite/{id}.json"] = {"type": "array", "items": _ref("Citation")}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "equipref",
            "version": str(SCHEMA_VERSION),
            "summary": "Names, looks, dimensions and sources of military equipment.",
            "description": f"Static files; data {data_version}.",
            "license": {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"},
        },
        "servers": [{"url": site_url or "/"}],
        "paths": {f"/{path}": _operation(path, text, answers[path]) for path, text in RESOURCES},
        "components": {"schemas": dict(sorted(schemas.items()))},
    }


def _operation(path: str, text: str, schema: dict[str, Any]) -> dict[str, Any]:
    get: dict[str, Any] = {
        "summary": text,
        "operationId": path.removeprefix("api/v1/").removesuffix(".json").replace("/", "_").replace("{id}", "one"),
        "responses": {"200": {"description": text, "content": {"application/json": {"schema": schema}}}},
    }
    if "{id}" in path:
        get["parameters"] = [{"name": "id", "in": "path", "required": True, "schema": _TEXT}]
        get["responses"]["404"] = {"description": "No entry has this id."}
    return {"get": get}


def _envelope(result: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["schema_version", "data_version", "generated_at", "total", "result"],
        "additionalProperties": False,
        "properties": {
            "schema_version": {"type": "integer", "const": SCHEMA_VERSION},
            "data_version": _TEXT,
            "generated_at": {"type": "string", "format": "date-time"},
            "total": {"type": "integer", "minimum": 0},
            "result": result,
        },
    }


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _add(schemas: dict[str, Any], model: type[Model]) -> None:
    schema = model.model_json_schema(by_alias=True, ref_template="#/components/schemas/{model}")
    schemas.update(schema.pop("$defs", {}))
    schemas[model.__name__] = schema
