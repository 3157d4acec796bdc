"""JSON Schemas of the catalogue's files, for editors: draft-07, generated from the models.

The YAML language server completes keys and marks faults by draft-07 and below, while pydantic writes 2020-12.
equipref reads every plain value as text, an editor reads `2017` as a number: so a field of text takes numbers too.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from equipref.model.base import Model
from equipref.model.entry import Entry
from equipref.model.relations import Redirects, Report, Traps
from equipref.model.sources import Source
from equipref.store.loader import VOCABULARY_FILES

DIALECT = "http://json-schema.org/draft-07/schema#"
MODELS: Mapping[str, type[Model]] = {
    "entry": Entry,
    "source": Source,
    "report": Report,
    "redirects": Redirects,
    "traps": Traps,
    **VOCABULARY_FILES,
}
"""The model of each schema, by the schema's name; `schema_of` tells which schema a file has."""


def schema(name: str) -> dict[str, Any]:
    """One schema.

    Args:
        name: a key of `MODELS`.

    Returns:
        A draft-07 schema as plain data.
    """
    model = MODELS[name]
    converted = _converted(model.model_json_schema(by_alias=True, schema_generator=_Generator))
    head = {"$schema": DIALECT, "title": f"equipref: {name}", "description": converted["description"]}
    definitions = converted.pop("definitions", {})
    return {**head, **{k: v for k, v in converted.items() if k not in head}, "definitions": definitions}


def text(name: str) -> str:
    """One schema as it is written to its file."""
    return json.dumps(schema(name), ensure_ascii=False, indent=2) + "\n"


def write(folder: Path) -> list[Path]:
    """Writes all schemas.

    Args:
        folder: where `<name>.schema.json` goes; it is made if need be.

    Returns:
        The files, sorted by name.
    """
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name in sorted(MODELS):
        path = folder / f"{name}.schema.json"
        path.write_text(text(name), encoding="utf-8", newline="\n")
        paths.append(path)
    return paths


class _Generator(GenerateJsonSchema):
    """Leaves out the titles that only repeat a field's name."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def _converted(node: Any) -> Any:
    """A 2020-12 schema as draft-07."""
    if isinstance(node, list):
        return [_converted(part) for part in node]
    if not isinstance(node, dict):
        return node
    out: dict[str, Any] = {}
    for key, value in node.items():
        if key == "$defs":
            out["definitions"] = {name: _converted(part) for name, part in value.items()}
        elif key == "$ref":
            out["$ref"] = value.replace("#/$defs/", "#/definitions/")
        elif key == "prefixItems":
            out["items"] = _converted(value)
            if "items" in node:
                out["additionalItems"] = _converted(node["items"])
        elif key == "items" and "prefixItems" in node:
            continue
        elif key == "properties":
            out["properties"] = {name: _converted(part) for name, part in value.items()}
        elif key in ("default", "enum", "const", "examples", "required"):
            out[key] = value
        else:
            out[key] = _converted(value)
    if out.get("type") == "string" and _takes_numbers(out):
        out["type"] = ["string", "number"]
    if "$ref" in out and len(out) > 1:
        # draft-07 ignores whatever stands beside a reference
        out = {**{k: v for k, v in out.items() if k != "$ref"}, "allOf": [{"$ref": out["$ref"]}]}
    return out


def _takes_numbers(node: Mapping[str, Any]) -> bool:
    """Whether text such as `5` or `2017` is allowed here."""
    if {"enum", "const", "format"} & node.keys():
        return False
    pattern = node.get("pattern", "")
    return any(re.search(pattern, digits) for digits in ("5", "2017"))


if __name__ == "__main__":
    write(Path("schema"))
