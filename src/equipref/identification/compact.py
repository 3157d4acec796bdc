"""The key as plain data for other programs: the same engine runs over it in the browser."""

from __future__ import annotations

from typing import Any

from equipref.identification import words
from equipref.identification.catalogue import CLASS, KIND, entry_matrix, member_matrix
from equipref.identification.matrix import Character, CharacterType, Matrix, bits
from equipref.store.catalog import Catalog


def compact(matrix: Matrix) -> dict[str, Any]:
    """A matrix as data for JSON.

    Returns:
        `features`, each with its id, type, labels of states, reliability, change, views, controls; `taxa`, each with
        its id, `cells` (places of states by place of feature), `na` (features that do not apply) and `mistaken`
        (places of taxa). Real characters are left out.
    """
    keys = [key for key, column in matrix.columns.items() if column.character.type is not CharacterType.REAL]
    place = {key: number for number, key in enumerate(keys)}
    features = [_feature(matrix.columns[key].character, matrix.columns[key].labels, place) for key in keys]
    return {"features": features, "taxa": [_taxon(matrix, keys, number) for number in range(len(matrix.taxa))]}


def _feature(character: Character, labels: list[str], place: dict[str, int]) -> dict[str, Any]:
    found: dict[str, Any] = {"id": character.id, "type": character.type.value, "labels": labels}
    found["reliability"] = character.reliability
    if character.change:
        found["change"] = character.change
    if character.views:
        found["views"] = {view: ease for view, ease in character.views.items() if ease}
    controls = [[place[c.by], sorted(c.states)] for c in character.controls if c.by in place]
    if controls:
        found["controls"] = controls
    if not character.asked:
        found["asked"] = False
    return found


def _taxon(matrix: Matrix, keys: list[str], number: int) -> dict[str, Any]:
    cells, absent = {}, []
    for place, key in enumerate(keys):
        column = matrix.columns[key]
        if column.cells[number]:
            cells[str(place)] = bits(column.cells[number])
        elif column.inapplicable >> number & 1:
            absent.append(place)
    found: dict[str, Any] = {"id": matrix.taxa[number], "cells": cells, "na": absent}
    mistaken = matrix.confusions.get(number)
    if mistaken:
        found["mistaken"] = list(mistaken)
    return found


def compact_catalog(catalog: Catalog) -> dict[str, Any]:
    """The catalogue's key as data for JSON: as `compact`, with names, parts, classes, look-alikes and variants."""
    data = compact(entry_matrix(catalog))
    for feature in data["features"]:
        known = catalog.vocabulary.features.get(feature["id"])
        feature["name"] = words.feature_name(catalog, feature["id"])
        feature["names"] = [words.state_name(catalog, feature["id"], label) for label in feature["labels"]]
        feature["part"] = known.part if known else feature["id"]
        feature["definition"] = known.definition if known else ""
        feature["hints"] = [state.definition or "" for state in known.states] if known and known.states else []
        if feature["id"] in (KIND, CLASS):
            feature["hints"] = []
    for taxon in data["taxa"]:
        entry = catalog.entries[taxon["id"]]
        taxon.update(name=entry.name, kind=entry.kind.value, **{"class": entry.class_})
        parent = catalog.things.get(entry.variant_of or "")
        if parent:
            taxon["parent"] = parent.entry.id
        if entry.not_separable:
            taxon["inseparable"] = list(entry.not_separable)
        if entry.variants:
            members = compact(member_matrix(catalog, entry))["taxa"]
            for member in members:
                thing = catalog.things[member["id"]]
                own = thing.variant.features if thing.variant else entry.features
                member.update(name=thing.name, own=[s.feature for s in own])
            taxon["members"] = members
        notes = catalog.look_alikes.get(entry.id, {})
        pairs = [_pair(catalog, other, pair.note, pair.tell_apart) for other, pair in notes.items()]
        if pairs:
            taxon["alike"] = pairs
    return data


def _pair(catalog: Catalog, other: str, note: str | None, apart: tuple[str, ...]) -> dict[str, Any]:
    return {"id": catalog.things[other].entry.id, "note": note or "", "apart": list(apart)}
