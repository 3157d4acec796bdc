"""What tests share: the switch that rewrites golden files, and where things are."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("equipref", deadline=None)  # a busy machine is no counter-example
settings.load_profile("equipref")

ROOT = Path(__file__).resolve().parents[1]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds `--update-golden`."""
    parser.addoption("--update-golden", action="store_true", help="rewrite golden files instead of comparing")


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def small_catalog() -> Path:
    """A small catalogue of invented equipment."""
    return ROOT / "tests" / "data" / "catalog"
