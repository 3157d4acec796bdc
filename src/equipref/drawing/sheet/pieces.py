"""Pieces of a drawing that are written only once it is known what is highlighted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from equipref.drawing.sheet.box import Box


@dataclass(frozen=True, slots=True)
class Opening:
    """The beginning of a part: its classes, but for that of highlighted ones, its features, title and box."""

    names: tuple[str, ...]
    features: frozenset[str]
    title: str
    box: Box

    def written(self, lit: frozenset[str]) -> str:
        """SVG with some features highlighted."""
        names = (*self.names, "hi") if lit & self.features else self.names
        attribute = f' class="{" ".join(names)}"' if names else ""
        return f"<g{attribute}><title>{self.title}</title>"


@dataclass(frozen=True, slots=True)
class Aside:
    """What is drawn only where one of some features is highlighted, and its box."""

    features: frozenset[str]
    out: list[Piece]
    box: Box

    def written(self, lit: frozenset[str]) -> str:
        """SVG with some features highlighted; empty where none of its own is."""
        return written(self.out, lit) if lit & self.features else ""


Piece = str | Opening | Aside
"""SVG, or what becomes SVG once it is known what is highlighted."""


def written(out: Iterable[Piece], lit: frozenset[str]) -> str:
    """SVG of pieces, with some features highlighted."""
    return "".join(piece if isinstance(piece, str) else piece.written(lit) for piece in out)
