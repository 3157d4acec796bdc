"""Reading a string as names and words around them: which chunks are names, which say nothing, which stay unread."""

from __future__ import annotations

from typing import NamedTuple

from equipref.names.answer import by_thing
from equipref.names.evidence import contradicts, fits, is_bare_word, is_label, overshadows
from equipref.names.find import Hit, find
from equipref.names.index import NameIndex, Row
from equipref.text.designation import Chunk, chunks, stems
from equipref.text.fold import fold, key, sound
from equipref.text.wording import BUREAUS, CALIBRE, GLOSS_FOR, HEDGES

_LONGEST = 6
_MOST_CHUNKS = 14
SET_ASIDE = "set-aside: words around the name that do not change what it is"


class Reading(NamedTuple):
    """What one string says.

    Attributes:
        rows: the names of the things that all its names agree on, one row a thing.
        rest: the chunks that nothing explains, in order.
        reasons: codes with words.
        score: 0..1.
        rivals: things that the string names beside the first and that do not agree with it.
    """

    rows: list[Row]
    rest: list[str]
    reasons: list[str]
    score: float
    rivals: list[Row]


class _Span(NamedTuple):
    hit: Hit
    text: str
    bracketed: bool


def read(index: NameIndex, text: str) -> Reading | None:
    """Reads a string that has no connector and no either-or form.

    Args:
        index: the names.
        text: a name with words around it.

    Returns:
        What it says; None where it names nothing.
    """
    body = GLOSS_FOR.sub(" ", text)
    gloss = body != text
    calibre = CALIBRE.search(body)
    body = CALIBRE.sub(" ", body)
    pieces = chunks(body)[:_MOST_CHUNKS]
    spans, rest, aside = _segment(index, pieces)
    spans = _fitting(spans, aside)
    if spans:
        found = _agreed(index, spans, rest, bool(aside) or gloss or calibre is not None)
        if not _contradicted(index, found) and not overshadows(found.rows, found.rest):
            return found
    family = _family(index, pieces)
    if family is None and gloss and not any(any(c.isdigit() for c in chunk.text) for _, chunk in rest):
        return _glossed(index, text)
    return family


def _fitting(spans: list[_Span], aside: list[str]) -> list[_Span]:
    """The names that may bear the class words beside them."""
    kept = []
    for span in spans:
        rows = [row for row in span.hit.rows if fits(row, aside)]
        if rows:
            kept.append(span._replace(hit=span.hit._replace(rows=rows)))
    return kept


def _contradicted(index: NameIndex, found: Reading) -> bool:
    """Whether a bare word stands beside something unread that speaks of another thing."""
    return all(is_bare_word(row) for row in found.rows) and any(
        contradicts(index, found.rows, text) for text in found.rest
    )


def _segment(index: NameIndex, pieces: list[Chunk]) -> tuple[list[_Span], list[tuple[int, Chunk]], list[str]]:
    """The names, the chunks that stay unread with the number of names before each, and the classes that are named."""
    spans: list[_Span] = []
    rest: list[tuple[int, Chunk]] = []
    aside: list[str] = []
    place = 0
    while place < len(pieces):
        found = _longest(index, pieces, place)
        if found:
            span, length = found
            spans.append(span)
            place += length
            continue
        length = _noise(index, pieces, place)
        if length:
            words = " ".join(c.text for c in pieces[place : place + length])
            aside.extend(index.classes(words) or {""})
            place += length
            continue
        rest.append((len(spans), pieces[place]))
        place += 1
    return spans, rest, aside


def _longest(index: NameIndex, pieces: list[Chunk], place: int) -> tuple[_Span, int] | None:
    for length in range(min(_LONGEST, len(pieces) - place), 0, -1):
        run = pieces[place : place + length]
        if any(c.bracketed != run[0].bracketed for c in run):
            continue
        text = " ".join(c.text for c in run)
        if length == 1 and is_noise(index, text):
            continue
        hit = find(index, text)
        if hit:
            return _Span(hit, text, run[0].bracketed), length
    return None


def _noise(index: NameIndex, pieces: list[Chunk], place: int) -> int:
    """How many chunks from here only say which class, which maker's bureau, how many; 0 for none."""
    for length in range(min(4, len(pieces) - place), 0, -1):
        if is_noise(index, " ".join(c.text for c in pieces[place : place + length])):
            return length
    word = pieces[place].text
    if word.isdigit() and place == 0 and len(pieces) > 1:
        return 1
    return 0


def is_noise(index: NameIndex, text: str) -> bool:
    """Whether words say nothing of which thing it is: a hedge, or the name of a class."""
    return fold(text) in HEDGES or index.is_generic(text)


def _agreed(index: NameIndex, spans: list[_Span], rest: list[tuple[int, Chunk]], aside: bool) -> Reading:
    first = max(spans, key=_weight)
    rows = by_thing(first.hit.rows)
    reasons, score = [first.hit.reason], first.hit.score
    unread = [(place, chunk.text) for place, chunk in rest]
    rivals: list[Row] = []
    for place, span in enumerate(spans):
        if span is first:
            continue
        common = refined(rows, by_thing(span.hit.rows))
        if common:
            rows = common
            score = min(score, span.hit.score)
            if span.hit.reason not in reasons:
                reasons.append(span.hit.reason)
        elif any(c.isdigit() for c in span.text) and not span.bracketed:
            rivals.extend(by_thing(span.hit.rows))
            unread.append((place, span.text))
        elif not made_by(index, span.text, rows):
            unread.append((place, span.text))
    left: list[str] = []
    for _, text in sorted(unread, key=lambda u: u[0]):
        if made_by(index, text, rows):
            aside = True
        else:
            left.append(text)
    if aside:
        reasons.append(SET_ASIDE)
        score = min(score, 0.97)
    return Reading(rows, left, reasons, score, rivals)


def _weight(span: _Span) -> tuple[bool, bool, bool]:
    """How well a name says which thing it is: a designation says more than a word, a word more than a firm."""
    return not span.bracketed, any(c.isdigit() for c in span.text), not all(is_label(row) for row in span.hit.rows)


def refined(left: list[Row], right: list[Row]) -> list[Row]:
    """The things on which two names agree; of a type and its variant the variant."""
    things, other = {r.thing for r in left}, {r.thing for r in right}
    found: dict[str, Row] = {}
    for row in left:
        if row.thing in other or (row.entry in other and row.thing != row.entry):
            found.setdefault(row.thing, row)
    for row in right:
        if row.entry in things and row.thing != row.entry:
            found.setdefault(row.thing, row)
    return list(found.values())


def made_by(index: NameIndex, text: str, rows: list[Row]) -> bool:
    """Whether a word only says who made every one of the things."""
    letters = BUREAUS.get(fold(text))
    if letters and all(sound(key(row.thing_name)).startswith(sound(letters)) for row in rows):
        return True
    made = index.makers(text)
    return bool(rows) and all(row.entry in made for row in rows)


def _family(index: NameIndex, pieces: list[Chunk]) -> Reading | None:
    """The type of a designation whose suffix the catalogue does not know."""
    for place, piece in enumerate(pieces):
        joined = [piece.text]
        if place + 1 < len(pieces) and piece.text.isalpha() and pieces[place + 1].text[0].isdigit():
            joined.append(f"{piece.text} {pieces[place + 1].text}")
        for text in reversed(joined):
            found = _stem(index, text)
            if found:
                hit, rest = found
                after = [c.text for c in pieces if c.text not in text and not is_noise(index, c.text)]
                return Reading(by_thing(hit.rows), [rest, *after], [hit.reason], hit.score, [])
    return None


def _stem(index: NameIndex, text: str) -> tuple[Hit, str] | None:
    for stem, rest in stems(text):
        hit = find(index, stem)
        if hit and any(c.isdigit() for c in hit.rows[0].text):
            return hit, rest
    return None


def _glossed(index: NameIndex, text: str) -> Reading | None:
    """A part of something: all that is known is what it belongs to."""
    found = GLOSS_FOR.search(text)
    if not found:
        return None
    inner = found[0].strip("() ").split(" ", 1)[-1]
    pieces = [c for c in chunks(inner) if fold(c.text) != "for"]
    spans, _, _ = _segment(index, pieces)
    if not spans:
        return None
    outside = [c.text for c in chunks(GLOSS_FOR.sub(" ", text)) if not c.text.isdigit()]
    return Reading(by_thing(spans[0].hit.rows), outside, [spans[0].hit.reason], spans[0].hit.score, [])
