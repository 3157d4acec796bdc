"""Folding: offsets stay, keys agree with the vectors that the site's fold.js is bound to."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equipref.text.clean import clean
from equipref.text.fold import fold, key, latin, sound, visual

VECTORS = json.loads((Path(__file__).parents[2] / "schema" / "fold-vectors.json").read_text("utf-8"))["vectors"]


@pytest.mark.parametrize("vector", VECTORS, ids=lambda v: repr(v["input"]))
def test_vectors(vector: dict[str, str]) -> None:
    folded = key(vector["input"])
    assert fold(vector["input"]) == vector["fold"]
    assert folded == vector["key"]
    assert (visual(folded), latin(folded), sound(folded)) == (vector["visual"], vector["latin"], vector["sound"])


@given(st.text())
def test_fold_keeps_offsets(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_key_is_stable(text: str) -> None:
    assert key(key(text)) == key(text)
    assert all(c.isalnum() or c == "-" for c in key(text))


@given(st.text())
def test_case_never_counts(text: str) -> None:
    ascii_text = text.encode("ascii", "ignore").decode()
    assert key(ascii_text.upper()) == key(ascii_text.lower())


@pytest.mark.parametrize(
    ("one", "other"),
    [("T-62", "T-72"), ("ZU-23-2", "ZU-232"), ("T-72B", "T-72BB"), ("S-60", "C-60"), ("2S1", "2S19")],
)
def test_what_must_stay_apart(one: str, other: str) -> None:
    assert key(one) != key(other)
    assert sound(key(one)) != sound(key(other))


@given(st.text(st.characters(codec="utf-8")))
def test_clean_maps_back(text: str) -> None:
    cleaned = clean(text)
    for place in range(len(cleaned.text)):
        start, end = cleaned.span(place, place + 1)
        assert 0 <= start < end <= len(text)
    if cleaned.starts:
        assert cleaned.starts == sorted(cleaned.starts)
