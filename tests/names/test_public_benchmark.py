"""Floors under the public benchmark's accuracy; its speed is printed by `make bench` and has no floor here."""

from __future__ import annotations

import equipref
from benchmarks import accuracy


def test_names() -> None:
    figures = accuracy.names(equipref.load())
    assert figures.accuracy >= 0.98, figures.wrong
    assert figures.false_exact <= 0.01, figures.wrong


def test_scan() -> None:
    figures = accuracy.scan(equipref.load())
    assert figures.precision >= 0.96, figures.wrong
    assert figures.recall >= 0.96, figures.wrong


def test_negatives() -> None:
    assert accuracy.negatives(equipref.load()) == []
