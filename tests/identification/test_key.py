"""Elimination, ranking, dependencies, views."""

from __future__ import annotations

import pytest

from equipref.identification.character import (
    Character,
    CharacterType,
    Control,
    MatrixError,
    UnknownCharacter,
    UnknownState,
)
from equipref.identification.evidence import Observation
from equipref.identification.key import Key
from equipref.identification.matrix import Matrix
from equipref.identification.value import INAPPLICABLE, VARIABLE

CHARACTERS = [
    Character("gear", states=("tracked", "wheeled"), reliability=10),
    Character("wheels", type=CharacterType.INTEGER, reliability=9, views={"side": 1.0},
              controls=(Control("gear", frozenset({"wheeled"})),)),
    Character("turret", states=("none", "dome", "box"), reliability=8),
    Character("brow", states=("none", "thick"), reliability=6, change=0.2, views={"front": 1.0},
              controls=(Control("turret", frozenset({"none"})),)),
]  # fmt: skip
VALUES = {
    "tank-a": {"gear": "tracked", "wheels": 5, "turret": "dome", "brow": "none"},
    "tank-b": {"gear": "tracked", "wheels": [5, 6], "turret": "dome", "brow": VARIABLE},
    "car-c": {"gear": "wheeled", "turret": ["none", "box"]},
    "car-d": {"gear": "wheeled", "turret": "none"},
    "new-e": {"gear": "tracked"},
}


@pytest.fixture
def key() -> Key:
    return Key(Matrix(list(VALUES), CHARACTERS, VALUES))  # type: ignore[arg-type]


def left(key: Key, *seen: tuple[str, str], tolerance: int = 0) -> list[str]:
    ranking = key.rank([Observation(f, (s,)) for f, s in seen], tolerance=tolerance)
    return sorted(c.taxon for c in ranking.left)


def test_elimination(key: Key) -> None:
    assert left(key, ("wheels", "5")) == ["new-e", "tank-a", "tank-b"]
    assert left(key, ("wheels", "6")) == ["new-e", "tank-b"]
    assert left(key, ("wheels", "6-7")) == ["new-e", "tank-b"]
    assert left(key, ("wheels", "6"), ("turret", "dome"), tolerance=1) == ["new-e", "tank-a", "tank-b"]


def test_what_does_not_apply_opposes_all_but_absence(key: Key) -> None:
    assert key.matrix.values["car-c"]["wheels"] == INAPPLICABLE
    assert key.matrix.values["car-d"]["brow"] == INAPPLICABLE
    assert key.matrix.values["car-c"].get("brow") is None
    assert "car-d" not in left(key, ("brow", "thick"))
    assert "car-d" in left(key, ("brow", "none"))
    assert "car-d" in left(Key(key.matrix, match_inapplicable=True), ("brow", "thick"))


def test_reasons_and_the_sum_of_probabilities(key: Key) -> None:
    ranking = key.rank([Observation("wheels", ("6",)), Observation("turret", ("dome", "box"))])
    assert sum(c.probability for c in ranking.candidates) == pytest.approx(1)
    of = {c.taxon: c for c in ranking.candidates}
    assert of["tank-b"].reasons == ("for", "for")
    assert of["tank-a"].reasons == ("against", "for")
    assert of["new-e"].reasons == ("silent", "silent")
    assert ranking.candidates[0].taxon == "tank-b"
    assert of["tank-a"].probability > of["car-d"].probability


def test_doubt_and_change_weigh_less(key: Key) -> None:
    def odds(observation: Observation) -> float:
        of = {c.taxon: c.probability for c in key.rank([observation]).candidates}
        return of["tank-a"] / of["car-d"]

    assert odds(Observation("turret", ("dome",), 0.5)) < odds(Observation("turret", ("dome",)))
    fixed = Key(
        Matrix(
            ["x", "y"],
            [
                Character("m", states=("a", "b"), reliability=8),
                Character("f", states=("a", "b"), reliability=8, change=0.2),
            ],
            {"x": {"m": "a", "f": "a"}, "y": {"m": "b", "f": "b"}},
        )
    )
    by = {f: fixed.rank([Observation(f, ("a",))]).candidates[0].probability for f in ("m", "f")}
    assert by["f"] < by["m"]


def test_neighbours_are_mistaken_sooner_than_distant_numbers() -> None:
    values = {"near": {"n": 5}, "far": {"n": 9}, "true": {"n": 6}}
    key = Key(Matrix(list(values), [Character("n", type=CharacterType.INTEGER)], values))
    assert [c.taxon for c in key.rank([Observation("n", ("6",))]).candidates] == ["true", "near", "far"]


def test_declared_confusions_come_before_strangers() -> None:
    values = {"true": {"c": "a", "d": "a"}, "alike": {"c": "b", "d": "b"}, "stranger": {"c": "b", "d": "b"}}
    characters = [Character(c, states=("a", "b", "x"), reliability=9) for c in "cd"]
    key = Key(Matrix(list(values), characters, values, {"alike": ["true"]}))
    seen = [Observation("c", ("a",)), Observation("d", ("a",))]
    assert [c.taxon for c in key.rank(seen).candidates] == ["true", "alike", "stranger"]


def test_questions_keep_to_the_view_and_to_what_applies(key: Key) -> None:
    none = key.rank([])
    assert {q.character for q in key.questions(none)} == {"gear", "wheels", "turret", "brow"}
    assert "brow" not in {q.character for q in key.questions(none, view="side")}
    assert "wheels" not in {q.character for q in key.questions(none, view="front")}
    assert "turret" not in {q.character for q in key.questions(none, hidden=["turret"])}
    wheeled = key.rank([Observation("gear", ("wheeled",))])
    assert "wheels" not in {q.character for q in key.questions(wheeled)}
    assert all(q.gain >= 0 for q in key.questions(none))


def test_a_useless_question_brings_nothing() -> None:
    values = {"a": {"same": "x", "other": "x"}, "b": {"same": "x", "other": "y"}}
    characters = [Character(c, states=("x", "y"), reliability=10) for c in ("same", "other")]
    key = Key(Matrix(list(values), characters, values))
    questions = key.questions(key.rank([]))
    assert [q.character for q in questions] == ["other"]
    assert 0.8 < questions[0].gain < 1


def test_mistakes_are_named(key: Key) -> None:
    with pytest.raises(UnknownCharacter) as lost:
        key.rank([Observation("weels", ("5",))])
    assert "wheels" in lost.value.near
    with pytest.raises(UnknownState) as bad:
        key.rank([Observation("turret", ("doom",))])
    assert bad.value.near == ("dome",)
    with pytest.raises(UnknownCharacter):
        key.questions(key.rank([]), hidden=["nothing"])
    with pytest.raises(MatrixError):
        Matrix(["a"], CHARACTERS, {"a": {"turret": "round"}})
    with pytest.raises(MatrixError):
        Matrix(["a", "a"], CHARACTERS, {})
    with pytest.raises(ValueError, match="sureness"):
        Observation("turret", ("dome",), 0)
