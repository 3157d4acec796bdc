"""What ties entries to the world: reports that mention them, redirects of old ids, and traps for scanning."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from equipref.model.base import Date, Grade, Id, Lang, Line, Model, Text, Url


class Confidence(StrEnum):
    """How sure it is that the report means this entry."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"


class ReportMention(Model):
    """One thing that a report names or shows."""

    as_written: Line
    """A few words as the report writes them."""
    entry: Id
    """The entry or variant that is meant."""
    confidence: Confidence = Confidence.CERTAIN
    """How sure it is."""
    note: Line | None = None
    """Why it is not certain, or what else a reader should know."""


class Report(Model):
    """An article that mentions equipment."""

    id: Id
    """Equals the file's stem: date and slug."""
    title: Line
    """Title of the article."""
    publisher: Line
    """Who published it."""
    date: Date | None = None
    """The day of publication; absent where only the year is known."""
    year: Line | None = Field(default=None, pattern=r"^\d{4}$")
    """The year of publication, where the day is not known."""
    url: Url | None = None
    """Its address."""
    lang: Lang = "en"
    """Its language."""
    grade: Grade | None = None
    """Reliability of its publisher on the Admiralty scale, as a source has it."""
    seen: Date | None = None
    """The day on which somebody last read it at its address."""
    place: Line | None = None
    """Where, at town level and no closer."""
    country: Id | None = None
    """The country of the place: an id of vocabulary/countries.yaml."""
    summary: Text
    """What it reports, in our own words."""
    note: Text | None = None
    """What to be careful of."""
    mentions: tuple[ReportMention, ...] = Field(min_length=1)
    """What it names."""


class Redirect(Model):
    """A permanent way from an id that was renamed or merged."""

    old: Id
    """The id that is no more; it is never used again."""
    new: Id
    """The id of an entry or variant that takes its place."""
    since: Date
    """The day of the change."""


class Redirects(Model):
    """The file redirects.yaml."""

    redirects: tuple[Redirect, ...] = ()
    """All redirects, sorted by old id."""


class Within(StrEnum):
    """How near the words of a trap must stand."""

    WORDS = "words"
    SENTENCE = "sentence"


class Trap(Model):
    """A string that looks like equipment and is not, in a given surrounding."""

    id: Id
    """Its name."""
    text: tuple[Line, ...] = Field(min_length=1)
    """The strings, as written; case, dashes and spaces are folded as for names; # stands for any number."""
    near: tuple[Line, ...] = ()
    """Words, one of which must stand near for the trap to spring; empty: it always springs."""
    within: Within = Within.WORDS
    """How near: within two words without a preposition between, or anywhere in the same sentence."""
    unless: tuple[Line, ...] = ()
    """Words that disarm the trap when they stand next to the string."""
    reason: Text
    """What the string means there."""


class Traps(Model):
    """The file traps.yaml."""

    traps: tuple[Trap, ...] = ()
    """All traps, sorted by id."""
