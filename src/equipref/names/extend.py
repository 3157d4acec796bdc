"""Growing a mention: a name in quotes or brackets that says the same, a maker before it, a mount on its carrier."""

from __future__ import annotations

import re

from equipref.names.answer import CARRIER, MOUNT, by_thing, catalogued
from equipref.names.combine import usual_gun
from equipref.names.find import find
from equipref.names.hit import Hit, Joined
from equipref.names.index import NameIndex
from equipref.names.match import Match
from equipref.names.reading import is_noise, made_by, read, refined
from equipref.names.surface import Known
from equipref.text.designation import alternatives, chunks
from equipref.text.wording import CALIBRE, CARRIER_WITH_MOUNT, GUN_WORDS, MOUNT_ON_CARRIER

_QUOTED = re.compile(
    r"[ \u00a0]?(?:\(\s?)?[\"«“„'‘]\s?([^\"»”“'’()\n]{2,40}?)\s?[\"»”“'’](?:\s?\))?"
    r"|[ \u00a0]?\(\s?([^()\n]{2,40}?)\s?\)"
)
_NEXT_WORDS = re.compile(r"[ \u00a0]([^\W_]+(?:[- \u00a0][^\W\d_][^\W_]*)?)")
_NEXT_WORD = re.compile(r"[ \u00a0]([^\W_]+)")
_ALTERNATIVE = re.compile(r"(?:/-?(?:\d{1,3}[^\W\d_]{0,3}|[^\W\d_]{1,3})|\(-?[^\W_]{1,3}\))+(?![\w])")
_OPENING = frozenset("(\"«“„'‘")
_LINKS = frozenset(" \u00a0-\"«“„'")
_UNITS = ("mm", "мм", "ملم", "مم")
_MAKER_LENGTH = 24
_REACH = 60
_FAR = 48


def extended(index: NameIndex, body: str, hit: Hit, floor: int) -> Hit:
    """A hit with the names beside it that say the same thing.

    Args:
        index: the names.
        body: the text.
        hit: a name at a place.
        floor: where the hit before it ends; it does not grow over it.
    """
    following = body[hit.end : hit.end + 2]
    if following[:1] in "/(" and following:
        hit = _either_or(index, body, hit)
        following = body[hit.end : hit.end + 2]
    for _ in range(2):
        if not _may_go_on(following):
            break
        grown = _with_gloss(index, body, hit)
        if grown is hit:
            break
        hit = grown
        following = body[hit.end : hit.end + 2]
    if hit.start > floor + 2 and body[hit.start - 1] in _LINKS:
        return _with_maker(index, body, hit, floor)
    return hit


def _may_go_on(following: str) -> bool:
    if len(following) < 2:
        return False
    first, second = following[0], following[1]
    if first in _OPENING:
        return True
    return first in " \u00a0" and (second in _OPENING or not second.isascii() or second.isupper() or second.isdigit())


def _either_or(index: NameIndex, body: str, hit: Hit) -> Hit:
    """Several names in one: "T-54/55", "Mi-24V/P"."""
    more = None if hit.known.rest else _ALTERNATIVE.match(body, hit.end)
    if not more:
        return hit
    rows = []
    for option in alternatives(body[hit.start : more.end()]):
        found = find(index, option)
        if found is None:
            return hit
        rows.extend(found.rows)
    return hit._replace(end=more.end(), known=hit.known.saying(rows, "either-or: the string names several"))


def _with_gloss(index: NameIndex, body: str, hit: Hit) -> Hit:
    """A name in quotes, in brackets or right behind that says the same thing."""
    quoted = _QUOTED.match(body, hit.end) if body[hit.end : hit.end + 2].strip(" \u00a0")[:1] in _OPENING else None
    if quoted:
        said = read(index, quoted[1] or quoted[2])
        if said and not said.rest and not said.rivals:
            common = refined(by_thing(hit.known.rows), said.rows)
            if common:
                return hit._replace(end=quoted.end(), known=hit.known.saying(common))
        return hit
    for pattern in (_NEXT_WORDS, _NEXT_WORD):
        following = pattern.match(body, hit.end)
        if following:
            found = find(index, following[1])
            common = refined(by_thing(hit.known.rows), by_thing(found.rows)) if found else []
            if common:
                return hit._replace(end=following.end(), known=hit.known.saying(common))
    return hit


def _with_maker(index: NameIndex, body: str, hit: Hit, floor: int) -> Hit:
    """The maker belongs to the mention, and is cue enough: "Mil Mi-24", "GAZ Sadko"."""
    last = hit.start
    while last > floor and body[last - 1] in _LINKS:
        last -= 1
    least = max(floor, last - _MAKER_LENGTH)
    first = max(body.rfind(" ", least, last), body.rfind("\n", least, last)) + 1 or least
    if not body[first].isupper():
        return hit
    word = body[first:last].lstrip('("«“\n')
    if len(word) < 3 or not word.isalpha() or not made_by(index, word, by_thing(hit.known.rows)):
        return hit
    return hit._replace(start=last - len(word), known=hit.known._replace(plain=True))


def combined(index: NameIndex, body: str, hits: list[Hit]) -> list[Hit]:
    """The hits with each mount and its carrier made one."""
    out: list[Hit] = []
    calibres = _has_calibre(body)
    for hit in hits:
        role = hit.known.role
        if role and out:
            left = out[-1]
            near = hit.start - left.end < _FAR and left.known.role and left.joined is None
            joined = _joined(index, body, left, hit) if near else None
            if joined:
                out[-1] = joined
                continue
        if calibres and role == CARRIER:
            hit = _with_usual_gun(index, body, hit, out[-1].end if out else 0)
        out.append(hit)
    return out


def _has_calibre(body: str) -> bool:
    """Whether a unit of calibre stands behind a number anywhere."""
    for unit in _UNITS:
        place = body.find(unit)
        while place > 0:
            if body[max(0, place - 3) : place].rstrip(" -\u00a0")[-1:].isdigit():
                return True
            place = body.find(unit, place + len(unit))
    return False


def _joined(index: NameIndex, body: str, left: Hit, right: Hit) -> Hit | None:
    gap = body[left.end : right.start]
    roles = (left.known.role, right.known.role)
    if roles[0] == roles[1] or "\n\n" in gap:
        return None
    connector = MOUNT_ON_CARRIER if roles[1] == CARRIER else CARRIER_WITH_MOUNT
    for hit in connector.finditer(gap):
        if _says_nothing(index, gap[: hit.start()]) and _says_nothing(index, gap[hit.end() :]):
            carrier, mount = (left, right) if roles[0] == CARRIER else (right, left)
            first = carrier.known.matches[0].replaced(role=CARRIER)
            return _made(
                index, left.start, right.end, carrier.known, [first, mount.known.matches[0].replaced(role=MOUNT)]
            )
    return None


def _says_nothing(index: NameIndex, words: str) -> bool:
    """Whether the words between a name and a connector only name a class or a calibre."""
    rest = GUN_WORDS.sub(" ", CALIBRE.sub(" ", words))
    return all(is_noise(index, chunk.text) for chunk in chunks(rest)) if rest.strip() else True


def _made(index: NameIndex, start: int, end: int, known: Known, parts: list[Match]) -> Hit:
    return Hit(start, end, known, Joined(catalogued(index, parts), parts))


def _with_usual_gun(index: NameIndex, body: str, hit: Hit, floor: int) -> Hit:
    """A carrier with "a 23mm gun on" before it, or "with a 23mm gun" behind it."""
    left = body[max(floor, hit.start - _REACH) : hit.start]
    right = body[hit.end : hit.end + _REACH]
    if not any(unit in left or unit in right for unit in _UNITS):
        return hit
    carrier = hit.known.matches[0].replaced(role=CARRIER)
    for calibre in CALIBRE.finditer(left):
        said = left[calibre.start() :]
        for link in MOUNT_ON_CARRIER.finditer(said):
            gun = usual_gun(index, said[: link.start()])
            if gun and _says_nothing(index, said[link.end() :]) and _says_nothing(index, said[: link.start()]):
                return _made(index, hit.start - len(said), hit.end, hit.known, [carrier, gun])
    connector = CARRIER_WITH_MOUNT.match(right)
    gun_words = GUN_WORDS.search(right, connector.end()) if connector else None
    if connector and gun_words:
        said = right[connector.end() : gun_words.end()]
        gun = usual_gun(index, said)
        if gun and _says_nothing(index, said):
            return _made(index, hit.start, hit.end + gun_words.end(), hit.known, [carrier, gun])
    return hit
