"""The grammar of designations: either-or forms written out, chunks of a name, stems with a suffix taken off."""

from __future__ import annotations

import re
from typing import NamedTuple

_GLUED = re.compile(r"(?<=[\w])\((-?[\w]{1,4}(?:-[\w]{1,3})?)\)(?=\W|$)")
_SUFFIX_LIST = re.compile(
    r"([^\W\d_]+[- ]?\d+(?:-\d+)?)([^\W\d_]*)"
    r"((?:\s*(?:,|/|\bor\b|\band\b|или|або)\s*)+-[^\W\d_]{1,4}\b.*?)(?=\s[^\s-]|$)",
    re.IGNORECASE,
)
_OR = re.compile(r"\s+(?:or|and|или|и|або|та|oder|und|lub|i|أو)\s+", re.IGNORECASE)
_MARK = re.compile(r"^(.*?)([^\W\d_]{1,2})\d+$")
_SLASHED = re.compile(r"([^\s/]+)((?:/[^\s/]+)+)")
_HEAD_NUMBER = re.compile(r"^(.*?)(\d+)(\D*)$")
_CHUNK = re.compile(r"[()\[\]]|[^\s\"'`«»‘’‚‛“”„‟‹›()\[\],;:|]+")
_EDGE = "-\u2010\u2011\u2012\u2013\u2014\u2212/&+_"
_MOST = 8


class Chunk(NamedTuple):
    """A run of a name without blanks, quotes and brackets.

    Attributes:
        text: the run.
        bracketed: it stands in brackets.
    """

    text: str
    bracketed: bool


def chunks(text: str) -> list[Chunk]:
    """The chunks of a name, in order; chunks without a letter or digit are dropped."""
    found: list[Chunk] = []
    depth = 0
    for run in _CHUNK.findall(text):
        if run in "([":
            depth += 1
        elif run in ")]":
            depth = max(0, depth - 1)
        else:
            run = run.strip(_EDGE)
            if any(c.isalnum() for c in run):
                found.append(Chunk(run, depth > 0))
    return found


def alternatives(text: str) -> list[str]:
    """The names that an either-or form stands for.

    "BMP-2(K)" is BMP-2 or BMP-2K; "BMP-1/2" is BMP-1 or BMP-2; "Mi-24P, -V or -VM" are three.

    Args:
        text: a name.

    Returns:
        All readings, at most eight, the first one first; the name alone where it is no either-or form.
    """
    ready: list[str] = []
    queue = [text]
    while queue and len(ready) + len(queue) <= _MOST:
        current = queue.pop(0)
        split = _bracket(current) or _suffixes(current) or _slash(current) or _or(current)
        if split:
            queue.extend(option for option in split if option != current)
        elif current not in ready:
            ready.append(current)
    return (ready + queue)[:_MOST]


def _bracket(text: str) -> list[str] | None:
    hit = _GLUED.search(text)
    if not hit:
        return None
    before, after = text[: hit.start()], text[hit.end() :]
    return [before + after, before + hit[1] + after]


def _suffixes(text: str) -> list[str] | None:
    hit = _SUFFIX_LIST.search(text)
    if not hit:
        return None
    stem, first, rest = hit[1], hit[2], hit[3]
    options = [first, *re.findall(r"-([^\W\d_]{1,4})\b", rest)]
    before, after = text[: hit.start()], text[hit.end() :]
    return [f"{before}{stem}{suffix}{after}" for suffix in options]


def _or(text: str) -> list[str] | None:
    parts = _OR.split(text, 1)
    if len(parts) != 2 or not (parts[0] and parts[1]):
        return None
    left, right = parts
    head, _, word = left.rpartition(" ")
    first, _, tail = right.partition(" ")
    other = _continued(word, first)
    if other is None:
        return None
    prefix = f"{head} " if head else ""
    suffix = f" {tail}" if tail else ""
    return [f"{prefix}{word}{suffix}", f"{prefix}{other}{suffix}"]


def _slash(text: str) -> list[str] | None:
    for hit in _SLASHED.finditer(text):
        words = [w.strip("()\"'") for w in [hit[1], *hit[2].strip("/").split("/")]]
        if any(not w for w in words):
            continue
        if all(w[0].islower() and w.isalpha() for w in words):
            return [f"{text[: hit.start()]}{' '.join(words)}{text[hit.end() :]}"]
        options = [words[0]]
        for word in words[1:]:
            options.append(_continued(options[0], word) or word)
        return [f"{text[: hit.start()]}{option}{text[hit.end() :]}" for option in options]
    return None


def _continued(first: str, second: str) -> str | None:
    """What a second word means after a first: "BMP-1", "2" is BMP-2; "Su-24M", "MR" is Su-24MR; else itself."""
    parts = _HEAD_NUMBER.match(first)
    second = second.strip(_EDGE)
    if not second:
        return None
    mark = _MARK.match(first)
    if mark and any(c.isdigit() for c in mark[1]) and re.fullmatch(rf"{mark[2]}\d+\w{{0,2}}", second):
        return f"{mark[1]}{second}"
    if parts and second[0].isdigit() and not re.fullmatch(r"\d+[^\W\d_]+\d.*", second):
        return f"{parts[1]}{second}" if parts[1] else second
    if parts and second.isalpha() and len(second) <= 3 and second.isupper():
        return f"{parts[1]}{parts[2]}{second}"
    return second if re.search(r"\d", second) or second[0].isupper() else None


def stems(designation: str) -> list[tuple[str, str]]:
    """The ways to take a suffix off a designation, longest stem first, never inside a number.

    Args:
        designation: one chunk, such as "T-72B4" or "BTR-82AT".

    Returns:
        Pairs of stem and rest; the stem ends with a digit or a letter run that a sign or a letter follows.
    """
    found: list[tuple[str, str]] = []
    seen_digit = [False]
    for c in designation:
        seen_digit.append(seen_digit[-1] or c.isdigit())
    for cut in range(len(designation) - 1, 1, -1):
        stem, rest = designation[:cut], designation[cut:]
        if not seen_digit[cut] or not any(c.isalpha() for c in stem):
            continue
        if not stem[-1].isalnum() or (rest[0].isdigit()):
            continue
        if stem[-1].isalpha() and rest[0].islower():
            continue
        if stem[-1].isdigit() and rest[0] in ".," and rest[1:2].isdigit():
            continue
        if not rest[0].isalnum() and rest.lstrip("-./")[:1].isdigit():
            continue
        found.append((stem, rest))
    return found
