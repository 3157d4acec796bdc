"""The look of drawings: colours as CSS variables, light and dark, and lines that keep their width at every scale."""

from __future__ import annotations

import re
from functools import cache

_CLASS = re.compile(r'class="([^"]*)"')
_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
_NAME = re.compile(r"\.([a-z][\w-]*)")
_VARIABLE = re.compile(r"var\(--d-(\w+)\)")

LIGHT = {
    "line": "#20262b", "body": "#c3cbb4", "part": "#d3d9c6", "bar": "#aab39b", "wheel": "#dde1d3", "dark": "#3d444a",
    "shade": "#7d8577", "glass": "#a9c4d4", "soft": "#6b747b", "hi": "#b3261e", "paper": "#ffffff",
}  # fmt: skip
DARK = {
    "line": "#d5dcd6", "body": "#6d7a5f", "part": "#7c896d", "bar": "#8c987d", "wheel": "#76806d", "dark": "#0d1012",
    "shade": "#2b322c", "glass": "#36596d", "soft": "#a3ada6", "hi": "#ff9d8f", "paper": "#1f2622",
}  # fmt: skip
"""On a dark ground lines are light and fills keep their order: tyres and shadows stay darker than the body."""
PALE = {
    "body": "#e3e7db",
    "part": "#e9ece2",
    "bar": "#d9decf",
    "wheel": "#eff1ea",
    "dark": "#8e959a",
    "shade": "#b9bfb4",
    "glass": "#d3e1e9",
}
PALE_DARK = {"body": "#3f483c", "part": "#464f42", "bar": "#4d5748", "wheel": "#454d43", "dark": "#171b1d",
             "shade": "#272d28", "glass": "#2a4150"}  # fmt: skip


def _set(colours: dict[str, str]) -> str:
    return "".join(f"--d-{name}:{value};" for name, value in colours.items())


def _rules(scope: str) -> str:
    fills = {"b": "body", "t": "part", "g": "bar", "w": "wheel", "d": "dark", "s": "shade", "v": "glass"}
    return (
        f"{scope}{{color:var(--d-line)}}"
        f"{scope} g>*{{vector-effect:non-scaling-stroke;stroke:currentColor;stroke-width:.9;stroke-linejoin:round}}"
        + "".join(f"{scope} .{key}{{fill:var(--d-{name})}}" for key, name in fills.items())
        + f"{scope} .n,{scope} .n2,{scope} .t0{{fill:none;stroke-width:.7}}{scope} .n2{{stroke-width:1.6}}"
        f"{scope} .n5{{fill:none;stroke-width:3}}"
        f"{scope} .k{{fill:none;stroke:var(--d-dark);stroke-width:7px;vector-effect:none}}"
        f"{scope} .l{{fill:none;stroke:var(--d-soft);stroke-width:3px;stroke-dasharray:4 9;vector-effect:none}}"
        f"{scope} .x{{fill:none;stroke-dasharray:1.5 2}}"
        f"{scope} .u>*{{stroke:var(--d-soft);stroke-dasharray:3 2}}"
        f"{scope} .hi>*{{stroke:var(--d-hi);stroke-width:1.8}}"
        f"{scope} .a{{stroke:var(--d-hi);fill:none;stroke-dasharray:none}}{scope} .q{{fill:var(--d-hi);stroke:none}}"
        f"{scope} text{{font-family:system-ui,sans-serif;fill:currentColor;stroke:none}}"
        f"{scope} .qn{{fill:var(--d-paper);font-weight:700;text-anchor:middle}}"
        f"{scope} .l0{{stroke:var(--d-soft);stroke-width:2px;fill:none}}"
        f"{scope} .m{{fill:var(--d-soft)}}{scope} .y{{fill:var(--d-soft);stroke:none;opacity:.75}}"
    )


def stylesheet(scope: str = ".eqd") -> str:
    """The CSS of drawings: light and dark, and what is not stated paler than what is."""
    return (
        f"{scope}{{{_set(LIGHT)}}}{scope} .u{{{_set(PALE)}}}{_rules(scope)}"
        f"@media(prefers-color-scheme:dark){{{scope}{{{_set(DARK)}}}{scope} .u{{{_set(PALE_DARK)}}}}}"
    )


def light_style(body: str, scope: str = "") -> str:
    """The CSS of one drawing on a ground that is always light: only the rules that it needs.

    Args:
        body: the drawing.
        scope: the selector below which it holds; empty in a file of its own.
    """
    return _light_style(_classes(body), scope)


@cache
def _light_style(classes: frozenset[str], scope: str) -> str:
    css, pale = "", ""
    for selectors, said in _RULE.findall(_rules("")):
        kept = [one.strip() for one in selectors.split(",") if set(_NAME.findall(one)) <= classes]
        if not kept:
            continue
        names = _VARIABLE.findall(said)
        css += f"{','.join(f'{scope} {one}'.strip() or 'svg' for one in kept)}{{{_resolved(said, LIGHT)}}}"
        if "u" in classes and any(name in PALE for name in names):
            rules = ",".join(f"{scope} .u {one}".strip() for one in kept)
            pale += f"{rules}{{{_resolved(said, LIGHT | PALE)}}}"
    return css + pale


def picture_style(body: str) -> str:
    """The CSS of a drawing in a file of its own: only the rules that it needs, for light grounds and for dark ones.

    Browsers show a picture in the scheme of the page around it.
    """
    return _picture_style(_classes(body))


@cache
def _picture_style(classes: frozenset[str]) -> str:
    css, names = "", set()
    for selectors, said in _RULE.findall(_rules("")):
        kept = [one.strip() for one in selectors.split(",") if set(_NAME.findall(one)) <= classes]
        if kept:
            css += f"{','.join(one or 'svg' for one in kept)}{{{said}}}"
            names.update(_VARIABLE.findall(said))

    def colours(ground: dict[str, str], pale: dict[str, str]) -> str:
        sets = [("svg", ground), *([(".u", pale)] if "u" in classes else [])]
        return "".join(
            f"{where}{{{_set({name: held[name] for name in held if name in names})}}}" for where, held in sets
        )

    dark = f"@media(prefers-color-scheme:dark){{{colours(DARK, PALE_DARK)}}}"
    return (colours(LIGHT, PALE) + dark + css).replace("--d-", "--")


def _classes(body: str) -> frozenset[str]:
    return frozenset(name for held in _CLASS.findall(body) for name in held.split())


def _resolved(css: str, colours: dict[str, str]) -> str:
    return _VARIABLE.sub(lambda found: colours[found.group(1)], css)
