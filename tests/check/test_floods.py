"""Files that are valid but enormous: the rules stay linear, and a file within the bounds takes seconds at most."""

from __future__ import annotations

from pathlib import Path

import pytest

from equipref.check.engine import validate
from equipref.check.small import SMALL
from tests.catalogs import write
from tests.stopwatch import within

TANK = "vehicles/tank-b.yaml"
CITED = "sources: [museum]"
NAMES = "names:\n  - {text: Tank B, lang: en, kind: service}\n"


def _variants(count: int, more: str = "") -> str:
    one = "  - {{id: v{n}, name: V, names: [{{text: V, lang: en, kind: service}}]{more}}}\n"
    return "variants:\n" + "".join(one.format(n=n, more=more) for n in range(count))


def _features(count: int, depends: str) -> str:
    one = (
        "  - {{id: f{n}, name: F, part: hull, definition: F, kinds: [vehicle], visible: {{side: easy}}, "
        "type: count, minimum: 0, maximum: 9, depends_on: {{feature: {on}, states: ['1']}}}}\n"
    )
    rows = (one.format(n=n, on=depends.format(n=n + 1)) for n in range(count))
    return SMALL["vocabulary/features.yaml"] + "".join(rows)


FLOODS = {
    "dangling sources": ({TANK: f"sources: [{', '.join(f's{n}' for n in range(40_000))}]\n"}, "EQ302"),
    "one name on every variant": ({TANK: _variants(4_000)}, "EQ402"),
    "telling features": (
        {"vehicles/tank-a.yaml": f"look_alikes: [{{entry: tank-b, tell_apart: [{'wheel-gap, ' * 40_000}]}}]\n"},
        "EQ708",
    ),
    "look-alikes": ({TANK: "look_alikes:\n" + "  - {entry: tank-a, note: So}\n" * 10_000}, "EQ702"),
    "inseparable": ({TANK: f"not_separable: [{'tank-a, ' * 40_000}]\n"}, "EQ727"),
    "measures that cannot be": (
        {
            TANK: "measures:\n"
            + "".join(
                f"  - {{what: length-hull, value: {8 + n / 1000}, unit: m, {CITED}}}\n"
                f"  - {{what: length-gun-forward, value: {4 + n / 1000}, unit: m, {CITED}}}\n"
                for n in range(3_000)
            )
        },
        "EQ505",
    ),
    "events": ({TANK: "events:\n" + f"  - {{what: adopted, year: 1961, {CITED}}}\n" * 8_000}, "EQ524"),
    "features of variants": (
        {TANK: _variants(2_000, ", features: [{feature: wheel-gap, states: [even], sources: [museum]}]")},
        "EQ609",
    ),
    "statements": ({TANK: "  - {feature: skirts, states: [full], sources: [museum]}\n" * 7_000}, "EQ605"),
    "redirects in a chain": (
        {
            "redirects.yaml": "redirects:\n"
            + "".join(f"  - {{old: r{n:05}, new: r{n + 1:05}, since: 2026-01-31}}\n" for n in range(8_000))
        },
        "EQ222",
    ),
    "features that depend in a chain": ({"vocabulary/features.yaml": _features(2_000, "f{n}")}, "EQ905"),
    "the same mention": (
        {"reports/2017-05-01-convoy.yaml": "mentions:\n" + "  - {as_written: it, entry: tank-a}\n" * 10_000},
        "EQ823",
    ),
    "countries": (
        {"vocabulary/countries.yaml": SMALL["vocabulary/countries.yaml"] + "  - {id: aa, name: A}\n" * 15_000},
        "EQ901",
    ),
    "names that are not the page's": (
        {TANK: NAMES.replace("Tank B", "Tonk B") + "  - {text: Танк Б, lang: ru, kind: service}\n" * 8_000},
        "EQ401",
    ),
}


@pytest.mark.parametrize("name", FLOODS)
def test_flood(name: str, tmp_path: Path) -> None:
    files, code = FLOODS[name]
    root = write(tmp_path, files)
    findings = within(4, lambda: validate(root))
    assert code in {finding.code for finding in findings}
