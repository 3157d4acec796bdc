"""Points, boxes and marks on a sheet, in metres."""

from __future__ import annotations

from dataclasses import dataclass

Point = tuple[float, float]
"""x from the front to the rear and y above the ground, both in metres."""


@dataclass(slots=True)
class Box:
    """The smallest upright rectangle around what was drawn, in metres."""

    left: float = float("inf")
    bottom: float = float("inf")
    right: float = float("-inf")
    top: float = float("-inf")

    @property
    def width(self) -> float:
        """Its extent along x."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Its extent along y."""
        return self.top - self.bottom

    def add(self, x: float, y: float) -> None:
        """Grows to hold a point."""
        if x < self.left:
            self.left = x
        if x > self.right:
            self.right = x
        if y < self.bottom:
            self.bottom = y
        if y > self.top:
            self.top = y

    def join(self, other: Box) -> None:
        """Grows to hold another box."""
        self.left, self.right = min(self.left, other.left), max(self.right, other.right)
        self.bottom, self.top = min(self.bottom, other.bottom), max(self.top, other.top)


@dataclass(slots=True)
class Mark:
    """Where a feature shows: the place for the end of a callout's line, in metres."""

    x: float
    y: float
