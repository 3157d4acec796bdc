"""Identification over a catalogue: answers, levels, differences, diagnoses, the drill."""

from __future__ import annotations

import json

import pytest

import equipref
from equipref.identification.answers import BadAnswer
from equipref.identification.character import UnknownCharacter, UnknownState
from equipref.identification.looks import Looks
from equipref.identification.quiz import Quiz
from equipref.library import builtin
from equipref.model.entry import Entry
from equipref.model.features import LookAlike
from equipref.store.catalog import Catalog


def entry(
    key: str, features: dict[str, list[str]], variants: list[dict[str, object]] | None = None, **more: object
) -> Entry:
    """A tank with features."""
    return Entry.model_validate(
        {
            "id": key,
            "kind": "vehicle",
            "class": "tank",
            "name": key.upper(),
            "summary": "Invented.",
            "names": [{"text": key.upper(), "lang": "en", "kind": "service"}],
            "features": [{"feature": f, "states": s} for f, s in features.items()],
            "variants": variants or [],
            **more,
        }
    )


@pytest.fixture(scope="module")
def tanks() -> Looks:
    """Three tanks with the vocabulary of the built-in catalogue; one has variants."""
    words = equipref.load().catalog.vocabulary
    bow = {
        "running-gear": ["tracked"],
        "road-wheels": ["5"],
        "turret-form": ["hemisphere"],
        "main-armament": ["tank-gun"],
    }
    variant = {"id": "one-m", "name": "One M", "names": [{"text": "One M", "lang": "en", "kind": "service"}]}
    plain = {"id": "one-k", "name": "One K", "names": [{"text": "One K", "lang": "en", "kind": "service"}]}
    variant["features"] = [{"feature": "added-armour", "states": ["brow"]}]
    one = entry(
        "one",
        {**bow, "wheel-gap": ["widen-to-rear"], "bore-evacuator": ["mid-barrel"], "added-armour": ["none"]},
        [variant, plain],
        look_alikes=[LookAlike(entry="two", note="Seen side by side.").model_dump()],
    )
    two = entry("two", {**bow, "wheel-gap": ["gap-1-2"], "bore-evacuator": ["muzzle"], "added-armour": ["none"]})
    six = entry("six", {**bow, "road-wheels": ["6"], "wheel-gap": ["even"]})
    held = {e.id: e for e in (one, six, two)}
    return Looks(Catalog(entries=held, vocabulary=words), "9.9+test")


def test_type_level_with_variants_that_cannot_be_excluded(tanks: Looks) -> None:
    found = tanks.identify(
        {"wheel-gap": "widen-to-rear", "bore-evacuator": "mid-barrel", "added-armour": "not_visible"}, view="side"
    )
    assert [c.id for c in found.candidates] == ["one", "two", "six"]
    assert found.hidden == ("added-armour",)
    assert found.conclusion.level == "type"
    assert found.conclusion.text == (
        "ONE family; One M cannot be excluded: added armour not visible; "
        "One K cannot be excluded: nothing in the catalogue tells it from outside."
    )
    assert [r["feature"] for r in found.candidates[1].against] == ["wheel-gap", "bore-evacuator"]
    assert "added-armour" not in [q.feature for q in found.next]


def test_variant_level(tanks: Looks) -> None:
    found = tanks.identify({"wheel-gap": "widen-to-rear", "bore-evacuator": "mid-barrel", "added-armour": "brow"})
    assert (found.conclusion.level, found.conclusion.id) == ("variant", "one-m")
    assert (found.candidates[0].id, found.candidates[0].entry) == ("one-m", "one")


def test_class_level_and_nothing(tanks: Looks) -> None:
    shared = tanks.identify({"turret-form": "hemisphere"})
    assert (shared.conclusion.level, shared.conclusion.id) == ("class", "tank")
    assert {n.id for n in shared.conclusion.not_excluded} == {"one", "two", "six"}
    assert tanks.identify({}).conclusion.level == "none"
    lost = tanks.identify({"road-wheels": 9, "turret-form": "hemisphere"})
    assert lost.remaining == 0
    assert "nearest is" in lost.conclusion.text
    assert tanks.identify({"road-wheels": 9}, tolerance=1).remaining == 3


def test_class_and_kind_are_features(tanks: Looks) -> None:
    assert tanks.identify({"kind": "vehicle", "class": "tank"}).remaining == 3
    assert tanks.identify({"kind": "aircraft"}).remaining == 0


def test_answers_that_are_not_understood(tanks: Looks) -> None:
    with pytest.raises(UnknownCharacter) as lost:
        tanks.identify({"road-weels": 5})
    assert lost.value.near[0] == "road-wheels"
    with pytest.raises(UnknownState) as bad:
        tanks.identify({"running-gear": "traked"})
    assert "tracked" in bad.value.near
    with pytest.raises(UnknownState, match="from 3 to 9"):
        tanks.identify({"road-wheels": 12})
    for wrong in ({"road-wheels": []}, {"road-wheels": {"states": 5, "sure": "quite"}}, {"road-wheels": {"sure": 1}}):
        with pytest.raises(BadAnswer):
            tanks.identify(wrong)
    with pytest.raises(BadAnswer):
        tanks.identify({}, view="below")


def test_the_answer_is_fit_to_be_kept(tanks: Looks) -> None:
    found = tanks.identify({"road-wheels": {"states": [5, 6], "sure": "guess"}})
    data = json.loads(json.dumps(found.as_dict()))
    assert data["data_version"] == "9.9+test"
    assert data["observed"] == [{"feature": "road-wheels", "states": ["5", "6"], "sureness": 0.5}]
    assert data["candidates"][0]["reasons"][0]["verdict"] == "for"
    assert data["next"][0]["gain"] > 0
    assert "9.9+test" in found.text()
    assert "9.9+test" in found.markdown()


def test_differences_and_similarities(tanks: Looks) -> None:
    apart = tanks.differences(["one", "two"])
    assert {d.feature for d in apart} == {"wheel-gap", "bore-evacuator"}
    assert all(0.9 < d.strength <= 1 for d in apart)
    assert tanks.differences(["one", "two"], view="top") == []
    assert {d.feature for d in tanks.differences(["one", "one-m"])} == {"added-armour"}
    assert "turret-form" in {d.feature for d in tanks.similarities(["one", "two", "six"])}
    with pytest.raises(BadAnswer):
        tanks.differences(["one", "one"])
    with pytest.raises(equipref.UnknownEntry):
        tanks.differences(["one", "nine"])


def test_diagnosis(tanks: Looks) -> None:
    found = tanks.diagnose("six")
    assert {s.features for s in found.sets} == {("road-wheels",), ("wheel-gap",)}
    assert {s.view for s in found.sets} == {"side"}
    assert found.inseparable == ()
    told = tanks.diagnose("one-m", view="front")
    assert (told.id, told.inseparable) == ("one", ("six", "two"))
    with pytest.raises(BadAnswer, match="tank"):
        tanks.diagnose("one", within="tnk")
    assert ("Turret form", "Round cast dome") in dict(tanks.describe("one"))["turret"]


def test_a_combination_shows_its_carrier_and_the_gun_of_its_mount(looks: Looks) -> None:
    matrix = looks.matrix
    combination = next(e for e in looks.catalog if e.carrier)
    carrier = matrix.values[combination.carrier or ""]
    own = {s.feature for s in combination.features}
    shared = [k for k, v in carrier.items() if k not in ("kind", "class", *own) and isinstance(v, list)]
    parts = looks.catalog.vocabulary.features
    kept = [k for k in shared if parts[k].part not in ("armament", "barrels", "shield")]
    assert kept
    assert all(matrix.values[combination.id][k] == carrier[k] for k in kept)


def test_the_drill(tanks: Looks) -> None:
    questions = list(Quiz(tanks.catalog))
    assert [q.id for q in questions] == ["one--two", "two--one"]
    assert questions[0].answer == "one"
    assert "Gaps between road wheels: gaps widen to the rear" in questions[0].clues
    assert questions[0].explanation.endswith("Seen side by side.")


def test_the_drill_asks_for_the_strongest_differences() -> None:
    looks = builtin().looks
    questions = list(Quiz(looks.catalog))
    assert len(questions) > 100
    for question in questions[::9]:
        other = question.id.removeprefix(f"{question.answer}--")
        found = [d for d in looks.differences([question.answer, other]) if all(d.shown.values())][:3]
        said = [f"{d.name}: {d.said[question.answer]}".casefold() for d in found]
        assert [clue.casefold() for clue in question.clues] == said


def test_public_names() -> None:
    found = equipref.identify(
        {"running-gear": "tracked", "road-wheels": 5, "wheel-gap": "widen-to-rear", "bore-evacuator": "mid-barrel"}
    )
    assert [c.id for c in found.candidates[:2]] == ["t-62", "t-55"]
    assert found.candidates[1].against
    again = equipref.identify(
        {"tail-rotor-form": "x-four-blade", "stub-wings": "short", "landing-gear": "fixed-tricycle"}
    )
    assert (again.candidates[0].id, again.candidates[0].entry) == ("mi-35m", "mi-35")
    assert {"wheel-gap", "bore-evacuator"} <= {d.feature for d in equipref.differences("t-55", "t-62")}
