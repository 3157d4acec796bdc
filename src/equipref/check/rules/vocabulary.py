"""Vocabularies: the words themselves must make sense before anything is said with them."""

from __future__ import annotations

from collections.abc import Iterator

from equipref.check.applicability import fits_class
from equipref.check.rule import Rule
from equipref.check.subject import Subject
from equipref.check.ways import ends
from equipref.finding import Finding, Severity
from equipref.model.units import convertible
from equipref.model.vocabulary import Dependency, Ease, FeatureDef, FeatureType
from equipref.store.loader import VOCABULARY_FILES
from equipref.store.yaml import Document

_CLASSES, _FEATURES = "vocabulary/classes.yaml", "vocabulary/features.yaml"
_MEASURES, _COUNTRIES = "vocabulary/measures.yaml", "vocabulary/countries.yaml"
_CLASS = "  - id: {}\n    name: More\n    kinds: [vehicle]\n    definition: More.\n"
_PROFILE = _CLASS + "    profile: [{}]\n"
_HEAD = "  - id: {}\n    name: More\n    part: hull\n    definition: More.\n    kinds: [vehicle]\n"
_STATES = "    states:\n      - id: none\n        name: None\n      - id: present\n        name: Present\n"
_SEEN = "    visible:\n      side: easy\n"
_FEATURE = _HEAD.format("ram") + _STATES + _SEEN
_DEPENDS = _FEATURE + "    depends_on:\n      feature: {}\n      {}: [{}]\n"
_COUNT = _HEAD.format("horns") + "    type: count\n{}" + _SEEN
_RANGE = "    minimum: {}\n    maximum: {}\n"
_MEASURE = "  - id: height\n    name: Height\n    definition: To the top.\n    units: [{}]\n    kinds: [vehicle]\n"


def _rule(
    code: str, title: str, why: str, file: str, bad: str, good: str, severity: Severity = Severity.ERROR
) -> Rule:
    return Rule(code, title, severity, why, {file: bad}, {file: good})


TWICE = _rule(
    "EQ901",
    "Word defined twice",
    "An id stands once in a vocabulary; of two definitions only the last would count.",
    _COUNTRIES,
    "  - id: su\n    name: Soviet Union\n",
    "  - id: ua\n    name: Ukraine\n",
)
NO_PARENT = _rule(
    "EQ902",
    "Class without its first level",
    "A second level (`tank/heavy`) stands below a first level (`tank`) that is defined before it.",
    _CLASSES,
    _CLASS.format("sledge/heavy"),
    _CLASS.format("lorry/heavy"),
)
PROFILE_UNKNOWN = _rule(
    "EQ903",
    "Profile with an unknown feature",
    "The profile of a class lists features of vocabulary/features.yaml.",
    _CLASSES,
    _PROFILE.format("sledge", "runing-gear"),
    _PROFILE.format("sledge", "running-gear"),
)
PROFILE_UNFIT = _rule(
    "EQ904",
    "Profile with a feature that does not apply",
    "Things of the class can never state the feature, by its kinds and classes, so no entry could be complete.",
    _CLASSES,
    _PROFILE.format("sledge", "skirts"),
    _PROFILE.format("sledge", "running-gear"),
)
DEPENDENCY_UNKNOWN = _rule(
    "EQ905",
    "Depends on an unknown feature or state",
    "A feature depends on states of another feature of the vocabulary.",
    _FEATURES,
    _DEPENDS.format("running-gear", "states", "trackd"),
    _DEPENDS.format("running-gear", "states", "tracked"),
)
DEPENDENCY_CYCLE = _rule(
    "EQ906",
    "Features depend on each other",
    "Following what a feature depends on one comes back to it, so neither could ever be asked for first.",
    _FEATURES,
    _DEPENDS.format("ram", "states", "none"),
    _DEPENDS.format("running-gear", "states", "tracked"),
)
STATES = _rule(
    "EQ907",
    "States do not fit the type of the feature",
    "A counted feature has a minimum and a maximum and no states; any other has at least two states and no range.",
    _FEATURES,
    _COUNT.format(""),
    _COUNT.format(_RANGE.format(0, 2)),
)
RANGE = _rule(
    "EQ908",
    "Minimum above the maximum",
    "No value could ever be plausible.",
    _FEATURES,
    _COUNT.format(_RANGE.format(3, 2)),
    _COUNT.format(_RANGE.format(2, 3)),
)
CLASS_UNKNOWN = _rule(
    "EQ909",
    "Feature of an unknown class",
    "The classes to which a feature applies are those of vocabulary/classes.yaml.",
    _FEATURES,
    _FEATURE + "    classes: [tanc]\n",
    _FEATURE + "    classes: [tank]\n",
)
UNITS = _rule(
    "EQ910",
    "Units that cannot be turned into each other",
    "Values are compared in the first unit of their measure, so every other must be of its sort, and known.",
    _MEASURES,
    _MEASURE.format("m, kg") + _RANGE.format(1, 5),
    _MEASURE.format("m, mm") + _RANGE.format(1, 5),
)
UNSEEN = _rule(
    "EQ911",
    "Feature that nobody can see",
    "The feature is not visible from any view, so nothing can be recognised by it.",
    _FEATURES,
    _FEATURE.replace("side: easy", "side: none"),
    _FEATURE,
    Severity.WARNING,
)
EMPTY_DEPENDENCY = _rule(
    "EQ912",
    "Dependency without a condition",
    "Say with which states of the other feature it applies (`states`), or with which it does not (`unless`).",
    _FEATURES,
    _DEPENDS.format("running-gear", "states", ""),
    _DEPENDS.format("running-gear", "unless", "wheeled"),
)

RULES = (
    TWICE, NO_PARENT, PROFILE_UNKNOWN, PROFILE_UNFIT, DEPENDENCY_UNKNOWN, DEPENDENCY_CYCLE, STATES, RANGE,
    CLASS_UNKNOWN, UNITS, UNSEEN, EMPTY_DEPENDENCY,
)  # fmt: skip


def check(subject: Subject) -> Iterator[Finding]:
    """Yields words of the vocabularies that contradict themselves or each other."""
    for stem in VOCABULARY_FILES:
        document = subject.vocabulary(stem)
        if document is None:
            continue
        places: dict[str, int] = {}
        for index, word in enumerate(_ids(document, stem)):
            if word in places:
                place = (_list_key(stem), index, "id")
                yield TWICE.at(document, place, f"{word!r} is defined twice")
            places[word] = index
        if stem == "classes":
            yield from _classes(subject, document, places)
        elif stem == "features":
            yield from _features(subject, document, places)
        elif stem == "measures":
            yield from _measures(subject, document, places)


def _list_key(stem: str) -> str:
    return stem.replace("-", "_")


def _ids(document: Document, stem: str) -> list[str]:
    rows = document.data.get(_list_key(stem)) if isinstance(document.data, dict) else None
    return [str(row["id"]) for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _classes(subject: Subject, document: Document, places: dict[str, int]) -> Iterator[Finding]:
    words = subject.catalog.vocabulary
    for class_id, index in places.items():
        defined = words.classes[class_id]
        parent = class_id.partition("/")[0]
        if parent not in words.classes or places.get(parent, -1) > index:
            message = f"{class_id} stands before its first level {parent!r}, or without it"
            yield NO_PARENT.at(document, ("classes", index, "id"), message)
        for step, feature_id in enumerate(defined.profile):
            place = ("classes", index, "profile", step)
            feature = words.features.get(feature_id)
            if feature is None and words.features:
                hint = subject.near(feature_id, words.features)
                yield PROFILE_UNKNOWN.at(document, place, f"no feature has the id {feature_id!r}", hint=hint)
            elif feature is not None and not fits_class(feature, defined):
                yield PROFILE_UNFIT.at(document, place, f"{feature_id} does not apply to the class {class_id}")


def _features(subject: Subject, document: Document, places: dict[str, int]) -> Iterator[Finding]:
    words = subject.catalog.vocabulary
    ways = ends({f.id: f.depends_on.feature for f in words.features.values() if f.depends_on})
    for feature_id, index in places.items():
        feature = words.features[feature_id]
        if feature_id in ways and ways[feature_id] is None:
            place = ("features", index, "depends_on", "feature")
            message = f"following what {feature_id} depends on one walks in a circle"
            yield DEPENDENCY_CYCLE.at(document, place, message)
        for step, class_id in enumerate(feature.classes):
            if words.classes and class_id not in words.classes:
                hint = subject.near(class_id, words.classes)
                where = ("features", index, "classes", step)
                yield CLASS_UNKNOWN.at(document, where, f"no class has the id {class_id!r}", hint=hint)
        if all(ease is Ease.NONE for ease in feature.visible.values()):
            yield UNSEEN.at(document, ("features", index, "visible"), f"{feature_id} is not visible from any view")
        yield from _states(document, index, feature)
        if feature.depends_on is not None:
            yield from _dependency(subject, document, index, feature_id, feature.depends_on)


def _states(document: Document, index: int, feature: FeatureDef) -> Iterator[Finding]:
    place = ("features", index)
    ranged = feature.minimum is not None and feature.maximum is not None
    if feature.type is FeatureType.COUNT:
        if feature.states or not ranged:
            message = f"{feature.id} is counted, so it has a minimum, a maximum and no states"
            yield STATES.at(document, (*place, "id"), message)
    elif len(feature.states) < 2 or feature.minimum is not None or feature.maximum is not None:
        yield STATES.at(document, (*place, "id"), f"{feature.id} needs at least two states and no range")
    if feature.minimum is not None and feature.maximum is not None and feature.minimum > feature.maximum:
        message = f"the minimum of {feature.id} is above its maximum"
        yield RANGE.at(document, (*place, "minimum"), message)
    seen = set()
    for step, state in enumerate(feature.states):
        if state.id in seen:
            yield TWICE.at(document, (*place, "states", step, "id"), f"{feature.id} defines {state.id!r} twice")
        seen.add(state.id)


def _dependency(
    subject: Subject, document: Document, index: int, feature_id: str, needed: Dependency
) -> Iterator[Finding]:
    features = subject.catalog.vocabulary.features
    place = ("features", index, "depends_on")
    if bool(needed.states) == bool(needed.unless):
        message = f"{feature_id} depends on {needed.feature} without a condition, or with two"
        yield EMPTY_DEPENDENCY.at(document, place, message)
    other = features.get(needed.feature)
    if other is None:
        hint = subject.near(needed.feature, features)
        message = f"no feature has the id {needed.feature!r}"
        yield DEPENDENCY_UNKNOWN.at(document, (*place, "feature"), message, hint=hint)
        return
    known = [state.id for state in other.states]
    for key, states in (("states", needed.states), ("unless", needed.unless)):
        for step, state in enumerate(states):
            if other.type is not FeatureType.COUNT and state not in known:
                message = f"no state of {other.id} has the id {state!r}"
                yield DEPENDENCY_UNKNOWN.at(document, (*place, key, step), message, hint=subject.near(state, known))


def _measures(subject: Subject, document: Document, places: dict[str, int]) -> Iterator[Finding]:
    for measure_id, index in places.items():
        measure = subject.catalog.vocabulary.measures[measure_id]
        place = ("measures", index)
        for step, unit in enumerate(measure.units):
            if not convertible(unit, measure.units[0]):
                message = f"{unit} cannot be given in {measure.units[0]}"
                yield UNITS.at(document, (*place, "units", step), message)
        if measure.minimum > measure.maximum:
            message = f"the minimum of {measure_id} is above its maximum"
            yield RANGE.at(document, (*place, "minimum"), message)
