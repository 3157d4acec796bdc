"""Relations between entries: types and variants, carriers and mounts, and what cannot be told apart."""

from __future__ import annotations

from collections.abc import Iterator

from equipref.check.rule import Rule
from equipref.check.small import SMALL
from equipref.check.subject import Subject
from equipref.check.ways import ends
from equipref.finding import Finding, Severity
from equipref.model.base import Kind
from equipref.model.entry import Entry
from equipref.store.catalog import Catalog, Thing
from equipref.store.yaml import Document

_A, _B = "vehicles/tank-a.yaml", "vehicles/tank-b.yaml"
_PAIR = "combinations/gun-c-on-lorry-d.yaml"
_SAME = SMALL[_A][SMALL[_A].index("features:") : SMALL[_A].index("look_alikes:")]


def _rule(code: str, title: str, severity: Severity, why: str, bad: str, good: str, file: str = _B) -> Rule:
    return Rule(code, title, severity, why, {file: bad}, {file: good})


CYCLE = Rule(
    "EQ721",
    "Variant of itself",
    Severity.ERROR,
    "By `variant_of` the entry comes back to itself; one of the entries in the ring is the type.",
    {_B: "variant_of: tank-b\n"},
    {_B: "variant_of: tank-a\n"},
)
OTHER_KIND = _rule(
    "EQ722",
    "Variant of another kind",
    Severity.WARNING,
    "A variant is of the kind of its type; what is mounted on something else is a combination.",
    "variant_of: gun-c\n",
    "variant_of: tank-a\n",
)
INCOMPLETE = _rule(
    "EQ723",
    "Combination without carrier or mounts",
    Severity.ERROR,
    "A combination is a carrier and at least one mount, each an entry of its own.",
    "mounts: []\n",
    "mounts: [gun-c]\n",
    _PAIR,
)
NOT_COMBINATION = _rule(
    "EQ724",
    "Carrier or mounts of a thing that is no combination",
    Severity.ERROR,
    "Only a combination has a carrier and mounts; fitted armament goes under `armament`.",
    "mounts: [gun-c]\n",
    "armament:\n  - weapon: gun-c\n    name: Gun C\n",
)
WRONG_PART = _rule(
    "EQ725",
    "Carrier or mount of the wrong kind",
    Severity.ERROR,
    "A carrier is a vehicle or an aircraft; a mount is a weapon, or a vehicle of which the turret is taken.",
    "carrier: gun-c\n",
    "carrier: lorry-d\n",
    _PAIR,
)
NOT_WEAPON = _rule(
    "EQ726",
    "Armament that is no weapon",
    Severity.ERROR,
    "`weapon` points at an entry of the kind weapon.",
    "armament:\n  - weapon: lorry-d\n    name: a lorry\n",
    "armament:\n  - weapon: gun-c\n    name: a gun\n",
)
ONE_SIDED = Rule(
    "EQ727",
    "Inseparable on one side only",
    Severity.WARNING,
    "If one entry cannot be told from another, neither can the other from it: both say so.",
    {_A: "look_alikes: []\n", _B: "not_separable: [tank-a]\n" + _SAME},
    {_A: "look_alikes: []\nnot_separable: [tank-b]\n", _B: "not_separable: [tank-a]\n" + _SAME},
)
INSEPARABLE_ITSELF = _rule(
    "EQ728",
    "Inseparable from itself",
    Severity.ERROR,
    "Nothing can be told from itself; the id of another was meant.",
    "not_separable: [tank-b]\n",
    "not_separable: []\n",
)
CONTRADICTED = Rule(
    "EQ729",
    "Inseparable things that differ",
    Severity.WARNING,
    "The two are said to be inseparable, but no state of the feature is common to both. One of the two is wrong.",
    {
        _A: "look_alikes: []\nnot_separable: [tank-b]\n"
        + _SAME.replace("    states: [gap-1-2]", "    states: [even]"),
        _B: "not_separable: [tank-a]\n",
    },
    {_A: "look_alikes: []\nnot_separable: [tank-b]\n", _B: "not_separable: [tank-a]\n" + _SAME},
)

RULES = (
    CYCLE, OTHER_KIND, INCOMPLETE, NOT_COMBINATION, WRONG_PART, NOT_WEAPON, ONE_SIDED, INSEPARABLE_ITSELF,
    CONTRADICTED,
)  # fmt: skip


def check(subject: Subject) -> Iterator[Finding]:
    """Yields relations between entries that cannot be."""
    catalog = subject.catalog
    types = {entry.id: _type_of(catalog, entry.variant_of) for entry in catalog if entry.variant_of}
    ways = ends(types)
    for entry, document in subject.entries:
        if entry.id in ways and ways[entry.id] is None:
            message = f"following variant_of from {entry.id} one walks in a circle"
            yield CYCLE.at(document, ("variant_of",), message)
        yield from _type(catalog, entry, document)
        yield from _parts(catalog, entry, document)
        yield from _inseparable(subject, entry, document)
    for part in subject.parts:
        for index, fitted in enumerate(part.own.armament):
            thing = catalog.things.get(fitted.weapon or "")
            if thing is not None and thing.entry.kind is not Kind.WEAPON:
                message = f"{fitted.weapon} is a {thing.entry.kind.value}, not a weapon"
                yield NOT_WEAPON.at(part.document, part.place("armament", index, "weapon"), message)


def _type_of(catalog: Catalog, thing_id: str) -> str:
    """The entry of an id: of a variant the type that holds it."""
    thing = catalog.things.get(thing_id)
    return thing.entry.id if thing else thing_id


def _type(catalog: Catalog, entry: Entry, document: Document) -> Iterator[Finding]:
    thing = catalog.things.get(entry.variant_of or "")
    if thing is not None and thing.entry.kind is not entry.kind:
        message = f"{entry.id} is a {entry.kind.value}, its type {thing.id} a {thing.entry.kind.value}"
        yield OTHER_KIND.at(document, ("variant_of",), message)


def _parts(catalog: Catalog, entry: Entry, document: Document) -> Iterator[Finding]:
    if entry.kind is not Kind.COMBINATION:
        for key, value in (("carrier", entry.carrier), ("mounts", entry.mounts)):
            if value:
                message = f"{entry.id} is a {entry.kind.value} and has no {key}"
                yield NOT_COMBINATION.at(document, (key,), message, key=True)
        return
    for key, value in (("carrier", entry.carrier), ("mounts", entry.mounts)):
        if not value:
            yield INCOMPLETE.at(document, (key,), f"the combination {entry.id} says nothing of its {key}", key=True)
    carrier = catalog.things.get(entry.carrier or "")
    if carrier is not None and carrier.entry.kind not in (Kind.VEHICLE, Kind.AIRCRAFT):
        message = f"the carrier {carrier.id} is a {carrier.entry.kind.value}"
        yield WRONG_PART.at(document, ("carrier",), message)
    for index, mount in enumerate(entry.mounts):
        thing = catalog.things.get(mount)
        if thing is not None and thing.entry.kind not in (Kind.WEAPON, Kind.VEHICLE):
            message = f"the mount {mount} is a {thing.entry.kind.value}"
            yield WRONG_PART.at(document, ("mounts", index), message)


def _inseparable(subject: Subject, entry: Entry, document: Document) -> Iterator[Finding]:
    catalog = subject.catalog
    for index, other_id in enumerate(entry.not_separable):
        place = ("not_separable", index)
        if other_id == entry.id:
            yield INSEPARABLE_ITSELF.at(document, place, f"{entry.id} is said to be inseparable from itself")
            continue
        other = catalog.things.get(other_id)
        if other is None:
            continue
        if other.variant is None and entry.id not in other.entry.not_separable:
            message = f"{other_id} does not say that it is inseparable from {entry.id}"
            yield ONE_SIDED.at(document, place, message)
        own, shown = subject.shown(Thing(entry, None)), subject.shown(other)
        common = own.keys() & shown.keys()
        differing = sorted(f for f in common if not set(own[f].states) & set(shown[f].states))
        if differing and not (
            other.variant is None and other_id < entry.id and entry.id in other.entry.not_separable
        ):
            message = f"{entry.id} and {other_id} are said to be inseparable, but differ in {', '.join(differing)}"
            yield CONTRADICTED.at(document, place, message)
