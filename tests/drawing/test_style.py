"""Styles of drawings."""

from __future__ import annotations

import re

from equipref.drawing.style import DARK, HIGHLIGHT, LIGHT, PALE, light_style, picture_style


def test_the_light_style_holds_what_is_used_and_no_variables() -> None:
    css = light_style('<g class="u"><path class="b"/></g>')
    assert "var(" not in css
    assert ".u .b{fill:" in css
    assert ".w{" not in css
    assert light_style('<path class="b"/>', ".eqd").count(".eqd") == light_style('<path class="b"/>', ".eqd").count(
        "{"
    )


def test_the_style_of_a_picture_holds_what_is_used_for_light_grounds_and_dark() -> None:
    css = picture_style('<g class="u"><path class="b"/></g>')
    light, dark = css.split("@media(prefers-color-scheme:dark)")
    assert f"--b:{LIGHT['body']}" in light
    assert f"--b:{DARK['body']}" in dark
    assert f"--b:{PALE['body']}" in light
    assert "--w" not in css
    assert set(re.findall(r"var\((--\w+)\)", css)) == set(re.findall(r"(--\w+):", light))


def lightness(colour: str) -> float:
    return sum(int(colour[i : i + 2], 16) * w for i, w in ((1, 0.2126), (3, 0.7152), (5, 0.0722)))


def test_tyres_and_shadows_stay_darker_than_the_body_and_lines_stand_out() -> None:
    for ground in (LIGHT, DARK):
        assert lightness(ground["dark"]) < lightness(ground["shade"]) < lightness(ground["body"])
        assert abs(lightness(ground["line"]) - lightness(ground["body"])) > 70
        assert abs(lightness(ground["line"]) - lightness(ground["paper"])) > 150


def test_a_part_that_is_found_is_red_and_the_rest_hidden() -> None:
    css = picture_style('<g class="z"><path class="b"/></g>', findable=True)
    assert "svg:has(:target) *{visibility:hidden}" in css
    assert f"--b:{HIGHLIGHT['body']}" in css
    assert ":target" not in picture_style('<path class="b"/>')
