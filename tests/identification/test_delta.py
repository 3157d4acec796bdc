"""A small data set in the DELTA format, made up for this test."""

from __future__ import annotations

import pytest

from equipref.identification import best, delta
from equipref.identification.character import MatrixError
from equipref.identification.evidence import Observation
from equipref.identification.key import Key
from equipref.identification.value import INAPPLICABLE

SPECS = """*SHOW ~ invented

*NUMBER OF CHARACTERS 6

*CHARACTER TYPES 1,TE 3,OM 4,IN 5,RN

*NUMBERS OF STATES 3,3

*IMPLICIT VALUES 2,1

*DEPENDENT CHARACTERS 2,2:4-5
"""
ITEMS = """*ITEM DESCRIPTIONS

# \\i{}Alpha\\i0{} <Someone <1900>>/
1<a comment / with, signs> 3,1 4,2-4 5,1.5-3.5 6,1/2

# Beta/
2,2 3,2&3 6,U

# Gamma/
3<only a comment>,3 4,(1-)5-6(-9) 5,4 6,V
"""


def test_reading() -> None:
    matrix = delta.read(SPECS, ITEMS, reliabilities="2-3,8 6,0", excluded="1")
    assert matrix.taxa == ("Alpha", "Beta", "Gamma")
    assert list(matrix.characters) == ["2", "3", "4", "5", "6"]
    of = matrix.values
    assert of["Alpha"]["2"] == ["1"]
    assert of["Alpha"]["4"] == [2, 3, 4]
    assert of["Alpha"]["5"] == (1.5, 3.5)
    assert of["Beta"]["3"] == ["2", "3"]
    assert of["Beta"]["4"] == of["Beta"]["5"] == INAPPLICABLE
    assert of["Gamma"]["4"] == [1, 2, 3, 4, 5, 6, 7, 8, 9]
    assert matrix.columns["6"].cells == [3, 0, 3]
    assert matrix.characters["2"].reliability == 8
    assert {p.character for p in best.order(matrix)} == {"2", "3", "4", "5"}


def test_identifying() -> None:
    key = Key(delta.read(SPECS, ITEMS))
    assert [c.taxon for c in key.rank([Observation("4", ("3",)), Observation("5", ("2-3",))]).left] == ["Alpha"]
    assert [c.taxon for c in key.rank([Observation("2", ("2",))]).left] == ["Beta"]
    loose = Key(key.matrix, match_inapplicable=True)
    assert "Beta" in [c.taxon for c in loose.rank([Observation("4", ("3",))]).left]


@pytest.mark.parametrize(
    ("specs", "items"),
    [("*SHOW nothing", ITEMS), (SPECS, "# Alpha 2,1"), (SPECS, "# Alpha/ 2;1"), (SPECS, "# Alpha/ 3,9")],
)
def test_what_cannot_be_read_is_refused(specs: str, items: str) -> None:
    with pytest.raises(MatrixError):
        delta.read(specs, items)
