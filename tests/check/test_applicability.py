"""Which features a thing can have, and which make sense together."""

from __future__ import annotations

from pathlib import Path

import pytest

from equipref.check.applicability import applies, expected, met
from equipref.model.vocabulary import Dependency
from equipref.store.loader import load
from tests.catalogs import write


@pytest.mark.parametrize(
    ("states", "unless", "shown", "result"),
    [
        (("a", "b"), (), ("a",), True),
        (("a", "b"), (), ("b", "c"), True),
        (("a",), (), ("c",), False),
        ((), ("a",), ("a",), False),
        ((), ("a",), ("a", "b"), True),
        ((), ("a",), ("b",), True),
    ],
)
def test_met(states: tuple[str, ...], unless: tuple[str, ...], shown: tuple[str, ...], result: bool) -> None:
    assert met(Dependency(feature="x", states=states, unless=unless), shown) is result


def test_applies_by_kind_and_class(tmp_path: Path) -> None:
    catalog, _ = load(write(tmp_path, {"vehicles/tank-b.yaml": "class: tank/heavy\n"}))
    features, entries = catalog.vocabulary.features, catalog.entries
    table = {
        entry_id: [feature_id for feature_id in features if applies(features[feature_id], entries[entry_id], catalog)]
        for entry_id in entries
    }
    assert table == {
        "gun-c": [],
        "gun-c-on-lorry-d": ["running-gear", "road-wheels"],
        "lorry-d": ["running-gear", "road-wheels"],
        "tank-a": ["running-gear", "road-wheels", "wheel-gap", "skirts"],
        "tank-b": ["running-gear", "road-wheels", "wheel-gap", "skirts"],
    }


def test_a_second_level_without_a_profile_takes_that_of_the_first(tmp_path: Path) -> None:
    catalog, _ = load(write(tmp_path, {"vehicles/tank-b.yaml": "class: tank/heavy\n"}))
    entry = catalog.entries["tank-b"]
    assert [f.id for f in expected(entry, {}, catalog)] == ["running-gear", "road-wheels", "wheel-gap"]
