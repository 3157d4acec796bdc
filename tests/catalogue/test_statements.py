"""Statements: sources with a grade behind every number, years in order, variants that stand on a type."""

from __future__ import annotations

import pytest

from equipref.check.engine import check
from equipref.check.summary import summary
from equipref.finding import Severity
from equipref.model.base import EDITORIAL
from equipref.model.measures import EventKind
from tests.catalogue.held import catalog, entry_ids, own, thing_ids

FORERUNNERS = {
    "tos-1": "the TOS-1 of the 1970s came before the TOS-1A of 2001, under which people look for both",
    "t-12-gun": "the T-12 of 1961 came before the MT-12, which is the gun that people name",
}
"""Variants that began before their type, and why that is no mistake."""
BIRTHS = (EventKind.DESIGNED, EventKind.FIRST_FLIGHT, EventKind.PRODUCTION, EventKind.ADOPTED, EventKind.IN_SERVICE)


def test_no_rule_finds_an_error() -> None:
    assert [str(f) for f in check(catalog()) if f.severity is Severity.ERROR] == []


@pytest.mark.parametrize("thing_id", thing_ids())
def test_numbers_and_years_have_graded_sources(thing_id: str) -> None:
    for statement in (*own(thing_id).measures, *own(thing_id).events):
        assert statement.sources, statement
        assert EDITORIAL not in statement.sources, statement
        assert all(catalog().sources[source].grade for source in statement.sources), statement


@pytest.mark.parametrize("thing_id", thing_ids())
def test_looks_have_sources_or_are_editorial_alone(thing_id: str) -> None:
    for statement in own(thing_id).features:
        assert statement.sources, statement.feature
        assert EDITORIAL not in statement.sources or len(statement.sources) == 1, statement.feature


@pytest.mark.parametrize("entry_id", entry_ids())
def test_nothing_is_retired_before_it_is_born(entry_id: str) -> None:
    events = own(entry_id).events
    for end in (event for event in events if event.what is EventKind.RETIRED):
        births = [e.year for e in events if e.what in BIRTHS and e.country in (None, end.country)]
        assert not births or min(births) <= (end.until or end.year)


@pytest.mark.parametrize("entry_id", entry_ids())
def test_variants_are_not_older_than_their_type(entry_id: str) -> None:
    entry = catalog().entries[entry_id]
    first = min((e.year for e in entry.events if e.what in BIRTHS), default=None)
    for variant in entry.variants:
        begins = min((e.year for e in variant.events if e.what in BIRTHS), default=None)
        if first is not None and begins is not None:
            assert begins >= first - 3 or variant.id in FORERUNNERS, variant.id


def test_forerunners_are_variants() -> None:
    assert all(catalog().things[thing_id].variant for thing_id in FORERUNNERS)


@pytest.mark.parametrize("entry_id", entry_ids())
def test_no_variant_is_an_orphan(entry_id: str) -> None:
    entry = catalog().entries[entry_id]
    assert entry.variant_of is None or entry.variant_of in catalog().entries
    for variant in entry.variants:
        assert catalog().things[variant.id].entry is entry, variant.id
        assert variant.names, variant.id


def test_the_catalogue_is_as_broad_and_as_sourced_as_promised() -> None:
    numbers = summary(catalog())
    assert numbers.counts["entries"] >= 120
    assert numbers.counts["variants"] >= 250
    assert numbers.measures.sourced == numbers.measures.total
    assert numbers.events.sourced == numbers.events.total
    assert 3 * numbers.measures.twice >= numbers.measures.total
    assert 4 * numbers.features.editorial <= numbers.features.total
