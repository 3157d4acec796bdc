"""Entries with other statements."""

from __future__ import annotations

from equipref.model.entry import Entry
from equipref.model.features import FeatureStatement


def with_states(entry: Entry, feature: str, *states: str, **more: tuple[str, ...]) -> Entry:
    """The entry with other statements in place of its own."""
    wanted = {feature: states, **{k.replace("_", "-"): v for k, v in more.items()}}
    kept = tuple(s for s in entry.features if s.feature not in wanted)
    own = tuple(FeatureStatement(feature=f, states=v) for f, v in wanted.items())
    return entry.model_copy(update={"features": (*kept, *own)})
