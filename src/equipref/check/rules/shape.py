"""Shape: what the models refuse; found by the loader."""

from __future__ import annotations

from equipref.check.rule import Rule
from equipref.finding import Severity

_TANK = "vehicles/tank-b.yaml"

RULES = (
    Rule(
        "EQ101",
        "Unknown key",
        Severity.ERROR,
        "The key means nothing to the model of this file; a wrongly written key would otherwise drop its value "
        "silently.",
        {_TANK: "sumary: Six road wheels.\nsummary: A tank with six road wheels.\n"},
        {_TANK: "summary: A tank with six road wheels.\n"},
    ),
    Rule(
        "EQ102",
        "Key missing",
        Severity.ERROR,
        "The model of this file cannot do without the key.",
        {_TANK: "names:\n  - text: Tank B\n    lang: en\n"},
        {_TANK: "names:\n  - text: Tank B\n    lang: en\n    kind: service\n"},
    ),
    Rule(
        "EQ103",
        "Value not allowed",
        Severity.ERROR,
        "The value is not of the form that the field takes: a plain decimal, an ISO date, one of a few words, an id "
        "in small letters.",
        {_TANK: "events:\n  - what: adopted\n    year: about 1961\n    sources: [museum]\n"},
        {_TANK: "events:\n  - what: adopted\n    year: 1961\n    sources: [museum]\n"},
    ),
)
