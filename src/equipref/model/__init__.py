"""What an entry is: pydantic models, frozen, strict about keys, without any input or output."""

from __future__ import annotations

SCHEMA_VERSION = 1
"""Version of the data model: grows when a key is added; a key that is dropped or changes its meaning is announced."""
