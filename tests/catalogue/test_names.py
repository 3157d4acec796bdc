"""Names: each resolves to its thing, or to all things that say they share it."""

from __future__ import annotations

import pytest

from equipref.model.names import Name
from equipref.names.match import EXACT
from tests.catalogue.held import catalog, library, own, thing_ids


def is_looked_up(name: Name) -> bool:
    """Whether a look-up knows it: the words behind an abbreviation fit many things, unless they hold a number."""
    return name.kind != "expansion" or any(c.isdigit() for c in name.text)


WITH_NAMES = [thing_id for thing_id in thing_ids() if own(thing_id).names]


@pytest.mark.parametrize("thing_id", WITH_NAMES)
def test_every_name_resolves_to_its_thing(thing_id: str) -> None:
    lost = {}
    for name in filter(is_looked_up, own(thing_id).names):
        found = library().lookup(name.text)
        if thing_id not in {match.id for match in found.matches}:
            lost[name.text] = [(match.id, match.precision) for match in found.matches]
    assert lost == {}


@pytest.mark.parametrize("thing_id", WITH_NAMES)
def test_a_name_is_answered_by_its_bearers_alone(thing_id: str) -> None:
    wrong = {}
    for name in own(thing_id).names:
        exact = {match.id for match in library().lookup(name.text).matches if match.precision == EXACT}
        if not name.shared and len(exact) > 1:
            wrong[name.text] = sorted(exact)
    assert wrong == {}


@pytest.mark.parametrize("thing_id", [i for i in WITH_NAMES if any(n.shared for n in own(i).names)])
def test_shared_names_find_all_who_share_them(thing_id: str) -> None:
    for name in own(thing_id).names:
        if name.shared:
            bearers = {t.id for t in catalog().things.values() if any(n.text == name.text for n in t.names)}
            found = library().lookup(name.text)
            assert bearers <= {match.id for match in found.matches}, name.text
            assert len(bearers) == 1 or found.status == "ambiguous", name.text


@pytest.mark.parametrize("thing_id", thing_ids())
def test_the_page_name_is_among_the_names(thing_id: str) -> None:
    thing = catalog().things[thing_id]
    assert thing.name in {name.text for name in thing.names}
