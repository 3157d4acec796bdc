"""Growing a mention: a name in quotes or brackets that says the same, a maker before it, a mount on its carrier."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from equipref.names.answer import CARRIER, MOUNT, by_thing, catalogued
from equipref.names.combine import can_carry, can_mount, usual_gun
from equipref.names.find import find
from equipref.names.index import NameIndex
from equipref.names.match import COMBINATION, FOUND, Match, Mention
from equipref.names.reading import is_noise, made_by, read, refined
from equipref.text.designation import alternatives, chunks
from equipref.text.wording import CALIBRE, CARRIER_WITH_MOUNT, GUN_WORDS, MOUNT_ON_CARRIER

if TYPE_CHECKING:
    from equipref.names.scan import Hit

_QUOTED = re.compile(
    r"[ \u00a0]?(?:\(\s?)?[\"«“„'‘]\s?([^\"»”“'’()\n]{2,40}?)\s?[\"»”“'’](?:\s?\))?"
    r"|[ \u00a0]?\(\s?([^()\n]{2,40}?)\s?\)"
)
_NEXT_WORDS = re.compile(r"[ \u00a0]([^\W_]+(?:[- \u00a0][^\W\d_][^\W_]*)?)")
_NEXT_WORD = re.compile(r"[ \u00a0]([^\W_]+)")
_ALTERNATIVE = re.compile(r"(?:/-?(?:\d{1,3}[^\W\d_]{0,3}|[^\W\d_]{1,3})|\(-?[^\W_]{1,3}\))+(?![\w])")
_OPENING = frozenset("(\"«“„'‘")
_REACH = 60
_FAR = 48


def extended(index: NameIndex, body: str, hit: Hit) -> Hit:
    """A hit with the names beside it that say the same thing."""
    hit = _either_or(index, body, hit)
    for _ in range(2):
        grown = _with_gloss(index, body, hit)
        if grown is hit:
            break
        hit = grown
    return _with_maker(index, body, hit)


def _either_or(index: NameIndex, body: str, hit: Hit) -> Hit:
    """Several names in one: "T-54/55", "Mi-24V/P"."""
    if hit.rest or body[hit.end : hit.end + 1] not in ("/", "("):
        return hit
    more = _ALTERNATIVE.match(body, hit.end)
    if not more:
        return hit
    rows = []
    for option in alternatives(body[hit.start : more.end()]):
        found = find(index, option)
        if found is None:
            return hit
        rows.extend(found.rows)
    return hit.saying(rows, "either-or: the string names several", end=more.end())


def _with_gloss(index: NameIndex, body: str, hit: Hit) -> Hit:
    if body[hit.end : hit.end + 1] not in (" ", "\u00a0", "(", '"', "«", "“") or hit.end + 2 > len(body):
        return hit
    quoted = _QUOTED.match(body, hit.end) if body[hit.end : hit.end + 2].strip(" \u00a0")[:1] in _OPENING else None
    if quoted:
        said = read(index, quoted[1] or quoted[2])
        if said and not said.rest and not said.rivals:
            common = refined(by_thing(hit.rows), said.rows)
            if common:
                return hit.saying(common, end=quoted.end())
        return hit
    following_letter = body[hit.end + 1 : hit.end + 2]
    if following_letter.isascii() and not (following_letter.isupper() or following_letter.isdigit()):
        return hit
    for pattern in (_NEXT_WORDS, _NEXT_WORD):
        following = pattern.match(body, hit.end)
        if following:
            found = find(index, following[1])
            if found:
                common = refined(by_thing(hit.rows), by_thing(found.rows))
                if common:
                    return hit.saying(common, end=following.end())
    return hit


def _with_maker(index: NameIndex, body: str, hit: Hit) -> Hit:
    """The maker belongs to the mention: "Mil Mi-24", "GAZ Sadko"."""
    if hit.start < 3 or body[hit.start - 1] not in " \u00a0-\"«“„'":
        return hit
    before = body[max(0, hit.start - 24) : hit.start].rstrip(" \u00a0-\"«“„'")
    word = before[max(before.rfind(gap) for gap in ' \n\u00a0("') + 1 :]
    if len(word) < 3 or not word[0].isupper() or not word.isalpha() or not made_by(index, word, by_thing(hit.rows)):
        return hit
    return hit._replace(start=hit.start - (len(body[max(0, hit.start - 24) : hit.start]) - len(before)) - len(word))


def combined(index: NameIndex, body: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions with each mount and its carrier made one."""
    out: list[Mention] = []
    for mention in mentions:
        joined = _joined(index, body, out[-1], mention) if out else None
        if joined:
            out[-1] = joined
            continue
        out.append(_with_usual_gun(index, body, mention, out[-1].end if out else 0))
    return out


def _role(index: NameIndex, mention: Mention) -> str | None:
    if mention.status != FOUND:
        return None
    row = index.thing(mention.matches[0].id)
    if row is None:
        return None
    return CARRIER if can_carry(row) else MOUNT if can_mount(row) else None


def _joined(index: NameIndex, body: str, left: Mention, right: Mention) -> Mention | None:
    gap = body[left.end : right.start]
    if len(gap) > _FAR or "\n\n" in gap:
        return None
    roles = (_role(index, left), _role(index, right))
    if roles == (MOUNT, CARRIER):
        connector = MOUNT_ON_CARRIER
    elif roles == (CARRIER, MOUNT):
        connector = CARRIER_WITH_MOUNT
    else:
        return None
    for hit in connector.finditer(gap):
        if _says_nothing(index, gap[: hit.start()]) and _says_nothing(index, gap[hit.end() :]):
            return _combination(index, left, right, roles[0] == CARRIER)
    return None


def _says_nothing(index: NameIndex, words: str) -> bool:
    """Whether the words between a name and a connector only name a class or a calibre."""
    rest = GUN_WORDS.sub(" ", CALIBRE.sub(" ", words))
    return all(is_noise(index, chunk.text) for chunk in chunks(rest)) if rest.strip() else True


def _combination(index: NameIndex, left: Mention, right: Mention, carrier_first: bool) -> Mention:
    carrier, mount = (left, right) if carrier_first else (right, left)
    parts = [carrier.matches[0].replaced(role=CARRIER), mount.matches[0].replaced(role=MOUNT)]
    return _made(index, left.start, right.end, parts)


def _made(index: NameIndex, start: int, end: int, parts: list[Match]) -> Mention:
    return Mention(start, end, "", COMBINATION, catalogued(index, parts), parts)


def _with_usual_gun(index: NameIndex, body: str, mention: Mention, floor: int) -> Mention:
    """A carrier with "a 23mm gun on" before it, or "with a 23mm gun" behind it."""
    if _role(index, mention) != CARRIER:
        return mention
    left = body[max(floor, mention.start - _REACH) : mention.start]
    right = body[mention.end : mention.end + _REACH]
    if not any(unit in left or unit in right for unit in ("mm", "мм", "ملم", "مم")):
        return mention
    for calibre in CALIBRE.finditer(left):
        said = left[calibre.start() :]
        for hit in MOUNT_ON_CARRIER.finditer(said):
            gun = usual_gun(index, said[: hit.start()])
            if gun and _says_nothing(index, said[hit.end() :]) and _says_nothing(index, said[: hit.start()]):
                parts = [mention.matches[0].replaced(role=CARRIER), gun]
                return _made(index, mention.start - len(said), mention.end, parts)
    connector = CARRIER_WITH_MOUNT.match(right)
    if connector:
        gun_words = GUN_WORDS.search(right, connector.end())
        if gun_words:
            said = right[connector.end() : gun_words.end()]
            gun = usual_gun(index, said)
            if gun and _says_nothing(index, said):
                parts = [mention.matches[0].replaced(role=CARRIER), gun]
                return _made(index, mention.start, mention.end + gun_words.end(), parts)
    return mention
