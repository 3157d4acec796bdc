"""Road wheels stand as is stated."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from itertools import pairwise

from equipref.drawing.draw import draw
from equipref.drawing.running_gear.tracks import gaps
from equipref.store.catalog import Catalog
from tests.drawing.states import with_states


def test_gaps_between_wheels_follow_the_statement(catalog: Catalog) -> None:
    entry = catalog.entries["t-62"]
    for kind in ("even", "gap-1-2", "widen-to-rear", "paired", "uneven"):
        svg = draw(with_states(entry, "wheel-gap", kind), catalog=catalog)
        xs = [
            float(e.get("cx", "0"))
            for e in ElementTree.fromstring(svg).iter()
            if "road-wheel" in e.get("class", "").split()
        ]
        drawn = [b - a for a, b in pairwise(xs)]
        wanted = gaps(kind, 5)
        unit = sum(drawn) / sum(wanted)
        assert all(abs(d - w * unit) < 2.5 for d, w in zip(drawn, wanted, strict=True)), kind
