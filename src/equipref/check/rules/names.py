"""Names: what is written on the page, who shares it, and whether it can be found."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import islice

from equipref.check.rule import Rule
from equipref.check.subject import Part, Subject
from equipref.finding import Finding, Severity
from equipref.model.names import Name
from equipref.text.fold import key

_TANK = "vehicles/tank-b.yaml"
_OWN = "names:\n  - text: Tank B\n    lang: en\n    kind: service\n"
_MORE = "  - text: {}\n    lang: {}\n    kind: {}\n"
_SHARED = _OWN + _MORE.format("The Beast", "en", "nickname") + "    shared: true\n    sources: [museum]\n"
_OTHER = _SHARED.replace("Tank B", "Tank A")


def _rule(code: str, title: str, severity: Severity, why: str, bad: str, good: str) -> Rule:
    return Rule(code, title, severity, why, {_TANK: bad}, {_TANK: good})


NOT_AMONG = _rule(
    "EQ401",
    "Page's name not among the names",
    Severity.ERROR,
    "What the page calls a thing must be found by look-up, so it stands among its names, letter by letter.",
    "name: Tank Bravo\n",
    "name: Tank B\n",
)
UNDECLARED = Rule(
    "EQ402",
    "Shared name not declared",
    Severity.ERROR,
    "Two things bear one name, case, dashes and blanks set aside. That is a fact of the field, "
    "but look-up returns both only where both say `shared: true`.",
    {"vehicles/tank-a.yaml": _OTHER.replace("    shared: true\n", ""), _TANK: _SHARED},
    {"vehicles/tank-a.yaml": _OTHER, _TANK: _SHARED},
)
ALONE = _rule(
    "EQ403",
    "Shared name without a partner",
    Severity.WARNING,
    "The name says that another thing bears it too, and none does.",
    _SHARED,
    _SHARED.replace("    shared: true\n", ""),
)
TWICE = _rule(
    "EQ404",
    "Name stands twice",
    Severity.WARNING,
    "One thing bears the name twice in one language; spellings that differ by case, dashes and blanks are found "
    "without being listed.",
    _OWN + _MORE.format("tank-b", "en", "service"),
    _OWN + _MORE.format("Танк Б", "ru", "service"),
)
UNSOURCED = _rule(
    "EQ405",
    "Name without a source",
    Severity.ERROR,
    "Names of this kind are not obvious: say where the name was read.",
    _OWN + _MORE.format("The Beast", "en", "nickname"),
    _OWN + _MORE.format("The Beast", "en", "nickname") + "    sources: [museum]\n",
)
MIXED = _rule(
    "EQ406",
    "Two scripts in one word",
    Severity.WARNING,
    "Latin and Cyrillic letters look alike and are not: a word that mixes them was typed by mistake. Look-up folds "
    "such letters by itself.",
    _OWN + _MORE.format("Танк БM", "ru", "service"),
    _OWN + _MORE.format("Танк БМ", "ru", "service"),
)
SCRIPT = _rule(
    "EQ407",
    "Script does not fit the language",
    Severity.WARNING,
    "The language is not written in these letters: tag the name with the language that it is written in.",
    _OWN + _MORE.format("Танк Б", "en", "service"),
    _OWN + _MORE.format("Танк Б", "ru", "service"),
)
EMPTY = _rule(
    "EQ408",
    "Name without a letter or digit",
    Severity.ERROR,
    "Nothing is left of the name when dashes, blanks and quotes are folded, so nothing could find it.",
    _OWN + _MORE.format('"«—»"', "ru", "service"),
    _OWN + _MORE.format("«Б»", "ru", "service"),
)

NOTE_WITHIN = _rule(
    "EQ409",
    "Comment within a name",
    Severity.WARNING,
    "A `#` begins a comment only behind a blank; without one it becomes part of the name.",
    _OWN + _MORE.format("The Beast#of crews", "en", "service"),
    _OWN + _MORE.format("The Beast  # of crews", "en", "service"),
)

RULES = (NOT_AMONG, UNDECLARED, ALONE, TWICE, UNSOURCED, MIXED, SCRIPT, EMPTY, NOTE_WITHIN)

_LATIN, _CYRILLIC, _ARABIC = "LATIN", "CYRILLIC", "ARABIC"
_LATIN_ONLY = (
    "en",
    "de",
    "fr",
    "pl",
    "cs",
    "sk",
    "es",
    "it",
    "pt",
    "nl",
    "sv",
    "no",
    "nb",
    "da",
    "fi",
    "hu",
    "ro",
    "tr",
    "vi",
)
SCRIPTS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(_LATIN_ONLY, frozenset({_LATIN})),
    **dict.fromkeys(("ru", "uk", "be", "bg", "mk", "kk", "tg"), frozenset({_CYRILLIC, _LATIN})),
    **dict.fromkeys(("ar", "fa", "ur", "ps"), frozenset({_ARABIC, _LATIN})),
}
"""The scripts in which names of a language are written; other languages are not checked."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yields names that cannot be found, are not declared or are not sourced."""
    bearers: dict[str, dict[str, None]] = defaultdict(dict)
    for thing in subject.catalog.things.values():
        for name in thing.names:
            bearers[key(name.text)][thing.id] = None
    for part in subject.parts:
        texts = [name.text for name in part.own.names]
        if part.own.name not in texts:
            message = f"{part.own.name!r} is not among the names of {part.thing.id}"
            yield NOT_AMONG.at(part.document, part.place("name"), message, hint=subject.near(part.own.name, texts))
        yield from _one_thing(subject, part, bearers)


def _one_thing(subject: Subject, part: Part, bearers: dict[str, dict[str, None]]) -> Iterator[Finding]:
    kinds = subject.catalog.vocabulary.name_kinds
    seen: dict[tuple[str, str], str] = {}
    for index, name in enumerate(part.own.names):
        place = part.place("names", index, "text")
        folded = key(name.text)
        if not folded:
            yield EMPTY.at(part.document, place, f"{name.text!r} has neither a letter nor a digit")
            continue
        others = list(islice((other for other in bearers[folded] if other != part.thing.id), 3))
        if others and not name.shared:
            message = f"{name.text!r} is borne by {', '.join(others)} too"
            yield UNDECLARED.at(part.document, place, message, hint="write `shared: true` with all of them")
        if name.shared and not others:
            message = f"{name.text!r} says that it is shared, and nothing else bears it"
            yield ALONE.at(part.document, part.place("names", index, "shared"), message)
        first = seen.setdefault((folded, name.lang), name.text)
        if first is not name.text:
            message = f"{name.text!r} stands twice in {name.lang}"
            hint = f"first as {first!r}" if first != name.text else ""
            yield TWICE.at(part.document, place, message, hint=hint)
        kind = kinds.get(name.kind)
        if kind and kind.needs_source and not name.sources:
            message = f"{name.text!r} is a {kind.name.lower()}, which needs a source"
            yield UNSOURCED.at(part.document, part.place("names", index), message)
        yield from _letters(part, index, name)


def _letters(part: Part, index: int, name: Name) -> Iterator[Finding]:
    place = part.place("names", index, "text")
    if "#" in name.text:
        yield NOTE_WITHIN.at(part.document, place, f"{name.text!r} holds a comment, or has a # in it")
    if name.kind != "misspelling" and not name.text.isascii():
        for word in name.text.split():
            if {_LATIN, _CYRILLIC} <= _scripts(word):
                letters = ", ".join(sorted({c for c in word if "LATIN" in unicodedata.name(c, "")}))
                message = f"{word!r} mixes Cyrillic letters with the Latin {letters}"
                yield MIXED.at(part.document, place, message)
                return
    strange = _scripts(name.text) - SCRIPTS.get(name.lang, _scripts(name.text))
    if strange:
        message = (
            f"{name.text!r} is tagged {name.lang} and written in {' and '.join(sorted(strange)).lower()} letters"
        )
        yield SCRIPT.at(part.document, place, message)


_LETTER = re.compile(r"[^\W\d_]")


def _scripts(text: str) -> set[str]:
    """The scripts of the letters of a text, as Unicode names them."""
    if text.isascii():
        return {_LATIN} if _LETTER.search(text) else set()
    return {unicodedata.name(letter, "?").split()[0].partition("-")[0] for letter in _LETTER.findall(text)}
