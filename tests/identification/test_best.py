"""Separating power by hand: the formula of docs/identify.md worked out on paper for small data sets."""

from __future__ import annotations

from math import log2

import pytest

from equipref.identification import best
from equipref.identification.character import Character, CharacterType
from equipref.identification.matrix import Matrix
from equipref.identification.value import INAPPLICABLE


def power(values: list[object], character: Character) -> best.Power | None:
    taxa = [f"t{n}" for n in range(len(values))]
    matrix = Matrix(taxa, [character], {t: {character.id: v} for t, v in zip(taxa, values, strict=True)})  # type: ignore[dict-item]
    found = best.order(matrix)
    return found[0] if found else None


TWO = Character("c", states=("a", "b"), reliability=5)


def test_an_even_split_of_four_is_one_bit() -> None:
    found = power(["a", "a", "b", "b"], TWO)
    assert found is not None
    assert found.separation == pytest.approx(1.0)
    assert found.suitability == pytest.approx(1 + 1 * 1.0)  # cost 1.1^0, left over log2(2)


def test_four_states_part_four_taxa_fully() -> None:
    found = power(["a", "b", "c", "d"], Character("c", states=("a", "b", "c", "d")))
    assert found is not None
    assert found.separation == pytest.approx(2.0)


def test_a_taxon_that_varies_counts_half_in_both_subgroups() -> None:
    # subgroups a {1, 2, 3}, b {3, 4}; shares 2.5 and 1.5
    found = power(["a", "a", ["a", "b"], "b"], TWO)
    assert found is not None
    assert found.separation == pytest.approx(log2(4) - (2.5 * log2(3) + 1.5 * log2(2)) / 4)


def test_unknown_and_not_applicable_are_every_state() -> None:
    expected = power(["a", "b", ["a", "b"], ["a", "b"]], TWO)
    assert power(["a", "b", None, INAPPLICABLE], TWO) == expected


def test_varywt_penalises_variation() -> None:
    values = {"t0": {"c": ["a"]}, "t1": {"c": ["b"]}, "t2": {"c": ["a", "b"]}}
    matrix = Matrix(["t0", "t1", "t2"], [TWO], values)  # type: ignore[arg-type]
    plain, weighed = best.order(matrix)[0], best.order(matrix, varywt=0.8)[0]
    assert weighed.separation == plain.separation
    # (1 - .8) / .8 x (1 + 100 x 0) x (4 - 3) x (3 + 8) / (3 log2 3)
    assert weighed.suitability - plain.suitability == pytest.approx(0.25 * 11 / (3 * log2(3)))


def test_reliability_can_outweigh_separating_power() -> None:
    sharp = Character("sharp", states=("a", "b", "c", "d"), reliability=1)
    plain = Character("plain", states=("a", "b"), reliability=10)
    values = {f"t{n}": {"sharp": "abcd"[n], "plain": "ab"[n % 2]} for n in range(4)}
    matrix = Matrix(list(values), [sharp, plain], values)
    assert [p.character for p in best.order(matrix, rbase=1.01)] == ["sharp", "plain"]
    assert [p.character for p in best.order(matrix, rbase=1.5)] == ["plain", "sharp"]


def test_a_character_that_parts_nothing_is_left_out() -> None:
    assert power(["a", "a", None], TWO) is None or power(["a", "a", None], TWO).separation > 0  # type: ignore[union-attr]
    assert power(["a", "a", "a"], TWO) is None
    assert power([None, None], TWO) is None
    assert power(["a", "b"], Character("c", states=("a", "b"), reliability=0)) is None


def test_integers_have_a_state_for_each_number_and_two_beyond() -> None:
    found = power([1, 2, 3, None], Character("n", type=CharacterType.INTEGER))
    # states <1, 1, 2, 3, >3: the unknown taxon stands in all five with a fifth
    assert found is not None
    assert found.separation == pytest.approx(2 - (3 * 1.2 * log2(2) + 2 * 0.2 * log2(1)) / 4)


def test_real_ranges_are_cut_at_their_ends() -> None:
    found = power([(1.0, 2.0), (2.0, 3.0), (5.0, 6.0)], Character("x", type=CharacterType.REAL))
    # ends 1 2 3 5 6: [1] (1,2] | (1,2] (2,3] | (3,5] (5,6]
    assert found is not None
    shares = 0.5 * log2(1) + 1.0 * log2(2) + 0.5 * log2(1) + 1.0 * log2(1)
    assert found.separation == pytest.approx(log2(3) - shares / 3)
