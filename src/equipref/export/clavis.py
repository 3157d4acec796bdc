"""The key in Clavis, Artsdatabanken's open format for identification keys (https://github.com/Artsdatabanken/Clavis)."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from equipref.identification import words
from equipref.identification.answers import VIEWS
from equipref.identification.catalogue import CLASS, entry_matrix
from equipref.identification.character import Character, CharacterType
from equipref.identification.column import Column, bits
from equipref.identification.matrix import Matrix
from equipref.store.catalog import Catalog

SCHEMA = "https://raw.githubusercontent.com/Artsdatabanken/Clavis/main/Clavis.json"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
_PERSON = "person:equipref_contributors"


def clavis(catalog: Catalog, data_version: str, moment: datetime) -> dict[str, Any]:
    """The key over all entries.

    Args:
        catalog: the catalogue.
        data_version: version of the data.
        moment: when the data were last changed.
    """
    matrix = entry_matrix(catalog)
    held = _frame(catalog, matrix, data_version, moment)
    return {**held, "statements": list(_statements(matrix, _columns(matrix))), "persons": held.pop("persons")}


def clavis_text(catalog: Catalog, data_version: str, moment: datetime, matrix: Matrix) -> Iterator[str]:
    """The same as JSON, piece by piece; `matrix` is the catalogue's `entry_matrix`."""
    frame = json.dumps(_frame(catalog, matrix, data_version, moment), ensure_ascii=False)
    yield frame.removesuffix("}") + ', "statements": ['
    for place, statement in enumerate(_statements(matrix, _columns(matrix))):
        yield (",\n" if place else "\n") + json.dumps(statement, ensure_ascii=False)
    yield "\n]}\n"


def _columns(matrix: Matrix) -> dict[str, Column]:
    return {key: column for key, column in matrix.columns.items() if key != CLASS and any(column.cells)}


def _frame(catalog: Catalog, matrix: Matrix, data_version: str, moment: datetime) -> dict[str, Any]:
    """All of it but the statements."""
    return {
        "$schema": SCHEMA,
        "title": "equipref: military equipment by its looks",
        "description": f"An identification key made from the equipref catalogue, data {data_version}.",
        "language": "en",
        "license": LICENCE,
        "creator": _PERSON,
        "lastModified": moment.strftime("%Y-%m-%d %H:%M:%S"),
        "identifier": str(uuid.uuid5(uuid.NAMESPACE_URL, "urn:equipref:key")),
        "userRequirements": [
            {"id": f"requirement:view_{view}", "title": f"A view from {'above' if view == 'top' else f'the {view}'}"}
            for view in VIEWS
        ],
        "taxa": [
            {
                "id": f"taxon:{_id(entry.id)}",
                "label": entry.name,
                "vernacularName": entry.name,
                "description": entry.summary,
                "rank": "type",
            }
            for entry in catalog
        ],
        "characters": [_character(catalog, matrix, column) for column in _columns(matrix).values()],
        "persons": [{"id": _PERSON, "name": "Contributors to equipref"}],
    }


def _id(key: str) -> str:
    return key.replace("-", "_").replace("/", "__")


def _state(feature: str, label: str) -> str:
    return f"state:{_id(feature)}__{_id(label)}"


def _character(catalog: Catalog, matrix: Matrix, column: Column) -> dict[str, Any]:
    character = column.character
    known = catalog.vocabulary.features.get(character.id)
    found: dict[str, Any] = {
        "id": f"character:{_id(character.id)}",
        "title": words.feature_name(catalog, character.id),
    }
    if known:
        found["description"] = known.definition
    if character.type is CharacterType.INTEGER:
        low, high = column.low, column.low + column.count - 3
        found.update(type="numerical", min=low, max=high, stepSize=1, unit="pieces")
    else:
        several = any(cell.bit_count() > 1 for cell in column.cells)
        found["type"] = "non-exclusive" if several else "exclusive"
        found["states"] = [
            {"id": _state(character.id, label), "title": words.state_name(catalog, character.id, label)}
            for label in column.labels
        ]
    if len(character.views) == 1:
        found["userRequirement"] = f"requirement:view_{next(iter(character.views))}"
    premise = _premise(matrix, character)
    if premise:
        found["logicalPremise"] = premise
    return found


def _premise(matrix: Matrix, character: Character) -> str:
    """What must hold for the character to be asked: the controlling character in a state that lets it apply."""
    parts = []
    for control in character.controls:
        column = matrix.columns[control.by]
        states = [_state(control.by, label) for label in column.labels if label not in control.states]
        if states and not column.numeric:
            parts.append(states[0] if len(states) == 1 else f"({' || '.join(states)})")
    return " && ".join(parts)


def _statements(matrix: Matrix, columns: dict[str, Column]) -> Iterator[dict[str, Any]]:
    for number, taxon in enumerate(matrix.taxa):
        for key, column in columns.items():
            cell = column.cells[number]
            shown = bits(cell)
            values: list[Any] = [_state(key, column.labels[place]) for place in shown]
            if column.numeric:
                numbers = [column.low + place - 1 for place in shown]
                values = [[float(number), float(number)] for number in numbers]
            for place, value in zip(shown, values, strict=True):
                yield {
                    "id": f"statement:{_id(taxon)}__{_id(key)}__{place}",
                    "taxon": f"taxon:{_id(taxon)}",
                    "character": f"character:{_id(key)}",
                    "value": value,
                    "frequency": 1 if len(shown) == 1 else round(1 / len(shown), 4),
                }
