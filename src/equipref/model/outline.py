"""Outlines: profiles that refine a drawing where its archetype is too coarse for a famous shape."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import Annotated

from pydantic import StringConstraints

from equipref.model.base import Model, View

_POINT = r"-?\d{1,3}(\.\d{1,3})?,-?\d{1,3}(\.\d{1,3})?~?"
Path = Annotated[
    str, StringConstraints(max_length=1200, strip_whitespace=True, pattern=rf"^{_POINT}(\s+{_POINT}){{1,59}}$")
]
"""Points as `x,y`, parted by spaces; `~` after a point lets the line run round through it."""


class OutlinePart(StrEnum):
    """The part whose profile is refined, or a detail that is added."""

    HULL = "hull"
    TURRET = "turret"
    GUN = "gun"
    CAB = "cab"
    BODY = "body"
    LAUNCHER = "launcher"
    AXLES = "axles"
    FUSELAGE = "fuselage"
    CANOPY = "canopy"
    WING = "wing"
    FIN = "fin"
    TAILPLANE = "tailplane"
    INTAKE = "intake"
    ENGINE = "engine"
    MAST = "mast"
    ROTOR = "rotor"
    TAIL_ROTOR = "tail-rotor"
    GEAR = "gear"
    TRAILS = "trails"
    SHIELD = "shield"
    PANEL = "panel"
    GLASS = "glass"
    OPENING = "opening"
    LINE = "line"


class Outline(Model):
    """The profile of one part as points: own work, never traced from a picture.

    All outlines of a view stand in one frame. The drawing stretches the frame to the stated length and height, so
    that an outline can refine a form and never a measure.
    """

    view: View = View.SIDE
    """From where. From above, one half is given: metres to the side in place of metres above the ground."""
    part: OutlinePart
    """Which part. A part may have several outlines."""
    line: Path
    """Corners in order round the part, as `x,y` parted by spaces: metres from the foremost point to the rear, metres
    above the ground. After a `~` the line runs round through the point instead of having a corner there."""

    @cached_property
    def points(self) -> tuple[tuple[float, float], ...]:
        """The points in metres."""
        pairs = (one.rstrip("~").split(",") for one in self.line.split())
        return tuple((float(x), float(y)) for x, y in pairs)

    @cached_property
    def corners(self) -> tuple[int, ...]:
        """The numbers of the points that are corners, from 0."""
        return tuple(i for i, one in enumerate(self.line.split()) if not one.endswith("~"))
