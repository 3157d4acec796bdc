"""What is dear to make and only read, such as a built site: made once, and shared by all workers of a test run."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from filelock import FileLock

Made = TypeVar("Made")


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], Made]) -> Made:
    """What `make` returns, worked out by the first worker that asks; the others wait, and read it from a file.

    Args:
        factory: knows the folder of this test run.
        name: tells this thing from others that are shared.
        make: is given a folder of its own, in which what it makes stays; its answer must be picklable.
    """
    base = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent  # each worker has a folder of its own in that of the run
    folder = base / name
    answer = base / f"{name}.pickle"
    with FileLock(base / f"{name}.lock"):
        if not answer.exists():
            folder.mkdir(exist_ok=True)
            made = make(folder)
            answer.write_bytes(pickle.dumps(made))
            return made
        held: Made = pickle.loads(answer.read_bytes())
        return held
