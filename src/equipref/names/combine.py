"""Combinations: a mount on a carrier, by the words between them."""

from __future__ import annotations

import re
from collections.abc import Callable

from equipref.names.answer import CARRIER, MOUNT, role_of
from equipref.names.index import NameIndex
from equipref.names.match import FAMILY, FOUND, Lookup, Match
from equipref.text.wording import CALIBRE, CARRIER_WITH_MOUNT, GUN_WORDS, MOUNT_ON_CARRIER

_LORRY = "truck/"
_BODIES = ("engineering", "command")
"""Classes of what stands on lorries under a name of its own."""
USUAL = "usual-calibre: the usual gun of this calibre"


def split_combination(index: NameIndex, text: str, single: Callable[[str], Lookup]) -> list[Match] | None:
    """The carrier and the mount of "X on Y" or "Y with X".

    Args:
        index: the names.
        text: a string.
        single: looks up one part.

    Returns:
        The carrier's match, then the mount's; None where the string is no combination, or one side is not known.
    """
    for connector, carrier_first in ((MOUNT_ON_CARRIER, False), (CARRIER_WITH_MOUNT, True)):
        for hit in connector.finditer(text):
            left, right = text[: hit.start()], text[hit.end() :]
            carrier_text, mount_text = (left, right) if carrier_first else (right, left)
            carrier = _one(index, single(carrier_text), CARRIER)
            said = single(mount_text)
            mount = _one(index, said, MOUNT) or usual_gun(index, mount_text)
            if carrier and carrier_first and not mount:
                mount = _body(index, said, carrier)
            if carrier and mount:
                return [carrier, mount]
    return None


def _one(index: NameIndex, found: Lookup, role: str) -> Match | None:
    if found.status != FOUND:
        return None
    match = found.matches[0]
    row = index.thing(match.id)
    return match.replaced(role=role) if row is not None and role_of(row) == role else None


def _body(index: NameIndex, found: Lookup, carrier: Match) -> Match | None:
    """What a lorry is fitted with where that has a name of its own: "KamAZ-5350 with EOV-3523 excavator"."""
    match = _one(index, found, CARRIER)
    row, lorry = (index.thing(part.id) if part else None for part in (match, carrier))
    if match is None or row is None or lorry is None or not lorry.thing_class.startswith(_LORRY):
        return None
    return match.replaced(role=MOUNT) if row.thing_class.split("/")[0] in _BODIES else None


def usual_gun(index: NameIndex, text: str) -> Match | None:
    """The usual gun where only a calibre and a word for gun stand: "23mm auto-cannon".

    Returns:
        A family match, if the catalogue has one anti-aircraft gun of the calibre and nothing else stands there.
    """
    calibre = CALIBRE.search(text)
    if not calibre or not GUN_WORDS.search(text):
        return None
    rest = GUN_WORDS.sub(" ", CALIBRE.sub(" ", text))
    if re.search(r"\d", rest):
        return None
    number = f"{float(calibre[1].replace(',', '.')):g}"
    rows = index.by_calibre(number)
    if len(rows) != 1:
        return None
    row = rows[0]
    reason = f"{USUAL} ({number} mm)"
    return Match(row.thing, row.entry, row.thing_name, "", FAMILY, text.strip(), 0.6, [reason], MOUNT)
