"""The catalogue, read once for all tests of drawings."""

from __future__ import annotations

from pathlib import Path

import pytest

from equipref.library import open_library
from equipref.store.catalog import Catalog


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    return open_library(Path(__file__).parents[2] / "catalog").catalog
