"""Ids and places of files: what a thing is called by machines, and where it lives."""

from __future__ import annotations

from collections.abc import Iterator

from equipref.check.rule import Rule
from equipref.check.small import ENTRY_LINE, SMALL
from equipref.check.subject import Subject
from equipref.finding import Finding, Severity
from equipref.store.catalog import Vocabulary
from equipref.store.loader import VOCABULARY_FILES

_TANK = "vehicles/tank-b.yaml"
_VARIANT = """\
variants:
  - id: {}
    name: Tank BM
    names:
      - text: Tank BM
        lang: en
        kind: service
"""
_AIRCRAFT = (
    ENTRY_LINE
    + """\
id: {}
kind: aircraft
class: helicopter
name: Helicopter E
summary: A helicopter.
names:
  - text: Helicopter E
    lang: en
    kind: service
"""
)
_GUN = SMALL["weapons/gun-c.yaml"].replace("id: gun-c", "id: {}").replace("Gun C", "Gun E")
_EXTERNAL = "external:\n  siso: '{}'\n  sources: [museum]\n"

_SOURCE = SMALL["sources/museum.yaml"].replace("id: museum", "id: hall-b").replace("/tanks", "/hall-b")

NOT_STEM = Rule(
    "EQ201",
    "Id is not the file's name",
    Severity.ERROR,
    "A file is found by its id, so its name is the id and .yaml.",
    {"sources/hall.yaml": _SOURCE, _TANK: "sources: [hall-b]\n"},
    {"sources/hall-b.yaml": _SOURCE, _TANK: "sources: [hall-b]\n"},
)
WRONG_FOLDER = Rule(
    "EQ202",
    "Wrong folder for the kind",
    Severity.ERROR,
    "An entry lies in the folder of its kind: vehicles, aircraft, weapons or combinations.",
    {"vehicles/helicopter-e.yaml": _AIRCRAFT.format("helicopter-e")},
    {"aircraft/helicopter-e.yaml": _AIRCRAFT.format("helicopter-e")},
)
TAKEN = Rule(
    "EQ203",
    "Id taken by another file",
    Severity.ERROR,
    "An id means one thing in the whole catalogue. The second file, by path, is not read.",
    {"weapons/tank-a.yaml": _GUN.format("tank-a")},
    {"weapons/gun-e.yaml": _GUN.format("gun-e")},
)
VARIANT_TAKEN = Rule(
    "EQ204",
    "Variant's id taken",
    Severity.ERROR,
    "Entries and variants share one space of ids, so that every id resolves to one thing.",
    {_TANK: _VARIANT.format("tank-am")},
    {_TANK: _VARIANT.format("tank-bm")},
)
NO_VOCABULARY = Rule(
    "EQ205",
    "Vocabulary missing",
    Severity.ERROR,
    "Without this file of the folder vocabulary nothing that refers to it can be checked or shown.",
    {"vocabulary/countries.yaml": None, "vehicles/tank-a.yaml": "origin: []\n"},
    {},
)
EXTERNAL_TAKEN = Rule(
    "EQ206",
    "Outside id stands twice",
    Severity.WARNING,
    "Two things bear the same id of another catalogue (SISO, Wikidata); that catalogue means one thing by it.",
    {"vehicles/tank-a.yaml": _EXTERNAL.format(7), _TANK: _EXTERNAL.format(7)},
    {"vehicles/tank-a.yaml": _EXTERNAL.format(7), _TANK: _EXTERNAL.format(8)},
)
EXTERNAL_UNSOURCED = Rule(
    "EQ207",
    "Outside id without a source",
    Severity.WARNING,
    "Say where the id was verified; ids that were guessed tie the wrong things together.",
    {_TANK: "external:\n  siso: '7'\n"},
    {_TANK: _EXTERNAL.format(7)},
)

CLASS_KIND = Rule(
    "EQ208",
    "Class does not take the kind",
    Severity.ERROR,
    "Each class of the vocabulary says which kinds of entry it takes.",
    {_TANK: "class: gun\nfeatures: []\n", "vehicles/tank-a.yaml": "look_alikes: []\n"},
    {_TANK: "class: tank\n"},
)

RULES = (
    NOT_STEM, WRONG_FOLDER, TAKEN, VARIANT_TAKEN, NO_VOCABULARY, EXTERNAL_TAKEN, EXTERNAL_UNSOURCED, CLASS_KIND,
)  # fmt: skip


def check(subject: Subject) -> Iterator[Finding]:
    """Yields ids that are not where or what they should be."""
    yield from _places(subject)
    yield from _variants(subject)
    yield from _external(subject)
    for stem in VOCABULARY_FILES:
        path = f"vocabulary/{stem}.yaml"
        if not words(subject.catalog.vocabulary, stem) and path not in subject.broken:
            message = f"the catalogue has no {path}"
            yield Finding(NO_VOCABULARY.code, NO_VOCABULARY.severity, message, path)


def words(vocabulary: Vocabulary, stem: str) -> object:
    """One of the vocabularies, by the stem of its file."""
    return getattr(vocabulary, stem.replace("-", "_"))


def _places(subject: Subject) -> Iterator[Finding]:
    held = [(item.id, document) for item, document in subject.entries]
    held += [(item.id, document) for item, document in subject.sources]
    held += [(item.id, document) for item, document in subject.reports]
    for held_id, document in held:
        stem = document.path.rpartition("/")[2].removesuffix(".yaml")
        if held_id != stem:
            message = f"the id is {held_id!r}, the file's name {stem!r}"
            yield NOT_STEM.at(document, ("id",), message, hint=f"name the file {held_id}.yaml")
    for entry, document in subject.entries:
        if document.path.partition("/")[0] != entry.kind.folder:
            message = f"{entry.id} is of the kind {entry.kind.value} and lies in {document.path.partition('/')[0]}"
            yield WRONG_FOLDER.at(document, ("kind",), message, hint=f"move it to {entry.kind.folder}")
        defined = subject.catalog.vocabulary.classes.get(entry.class_)
        if defined and entry.kind not in defined.kinds:
            takes = ", ".join(kind.value for kind in defined.kinds)
            message = f"the class {entry.class_} does not take the kind {entry.kind.value}"
            yield CLASS_KIND.at(document, ("class",), message, hint=f"it takes {takes}")


def _variants(subject: Subject) -> Iterator[Finding]:
    taken = {entry.id: f"the entry {entry.id}" for entry in subject.catalog.entries.values()}
    for part in subject.parts:
        variant = part.thing.variant
        if variant is None:
            continue
        if variant.id in taken:
            message = f"the variant's id {variant.id!r} is taken by {taken[variant.id]}"
            yield VARIANT_TAKEN.at(part.document, part.place("id"), message)
        else:
            taken[variant.id] = f"a variant of {part.thing.entry.id}"


def _external(subject: Subject) -> Iterator[Finding]:
    taken: dict[tuple[str, str], str] = {}
    for part in subject.parts:
        external = part.own.external
        if external is None:
            continue
        if not external.sources:
            message = f"nothing says where the outside ids of {part.thing.id} were verified"
            yield EXTERNAL_UNSOURCED.at(part.document, part.place("external"), message, key=True)
        for scheme, value in (("siso", external.siso), ("wikidata", external.wikidata)):
            if value is None:
                continue
            holder = taken.setdefault((scheme, value), part.thing.id)
            if holder != part.thing.id:
                message = f"{scheme} {value} stands with {holder} too"
                yield EXTERNAL_TAKEN.at(part.document, part.place("external", scheme), message)
