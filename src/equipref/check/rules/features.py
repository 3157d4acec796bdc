"""Features: what can be seen, stated of things that can have it, in states that make sense together."""

from __future__ import annotations

from collections.abc import Iterator

from equipref.check.applicability import applies, met
from equipref.check.rule import Rule
from equipref.check.subject import Part, Subject
from equipref.finding import Finding, Severity
from equipref.model.base import View
from equipref.model.features import FeatureStatement
from equipref.model.vocabulary import Ease, FeatureDef, FeatureType
from equipref.store.catalog import Thing

_TANK, _LORRY = "vehicles/tank-b.yaml", "vehicles/lorry-d.yaml"
_SKIRTS = "  - feature: skirts\n    states: [full]\n"
_CITED = _SKIRTS + "    sources: [museum]\n"
_WHEELS = "  - feature: road-wheels\n    states: {}\n    sources: [museum]\n"
_GEAR = "features:\n  - feature: running-gear\n    states: [tracked]\n    sources: [editorial]\n"
_NO_WHEELS = {"vehicles/tank-a.yaml": "look_alikes: []\n"}
_VARIANT = "    features:\n      - feature: {}\n        states: [{}]\n        sources: [museum]\n"


def _rule(code: str, title: str, severity: Severity, why: str, bad: str, good: str) -> Rule:
    return Rule(code, title, severity, why, {_TANK: bad}, {_TANK: good})


UNSOURCED = _rule(
    "EQ601",
    "Feature without a source",
    Severity.ERROR,
    "Cite who says it in words; what is well known and not yet sourced stands with `sources: [editorial]` and is "
    "shown and counted as a gap.",
    _SKIRTS,
    _SKIRTS + "    sources: [editorial]\n",
)
NOT_FOR = Rule(
    "EQ602",
    "Feature does not apply",
    Severity.ERROR,
    "The vocabulary says to which kinds and classes a feature applies; a lorry has no skirts.",
    {_LORRY: _CITED},
    {_TANK: _CITED},
)
DEPENDS = Rule(
    "EQ603",
    "Feature makes no sense here",
    Severity.ERROR,
    "The feature depends on another that shows otherwise: road wheels are counted on tracks only.",
    {_LORRY: _WHEELS.format('["6"]')},
    {_LORRY: _GEAR + _WHEELS.format('["6"]')},
)
COUNT = Rule(
    "EQ604",
    "Count out of range",
    Severity.ERROR,
    "The state of a counted feature is a whole number, within the range that the vocabulary gives.",
    {**_NO_WHEELS, _TANK: _GEAR + _WHEELS.format('["60"]')},
    {**_NO_WHEELS, _TANK: _GEAR + _WHEELS.format('["6"]')},
)
TWICE = _rule(
    "EQ605",
    "Feature stated twice",
    Severity.WARNING,
    "One statement holds all states of a feature (`states: [a, b]`) and all its sources.",
    _CITED + _CITED.replace("full", "none"),
    _CITED.replace("[full]", "[full, none]"),
)
VIEW = _rule(
    "EQ606",
    "Feature not seen from there",
    Severity.WARNING,
    "By the vocabulary the feature does not show from this side. Leave `view` out to take the best one.",
    _CITED + "    view: top\n",
    _CITED + "    view: side\n",
)
STATE_TWICE = _rule(
    "EQ607",
    "State stands twice",
    Severity.WARNING,
    "The same state is listed twice in one statement.",
    _CITED.replace("[full]", "[full, full]"),
    _CITED,
)
UNFOUNDED = Rule(
    "EQ608",
    "Feature without the one that it depends on",
    Severity.NOTE,
    "The feature depends on another of which nothing is stated; state that one too.",
    {**_NO_WHEELS, _TANK: "features:\n" + _WHEELS.format('["6"]')},
    {**_NO_WHEELS, _TANK: _GEAR + _WHEELS.format('["6"]')},
)
REPEATED = Rule(
    "EQ609",
    "Variant repeats its type",
    Severity.NOTE,
    "A variant holds only what differs; this feature shows the same states on its type.",
    {"vehicles/tank-a.yaml": _VARIANT.format("wheel-gap", "gap-1-2")},
    {"vehicles/tank-a.yaml": _VARIANT.format("wheel-gap", "even")},
)

RULES = (UNSOURCED, NOT_FOR, DEPENDS, COUNT, TWICE, VIEW, STATE_TWICE, UNFOUNDED, REPEATED)


def check(subject: Subject) -> Iterator[Finding]:
    """Yields statements of features that do not fit the thing, the vocabulary or each other."""
    vocabulary = subject.catalog.vocabulary.features
    for part in subject.parts:
        of_type = subject.shown(Thing(part.thing.entry, None))
        own = {s.feature: s for s in part.own.features}
        seen = set()
        for index, statement in enumerate(part.own.features):
            place = part.place("features", index)
            if not statement.sources:
                message = f"nothing says where {statement.feature} was read"
                yield UNSOURCED.at(part.document, place, message, hint="cite a source, or [editorial]")
            if statement.feature in seen:
                yield TWICE.at(part.document, place, f"{statement.feature} is stated twice")
            seen.add(statement.feature)
            if len(set(statement.states)) < len(statement.states):
                message = f"{statement.feature} lists a state twice"
                yield STATE_TWICE.at(part.document, (*place, "states"), message)
            typical = of_type.get(statement.feature) if part.thing.variant else None
            if typical and set(typical.states) == set(statement.states):
                message = (
                    f"{statement.feature} is {', '.join(statement.states)} on the type {part.thing.entry.id} too"
                )
                yield REPEATED.at(part.document, place, message)
            defined = vocabulary.get(statement.feature)
            if defined is not None:
                needed = defined.depends_on.feature if defined.depends_on else ""
                yield from _against(subject, part, index, defined, own.get(needed) or of_type.get(needed))


def _against(
    subject: Subject, part: Part, index: int, defined: FeatureDef, other: FeatureStatement | None
) -> Iterator[Finding]:
    """Yields what of a statement contradicts the definition of its feature; `other` is what it depends on."""
    statement, place, document = part.own.features[index], part.place("features", index), part.document
    entry = part.thing.entry
    if not applies(defined, entry, subject.catalog):
        message = f"{defined.id} does not apply to the kind {entry.kind.value}, class {entry.class_}"
        yield NOT_FOR.at(document, (*place, "feature"), message)
    elif defined.depends_on is not None:
        needed = defined.depends_on
        if other is None:
            message = f"{defined.id} depends on {needed.feature}, of which nothing is stated"
            yield UNFOUNDED.at(document, (*place, "feature"), message)
        elif not met(needed, other.states):
            message = f"{defined.id} has no meaning with {needed.feature} {', '.join(other.states)}"
            yield DEPENDS.at(document, (*place, "feature"), message)
    if statement.view not in (None, View.ANY) and _ease(defined, statement.view) is Ease.NONE:
        seen_from = ", ".join(view.value for view, ease in defined.visible.items() if ease is not Ease.NONE)
        message = f"{defined.id} is not seen from the {statement.view.value}"
        yield VIEW.at(document, (*place, "view"), message, hint=f"it is seen from: {seen_from}")
    if defined.type is FeatureType.COUNT:
        for step, state in enumerate(statement.states):
            low, high = defined.minimum, defined.maximum
            if not state.isdecimal():
                message = f"{state!r} is not a number of {defined.name.lower()}"
                yield COUNT.at(document, (*place, "states", step), message, hint="write whole numbers")
            elif low is not None and high is not None and not low <= int(state) <= high:
                message = f"{state} is not a possible number of {defined.name.lower()}"
                yield COUNT.at(document, (*place, "states", step), message, hint=f"{low:g} to {high:g}")


def _ease(defined: FeatureDef, view: View) -> Ease:
    return defined.visible.get(view) or defined.visible.get(View.ANY) or Ease.NONE
