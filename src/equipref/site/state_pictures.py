"""Pictures of what the states of features look like, for the Identify page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from equipref.drawing.specimen import specimens
from equipref.export.files import put
from equipref.model.vocabulary import FeatureType
from equipref.store.catalog import Catalog

FOLDER = "assets/eq/states"
"""Where the pictures stand, from the site's root."""
HEIGHT = 44
"""Their height, CSS pixels."""
MOST_COUNTS = 12
"""Counts of more states go without: so many are read better than seen."""


def write_state_pictures(catalog: Catalog, features: list[dict[str, Any]], docs: Path) -> int:
    """Writes a picture for each state of each feature that can be drawn, and notes in the key which there are.

    Args:
        catalog: the catalogue.
        features: the features of the key; each that has pictures gets `pictures`: their width, and the places of the
            states that have one.
        docs: the folder of pages.

    Returns:
        The number of files.
    """
    folder = docs / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for feature in features:
        definition = catalog.vocabulary.features.get(feature["id"])
        states = [label for label in feature["labels"] if label.replace("-", "").isalnum()]
        if definition is None or len(states) < 2:
            continue
        if definition.type is FeatureType.COUNT and len(states) > MOST_COUNTS:
            continue
        made = specimens(catalog, definition, states)
        for state, specimen in made.items():
            put(folder / f"{definition.id}-{state}.svg", f"{specimen.svg}\n")
            feature["pictures"] = [
                round(HEIGHT * specimen.width / specimen.height),
                [place for place, label in enumerate(feature["labels"]) if label in made],
            ]
            count += 1
    return count
