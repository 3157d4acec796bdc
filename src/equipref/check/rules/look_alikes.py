"""Look-alikes: pairs declared once, of one kind, with features that really tell them apart."""

from __future__ import annotations

from collections.abc import Iterator

from equipref.check.rule import Rule
from equipref.check.small import SMALL
from equipref.check.subject import Subject
from equipref.finding import Finding, Severity
from equipref.model.base import EDITORIAL
from equipref.model.entry import Entry
from equipref.model.features import FeatureStatement, LookAlike
from equipref.store.catalog import Thing
from equipref.store.yaml import Document, Path

_A, _B, _GUN = "vehicles/tank-a.yaml", "vehicles/tank-b.yaml", "weapons/gun-c.yaml"
_FEATURES = SMALL[_B][SMALL[_B].index("features:") :]


def _pair(entry: str, feature: str = "[wheel-gap]") -> str:
    return f"look_alikes:\n  - entry: {entry}\n    tell_apart: {feature}\n"


def _rule(code: str, title: str, severity: Severity, why: str, bad: str, good: str) -> Rule:
    return Rule(code, title, severity, why, {_A: bad}, {_A: good})


ITSELF = _rule(
    "EQ701",
    "Look-alike of itself",
    Severity.ERROR,
    "A thing is not mistaken for itself; the id of another was meant.",
    _pair("tank-a"),
    _pair("tank-b"),
)
TWICE = Rule(
    "EQ702",
    "Look-alikes declared twice",
    Severity.WARNING,
    "A pair is declared on one of its two pages and shown on both; of two declarations each page would show another.",
    {_B: _pair("tank-a")},
    {_B: "look_alikes: []\n"},
)
KINDS = Rule(
    "EQ703",
    "Look-alike of another kind",
    Severity.WARNING,
    "A vehicle, an aircraft and a weapon have no features in common by which they could be told apart.",
    {_GUN: "look_alikes:\n  - entry: lorry-d\n    note: Both are green.\n"},
    {"vehicles/lorry-d.yaml": "look_alikes:\n  - entry: tank-b\n    note: Both are green.\n"},
)
UNSTATED = _rule(
    "EQ704",
    "Telling feature not stated",
    Severity.WARNING,
    "A feature that tells two things apart must be stated of both, or the reader sees one half of the comparison.",
    _pair("tank-b", "[wheel-gap, skirts]"),
    _pair("tank-b", "[wheel-gap, road-wheels]"),
)
EQUAL = _rule(
    "EQ705",
    "Telling feature is the same on both",
    Severity.ERROR,
    "Both things show the same states of the feature, so it cannot tell them apart.",
    _pair("tank-b", "[wheel-gap, running-gear]"),
    _pair("tank-b"),
)
EDITORIAL_ONLY = Rule(
    "EQ706",
    "Telling feature without a source",
    Severity.ERROR,
    "Readers decide by this feature; on both things a real source must state it, not only our editors.",
    {_A: _pair("tank-b"), _B: _FEATURES.replace("[even]\n    sources: [museum]", "[even]\n    sources: [editorial]")},
    {_A: _pair("tank-b"), _B: _FEATURES},
)
SILENT = _rule(
    "EQ707",
    "Look-alike that does not say how to tell",
    Severity.WARNING,
    "Name features in `tell_apart`, or say in a note what no feature holds.",
    "look_alikes:\n  - entry: tank-b\n",
    _pair("tank-b"),
)
FEATURE_TWICE = _rule(
    "EQ708",
    "Telling feature listed twice",
    Severity.WARNING,
    "The feature stands twice in the list.",
    _pair("tank-b", "[wheel-gap, wheel-gap]"),
    _pair("tank-b"),
)

RULES = (ITSELF, TWICE, KINDS, UNSTATED, EQUAL, EDITORIAL_ONLY, SILENT, FEATURE_TWICE)


def check(subject: Subject) -> Iterator[Finding]:
    """Yields look-alikes that do not help a reader."""
    things = subject.catalog.things
    declared: dict[frozenset[str], str] = {}
    for entry in subject.catalog:
        for pair in entry.look_alikes:
            declared.setdefault(frozenset((entry.id, pair.entry)), entry.id)
    for entry, document in subject.entries:
        seen = set()
        for index, pair in enumerate(entry.look_alikes):
            place: Path = ("look_alikes", index, "entry")
            if pair.entry == entry.id:
                yield ITSELF.at(document, place, f"{entry.id} is declared a look-alike of itself")
                continue
            first = declared[frozenset((entry.id, pair.entry))]
            if first != entry.id or pair.entry in seen:
                yield TWICE.at(document, place, f"{entry.id} and {pair.entry} are declared on {first} already")
            seen.add(pair.entry)
            other = things.get(pair.entry)
            if other is not None:
                yield from _between(subject, entry, other, pair, document, index)


def _between(
    subject: Subject, entry: Entry, other: Thing, pair: LookAlike, document: Document, index: int
) -> Iterator[Finding]:
    place: Path = ("look_alikes", index)
    if other.entry.kind is not entry.kind:
        message = f"{entry.id} is a {entry.kind.value}, {other.id} a {other.entry.kind.value}"
        yield KINDS.at(document, (*place, "entry"), message)
    if not pair.tell_apart and pair.note is None:
        yield SILENT.at(document, place, f"nothing says how to tell {entry.id} from {other.id}")
    one, two = subject.shown(Thing(entry, None)), subject.shown(other)
    seen = set()
    for step, feature in enumerate(pair.tell_apart):
        where = (*place, "tell_apart", step)
        if feature in seen:
            yield FEATURE_TWICE.at(document, where, f"{feature} is listed twice")
            continue
        seen.add(feature)
        yield from _feature(document, where, feature, {entry.id: one.get(feature), other.id: two.get(feature)})


def _feature(
    document: Document, place: Path, feature: str, stated: dict[str, FeatureStatement | None]
) -> Iterator[Finding]:
    """Yields what keeps one feature from telling two things apart."""
    lacking = [thing for thing, statement in stated.items() if statement is None]
    if lacking:
        message = f"{feature} tells {' from '.join(stated)}, but is not stated of {' and '.join(lacking)}"
        yield UNSTATED.at(document, place, message)
        return
    one, two = (statement for statement in stated.values() if statement is not None)
    if set(one.states) == set(two.states):
        message = f"{feature} is {', '.join(one.states)} on both {' and '.join(stated)}"
        yield EQUAL.at(document, place, message)
        return
    rest = [t for t, s in stated.items() if s is not None and s.sources and set(s.sources) == {EDITORIAL}]
    if rest:
        message = f"{feature} of {' and '.join(rest)} is editorial"
        yield EDITORIAL_ONLY.at(document, place, message, hint="cite a source, or take it out of tell_apart")
