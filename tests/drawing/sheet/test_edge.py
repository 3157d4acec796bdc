"""Stretches of an outline."""

from __future__ import annotations

from equipref.drawing.sheet import stretch

BOX = [(0.0, 0.0), (0.0, 2.0), (4.0, 2.0), (4.0, 0.0)]


def test_edges_are_cut_where_the_stretch_ends() -> None:
    assert stretch(BOX, -1.0, 1.0, 0.5) == [[(0.0, 0.0), (0.0, 2.0), (1.0, 2.0)]]
    assert stretch(BOX, 1.0, 3.0, 0.5) == [[(1.0, 2.0), (3.0, 2.0)]]


def test_what_lies_low_or_beside_is_left_out() -> None:
    assert stretch(BOX, 1.0, 3.0, 2.5) == []
    assert stretch(BOX, 5.0, 6.0, 0.0) == []
    assert ((1.0, 0.0), (3.0, 0.0)) not in [tuple(run) for run in stretch(BOX, 1.0, 3.0, 0.5)]
