"""Callouts keep clear of each other."""

from __future__ import annotations

from itertools import pairwise

from equipref.drawing.callouts import spread
from equipref.drawing.sheet import Box


def test_spread_keeps_distance_order_and_the_box() -> None:
    box = Box(0.0, 0.0, 10.0, 2.0)
    found = spread([1.0, 1.1, 1.2, 9.9, 10.0], 1.0, box, 0.5)
    assert all(b - a > 1.0 - 1e-9 for a, b in pairwise(found))
    assert found[0] >= 0.0
    assert found[-1] <= 10.0
    assert spread([2.0, 5.0], 1.0, box, 0.5) == [2.0, 5.0], "what is apart stays"
