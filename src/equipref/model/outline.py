"""Outlines: profiles that refine a drawing where its archetype is too coarse for a famous shape."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from equipref.model.base import Model, Number, View, Whole


class OutlinePart(StrEnum):
    """The part whose profile is refined."""

    HULL = "hull"
    FUSELAGE = "fuselage"
    CANOPY = "canopy"


class Outline(Model):
    """The profile of one part as points: own work, never traced from a picture.

    The drawing stretches it to the stated length and height, so that it can refine a form and never a measure.
    """

    view: View = View.SIDE
    """From where."""
    part: OutlinePart
    """Which part."""
    points: tuple[tuple[Number, Number], ...] = Field(min_length=3, max_length=60)
    """Corners in order round the part: metres from the foremost point to the rear, metres above the ground."""
    smooth: tuple[Whole, ...] = Field(default=(), max_length=60)
    """Numbers of the points, from 0, through which the line runs round instead of having a corner."""
