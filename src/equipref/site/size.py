"""The size of an entry for comparison: length, height and reach by its stated measures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from equipref.model.entry import Entry
from equipref.site.wording import number

BODY = ("length-hull", "length-fuselage", "length-overall", "length")
"""Measures that give the length of the body, best first."""
REACH = ("length-gun-forward", "rotor-diameter")
"""Measures of what reaches beyond the body."""
HEIGHT = ("height-overall", "height", "height-rotor-head", "height-turret-roof", "height-hull-roof", "height-cab")
"""Measures that give the height, best first."""
MOST_OTHERS = 3
"""The most look-alikes that stand beside an entry."""


@dataclass(frozen=True, slots=True)
class Size:
    """What a comparison states of one entry, all in metres.

    Attributes:
        name: what the page calls it.
        length: length of the body.
        height: height.
        reach: length with the gun forward, or diameter of the rotor; None where neither is stated.
        rotor: True where `reach` is the diameter of a rotor.
    """

    name: str
    length: float
    height: float
    reach: float | None = None
    rotor: bool = False

    @property
    def words(self) -> str:
        """The size as a text alternative."""
        text = f"{_metres(self.length)} long, {_metres(self.height)} high"
        if self.reach is not None:
            text += f", {'rotor' if self.rotor else 'with the gun forward'} {_metres(self.reach)}"
        return text


def size_of(entry: Entry) -> Size | None:
    """The size of an entry by the first stated value of the best measures; None without a length or a height."""

    def first(wanted: Sequence[str]) -> tuple[str, float] | None:
        for what in wanted:
            for measure in entry.measures:
                if measure.what == what and measure.unit in ("m", "mm"):
                    return what, measure.value / (1000 if measure.unit == "mm" else 1)
        return None

    reach, body, height = first(REACH), first(BODY), first(HEIGHT)
    if body is None and reach is not None and reach[0] == "length-gun-forward":
        body, reach = reach, None
    if body is not None and reach is not None and body[0] == "length" and body[1] > 0.9 * reach[1]:
        body, reach = reach, None  # a length that does not say so, but counts the gun or the rotors
    if body is None or height is None:
        return None
    rotor = reach is not None and reach[0] == "rotor-diameter"
    return Size(entry.name, body[1], height[1], reach[1] if reach else None, rotor)


def _metres(value: float) -> str:
    return f"{number(round(value, 2))} m"
