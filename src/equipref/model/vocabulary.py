"""The controlled vocabularies: classes, features, name kinds, measures and countries."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from equipref.model.base import ClassId, Flag, Id, Key, Kind, Line, Model, Number, Stability, Text, View


class ClassDef(Model):
    """A class of equipment; two levels, written `tank/main-battle-tank`."""

    id: ClassId
    """The path of the class."""
    name: Line
    """Its name in English."""
    kinds: tuple[Kind, ...] = Field(min_length=1)
    """The kinds of entry that it takes."""
    definition: Text
    """What belongs to it."""
    profile: tuple[Id, ...] = ()
    """The features that a full description of such an entry states."""
    symbol: Line | None = Field(default=None, pattern=r"^[0-9]{20}$")
    """Symbol identification code (MIL-STD-2525D, 20 digits) of the class."""
    generic: tuple[Line, ...] = ()
    """Words that people put around a name of this class ("tank", "вертолёт"), in any language."""


class Classes(Model):
    """The file vocabulary/classes.yaml."""

    classes: tuple[ClassDef, ...]
    """All classes; a first level stands before its second levels."""


class FeatureType(StrEnum):
    """What the states of a feature are."""

    STATES = "states"
    ORDERED = "ordered"
    COUNT = "count"


class Ease(StrEnum):
    """How easily a feature is seen from one view."""

    EASY = "easy"
    HARD = "hard"
    NONE = "none"


class StateDef(Model):
    """One state of a feature."""

    id: Id
    """Its id within the feature."""
    name: Line
    """A few words for lists."""
    definition: Text | None = None
    """How to tell that it is this one."""


class Dependency(Model):
    """A feature that has no meaning unless another feature has (or has not) certain states."""

    feature: Id
    """The other feature."""
    states: tuple[Id, ...] = ()
    """It applies only if the other shows one of these; empty: see `unless`."""
    unless: tuple[Id, ...] = ()
    """It does not apply if the other shows one of these."""


class FeatureDef(Model):
    """A visible feature."""

    id: Id
    """Its id."""
    name: Line
    """A few words for lists."""
    part: Id
    """The part of the thing: hull, armament, turret, suspension, cab, body, wings, engines, fuselage, tail ..."""
    definition: Text
    """What to look at, in plain words."""
    type: FeatureType = FeatureType.STATES
    """Unordered states, ordered states, or a whole number."""
    states: tuple[StateDef, ...] = ()
    """The states; empty for a count."""
    minimum: Number | None = None
    """The least count."""
    maximum: Number | None = None
    """The greatest count."""
    kinds: tuple[Kind, ...] = Field(min_length=1)
    """The kinds of entry that it applies to."""
    classes: tuple[ClassId, ...] = ()
    """The classes (first or second level) that it applies to; empty: all classes of the kinds."""
    depends_on: Dependency | None = None
    """The feature that it has no meaning without."""
    visible: dict[View, Ease]
    """How easily it is seen from each view; views that are not named: not at all."""
    stability: Stability = Stability.FIXED
    """How far it can be trusted, unless a statement says otherwise."""
    reliability: Number = Field(default=7, ge=1, le=10)
    """How seldom observers err on it, 1 (often wrong) to 10 (never)."""

    @property
    def best_view(self) -> View:
        """The view from which it is seen most easily; the first named of equals."""
        for ease in (Ease.EASY, Ease.HARD):
            for view, seen in self.visible.items():
                if seen is ease:
                    return view
        return View.ANY


class Features(Model):
    """The file vocabulary/features.yaml."""

    features: tuple[FeatureDef, ...]
    """All features, grouped by part."""


class NameKindDef(Model):
    """A sort of name."""

    id: Key
    """Its id."""
    name: Line
    """What the site calls it."""
    definition: Text
    """When to use it, with an example."""
    needs_source: Flag
    """True where a name of this kind is not obvious and must cite a source."""
    rank: Number
    """The order of kinds on a page and among equal matches; small first."""


class NameKinds(Model):
    """The file vocabulary/name-kinds.yaml."""

    name_kinds: tuple[NameKindDef, ...]
    """All sorts of name."""


class MeasureDef(Model):
    """A quantity that sources state."""

    id: Id
    """Its id."""
    name: Line
    """What the site calls it."""
    definition: Text
    """Exactly what was measured, from where to where, in which condition."""
    units: tuple[Line, ...] = Field(min_length=1)
    """The units allowed; the first is the one to which others are converted."""
    kinds: tuple[Kind, ...] = Field(min_length=1)
    """The kinds of entry that have it."""
    minimum: Number
    """The least plausible value, in the first unit."""
    maximum: Number
    """The greatest plausible value, in the first unit."""


class Measures(Model):
    """The file vocabulary/measures.yaml."""

    measures: tuple[MeasureDef, ...]
    """All quantities, in the order in which a page lists them."""


class CountryDef(Model):
    """A country, present or past."""

    id: Id
    """Lower-case ISO 3166-1 alpha-2 code; `su`, `yu`, `cs`, `dd` for states that are no more."""
    name: Line
    """Its short name in English."""


class Countries(Model):
    """The file vocabulary/countries.yaml."""

    countries: tuple[CountryDef, ...]
    """All countries, sorted by id."""
