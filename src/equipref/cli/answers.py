"""Answers to look-ups and scans as text and JSON; free of click, so that a look-up starts fast."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from equipref.library import Library
    from equipref.names.match import Lookup, Match, Mention

SURE = ("found", "combination")
"""The states of a look-up that answer the question; any other makes the exit code 1."""
BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that reorder what follows them; a text from outside could use them to deceive."""


def answer(names: Iterable[str], form: str = "text", library: Library | None = None) -> int:
    """Looks names up and writes the answers to standard output, each as soon as it is known.

    Args:
        names: what to look up.
        form: text, json (one array) or jsonl (one object a line).
        library: where to look; by default the built-in catalogue.

    Returns:
        0 where every name means one thing, otherwise 1.
    """
    if library is None:
        from equipref.library import builtin

        library = builtin()
    code = 0
    lookups: list[dict[str, object]] = []
    for name in names:
        found = library.lookup(name)
        if found.status not in SURE:
            code = 1
        if form == "text":
            sys.stdout.write(lookup_text(found) + "\n")
        elif form == "jsonl":
            sys.stdout.write(to_json(found.as_dict()) + "\n")
        else:
            lookups.append(found.as_dict())
    if form == "json":
        sys.stdout.write(to_json(lookups, indent=2) + "\n")
    return code


def to_json(value: object, indent: int | None = None) -> str:
    """A value as JSON with its letters as they are; escaped only where they are not characters at all."""
    import json

    text = json.dumps(value, ensure_ascii=False, indent=indent)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:  # an argument that is not UTF-8 reaches Python as lone surrogates
        text = json.dumps(value, indent=indent)
    return text


def lookup_text(found: Lookup) -> str:
    """A look-up as one line, or as one line with an indented line for each thing that it may mean.

    What is given is shown first, then the status, id and name, and in brackets how sure it is and why.
    """
    head = printable(found.query)
    if found.status == "found":
        return f"{head} -> found: {match_text(found.matches[0], found.query)}"
    if found.status == "combination":
        known = [match_text(match, found.query) for match in found.matches[:1]]
        first = f"{head} -> combination: {known[0] if known else 'not catalogued as such'}"
        rest = [f"    {part.role}: {match_text(part, found.query)}" for part in found.parts]
        return "\n".join([first, *rest])
    if found.status == "ambiguous":
        rest = [f"    {match_text(match, found.query)}" for match in found.matches]
        return "\n".join([f"{head} -> ambiguous: any of {len(found.matches)}", *rest])
    rest = [f"    near: {match.id}  {match.name} (score {match.score:.2f})" for match in found.suggestions]
    return "\n".join([f"{head} -> unknown{'' if rest else ': nothing near it'}", *rest])


def match_text(match: Match, query: str = "") -> str:
    """A match as `id  name (precision; reasons; name that hit; what is left over)`."""
    facts = _grounds(match)
    if match.matched and match.matched not in (match.name, query):
        facts.append(f"as {match.matched!r}")
    if match.unmatched:
        facts.append(f"not in the catalogue: {printable(match.unmatched)!r}")
    return f"{match.id}  {match.name} ({'; '.join(facts)})"


def mention_text(file: str, mention: Mention) -> str:
    """A mention as `file:start-end  text -> id (precision; reasons)`."""
    place = f"{printable(file)}:{mention.start}-{mention.end}"
    return f"{place}  {printable(mention.text)} -> {meaning(mention)}"


def meaning(mention: Mention) -> str:
    """What a mention means: ids, then in brackets how sure it is and why."""
    ids = " | ".join(match.id for match in mention.matches)
    if mention.parts:
        parts = ", ".join(f"{part.role} {part.id} ({_why([part])})" for part in mention.parts)
        return f"{ids or 'combination'} ({parts})"
    status = "" if mention.status == "found" else f"{mention.status}; "
    return f"{ids} ({status}{_why(mention.matches)})"


def _why(matches: Sequence[Match]) -> str:
    """Precision and reasons of matches, each said once."""
    return "; ".join(dict.fromkeys(fact for match in matches for fact in _grounds(match)))


def _grounds(match: Match) -> list[str]:
    """How sure a match is and why; a reason that begins with the precision stands in its place."""
    start = f"{match.precision}:"
    first = [reason for reason in match.reasons if reason.startswith(start)] or [match.precision]
    return [*first, *(reason for reason in match.reasons if reason not in first)]


def printable(text: str) -> str:
    """Text from outside on one line: control and direction characters and stray bytes are escaped."""
    folded = " ".join(text.split())
    if folded.isprintable() and not BIDI.intersection(folded):
        return folded
    return "".join(_escaped(char) for char in folded)


def _escaped(char: str) -> str:
    import unicodedata

    if char in BIDI or unicodedata.category(char) in ("Cc", "Cs"):
        code = ord(char)
        return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"
    return char
