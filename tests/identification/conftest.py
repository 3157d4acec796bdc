"""What tests of identification share: a matrix that has every sort of character, and a catalogue to identify from."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from equipref.identification.character import Character, CharacterType, Control
from equipref.identification.looks import Looks
from equipref.identification.matrix import Matrix
from equipref.identification.value import INAPPLICABLE
from equipref.store.loader import load


def _values(chance: random.Random, characters: list[Character]) -> dict[str, object]:
    of: dict[str, object] = {}
    for c in characters:
        states = c.states or tuple(str(n) for n in range(c.least or 0, (c.most or 0) + 1))
        roll = chance.random()
        if roll < 0.1:
            of[c.id] = INAPPLICABLE
        elif roll < 0.85:
            of[c.id] = chance.sample(states, min(len(states), chance.choice((1, 1, 1, 2))))
    return of


def mixed_matrix(taxa: int = 40, seed: int = 7) -> Matrix:
    """Unordered, ordered and counted characters, with controls, views, changes, unknowns and confusions."""
    chance = random.Random(seed)
    characters = [
        Character("gear", states=("tracked", "wheeled", "none"), reliability=10),
        Character("wheels", type=CharacterType.INTEGER, least=3, most=9, reliability=9,
                  controls=(Control("gear", frozenset({"wheeled", "none"})),), views={"side": 1.0}),
        Character("size", type=CharacterType.ORDERED, states=("small", "medium", "large"), reliability=6,
                  views={"side": 1.0, "top": 0.5}),
        Character("turret", states=("none", "dome", "box", "wedge"), reliability=8),
        Character("place", type=CharacterType.ORDERED, states=("front", "middle", "rear"), reliability=8,
                  controls=(Control("turret", frozenset({"none"})),), views={"side": 1.0, "top": 1.0}),
        Character("armour", states=("none", "bricks", "brow"), reliability=5, change=0.2, views={"front": 1.0}),
        Character("sort", states=("a", "b"), reliability=7, asked=False),
        Character("mark", states=("x", "y"), reliability=0),
    ]  # fmt: skip
    names = [f"taxon-{n:02}" for n in range(taxa)]
    values = {name: _values(chance, characters) for name in names}
    confusions = {names[n]: [names[n + 1], names[(n + 7) % taxa]] for n in range(0, taxa - 1, 3)}
    return Matrix(names, characters, values, confusions)  # type: ignore[arg-type]


@pytest.fixture
def mixed() -> Matrix:
    """A matrix that has every sort of character."""
    return mixed_matrix()


@pytest.fixture(scope="session")
def looks(small_catalog: Path) -> Looks:
    """The small catalogue by its looks."""
    return Looks(load(small_catalog)[0], "1.0+test")
