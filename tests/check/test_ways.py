"""Following references from thing to thing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from equipref.check.ways import ends


def test_ends() -> None:
    following = {"a": "b", "b": "c", "x": "y", "y": "x", "z": "x", "s": "s", "d": "b"}
    assert ends(following) == {"a": "c", "b": "c", "d": "c", "x": None, "y": None, "z": None, "s": None}
    assert ends({}) == {}


@given(st.dictionaries(st.integers(0, 12).map(str), st.integers(0, 15).map(str)))
def test_ends_like_walking(following: dict[str, str]) -> None:
    for start, end in ends(following).items():
        current = start
        for _ in range(len(following) + 1):
            if current not in following:
                break
            current = following[current]
        assert (current if current not in following else None) == end
