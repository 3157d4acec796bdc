"""What axe finds on a page."""

from __future__ import annotations

import functools
from typing import Any

import pytest

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]
CONTRAST = "color-contrast"
RULES = {
    "runOnly": {"type": "tag", "values": LEVELS},
    "rules": {CONTRAST: {"enabled": False}},
    "resultTypes": ["violations"],
}
COLOURS = {"runOnly": {"type": "rule", "values": [CONTRAST]}, "resultTypes": ["violations"]}
RUN = "options => axe.run(document, options).then(found => found.violations)"
RUN_ON_KINDS = """async options => {
  const LOOK = ['display', 'visibility', 'position', 'opacity', 'filter', 'mixBlendMode', 'color', 'backgroundColor',
    'backgroundImage', 'fontSize', 'fontWeight', 'textShadow', 'webkitTextFillColor', 'webkitTextStrokeColor'];
  const numbers = new Map(), looks = new Map();
  const number = text => numbers.get(text) ?? (numbers.set(text, numbers.size), numbers.size - 1);
  const look = element => {
    if (!element) return 0;
    if (!looks.has(element)) {
      const style = getComputedStyle(element), pseudo = getComputedStyle(element, '::before').content !== 'none' ||
        getComputedStyle(element, '::after').content !== 'none';
      looks.set(element, number([look(element.parentElement), element.tagName, element.className.baseVal ??
        element.className, element.disabled, pseudo, ...LOOK.map(name => style[name])].join('|')));
    }
    return looks.get(element);
  };
  const kinds = new Map();
  for (const element of document.body.querySelectorAll('*')) {
    const own = [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (!own && !element.matches('input, select, textarea')) continue;
    const kind = look(element);
    kinds.set(kind, [...(kinds.get(kind) ?? []), element]);
  }
  const some = [...kinds.values()].flatMap(all => [...new Set([all[0], all[all.length >> 1], all[all.length - 1]])]);
  return (await axe.run({include: some}, options)).violations;
}"""
"""Contrast is dear to work out, so three elements stand for all that hold text, are alike in every style from which
colours come, and lie within elements that are alike: one row among hundreds is coloured as its neighbours are."""


@functools.cache
def script() -> str:
    """The script that makes `axe` known to a page."""
    package = pytest.importorskip("axe_playwright_python.sync_playwright")
    return str(package.Axe().axe_script)


def faults(page: Any) -> list[str]:
    """What is wrong on a page, colours left out; a line for each rule that is broken."""
    return _run(page, RUN, RULES)


def faint(page: Any) -> list[str]:
    """Text that does not stand out from its ground as the page is coloured now; a line where there is any."""
    return _run(page, RUN_ON_KINDS, COLOURS)


def _run(page: Any, command: str, options: dict[str, Any]) -> list[str]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(script())
    found = page.evaluate(command, options)
    return [f"{v['id']}: {v['nodes'][0]['html'][:160]} {v['nodes'][0].get('failureSummary', '')}" for v in found]
