"""The vocabulary: no state that nothing shows, no class without a usable profile."""

from __future__ import annotations

import pytest

from equipref.check.applicability import fits_class
from tests.catalogue.held import catalog

WORDS = catalog().vocabulary
PROFILELESS = {
    "improvised": "a combination shows the looks of its carrier and of its mounts",
    "improvised/technical": "as above",
    "improvised/gun-truck": "as above",
    "improvised/tracked": "as above",
}
"""Classes without a feature profile, and why."""


@pytest.mark.parametrize("feature_id", sorted(WORDS.features))
def test_every_state_is_shown_by_something(feature_id: str) -> None:
    shown = {
        state
        for thing in catalog().things.values()
        for statement in thing.features
        if statement.feature == feature_id
        for state in statement.states
    }
    assert shown, "nothing shows this feature"
    assert [state.id for state in WORDS.features[feature_id].states if state.id not in shown] == []


@pytest.mark.parametrize("class_id", sorted(WORDS.classes))
def test_every_class_has_a_profile_of_features_that_fit_it(class_id: str) -> None:
    defined = WORDS.classes[class_id]
    assert bool(defined.profile) != (class_id in PROFILELESS)
    assert [f for f in defined.profile if not fits_class(WORDS.features[f], defined)] == []


def test_classes_without_a_profile_exist() -> None:
    assert PROFILELESS.keys() <= WORDS.classes.keys()
