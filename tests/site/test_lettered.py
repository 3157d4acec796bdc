"""Lists by letter: every name stands once, under its letter, on one page or on one of many."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equipref.site.edition import Edition
from equipref.site.lettered import LONG, lettered
from equipref.site.letters import letter, slug
from equipref.site.page import Page
from equipref.store.catalog import Catalog
from tests.site.conftest import EPOCH


@pytest.mark.parametrize(
    ("name", "first", "called"),
    [
        ("T-62", "T", "t"),
        ("é", "E", "e"),
        ("т-62", "Т", "cyrillic-te"),
        ("Ёж", "Е", "cyrillic-ie"),
        ("دبابة", "د", "arabic-dal"),
        ("מרכבה", "מ", "hebrew-mem"),
        ("戦車", "戦", "u6226"),
        ("2С1", "0-9", "0-9"),
        ("«Град»", "Other", "other"),
        ("", "Other", "other"),
    ],
)
def test_letter_and_its_address(name: str, first: str, called: str) -> None:
    assert (letter(name), slug(letter(name))) == (first, called)


@given(st.text())
def test_any_name_has_a_letter_with_an_address(name: str) -> None:
    called = slug(letter(name))
    assert called
    assert called.isascii()
    assert "/" not in called


def pages(names: list[str]) -> list[Page]:
    def row(place: int, here: str) -> dict[str, Any]:
        return {"name": names[place], "href": here}

    return list(lettered(Edition(Catalog(), "1", EPOCH), "names/x", "All", "All of them.", names, row))


def test_a_short_list_is_one_page_with_its_letters() -> None:
    (page,) = pages(["BMP-1", "T-62", "Т-62"])
    assert [(g["name"], g["id"], len(g["rows"])) for g in page.context["groups"]] == [
        ("B", "letter-b", 1),
        ("T", "letter-t", 1),
        ("Т", "letter-cyrillic-te", 1),
    ]


def test_a_long_list_has_a_page_a_letter_and_loses_nothing() -> None:
    names = [f"{first}-{number}" for first in "TТد" for number in range(LONG)]
    above, *below = pages(names)
    assert [(href, name, count) for href, name, count in above.context["jump"]] == [
        ("t/", "T", LONG),
        ("cyrillic-te/", "Т", LONG),
        ("arabic-dal/", "د", LONG),
    ]
    assert [page.path for page in below] == ["names/x/t", "names/x/cyrillic-te", "names/x/arabic-dal"]
    assert [row["name"] for page in below for group in page.context["groups"] for row in group["rows"]] == names
    assert {page.context["up"]["href"] for page in below} == {"../"}
