"""Styles of drawings."""

from __future__ import annotations

from equipref.drawing.style import light_style


def test_the_light_style_holds_what_is_used_and_no_variables() -> None:
    css = light_style('<g class="u"><path class="b"/></g>')
    assert "var(" not in css
    assert ".u .b{fill:" in css
    assert ".w{" not in css
    assert light_style('<path class="b"/>', ".eqd").count(".eqd") == light_style('<path class="b"/>', ".eqd").count(
        "{"
    )
