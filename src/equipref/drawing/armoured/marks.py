"""Marks of a hull seen from the front and from above: splash board, lifting gear, a turret off the middle line."""

from __future__ import annotations

from equipref.drawing.sheet import Point, Sheet
from equipref.drawing.subject import Subject


def off_line(s: Subject, half: float, left: float) -> float:
    """How far the turret stands beside the middle line, metres; `left` is the sign of the vehicle's left side."""
    if "turret-side" not in s.states:
        return 0.0
    return {"left": left, "right": -left}.get(s.state("turret-side").value, 0.0) * half * 0.24


def splash_board(sheet: Sheet, s: Subject, middle: Point, half: float, *, front: bool) -> None:
    """The strip on the front plate, about a point on the middle line, `half` of its width to each side."""
    if "splash-board" not in s.states:
        return
    form = s.state("splash-board")
    x, y = middle
    with sheet.part("Splash board", "splash-board", at=middle):
        if front:
            tip = -0.16 if form == "v-shaped" else 0.0
            sheet.lines("n5", [[(x - half, y), (x, y + tip), (x + half, y)]])
        else:
            tip = -0.3 if form == "v-shaped" else 0.0
            sheet.lines("n5", [[(x, y - half), (x + tip, y), (x, y + half)]])


def lifting_gear(sheet: Sheet, s: Subject, length: float, roof: float) -> None:
    """Crane, jib or hoist from the side, as it lies on the march."""
    if "lifting-gear" not in s.states:
        return
    kind = s.state("lifting-gear")
    with sheet.part("Lifting gear", "lifting-gear", at=(length * 0.45, roof + 0.3), kind="lifting-gear"):
        if kind == "light-hoist":
            sheet.tube("g", (length * 0.3, roof + 0.05), (length * 0.66, roof + 0.14), 0.1)
            sheet.tube("g", (length * 0.66, roof + 0.14), (length * 0.5, roof + 0.28), 0.08)
        elif kind == "side-crane":
            sheet.rect("t", length * 0.2, roof - 0.05, 0.6, 0.62)
            sheet.tube("g", (length * 0.22, roof + 0.36), (length * 0.88, roof + 0.3), 0.36, 0.24)
            sheet.circle("d", length * 0.88, roof + 0.26, 0.13)
        else:
            x = length * 0.48
            sheet.poly("t", [(x - 0.85, roof), (x - 0.7, roof + 0.55), (x - 0.2, roof + 0.95), (x + 0.5, roof + 0.95),
                             (x + 0.8, roof)])  # fmt: skip
            sheet.tube("g", (x - 0.2, roof + 0.85), (length * 0.98, roof + 0.62), 0.4, 0.3)
            sheet.poly("d", [(length * 0.95, roof + 0.75), (length * 1.03, roof + 0.6), (length * 1.02, roof + 0.1),
                             (length * 0.96, roof + 0.4)])  # fmt: skip


def lifting_plan(sheet: Sheet, s: Subject, length: float, half: float) -> None:
    """Crane, jib or hoist from above; the vehicle's left side is at the bottom."""
    if "lifting-gear" not in s.states:
        return
    kind = s.state("lifting-gear")
    with sheet.part("Lifting gear", "lifting-gear", at=(length * 0.5, -half * 0.5), kind="lifting-gear"):
        if kind == "light-hoist":
            sheet.tube("g", (length * 0.3, 0.1), (length * 0.66, -0.1), 0.1)
        elif kind == "side-crane":
            sheet.circle("t", length * 0.24, -half * 0.7, 0.4)
            sheet.tube("g", (length * 0.22, -half * 0.7), (length * 0.88, -half * 0.7), 0.36, 0.26)
        else:
            sheet.circle("t", length * 0.48, 0, half * 0.62)
            sheet.tube("g", (length * 0.44, 0), (length * 0.98, 0), 0.45, 0.34)
