"""Pictures of states: every state of a feature looks different, and the part in question is lit."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree

import pytest

from equipref.drawing.specimen import Specimen, specimens
from equipref.model.vocabulary import FeatureType
from equipref.store.catalog import Catalog

MOST_WITHOUT = 0.08
"""The part of the features that may lack pictures: those that the drawings do not show yet."""


@pytest.fixture(scope="module")
def made(catalog: Catalog) -> dict[str, dict[str, Specimen]]:
    """The pictures of every feature that has named states."""
    return {
        feature.id: specimens(catalog, feature, [state.id for state in feature.states])
        for feature in catalog.vocabulary.features.values()
        if feature.type is not FeatureType.COUNT
    }


def test_states_differ_and_are_cut_alike(catalog: Catalog, made: dict[str, dict[str, Specimen]]) -> None:
    for feature, pictures in made.items():
        if not pictures:
            continue
        assert list(pictures) == [state.id for state in catalog.vocabulary.features[feature].states]
        assert len({picture.svg for picture in pictures.values()}) == len(pictures), feature
        assert len({(picture.width, picture.height) for picture in pictures.values()}) == 1, feature
        for state, picture in pictures.items():
            assert len(picture.svg) < 12_000, (feature, state)
            left, top, wide, high = (float(v) for v in ElementTree.fromstring(picture.svg).get("viewBox", "").split())
            assert (wide, high) == pytest.approx((picture.width * 100, picture.height * 100), abs=1)
            assert abs(left) + abs(top) < 10_000


def test_nearly_every_feature_has_pictures(made: dict[str, dict[str, Specimen]]) -> None:
    lacking = [feature for feature, pictures in made.items() if not pictures]
    assert len(lacking) <= MOST_WITHOUT * len(made), lacking


def test_the_part_in_question_is_lit(made: dict[str, dict[str, Specimen]]) -> None:
    for feature, state in (("bore-evacuator", "mid-barrel"), ("turret-form", "wedge"), ("canards", "present")):
        tree = ElementTree.fromstring(made[feature][state].svg)
        lit = [g for g in tree.iter() if "hi" in (g.get("class") or "").split()]
        assert lit, (feature, state)
        pale = [g for g in tree.iter() if "u" in (g.get("class") or "").split()]
        assert len(pale) > 2, "the rest is pale"


def test_counts_differ(catalog: Catalog) -> None:
    wheels = specimens(catalog, catalog.vocabulary.features["road-wheels"], ["4", "5", "6"])
    drawn = {}
    for count, picture in wheels.items():
        names = [e.get("class", "").split() for e in ElementTree.fromstring(picture.svg).iter()]
        drawn[count] = sum("road-wheel" in held for held in names)
    assert drawn == {"4": 4, "5": 5, "6": 6}
