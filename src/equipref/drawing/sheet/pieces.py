"""Pieces of a drawing that are written only once it is known what is highlighted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from equipref.drawing.sheet.box import Box


@dataclass(slots=True)
class Ids:
    """Ids of the parts that show features: `f` and the number of the feature; `f7-2` for the second part of one.

    Attributes:
        numbers: the number of each feature whose parts get ids.
    """

    numbers: Mapping[str, int]
    _seen: Counter[str] = field(default_factory=Counter)

    def opening(self, features: Iterable[str]) -> str:
        """Groups with the ids of a part that shows some features."""
        out = ""
        for feature in sorted(set(features) & self.numbers.keys()):
            self._seen[feature] += 1
            nth = f"-{self._seen[feature]}" if self._seen[feature] > 1 else ""
            out += f'<g id="f{self.numbers[feature]}{nth}">'
        return out

    def closing(self, features: Iterable[str]) -> str:
        """The ends of these groups."""
        return "</g>" * len(set(features) & self.numbers.keys())


@dataclass(frozen=True, slots=True)
class Opening:
    """The beginning of a part: its classes, but for that of highlighted ones, its features, title and box."""

    names: tuple[str, ...]
    features: frozenset[str]
    title: str
    box: Box

    def written(self, lit: frozenset[str], ids: Ids | None) -> str:
        """SVG with some features highlighted."""
        names = (*self.names, "hi") if lit & self.features else self.names
        attribute = f' class="{" ".join(names)}"' if names else ""
        return f"{ids.opening(self.features) if ids else ''}<g{attribute}><title>{self.title}</title>"


@dataclass(frozen=True, slots=True)
class Closing:
    """The end of a part."""

    features: frozenset[str]

    def written(self, lit: frozenset[str], ids: Ids | None) -> str:
        """SVG that closes what its opening opened."""
        return f"</g>{ids.closing(self.features) if ids else ''}"


@dataclass(frozen=True, slots=True)
class Aside:
    """What is drawn only where one of some features is highlighted, and its box."""

    features: frozenset[str]
    out: list[Piece]
    box: Box

    def written(self, lit: frozenset[str], ids: Ids | None) -> str:
        """SVG; empty where none of its own features is highlighted, hidden where it is only to be found by its id."""
        if ids is None:
            return written(self.out, lit) if lit & self.features else ""
        return f'{ids.opening(self.features)}<g class="z">{written(self.out, lit)}</g>{ids.closing(self.features)}'


Piece = str | Opening | Closing | Aside
"""SVG, or what becomes SVG once it is known what is highlighted."""


def written(out: Iterable[Piece], lit: frozenset[str], ids: Ids | None = None) -> str:
    """SVG of pieces, with some features highlighted, and with ids for the parts that show features."""
    return "".join(piece if isinstance(piece, str) else piece.written(lit, ids) for piece in out)
