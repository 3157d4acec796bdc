"""Plans of wings and tailplanes: half of each, as points (along the fuselage, out to the side) in metres."""

from __future__ import annotations

from equipref.drawing.sheet import Point


def plan_of(form: str, length: float, span: float, first_class: str) -> list[Point]:
    """Half a wing: leading edge from the root outwards, then the trailing edge back to the root."""
    n, h = length, span / 2
    slender = span > 0.9 * length
    if form == "straight":
        chord = 0.12 * n if slender else 0.18 * n
        a = 0.36 * n
        return [(a, 0), (a + 0.01 * n, h), (a + chord * 0.9, h), (a + chord, 0)]
    if form == "x-form":
        return [(0.36 * n, 0), (0.4 * n, h), (0.48 * n, h), (0.5 * n, 0)]
    if form == "tapered":
        a = 0.36 * n
        return [(a, 0), (a + 0.1 * n, h), (a + 0.18 * n, h), (a + 0.27 * n, 0)]
    if form == "delta":
        if first_class == "uav":
            return [(0.1 * n, 0), (0.78 * n, h), (0.96 * n, h), (0.97 * n, 0)]
        return [(0.3 * n, 0), (0.72 * n, h), (0.76 * n, h), (0.77 * n, 0)]
    if form == "flying-wing":
        return [(0, 0), (0.62 * n, h), (n, h), (0.72 * n, 0)]
    if form == "variable":
        return [(0.36 * n, 0), (0.5 * n, h), (0.55 * n, h), (0.58 * n, 0)]
    if first_class in ("transport-aircraft", "special-aircraft"):
        a = 0.33 * n
        return [(a, 0), (a + 0.22 * n, h), (a + 0.27 * n, h), (a + 0.17 * n, h * 0.35), (a + 0.17 * n, 0)]
    if slender:  # swept bomber
        a = 0.34 * n
        return [(a, 0), (a + 0.33 * n, h), (a + 0.38 * n, h), (a + 0.17 * n, 0)]
    return [(0.34 * n, 0), (0.64 * n, h), (0.72 * n, h), (0.72 * n, 0)]


def tailplane_plan(kind: str, length: float, span: float) -> list[Point]:
    """Half a tailplane."""
    n = length
    h = min(0.24 * span, 0.21 * n)
    if kind == "t-tail":
        return [(0.87 * n, 0), (0.95 * n, h), (n, h), (0.96 * n, 0)]
    if kind == "v-tail":
        return [(0.88 * n, 0), (0.94 * n, h), (n, h), (0.98 * n, 0)]
    if kind == "fin-low":
        return [(0.85 * n, 0), (0.93 * n, h * 0.95), (0.97 * n, h * 0.95), (0.96 * n, 0)]
    if kind == "boom":
        return [(0.9 * n, 0), (0.91 * n, h), (0.99 * n, h), (0.99 * n, 0)]
    return [(0.82 * n, 0), (0.93 * n, h), (0.985 * n, h), (0.97 * n, 0)]
