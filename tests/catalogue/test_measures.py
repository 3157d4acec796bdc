"""Measures: within its class each value is plausible, or somebody has looked at it and says why it stands apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from math import log
from statistics import median

import pytest

from equipref.model.units import convert
from tests.catalogue.held import catalog, own, thing_ids

FAR = 3.5
"""Robust z-score from which a value is an outlier of its class."""
LEAST = 5
"""Things of a class that state a quantity, from which there is a usual value."""
SLACK = 0.1
"""Least spread of the logarithm: about a tenth of the value."""
SLACK_OF = {"crew": 0.2}
"""More for seats, which are whole and few: twice the usual crew is no outlier, three times is."""
NOT_COMPARED = {"number-built"}
"""Quantities that have no usual value within a class."""
WIDE = {"uav"}
"""Classes of which sizes are not compared: from what is thrown by hand to what needs a runway."""

EXPLAINED = {
    ("a-50", "crew"): "an airborne radar station with its operators among trainers and survey aircraft",
    ("aav7", "length"): "by far the longest tracked carrier here, made for the sea",
    ("an-124", "height"): "by far the largest of the transport aeroplanes here",
    ("an-2", "height"): "by far the smallest of the transport aeroplanes here",
    ("at-t", "height"): "a lorry's cab on a tank's running gear",
    ("at105-saxon", "length"): "a lorry's two axles among carriers with three and four",
    ("bandvagn-bvs-10", "height"): "two coupled cars with cabs as high as a lorry, about 3 m in the source",
    ("bm-21", "calibre"): "the small rocket of the launchers, half the calibre of the others",
    ("btr-40", "length"): "a scout car of two axles, the smallest carrier here",
    ("btr-40", "width"): "a scout car of two axles, the smallest carrier here",
    ("hemtt", "mass-empty"): "four axles and an armoured cab",
    ("l-39", "crew"): "a trainer among radar aircraft and airliners",
    ("l-39", "length"): "a trainer among radar aircraft and airliners",
    ("luaz-967", "mass"): "a floating tub of less than a tonne among cars",
    ("luaz-967", "mass-empty"): "a floating tub of less than a tonne among cars",
    ("m1117", "passengers"): "a car of the military police with three seats beside the crew",
    ("mi-2", "height"): "by far the smallest of the transport helicopters here",
    ("mi-2", "mass"): "by far the smallest of the transport helicopters here",
    ("mi-2", "mass-takeoff-maximum"): "by far the smallest of the transport helicopters here",
    ("mi-26", "height"): "the largest helicopter built in series",
    ("mi-26", "mass-takeoff-maximum"): "the heaviest helicopter built in series",
    ("mig-17", "mass-empty"): "a small fighter of the first jets",
    ("mig-21", "mass-empty"): "a small fighter beside those with two engines",
    ("mt-12", "calibre"): "an anti-tank gun among howitzers",
    ("panhard-vbl", "mass"): "the size of a jeep",
    ("rm-70", "calibre"): "the small rocket of the launchers, half the calibre of the others",
    ("snatch-land-rover", "mass"): "a car, not a lorry, under its armour",
    ("snatch-land-rover", "mass-gross"): "a car, not a lorry, under its armour",
    ("su-22", "mass-takeoff-maximum"): "half of the Su-24 and Su-34, which the class holds beside it",
    ("su-25", "mass-takeoff-maximum"): "less than half of the Su-24 and Su-34, which the class holds beside it",
    ("t-12-gun", "calibre"): "an anti-tank gun among howitzers",
    ("uh-1", "mass-takeoff-maximum"): "less than half of the other transport helicopters here",
}
"""Outliers that are no mistakes: the thing and the quantity, with the reason."""


@cache
def outliers() -> dict[tuple[str, str], str]:
    """Values far from the median of their class, by thing and quantity, with a line for the report."""
    groups: dict[tuple[str, str], list[tuple[str, float]]] = defaultdict(list)
    for thing_id, what, value in _values():
        groups[catalog().things[thing_id].entry.class_, what].append((thing_id, value))
    found = {}
    for (class_id, what), values in groups.items():
        if class_id in WIDE or len({thing_id for thing_id, _ in values}) < LEAST:
            continue
        middle = median(log(value) for _, value in values)
        spread = max(1.4826 * median(abs(log(value) - middle) for _, value in values), SLACK_OF.get(what, SLACK))
        for thing_id, value in values:
            score = (log(value) - middle) / spread
            if abs(score) > FAR:
                found[thing_id, what] = f"{thing_id}: {what} {value:g} in {class_id}, z {score:+.1f}"
    return found


def _values() -> Iterator[tuple[str, str, float]]:
    for thing_id in thing_ids():
        for measure in own(thing_id).measures:
            value = convert(measure.value, measure.unit, catalog().vocabulary.measures[measure.what].units[0])
            if value > 0 and measure.what not in NOT_COMPARED:
                yield thing_id, measure.what, value


@pytest.mark.parametrize("thing_id", [thing_id for thing_id in thing_ids() if own(thing_id).measures])
def test_measures_are_plausible_within_the_class(thing_id: str) -> None:
    report = [line for place, line in outliers().items() if place[0] == thing_id and place not in EXPLAINED]
    assert report == [], "look at the source again, or explain it in EXPLAINED"


@pytest.mark.parametrize("place", sorted(EXPLAINED))
def test_explanations_are_still_needed(place: tuple[str, str]) -> None:
    assert place in outliers()


def test_a_misplaced_point_would_be_found() -> None:
    values = [v for t, what, v in _values() if what == "length" and catalog().things[t].entry.class_ == "apc/wheeled"]
    middle = median(map(log, values))
    spread = max(1.4826 * median(abs(log(v) - middle) for v in values), SLACK)
    assert abs(log(10 * values[0]) - middle) / spread > FAR
