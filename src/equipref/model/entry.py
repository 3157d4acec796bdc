"""Entries: one thing that people have to name, with all that is stated of it."""

from __future__ import annotations

from pydantic import Field

from equipref.model.base import ClassId, Date, Id, Kind, Line, Model, Sources, Text
from equipref.model.features import FeatureStatement, LookAlike
from equipref.model.measures import Event, Measure
from equipref.model.names import Name
from equipref.model.outline import Outline


class Maker(Model):
    """A firm or bureau that designed or built it."""

    name: Line
    """The firm's usual name in English."""
    role: Line = Field(default="maker", pattern=r"^(designer|maker)$")
    """`designer` or `maker`."""
    sources: Sources = ()
    """Ids of the sources that state it."""


class Armament(Model):
    """Fitted armament, by name only."""

    weapon: Id | None = None
    """The weapon's entry, where the catalogue has one."""
    name: Line
    """What it is called, with calibre where the source states it: `115 mm U-5TS gun`."""
    count: Line | None = Field(default=None, pattern=r"^[0-9]+$")
    """How many; absent: one."""
    note: Line | None = None
    """Where it sits, or on which variants."""
    sources: Sources = ()
    """Ids of the sources that state it."""


class External(Model):
    """Ids that others use for the same thing."""

    wikidata: Line | None = Field(default=None, pattern=r"^Q[1-9][0-9]*$")
    """Wikidata item."""
    siso: Line | None = Field(default=None, pattern=r"^[0-9]+(\.[0-9]+){0,6}$")
    """SISO-REF-010 unique id of the entity."""
    sources: Sources = ()
    """Ids of the sources in which the ids were verified."""


class Variant(Model):
    """A version of an entry; it holds only what differs."""

    id: Id
    """Its own id, unique in the whole catalogue."""
    name: Line
    """What the page calls it."""
    summary: Text | None = None
    """How to tell it from the basic type, in our own words."""
    names: tuple[Name, ...] = ()
    """Its names; `name` must be among them."""
    makers: tuple[Maker, ...] = ()
    """Makers, where they differ."""
    events: tuple[Event, ...] = ()
    """Dated events."""
    measures: tuple[Measure, ...] = ()
    """Measures that differ."""
    armament: tuple[Armament, ...] = ()
    """Armament that differs."""
    features: tuple[FeatureStatement, ...] = ()
    """Features that differ; they replace the type's statement of the same feature."""
    external: External | None = None
    """Ids that others use."""
    sources: Sources = ()
    """Ids of the sources of the summary."""


class Entry(Model):
    """One thing that people have to name: a type of vehicle, aircraft or weapon, or a combination."""

    id: Id
    """Equals the file's stem; never reused."""
    kind: Kind
    """vehicle, aircraft, weapon or combination."""
    class_: ClassId = Field(alias="class")
    """Its class: an id of vocabulary/classes.yaml, second level where there is one."""
    name: Line
    """What the page calls it; must be among `names`."""
    summary: Text
    """The identity line: what it is, in one or two sentences of our own."""
    variant_of: Id | None = None
    """The type that it is a variant of, where it is important enough for a page of its own."""
    carrier: Id | None = None
    """Of a combination: the entry that carries."""
    mounts: tuple[Id, ...] = ()
    """Of a combination: the entries that are carried."""
    origin: tuple[Id, ...] = ()
    """Countries of origin: ids of vocabulary/countries.yaml."""
    makers: tuple[Maker, ...] = ()
    """Who designed and built it."""
    names: tuple[Name, ...] = Field(min_length=1)
    """All names, the page's own first."""
    events: tuple[Event, ...] = ()
    """Dated events."""
    measures: tuple[Measure, ...] = ()
    """Dimensions, masses, crew; each with what was measured."""
    armament: tuple[Armament, ...] = ()
    """Fitted armament by name."""
    features: tuple[FeatureStatement, ...] = ()
    """What can be seen."""
    outline: tuple[Outline, ...] = ()
    """Profiles that refine its drawing; only where the archetype is too coarse for a famous shape."""
    outline_of: Id | None = None
    """The entry whose outlines it shares, except for parts that are its own or of which it states other features."""
    look_alikes: tuple[LookAlike, ...] = ()
    """What it is mistaken for; each pair is declared on one of the two."""
    variants: tuple[Variant, ...] = ()
    """Its versions."""
    external: External | None = None
    """Ids that others use."""
    not_separable: tuple[Id, ...] = ()
    """Entries or variants from which it cannot be told from outside, by the best knowledge."""
    note: Text | None = None
    """What a reader should know and no other field holds: disputes, confusion of names."""
    sources: Sources = ()
    """Ids of sources on the whole, beside those that single statements cite."""
    reviewed: Date | None = None
    """The day on which somebody last read the whole entry against its sources."""
