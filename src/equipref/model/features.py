"""Feature statements: what can be seen on an entry, from where, and how far it can be trusted."""

from __future__ import annotations

from pydantic import Field

from equipref.model.base import Id, Line, Model, Sources, Stability, Text, View


class FeatureStatement(Model):
    """One statement that an entry or variant shows a feature in one of the given states."""

    feature: Id
    """Id of vocabulary/features.yaml."""
    states: tuple[Id, ...] = Field(min_length=1)
    """The state, or several where it varies; a whole number is written as such (`["5"]`)."""
    view: View | None = None
    """From where it is seen; absent: the vocabulary's best view of the feature."""
    stability: Stability | None = None
    """How far it can be trusted; absent: the vocabulary's default for the feature."""
    note: Line | None = None
    """What the states cannot say, in a few plain words."""
    sources: Sources = ()
    """Ids of the sources that state it, or `editorial`."""


class LookAlike(Model):
    """Another entry that this one is mistaken for; declared once, shown on both pages."""

    entry: Id
    """The other entry."""
    note: Text | None = None
    """What no feature holds; the table of differences is computed from the features."""
    tell_apart: tuple[Id, ...] = ()
    """The features that tell the two apart, best first."""
    sources: Sources = ()
    """Ids of the sources of the note."""
