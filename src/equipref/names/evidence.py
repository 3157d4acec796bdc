"""Evidence beside a name: whether the words around it speak for or against the thing that bears it."""

from __future__ import annotations

from collections.abc import Iterable

from equipref.names.index import NameIndex, Row

_GROUPS: dict[str, frozenset[str]] = {
    "tank": frozenset({"armour"}),
    "ifv": frozenset({"armour"}),
    "airborne-afv": frozenset({"armour"}),
    "tracked-carrier": frozenset({"armour"}),
    "truck": frozenset({"road"}),
    "light-vehicle": frozenset({"road"}),
    "helicopter": frozenset({"helicopter"}),
    "uav": frozenset({"unmanned"}),
    "unmanned-ground": frozenset({"unmanned-ground"}),
    "fighter": frozenset({"aeroplane"}),
    "strike-aircraft": frozenset({"aeroplane"}),
    "bomber": frozenset({"aeroplane"}),
    "transport-aircraft": frozenset({"aeroplane"}),
    "special-aircraft": frozenset({"aeroplane"}),
    "towed-artillery": frozenset({"gun"}),
    "anti-aircraft-gun": frozenset({"gun"}),
    "machine-gun": frozenset({"gun"}),
    "missile": frozenset({"missile"}),
}
"""What can be called by one another's words; classes that are not named stand on any vehicle."""
_LESSER = frozenset({"project", "maker"})
"""The kinds of designation by which hardly anybody knows a thing."""
_ANY_VEHICLE = frozenset({"armour", "road", "gun", "missile"})


def groups(class_id: str) -> frozenset[str]:
    """The groups of a class, by its first level."""
    return _GROUPS.get(class_id.split("/")[0], _ANY_VEHICLE)


def is_bare_word(row: Row) -> bool:
    """Whether a name is only a word, without a digit: borne by many things that no catalogue lists."""
    return not any(c.isdigit() for c in row.text)


def is_label(row: Row) -> bool:
    """Whether a name is a family's label without a number (KamAZ, Typhoon): also a firm or an everyday word."""
    return row.kind == "family" and row.text != row.thing_name and is_bare_word(row)


def is_own_word(row: Row) -> bool:
    """Whether a word is what the thing itself is called (HMMWV, MaxxPro), and no everyday word."""
    return is_bare_word(row) and row.text == row.thing_name and not row.context


def fits(row: Row, classes: Iterable[str]) -> bool:
    """Whether a thing may be called by the class words beside its name; a designation with digits always may."""
    said = [groups(c) for c in classes if c]
    return not said or not is_bare_word(row) or any(group & groups(row.thing_class) for group in said)


def contradicts(index: NameIndex, rows: Iterable[Row], text: str) -> bool:
    """Whether an unread chunk beside bare words speaks of another thing: a maker, a designation, an acronym.

    A designation beside what the thing itself is called only says which one it is: M1123 HMMWV.
    """
    if index.makers(text):
        return True
    if all(is_own_word(row) for row in rows):
        return False
    letters = [c for c in text if c.isalpha()]
    return any(c.isdigit() for c in text) or (len(letters) >= 3 and all(c.isupper() for c in letters))


def overshadows(rows: Iterable[Row], unread: Iterable[str]) -> bool:
    """Whether an unread name stands beside lesser designations only: no "Panthera T6" is what its works call T-6.

    Lesser is a project's, works' or maker's number, where the thing is known by another name.
    """
    lesser = all(row.kind in _LESSER and row.text not in row.thing_name for row in rows)
    return lesser and any(len(word) > 2 and word.isalpha() and word[0].isupper() for word in unread)
