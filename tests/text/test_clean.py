"""Cleaning: what does not count goes, offsets lead back, words in two alphabets are read in one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equipref.text.clean import clean

LETTERS = st.text(st.sampled_from("ABEMTabeмтибрсАВЕМТРДЖзé -27ك"), max_size=30)


@pytest.mark.parametrize(
    ("given_text", "read"),
    [
        ("ИMР-2", "ИМР-2"),  # a Latin M
        ("TOС-1А", "ТОС-1А"),  # Latin T and O
        ("Su-25CМ", "Su-25СМ"),  # each run of letters by itself
        ("MТ-12 gun", "МТ-12 gun"),
        ("VАB", "VAB"),  # a Cyrillic А among Latin letters
        ("Ж-BR", "Ж-BR"),  # two runs
        ("ДRУ", "ДRУ"),  # in neither alphabet alone
        ("plain", "plain"),
    ],
)
def test_words_in_two_alphabets_are_read_in_one(given_text: str, read: str) -> None:
    assert clean(given_text).text == read


@given(LETTERS)
def test_letters_are_replaced_one_by_one(text: str) -> None:
    cleaned = clean(text)
    assert cleaned.starts is not None or len(cleaned.text) == len(text)
    for place in range(len(cleaned.text)):
        start, end = cleaned.span(place, place + 1)
        assert 0 <= start < end <= len(text)


@given(LETTERS)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = clean(text).text
    assert clean(once).text == once
