"""The key as plain data for other programs: the same engine runs over it in the browser."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from equipref.identification import words
from equipref.identification.catalogue import CLASS, KIND, entry_matrix, thing_matrix
from equipref.identification.character import Character, CharacterType
from equipref.identification.column import bits
from equipref.identification.matrix import Matrix
from equipref.identification.value import INAPPLICABLE
from equipref.model.entry import Entry
from equipref.store.catalog import Catalog

_BATCH = 100
"""Of how many entries the variants are compiled at once."""


def compact(matrix: Matrix, *, taxa: bool = True) -> dict[str, Any]:
    """A matrix as data for JSON.

    Args:
        matrix: the matrix.
        taxa: False leaves `taxa` empty.

    Returns:
        `features`, each with its id, type, labels of states, reliability, change, views, controls; `taxa`, each with
        its id, `cells` (places of states by place of feature), `na` (features that do not apply) and `mistaken`
        (places of taxa). Real characters are left out.
    """
    keys = _keys(matrix)
    place = {key: number for number, key in enumerate(keys)}
    features = [_feature(matrix.columns[key].character, matrix.columns[key].labels, place) for key in keys]
    numbers = range(len(matrix.taxa)) if taxa else ()
    return {"features": features, "taxa": [_taxon(matrix, keys, number) for number in numbers]}


def _keys(matrix: Matrix) -> list[str]:
    return [key for key, column in matrix.columns.items() if column.character.type is not CharacterType.REAL]


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
    values = matrix.values[matrix.taxa[number]]
    for place, key in enumerate(keys):
        column = matrix.columns[key]
        if column.cells[number]:
            cells[str(place)] = bits(column.cells[number])
        elif values.get(key) == INAPPLICABLE:
            absent.append(place)
    found: dict[str, Any] = {"id": matrix.taxa[number], "cells": cells, "na": absent}
    mistaken = matrix.confusions.get(number)
    if mistaken:
        found["mistaken"] = list(mistaken)
    return found


def compact_catalog(catalog: Catalog) -> dict[str, Any]:
    """The catalogue's key as data for JSON: as `compact`, with names, parts, classes, look-alikes and variants."""
    matrix = entry_matrix(catalog)
    return {"features": compact_features(catalog, matrix), "taxa": list(compact_taxa(catalog, matrix))}


def compact_features(catalog: Catalog, matrix: Matrix) -> list[dict[str, Any]]:
    """The features of `compact_catalog`; `matrix` is the catalogue's `entry_matrix`."""
    found = compact(matrix, taxa=False)["features"]
    for feature in found:
        known = catalog.vocabulary.features.get(feature["id"])
        feature["name"] = words.feature_name(catalog, feature["id"])
        feature["names"] = [words.state_name(catalog, feature["id"], label) for label in feature["labels"]]
        feature["part"] = known.part if known else feature["id"]
        feature["definition"] = known.definition if known else ""
        feature["hints"] = [state.definition or "" for state in known.states] if known and known.states else []
        if feature["id"] in (KIND, CLASS):
            feature["hints"] = []
    return list(found)


def compact_taxa(catalog: Catalog, matrix: Matrix) -> Iterator[dict[str, Any]]:
    """The taxa of `compact_catalog`, one by one; `matrix` is the catalogue's `entry_matrix`."""
    keys = _keys(matrix)
    for batch in _batched(list(catalog), _BATCH):
        members = dict(_members(catalog, [entry for entry in batch if entry.variants]))
        for entry in batch:
            taxon = _taxon(matrix, keys, matrix.number[entry.id])
            taxon.update(name=entry.name, kind=entry.kind.value, **{"class": entry.class_})
            parent = catalog.things.get(entry.variant_of or "")
            if parent:
                taxon["parent"] = parent.entry.id
            if entry.not_separable:
                taxon["inseparable"] = list(entry.not_separable)
            if entry.id in members:
                taxon["members"] = members[entry.id]
            notes = catalog.look_alikes.get(entry.id, {})
            pairs = [_pair(catalog, other, pair.note, pair.tell_apart) for other, pair in notes.items()]
            if pairs:
                taxon["alike"] = pairs
            yield taxon


def _members(catalog: Catalog, families: Sequence[Entry]) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """For each of some entries, itself and its variants, each with what it shows itself."""
    ids = [thing for entry in families for thing in (entry.id, *(variant.id for variant in entry.variants))]
    taxa = iter(compact(thing_matrix(catalog, ids))["taxa"])
    for entry in families:
        held = list(islice(taxa, 1 + len(entry.variants)))
        for member in held:
            thing = catalog.things[member["id"]]
            own = thing.variant.features if thing.variant else entry.features
            member.update(name=thing.name, own=[s.feature for s in own])
        yield entry.id, held


def _batched(entries: Sequence[Entry], size: int) -> Iterator[Sequence[Entry]]:
    """Parts of so many."""
    for start in range(0, len(entries), size):
        yield entries[start : start + size]


def _pair(catalog: Catalog, other: str, note: str | None, apart: tuple[str, ...]) -> dict[str, Any]:
    return {"id": catalog.things[other].entry.id, "note": note or "", "apart": list(apart)}
