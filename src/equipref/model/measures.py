"""Measures and events: numbers that say what was measured, and years that say what happened."""

from __future__ import annotations

from enum import StrEnum

from pydantic import model_validator

from equipref.model.base import Id, Line, Model, Number, Sources, Year


class Measure(Model):
    """One stated value; sources that disagree stand side by side as measures of their own."""

    what: Id
    """What was measured: an id of vocabulary/measures.yaml, such as `length-hull` or `mass-combat`."""
    value: Number
    """The value in `unit`, as the source states it."""
    upper: Number | None = None
    """The upper end, where the source states a range from `value` to `upper`."""
    unit: Line
    """The unit of value: one that the vocabulary allows for `what`."""
    note: Line | None = None
    """A condition that the source states ("without skirts")."""
    sources: Sources = ()
    """Ids of the sources that state the value; a number without one is a finding."""

    @model_validator(mode="after")
    def _ordered(self) -> Measure:
        if self.upper is not None and self.upper <= self.value:
            raise ValueError("upper must be greater than value")
        return self


class EventKind(StrEnum):
    """What happened; listed in the order in which a thing lives."""

    DESIGNED = "designed"
    FIRST_FLIGHT = "first_flight"
    PRODUCTION = "production"
    ADOPTED = "adopted"
    IN_SERVICE = "in_service"
    RETIRED = "retired"


class Event(Model):
    """A dated event: one year, or a range of years."""

    what: EventKind
    """What happened."""
    year: Year
    """The year, or the first year of a range."""
    until: Year | None = None
    """The last year of a range; absent for a single year or where the end is not stated."""
    country: Id | None = None
    """Where, if it is not the country of origin (adoption abroad): an id of vocabulary/countries.yaml."""
    note: Line | None = None
    """What the source says beyond the year."""
    sources: Sources = ()
    """Ids of the sources that state the year."""

    @model_validator(mode="after")
    def _ordered(self) -> Event:
        if self.until is not None and self.until < self.year:
            raise ValueError("until must not be before year")
        return self
