"""Accuracy of reading names: published strings, reports of our own wording, sentences that name nothing."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import NamedTuple

from equipref.library import Library

DATA = Path(__file__).parent / "data"
_MARK = re.compile(r"\[([^|\]]+)\|([^\]]+)\]", re.DOTALL)


class Names(NamedTuple):
    """Figures of the name strings: shares 0..1, and what was read wrongly."""

    accuracy: float
    false_exact: float
    strings: int
    wrong: list[str]


class Scan(NamedTuple):
    """Figures of the reports: shares 0..1, and what was missed or found beside."""

    precision: float
    recall: float
    mentions: int
    wrong: list[str]


def names(library: Library) -> Names:
    """Looks up every string of data/names.csv."""
    right = named = unnamed = false = 0
    wrong: list[str] = []
    with (DATA / "names.csv").open(encoding="utf-8") as stream:
        for row in csv.DictReader(stream):
            found = library.lookup(row["name"])
            got = {match.id for match in found.matches}
            if not row["expected"]:
                unnamed += 1
                ok = not (
                    found.status in ("found", "combination") and all(m.precision == "exact" for m in found.matches)
                )
                false += not ok
            else:
                named += 1
                ok = _is_right(row["expected"], found.status, got, {part.id for part in found.parts})
                right += ok
            if not ok:
                wrong.append(
                    f"{row['name']}: expected {row['expected'] or 'nothing'}, got {found.status} {sorted(got)}"
                )
    return Names(right / named, false / unnamed, named + unnamed, wrong)


def _is_right(expected: str, status: str, got: set[str], parts: set[str]) -> bool:
    if " + " in expected:
        return status == "combination" and parts == set(expected.split(" + "))
    wanted = set(expected.split(";"))
    if len(wanted) > 1:
        return status == "ambiguous" and bool(got & wanted) and len(got) <= 4
    return status == "found" and got == wanted


def scan(library: Library) -> Scan:
    """Scans the reports of data/reports, whose mentions are marked [as written|id]."""
    hit = extra = missed = 0
    wrong: list[str] = []
    for path in sorted((DATA / "reports").glob("*.txt")):
        text, marked = _unmarked(path.read_text(encoding="utf-8"))
        found = {(m.start, m.end): {x.id for x in m.matches} for m in library.scan(text)}
        for span, thing in marked.items():
            near = [s for s in found if s[0] <= span[0] and span[1] <= s[1] <= span[1] + 2]
            if any(thing in found[s] for s in near):
                hit += 1
            else:
                missed += 1
                wrong.append(f"{path.name}: missed {text[slice(*span)]!r}")
            for s in near:
                found.pop(s)
        extra += len(found)
        wrong.extend(f"{path.name}: found {text[slice(*span)]!r}" for span in found)
    return Scan(hit / max(1, hit + extra), hit / max(1, hit + missed), hit + missed, wrong)


def _unmarked(marked: str) -> tuple[str, dict[tuple[int, int], str]]:
    """The text without its marks, and what stands where."""
    text, spans, last = "", {}, 0
    for mark in _MARK.finditer(marked):
        text += marked[last : mark.start()]
        spans[(len(text), len(text) + len(mark[1]))] = mark[2]
        text += mark[1]
        last = mark.end()
    return text + marked[last:], spans


def negatives(library: Library) -> list[str]:
    """The sentences of data/negatives.txt in which anything was found."""
    lines = (DATA / "negatives.txt").read_text(encoding="utf-8").splitlines()
    return [f"{line}: {[m.text for m in found]}" for line in lines if (found := library.scan(line))]
