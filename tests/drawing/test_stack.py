"""Stacks: one scale, one line for front wheels and masts, the same numbers on both."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree

import pytest

from equipref.drawing.draw import CannotDraw
from equipref.drawing.stack import stack
from equipref.store.catalog import Catalog

SVG = "{http://www.w3.org/2000/svg}"


def rows(svg: str) -> list[tuple[float, ElementTree.Element]]:
    """The shift and the drawing of each thing, from the top."""
    found = []
    for outer in ElementTree.fromstring(svg).findall(f"{SVG}g"):
        inner = [g for g in outer.findall(f"{SVG}g") if g.get("transform")]
        if inner:
            shift = re.match(r"translate\((-?[\d.]+) 0\)", inner[0].get("transform", ""))
            assert shift
            found.append((float(shift.group(1)), inner[0]))
    return found


def test_front_wheels_stand_in_one_line_and_both_carry_the_numbers(catalog: Catalog) -> None:
    things = [catalog.things["t-55"], catalog.things["t-62"]]
    made = stack(things, {"wheel-gap": 1, "bore-evacuator": 2}, view="side", catalog=catalog)
    first = []
    for shift, drawn in rows(made.svg):
        discs = [e for e in drawn.iter(f"{SVG}circle") if e.get("class") == "d" and float(e.get("r", "")) > 30]
        wheels = [float(e.get("cx", "")) for e in discs]
        assert len(wheels) == 5
        first.append(min(wheels) + shift)
        assert sorted(t.text or "" for t in drawn.iter(f"{SVG}text")) == ["1", "2"]
    assert first == pytest.approx([0.0, 0.0], abs=1.0), "centimetres"
    assert made.shown == ("wheel-gap", "bore-evacuator")
    assert len(made.svg) < 12_000


def test_a_pair_is_to_one_scale(catalog: Catalog) -> None:
    things = [catalog.things["mi-24"], catalog.things["mi-28"]]
    made = stack(things, {}, view="side", catalog=catalog)
    left, top, wide, high = (float(v) for v in ElementTree.fromstring(made.svg).get("viewBox", "").split())
    assert (left < 0, top) == (True, 0)
    assert (wide, high) == pytest.approx((made.width * 100, made.height * 100), abs=1)
    assert "scale(" not in made.svg


def test_what_has_no_such_view_is_refused(catalog: Catalog) -> None:
    with pytest.raises(CannotDraw):
        stack([catalog.things["t-55"], catalog.things["mi-24"]], {}, view="rear", catalog=catalog)
