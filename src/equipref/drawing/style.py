"""The look of drawings: colours as CSS variables, light and dark, and lines that keep their width at every scale."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache

_CLASS = re.compile(r' class="([^"]*)"')
_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
_NAME = re.compile(r"\.([a-z][\w-]*)")
_LONG = re.compile(r"--d-(\w+)")
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


HIGHLIGHT = {"body": "#eab9af", "part": "#f0c8c0", "bar": "#e0a499", "wheel": "#f3d6d0", "dark": "#6e231d",
             "shade": "#b5756c", "glass": "#e6bcc0"}  # fmt: skip
HIGHLIGHT_DARK = {"body": "#8f4a41", "part": "#9c564c", "bar": "#a96257", "wheel": "#96594f", "dark": "#40120e",
                  "shade": "#5e2d27", "glass": "#7e414a"}  # fmt: skip


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
        f"{scope} .hi>*{{stroke:var(--d-hi);stroke-width:2.2}}{scope} .hi>.n5{{stroke-width:4}}"
        f"{scope} .hi>.k{{stroke-width:7px}}"
        f"{scope} .a{{stroke:var(--d-hi);fill:none;stroke-dasharray:none}}{scope} .q{{fill:var(--d-hi);stroke:none}}"
        f"{scope} text{{font-family:system-ui,sans-serif;fill:currentColor;stroke:none}}"
        f"{scope} .qn{{fill:var(--d-paper);font-weight:700;text-anchor:middle}}"
        f"{scope} .l0{{stroke:var(--d-soft);stroke-width:2px;fill:none}}"
        f"{scope} .m{{fill:var(--d-soft)}}{scope} .y{{fill:var(--d-soft);stroke:none;opacity:.75}}"
    )


def stylesheet(scope: str = ".eqd") -> str:
    """The CSS of all drawings: light and dark, and what is not stated paler than what is."""
    return _sheet(scope, _RULE.findall(_rules(scope)), frozenset(("u", "hi")))


def picture_style(body: str, scope: str = "", *, findable: bool = False) -> str:
    """The CSS of one drawing: only the rules that it needs, for light grounds and for dark ones.

    Browsers show a picture in the scheme of the page around it.

    Args:
        body: the drawing.
        scope: the selector below which it holds; empty in a file of its own.
        findable: shows the part alone whose id the address of the file ends with, in red.
    """
    return _picture_style(_classes(body), scope, findable)


@cache
def _picture_style(classes: frozenset[str], scope: str, findable: bool) -> str:
    rules = []
    for selectors, said in _RULE.findall(_rules("")):
        kept = [one.strip() for one in selectors.split(",") if set(_NAME.findall(one)) <= classes]
        if kept:
            rules.append((",".join(f"{scope} {one}".strip() or "svg" for one in kept), said))
    if findable:
        rules += _FOUND
    told = _sheet(scope or "svg", rules, classes - {"hi"} | {"target"} if findable else classes)
    return _LONG.sub(lambda found: f"--{_SHORT[found.group(1)]}", told)


_SHORT = {"line": "l", "body": "b", "part": "p", "bar": "g", "wheel": "w", "dark": "d", "shade": "s", "glass": "v",
          "soft": "o", "hi": "h", "paper": "e"}  # fmt: skip
"""Names of colours in the files of pictures, of which there are thousands."""
_FOUND = [
    (".z,svg:has(:target) *", "visibility:hidden"),
    ("svg :target,svg :target *", "visibility:visible"),
    ("svg :target g>*", "stroke:var(--d-hi);stroke-width:2.2"),
]
"""What shows of a picture whose address ends with the id of a part."""
_SETS = (
    ("u", ".u", PALE, PALE_DARK),
    ("hi", ".hi", HIGHLIGHT, HIGHLIGHT_DARK),
    ("target", ":is(:target,:target .u)", HIGHLIGHT, HIGHLIGHT_DARK),
)
"""Colours that hold within some parts."""


def _sheet(scope: str, rules: Sequence[tuple[str, str]], used: frozenset[str]) -> str:
    """Rules, with the colours that they need."""
    names = {name for _, said in rules for name in _VARIABLE.findall(said)}
    light, dark = _set(scope, LIGHT, names), _set(scope, DARK, names)
    for name, selector, colours, darker in _SETS:
        if name in used:
            light += _set(f"{scope} {selector}", colours, names)
            dark += _set(f"{scope} {selector}", darker, names)
    told = "".join(f"{selectors}{{{said}}}" for selectors, said in rules)
    return f"{light}@media(prefers-color-scheme:dark){{{dark}}}{told}"


def _set(where: str, colours: Mapping[str, str], names: Collection[str]) -> str:
    return f"{where}{{{''.join(f'--d-{name}:{value};' for name, value in colours.items() if name in names)}}}"


def light_style(body: str, scope: str = "") -> str:
    """The CSS of one drawing on a ground that is always light: only the rules that it needs, without variables.

    Args:
        body: the drawing.
        scope: the selector below which it holds; empty in a file of its own.
    """
    return _light_style(_classes(body), scope)


@cache
def _light_style(classes: frozenset[str], scope: str) -> str:
    css, inner = "", ""
    for selectors, said in _RULE.findall(_rules("")):
        kept = [one.strip() for one in selectors.split(",") if set(_NAME.findall(one)) <= classes]
        if not kept:
            continue
        names = _VARIABLE.findall(said)
        css += f"{','.join(f'{scope} {one}'.strip() or 'svg' for one in kept)}{{{_resolved(said, LIGHT)}}}"
        for name, selector, colours, _ in _SETS:
            if name in classes and any(held in colours for held in names):
                rules = ",".join(f"{scope} {selector} {one}".strip() for one in kept)
                inner += f"{rules}{{{_resolved(said, LIGHT | colours)}}}"
    return css + inner


def lean(body: str) -> str:
    """A drawing without the classes that no rule knows: those by which parts are counted."""
    return _CLASS.sub(_known, body)


_NAMES = frozenset(_NAME.findall(_rules("")))


def _known(found: re.Match[str]) -> str:
    return _attribute(found.group(1))


@cache
def _attribute(names: str) -> str:
    kept = [name for name in names.split() if name in _NAMES]
    return f' class="{" ".join(kept)}"' if kept else ""


def _classes(body: str) -> frozenset[str]:
    return frozenset(name for held in _CLASS.findall(body) for name in held.split())


def _resolved(css: str, colours: dict[str, str]) -> str:
    return _VARIABLE.sub(lambda found: colours[found.group(1)], css)
