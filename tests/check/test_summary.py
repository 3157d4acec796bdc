"""The summary: counts, shares, conflicts, inseparable pairs."""

from __future__ import annotations

import json
from pathlib import Path

from equipref.check.inseparable import Pair, inseparable, thin_pairs
from equipref.check.summary import Conflict, Shares, conflicts, shares, summary
from equipref.store.loader import load
from tests.catalogs import write
from tests.catalogue import held

TANK = "vehicles/tank-b.yaml"


def test_counts_and_shares_of_the_small_catalogue(tmp_path: Path) -> None:
    whole = summary(load(write(tmp_path))[0])
    assert whole.counts == {
        "entries": 5,
        "variants": 1,
        "names": 6,
        "measures": 2,
        "events": 2,
        "features": 7,
        "look-alikes": 1,
        "sources": 1,
        "reports": 1,
    }
    assert whole.by_class == {"gun": 1, "improvised": 1, "lorry": 1, "tank": 2}
    assert whole.names == Shares(6, 0, 0, 0)
    assert whole.measures == Shares(2, 2, 0, 0)
    assert whole.features == Shares(7, 4, 0, 3)
    assert whole.conflicts == ()
    assert whole.inseparable == ()
    assert json.loads(json.dumps(whole.as_dict()))["features"] == {
        "total": 7,
        "sourced": 4,
        "twice": 0,
        "editorial": 3,
    }


def test_shares_count_a_source_once() -> None:
    assert shares([]) == Shares()
    assert shares([("a", "a"), ("a", "b"), ("editorial",), ("a", "editorial"), ()]) == Shares(5, 3, 1, 1)


def test_conflicts_are_values_and_years_that_differ(tmp_path: Path) -> None:
    text = """\
measures:
  - {what: mass, value: 36, unit: t, sources: [museum]}
  - {what: mass, value: 37, upper: 38, unit: t, sources: [museum]}
  - {what: mass, value: 36000, unit: kg, sources: [museum]}
  - {what: width, value: 3.3, unit: m, sources: [museum]}
  - {what: width, value: 3300, unit: mm, sources: [museum]}
  - {what: width, value: 3.5, unit: m, note: with skirts, sources: [museum]}
events:
  - {what: adopted, year: 1961, sources: [museum]}
  - {what: adopted, year: 1962, sources: [museum]}
  - {what: adopted, year: 1970, country: cz, sources: [museum]}
  - {what: production, year: 1961, sources: [museum]}
  - {what: production, year: 1963, until: 1970, sources: [museum]}
"""
    assert conflicts(load(write(tmp_path, {TANK: text}))[0]) == (
        Conflict("tank-b", "mass", ("36 t", "37-38 t", "36000 kg")),
        Conflict("tank-b", "adopted", ("1961", "1962")),
    )


def test_inseparable_pairs(tmp_path: Path) -> None:
    """One state in common is enough not to tell two things apart; what is not stated tells nothing."""
    text = """\
features:
  - {feature: running-gear, states: [tracked], sources: [museum]}
  - {feature: wheel-gap, states: [even, gap-1-2], sources: [museum]}
  - {feature: skirts, states: [full], sources: [museum]}
"""
    catalog, _ = load(write(tmp_path / "1", {TANK: text}))
    thin = ("tank-a", "tank-b")
    assert inseparable(catalog) == (Pair("tank-a", "tank-b", 2, declared=False, thin=thin),)
    assert thin_pairs(inseparable(catalog)) == {"tank-a": ["tank-b"]}, "each pair once"
    catalog, _ = load(write(tmp_path / "2", {TANK: text + "not_separable: [tank-a]\n"}))
    assert inseparable(catalog) == (Pair("tank-a", "tank-b", 2, declared=True, thin=thin),)
    assert thin_pairs(inseparable(catalog)) == {}
    catalog, _ = load(write(tmp_path / "3", {TANK: text.replace("[even, gap-1-2]", "[even]")}))
    assert inseparable(catalog) == ()


def test_real_catalogue_can_be_summed_up() -> None:
    whole = summary(held.catalog())
    assert sum(whole.by_class.values()) == whole.counts["entries"] > 0
    assert whole.measures.sourced == whole.measures.total, "no number without a source"
    assert whole.measures.editorial == whole.events.editorial == whole.names.editorial == 0
