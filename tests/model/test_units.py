"""Units turn into each other, and only into those of their sort."""

from __future__ import annotations

import pytest

from equipref.model.units import convert, convertible
from tests.catalogue import held


@pytest.mark.parametrize(
    ("value", "unit", "target", "result"),
    [(3300, "mm", "m", 3.3), (9.335, "m", "mm", 9335), (36.5, "t", "kg", 36500), (4, "persons", "persons", 4)],
)
def test_convert(value: float, unit: str, target: str, result: float) -> None:
    assert convert(value, unit, target) == result


def test_units_of_other_sorts_are_refused() -> None:
    assert not convertible("m", "kg")
    assert not convertible("m", "furlong")
    with pytest.raises(ValueError, match="cannot be given"):
        convert(1, "m", "kg")


def test_every_unit_of_the_vocabulary_is_known() -> None:
    for measure in held.catalog().vocabulary.measures.values():
        for unit in measure.units:
            assert convertible(unit, measure.units[0])
