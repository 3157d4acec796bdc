"""The catalogue under test, read once a session."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from equipref.library import Library, builtin
from equipref.model.base import EDITORIAL
from equipref.model.entry import Entry
from equipref.model.features import FeatureStatement
from equipref.store.catalog import Catalog
from equipref.store.loader import load

ROOT = Path(__file__).resolve().parents[2]


@cache
def catalog() -> Catalog:
    """The catalogue as its files say."""
    return load(ROOT / "catalog")[0]


@cache
def library() -> Library:
    """The same, with its names compiled."""
    return builtin()


def entry_ids() -> list[str]:
    """The ids of all entries."""
    return sorted(catalog().entries)


def thing_ids() -> list[str]:
    """The ids of all entries and variants."""
    return sorted(catalog().things)


def own(thing_id: str) -> Entry:
    """What an entry or a variant states itself; of a variant the same attributes as of an entry."""
    thing = catalog().things[thing_id]
    return thing.variant or thing.entry  # type: ignore[return-value]


def shown(thing_id: str) -> dict[str, FeatureStatement]:
    """All looks of an entry or a variant, by feature."""
    return {statement.feature: statement for statement in catalog().things[thing_id].features}


def is_editorial(statement: FeatureStatement) -> bool:
    """Whether a look stands without a source."""
    return EDITORIAL in statement.sources
