"""How much of a list of wanted names a catalogue knows, each name counting by how often it is wanted."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from equipref.errors import EquiprefError
from equipref.library import Library
from equipref.names.match import AMBIGUOUS, UNKNOWN

EXACT, SEVERAL, FAMILY, LACKING = "exact", "several", "family", "unknown"
"""One thing is meant; one of several, all named exactly; the type only; nothing."""


class WantedError(EquiprefError):
    """A list of wanted names cannot be read."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How much of a list is known.

    Attributes:
        names: how many names the list has.
        shares: the share of the list's weight, 0..1, by how the look-up answers: `exact`, `several`, `family` and
            `unknown`.
        lacking: the names that are unknown, most wanted first.
    """

    names: int
    shares: Mapping[str, float]
    lacking: tuple[str, ...]

    def as_dict(self) -> dict[str, object]:
        """The reach as plain data."""
        return asdict(self)


def read(path: Path) -> dict[str, float]:
    """Reads a list: CSV with a header, a name in the first column and, where there is one, its weight in the second.

    Returns:
        The weight of each name, 1 where none is given; a name that is there twice has the sum.

    Raises:
        WantedError: it is no such list; says the file and the line.
    """
    found: dict[str, float] = defaultdict(float)
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.reader(file)
            next(rows, None)
            for row in rows:
                if row and row[0].strip():
                    found[row[0].strip()] += _weight(row, path, rows.line_num)
    except (OSError, UnicodeDecodeError, csv.Error) as bad:
        raise WantedError(f"{path} cannot be read as a list of names: {bad}") from bad
    if not found:
        raise WantedError(f"{path} holds no names: it takes a header, then a name and its weight in each line")
    return dict(found)


def reach(library: Library, wanted: Mapping[str, float]) -> Reach:
    """How much of a list of names, by weight, a catalogue knows."""
    total = sum(wanted.values())
    shares: dict[str, float] = dict.fromkeys((EXACT, SEVERAL, FAMILY, LACKING), 0.0)
    lacking = []
    for name, weight in sorted(wanted.items(), key=lambda item: (-item[1], item[0])):
        answer = library.lookup(name)
        if answer.status == UNKNOWN:
            how = LACKING
            lacking.append(name)
        elif any(match.precision != "exact" for match in answer.matches or answer.parts):
            how = FAMILY
        else:
            how = SEVERAL if answer.status == AMBIGUOUS else EXACT
        shares[how] += weight / total
    return Reach(len(wanted), shares, tuple(lacking))


def lines(found: Reach) -> Iterable[str]:
    """The reach in words, a line each."""
    shares = found.shares
    yield (
        f"{found.names} names, by weight: {shares[EXACT]:.1%} mean exactly one thing, {shares[SEVERAL]:.1%} one of "
        f"several, {shares[FAMILY]:.1%} have the type only, {shares[LACKING]:.1%} are unknown"
    )
    if found.lacking:
        more = f" and {len(found.lacking) - 20} more" if len(found.lacking) > 20 else ""
        yield f"unknown: {', '.join(found.lacking[:20])}{more}"


def _weight(row: list[str], path: Path, line: int) -> float:
    if len(row) < 2 or not row[1].strip():
        return 1
    try:
        weight = float(row[1])
    except ValueError:
        weight = -1
    if not 0 < weight < float("inf"):
        raise WantedError(f"{path}:{line}: {row[1]!r} is no weight; the second column takes a number above 0")
    return weight
