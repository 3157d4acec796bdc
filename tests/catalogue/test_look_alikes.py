"""Look-alikes and inseparable pairs: both sides agree, and what tells them apart can be seen and has a source."""

from __future__ import annotations

import pytest

from equipref.model.base import View
from equipref.model.vocabulary import Ease
from tests.catalogue.held import catalog, is_editorial, shown

THIN = {
    ("gaz-tigr", "bpm-97"): "the sources name what the BPM-97 stands on; none describes its body",
    ("mi-28", "ah-64"): "five blades against four; the exhausts of the AH-64 have no source in words",
    ("mi-35", "mi-24"): "the Mi-35 is an export Mi-24V; only its variant Mi-35M differs, in four sourced looks",
    (
        "su-27",
        "mig-29",
    ): "no source says in words that the fins of the Su-27 are upright, or that the MiG-29 has no boom",
    ("su-30", "su-27"): "the number of seats alone tells them, the canards only on some",
    ("su-35", "su-27"): "the sources name the end of the tail boom alone",
    ("zu-23-2", "zpu-2"): "the source says how the ZU-23-2 differs, none states the ZPU-2's own boxes and muzzles",
}
"""Pairs that people confuse and that cannot yet be told apart by two sourced looks, each with the reason."""
ALL_PAIRS = sorted((entry.id, pair.entry) for entry in catalog() for pair in entry.look_alikes)
PAIRS = [pair for pair in ALL_PAIRS if pair not in THIN]
INSEPARABLE = sorted((entry.id, other) for entry in catalog() for other in entry.not_separable)


@pytest.mark.parametrize(("one", "other"), sorted(THIN))
def test_thin_pairs_are_declared_with_a_sourced_note(one: str, other: str) -> None:
    pair = catalog().look_alikes[one][other]
    assert pair.note
    assert pair.sources
    assert len(pair.tell_apart) < 2


def test_there_are_pairs() -> None:
    assert len(PAIRS) >= 50


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_pair_is_declared_once_and_shown_on_both(one: str, other: str) -> None:
    assert (other, one) not in ALL_PAIRS
    assert other in catalog().look_alikes[one]
    assert one in catalog().look_alikes[other]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_two_sourced_looks_in_one_view_tell_a_pair_apart(one: str, other: str) -> None:
    telling = [f for f in shown(one).keys() & shown(other).keys() if _tells(f, one, other)]
    views = {view: [f for f in telling if _visible(f, view)] for view in View}
    assert max(len(features) for features in views.values()) >= 2, views


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_looks_named_as_telling_do_tell(one: str, other: str) -> None:
    named = catalog().look_alikes[one][other].tell_apart
    assert len(named) >= 2
    assert [f for f in named if f not in shown(one) or f not in shown(other) or not _tells(f, one, other)] == []


@pytest.mark.parametrize(("one", "other"), INSEPARABLE)
def test_inseparable_things_show_no_difference(one: str, other: str) -> None:
    common = shown(one).keys() & shown(other).keys()
    assert [f for f in common if not set(shown(one)[f].states) & set(shown(other)[f].states)] == []
    assert other not in catalog().look_alikes.get(one, {})


@pytest.mark.parametrize(("one", "other"), [p for p in INSEPARABLE if p[1] in catalog().entries])
def test_inseparable_entries_both_say_so(one: str, other: str) -> None:
    assert (other, one) in INSEPARABLE


def _tells(feature: str, one: str, other: str) -> bool:
    a, b = shown(one)[feature], shown(other)[feature]
    return not (is_editorial(a) or is_editorial(b) or set(a.states) & set(b.states))


def _visible(feature: str, view: View) -> bool:
    visible = catalog().vocabulary.features[feature].visible
    return any(visible.get(seen, Ease.NONE) is not Ease.NONE for seen in (view, View.ANY))
