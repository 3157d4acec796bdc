"""References: every id that is pointed at must be there."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from equipref.check.citations import citations
from equipref.check.rule import Rule
from equipref.check.subject import Part, Subject
from equipref.finding import Finding, Severity
from equipref.model.base import EDITORIAL
from equipref.store.yaml import Document, Path

_TANK = "vehicles/tank-b.yaml"
_NAMES = "names:\n  - text: Tank B\n    lang: en\n    kind: {}\n"
_SKIRTS = "  - feature: {}\n    states: [{}]\n    sources: [museum]\n"
_MEASURE = "measures:\n  - what: {}\n    value: 6\n    unit: m\n    sources: [museum]\n"


def _dangling(code: str, title: str, why: str, bad: str, good: str) -> Rule:
    return Rule(code, title, Severity.ERROR, why, {_TANK: bad}, {_TANK: good})


ENTRY = _dangling(
    "EQ301",
    "No such entry",
    "Look-alikes, carriers, mounts, weapons, variant_of, outline_of, not_separable and the mentions of reports point "
    "at entries or variants that are in the catalogue.",
    "armament:\n  - weapon: gun-z\n    name: a gun\n",
    "armament:\n  - weapon: gun-c\n    name: a gun\n",
)
SOURCE = _dangling(
    "EQ302",
    "No such source",
    "A statement cites a file of the folder sources. Make that file first, from the page that you have read.",
    "sources: [musuem]\n",
    "sources: [museum]\n",
)
CLASS = _dangling(
    "EQ303",
    "No such class",
    "Classes are those of vocabulary/classes.yaml.",
    "class: tank/heavyy\n",
    "class: tank/heavy\n",
)
FEATURE = _dangling(
    "EQ304",
    "No such feature",
    "Features are those of vocabulary/features.yaml.",
    _SKIRTS.format("skirt", "full"),
    _SKIRTS.format("skirts", "full"),
)
STATE = _dangling(
    "EQ305",
    "No such state",
    "The vocabulary defines the states of each feature, so that entries can be compared.",
    _SKIRTS.format("skirts", "fuil"),
    _SKIRTS.format("skirts", "full"),
)
COUNTRY = _dangling(
    "EQ306",
    "No such country",
    "Countries are those of vocabulary/countries.yaml, mostly ISO 3166 codes in small letters.",
    "origin: [ussr]\n",
    "origin: [su]\n",
)
NAME_KIND = _dangling(
    "EQ307",
    "No such kind of name",
    "Kinds of name are those of vocabulary/name-kinds.yaml.",
    _NAMES.format("servise"),
    _NAMES.format("service"),
)
MEASURE = _dangling(
    "EQ308",
    "No such measure",
    "Measures are those of vocabulary/measures.yaml; each says exactly what was measured.",
    _MEASURE.format("length-of-hull"),
    _MEASURE.format("length-hull"),
)
RENAMED = Rule(
    "EQ309",
    "Points at an old id",
    Severity.WARNING,
    "The id still resolves, by a redirect; write the new one.",
    {"reports/2017-05-01-convoy.yaml": "mentions:\n  - as_written: two Tank A\n    entry: tank-one\n"},
    {"reports/2017-05-01-convoy.yaml": "mentions:\n  - as_written: two Tank A\n    entry: tank-a\n"},
)

RULES = (ENTRY, SOURCE, CLASS, FEATURE, STATE, COUNTRY, NAME_KIND, MEASURE, RENAMED)


def check(subject: Subject) -> Iterator[Finding]:
    """Yields ids that nothing bears."""
    for part in subject.parts:
        for place, thing_id, role in _things_named(part):
            yield from _thing(subject, part.document, part.place(*place), thing_id, role)
        yield from _words(subject, part)
    yield from _sources(subject)
    countries = subject.catalog.vocabulary.countries
    for report, document in subject.reports:
        for index, mention in enumerate(report.mentions):
            yield from _thing(subject, document, ("mentions", index, "entry"), mention.entry, "mention")
        if report.country:
            yield from _word(subject, COUNTRY, "country", report.country, countries, document, ("country",))


def _things_named(part: Part) -> Iterator[tuple[Path, str, str]]:
    """Each id of an entry or variant that is pointed at, with its place and the part it plays."""
    for index, fitted in enumerate(part.own.armament):
        if fitted.weapon:
            yield ("armament", index, "weapon"), fitted.weapon, "weapon"
    if part.thing.variant is not None:
        return
    entry = part.thing.entry
    if entry.variant_of:
        yield ("variant_of",), entry.variant_of, "type"
    if entry.outline_of:
        yield ("outline_of",), entry.outline_of, "type of the same outline"
    if entry.carrier:
        yield ("carrier",), entry.carrier, "carrier"
    for index, mount in enumerate(entry.mounts):
        yield ("mounts", index), mount, "mount"
    for index, pair in enumerate(entry.look_alikes):
        yield ("look_alikes", index, "entry"), pair.entry, "look-alike"
    for index, other in enumerate(entry.not_separable):
        yield ("not_separable", index), other, "inseparable one"


def _thing(subject: Subject, document: Document, place: Path, thing_id: str, role: str) -> Iterator[Finding]:
    if not subject.is_missing(thing_id):
        return
    target = subject.catalog.resolve_id(thing_id)
    if target != thing_id and not subject.is_missing(target):
        yield RENAMED.at(document, place, f"the {role} {thing_id!r} is now {target!r}", hint=f"write {target}")
    else:
        hint = subject.near(thing_id, subject.catalog.things)
        yield ENTRY.at(document, place, f"no entry or variant has the id {thing_id!r} of this {role}", hint=hint)


def _sources(subject: Subject) -> Iterator[Finding]:
    known = subject.catalog.sources
    for part in subject.parts:
        for cited in citations(part):
            for index, source in enumerate(cited.sources):
                if source not in known and source != EDITORIAL and source not in subject.lost:
                    place = (*cited.place, "sources", index)
                    message = f"{cited.what} cites {source!r}, and no source has this id"
                    yield SOURCE.at(part.document, place, message, hint=subject.near(source, known))


def _word(
    subject: Subject, rule: Rule, noun: str, word: str, known: Collection[str], document: Document, place: Path
) -> Iterator[Finding]:
    """A finding where a word is not in its vocabulary; nothing where the vocabulary could not be read."""
    if known and word not in known:
        yield rule.at(document, place, f"no {noun} has the id {word!r}", hint=subject.near(word, known))


def _words(subject: Subject, part: Part) -> Iterator[Finding]:
    words = subject.catalog.vocabulary
    own, document = part.own, part.document
    if part.thing.variant is None:
        entry = part.thing.entry
        yield from _word(subject, CLASS, "class", entry.class_, words.classes, document, ("class",))
        for index, country in enumerate(entry.origin):
            yield from _word(subject, COUNTRY, "country", country, words.countries, document, ("origin", index))
        for index, pair in enumerate(entry.look_alikes):
            for step, feature in enumerate(pair.tell_apart):
                place: Path = ("look_alikes", index, "tell_apart", step)
                yield from _word(subject, FEATURE, "feature", feature, words.features, document, place)
    for index, name in enumerate(own.names):
        place = part.place("names", index, "kind")
        yield from _word(subject, NAME_KIND, "kind of name", name.kind, words.name_kinds, document, place)
    for index, measure in enumerate(own.measures):
        place = part.place("measures", index, "what")
        yield from _word(subject, MEASURE, "measure", measure.what, words.measures, document, place)
    for index, event in enumerate(own.events):
        if event.country:
            place = part.place("events", index, "country")
            yield from _word(subject, COUNTRY, "country", event.country, words.countries, document, place)
    for index, statement in enumerate(own.features):
        place = part.place("features", index, "feature")
        yield from _word(subject, FEATURE, "feature", statement.feature, words.features, document, place)
        defined = words.features.get(statement.feature)
        known = [state.id for state in defined.states] if defined else []
        for step, state in enumerate(statement.states):
            place = part.place("features", index, "states", step)
            yield from _word(subject, STATE, f"state of {statement.feature}", state, known, document, place)
