"""What can be counted and measured in an SVG."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree

SVG = "{http://www.w3.org/2000/svg}"


def classes(svg: str) -> list[str]:
    return [name for e in ElementTree.fromstring(svg).iter() for name in e.get("class", "").split()]


def extent(svg: str, *parts: str) -> tuple[float, float, float, float]:
    """Left, top, right and bottom in metres of the straight-lined parts of some kinds."""
    xs: list[float] = []
    ys: list[float] = []
    for group in ElementTree.fromstring(svg).iter(f"{SVG}g"):
        if not set(group.get("class", "").split()) & set(parts):
            continue
        for e in group.iter():
            if e.tag == f"{SVG}rect":
                x, y, w, h = (float(e.get(k, "0")) for k in ("x", "y", "width", "height"))
                xs += [x, x + w]
                ys += [y, y + h]
            elif e.tag in (f"{SVG}circle", f"{SVG}ellipse"):
                rx, ry = (float(e.get(k) or e.get("r", "0")) for k in ("rx", "ry"))
                xs += [float(e.get("cx", "0")) - rx, float(e.get("cx", "0")) + rx]
                ys += [float(e.get("cy", "0")) - ry, float(e.get("cy", "0")) + ry]
            elif e.tag == f"{SVG}path":
                numbers = on_curve(e.get("d", ""))
                xs += [x for x, _ in numbers]
                ys += [y for _, y in numbers]
    return min(xs) / 100, min(ys) / 100, max(xs) / 100, max(ys) / 100


def on_curve(d: str) -> list[tuple[float, float]]:
    """The points that a path visits."""
    points = []
    for command, rest in re.findall(r"([MLC])([^MLCz]*)", d):
        numbers = [float(n) for n in re.findall(r"-?\d+\.?\d*", rest)]
        points.append((numbers[-2], numbers[-1]))
        assert command in "MLC"
    return points


def close(drawn: float, stated: float) -> bool:
    return abs(drawn - stated) <= 0.02 * stated + 0.02


def places(svg: str, name: str) -> list[float]:
    """X in metres of the circles of a class, from the front."""
    found = (e for e in ElementTree.fromstring(svg).iter() if name in e.get("class", "").split())
    return sorted(float(e.get("cx", "0")) / 100 for e in found)
