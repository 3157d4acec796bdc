"""Sheets: parts are found again by the features that they show."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree

from equipref.drawing.sheet import Sheet

NUMBERS = {"skirts": 3, "tyres": 7, "wheel-gap": 9}


def drawn() -> Sheet:
    sheet = Sheet()
    with sheet.part("Skirts", "skirts", at=(1.0, 1.0)):
        sheet.rect("b", 0.0, 0.5, 2.0, 0.5)
    for x in (0.0, 2.0):
        with sheet.part("Wheel", "axles", also=("tyres",)):
            sheet.circle("d", x, 0.5, 0.5)
    with sheet.aside("Gap", "wheel-gap"):
        sheet.lines("n", [[(0.0, -0.5), (2.0, -0.5)]])
    return sheet


def ids(svg: str) -> dict[str, ElementTree.Element]:
    return {g.get("id", ""): g for g in ElementTree.fromstring(svg).iter("g") if g.get("id")}


def test_every_part_has_the_ids_of_its_features() -> None:
    sheet = drawn()
    found = ids(f"<svg>{sheet.findable(NUMBERS)}</svg>")
    assert sorted(found) == ["f3", "f7", "f7-2", "f9"], "axles have no number"
    assert found["f3"].find(".//rect") is not None
    assert [c.get("cx") for name in ("f7", "f7-2") for c in found[name].iter("circle")] == ["0", "200"]
    assert sheet.parts == {"skirts": 1, "axles": 2, "tyres": 2, "wheel-gap": 1}


def test_an_aside_is_seen_only_where_it_is_highlighted_or_found() -> None:
    sheet = drawn()
    assert "<title>Gap" not in sheet.body
    assert sheet.box.bottom == 0.0
    lit = sheet.relit(["wheel-gap"])
    assert "M0 50L200 50" in lit.body
    assert lit.box.bottom == -0.5
    hidden = ids(f"<svg>{sheet.findable(NUMBERS)}</svg>")["f9"]
    assert hidden.find("g[@class='z']") is not None


def test_what_is_highlighted_by_the_way_gets_no_mark_but_colour() -> None:
    sheet = drawn()
    assert "tyres" not in sheet.marks
    assert sheet.relit(["tyres"]).body.count('class="hi"') == 2
