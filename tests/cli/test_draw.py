"""`equipref draw`."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path
from typing import Any

CATALOG = str(Path(__file__).parents[2] / "catalog")


def test_it_writes_an_svg_with_callouts(run: Callable[..., Any], tmp_path: Path) -> None:
    out = tmp_path / "t-62.svg"
    ran = run("draw", "t-62", "--catalog", CATALOG, "--view", "side", "--highlight", "wheel-gap", "-o", str(out))
    assert ran.code == 0
    tree = ElementTree.parse(out).getroot()
    assert tree.tag.endswith("svg")
    assert "gaps widen to the rear" in ElementTree.tostring(tree, encoding="unicode")


def test_a_feature_that_is_not_one_is_named_with_near_ones(run: Callable[..., Any]) -> None:
    ran = run("draw", "t-62", "--highlight", "wheel-gaps")
    assert ran.code == 2
    assert "wheel-gap" in ran.err
    assert "Traceback" not in ran.err


def test_a_view_that_does_not_exist_is_wrong_usage(run: Callable[..., Any]) -> None:
    ran = run("draw", "mi-24", "--view", "rear")
    assert ran.code == 2
    assert "choose from" in ran.err
