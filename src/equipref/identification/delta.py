"""Reads data sets in the DELTA format, as far as identification needs them: types, states, dependencies, items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from equipref.identification.character import Character, CharacterType, Control, MatrixError
from equipref.identification.matrix import Matrix
from equipref.identification.value import INAPPLICABLE, UNKNOWN, VARIABLE, Value

_TYPES = {
    "UM": CharacterType.UNORDERED,
    "OM": CharacterType.ORDERED,
    "IN": CharacterType.INTEGER,
    "RN": CharacterType.REAL,
    "TE": CharacterType.TEXT,
}
_CONFOR = (0.0, 1.0)
"""Ends that CONFOR adds to a real character that some item does not code; Intkey's figures rest on them."""
_DIRECTIVE = re.compile(r"([A-Z]+(?: [A-Z]+)*)\s(.*)", re.DOTALL)
_ATTRIBUTE = re.compile(r"(\d+)(?:,(\S+))?$")
_NUMBER = r"-?\d+(?:\.\d+)?"
_RANGE = re.compile(rf"(?:\(({_NUMBER})-\))?({_NUMBER})?(?:-({_NUMBER}))*?(?:-({_NUMBER}))?(?:\(-({_NUMBER})\))?$")


def read(
    specs: str, items: str, *, reliabilities: str = "", excluded: str = "", names: Mapping[int, str] | None = None
) -> Matrix:
    """Reads a data set.

    Args:
        specs: text of the specifications: NUMBER OF CHARACTERS, CHARACTER TYPES, NUMBERS OF STATES, IMPLICIT VALUES,
            DEPENDENT CHARACTERS.
        items: text of the item descriptions, each beginning with `#`.
        reliabilities: what follows CHARACTER RELIABILITIES: `2-6,7 7,5`; 5 where nothing is said.
        excluded: numbers of characters to leave out: `88-89`.
        names: names of characters by number.

    Returns:
        A matrix whose characters and states are called by their numbers.

    Raises:
        MatrixError: a directive is missing, or an item cannot be read.
    """
    chunks = (_DIRECTIVE.match(chunk) for chunk in re.split(r"(?:^|\n)\s*\*", specs + "\n"))
    said = {chunk[1]: " ".join(chunk[2].split()) for chunk in chunks if chunk}
    try:
        count = int(said["NUMBER OF CHARACTERS"])
    except (KeyError, ValueError):
        raise MatrixError("the specifications do not say NUMBER OF CHARACTERS") from None
    out = set(_numbers(excluded))
    numbers = [n for n in range(1, count + 1) if n not in out]
    types = dict(_pairs(said.get("CHARACTER TYPES", "")))
    states = {n: int(many) for n, many in _pairs(said.get("NUMBERS OF STATES", ""))}
    trust = {n: float(value) for n, value in _pairs(reliabilities)}
    controls = _controls(said.get("DEPENDENT CHARACTERS", ""))
    implicit = {n: value for n, value in _pairs(said.get("IMPLICIT VALUES", "")) if n not in out}
    values: dict[str, dict[str, Value]] = {}
    for name, written in _items(items):
        of = {str(n): _value(_TYPES[types.get(n, "UM")], text) for n, text in written.items() if n not in out}
        for number, text in implicit.items():
            of.setdefault(str(number), _value(_TYPES[types.get(number, "UM")], text.partition(":")[0]))
        values[name] = of
    characters = []
    for number in numbers:
        kind = _TYPES[types.get(number, "UM")]
        gaps = kind is CharacterType.REAL and any(str(number) not in of for of in values.values())
        listed = kind in (CharacterType.UNORDERED, CharacterType.ORDERED)
        characters.append(
            Character(
                str(number),
                (names or {}).get(number, ""),
                kind,
                tuple(str(s) for s in range(1, states.get(number, 2) + 1)) if listed else (),
                trust.get(number, 5.0),
                bounds=_CONFOR if gaps else (),
                controls=tuple(c for c in controls.get(number, ()) if int(c.by) not in out),
            )
        )
    return Matrix(list(values), characters, values)


def _items(text: str) -> Iterator[tuple[str, dict[int, str]]]:
    body = text.partition("*ITEM DESCRIPTIONS")[2] or text
    for block in re.split(r"(?:^|\n)\s*#", body)[1:]:
        head, slash, rest = _bare(block).partition("/")
        if not slash:
            raise MatrixError(f"the item {block[:40]!r} has no / after its name")
        found = {}
        for word in rest.split():
            attribute = _ATTRIBUTE.match(word)
            if attribute is None:
                raise MatrixError(f"{head.strip()}: {word!r} is no attribute")
            found[int(attribute[1])] = attribute[2] or ""
        yield " ".join(re.sub(r"\\[a-z]+\d*(?:\{\}| )?", "", head).split()), found


def _bare(text: str) -> str:
    """The text without comments in angle brackets, which may stand within each other."""
    found, depth = [], 0
    for char in text:
        if char == "<":
            depth += 1
        elif char == ">" and depth:
            depth -= 1
        elif not depth:
            found.append(char)
    return "".join(found)


def _value(kind: CharacterType, text: str) -> Value:
    if kind is CharacterType.TEXT:
        return text or UNKNOWN
    if text in ("", "U"):
        return UNKNOWN
    if text in ("-", "V"):
        return INAPPLICABLE if text == "-" else VARIABLE
    parts = [part for part in re.split(r"[/&]", text) if part not in ("", "-", "U")]
    if not parts:
        return INAPPLICABLE if "-" in text else UNKNOWN
    if kind in (CharacterType.UNORDERED, CharacterType.ORDERED):
        return [str(n) for part in parts for n in _numbers(part)]
    ranges = [_ends(part) for part in parts]
    if kind is CharacterType.INTEGER:
        return sorted({n for low, high in ranges for n in range(int(low), int(high) + 1)})
    return min(low for low, _ in ranges), max(high for _, high in ranges)


def _ends(text: str) -> tuple[float, float]:
    """The extremes of `(1-)2-3-4(-5)`."""
    if not _RANGE.match(text):
        raise MatrixError(f"{text!r} is neither a number nor a range")
    numbers = [float(n) for n in re.findall(r"\d+(?:\.\d+)?", text)]
    return min(numbers), max(numbers)


def _pairs(text: str) -> Iterator[tuple[int, str]]:
    """Characters with what is said of them: `8,7 23-24,4`."""
    for word in text.split():
        which, _, what = word.partition(",")
        for number in _numbers(which):
            yield number, what


def _numbers(text: str) -> list[int]:
    found: list[int] = []
    for word in text.split():
        low, _, high = word.partition("-")
        found.extend(range(int(low), int(high or low) + 1))
    return found


def _controls(text: str) -> dict[int, list[Control]]:
    """Dependent characters: `10,2:11` says that 11 does not apply where 10 is in state 2."""
    found: dict[int, list[Control]] = {}
    for word in text.split():
        head, *rest = word.split(":")
        by, _, states = head.partition(",")
        for number in (n for part in rest for n in _numbers(part)):
            found.setdefault(number, []).append(Control(by, frozenset(states.split("/"))))
    return found
