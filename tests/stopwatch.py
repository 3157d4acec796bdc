"""Bounds on time that hold on slow and busy machines: processor time, beside a fixed piece of work."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")

_TEXT = json.dumps([{"id": f"tank-{n}", "names": [f"T-{n}", f"Т-{n}"], "axles": n % 7} for n in range(4_000)])
_WORD = re.compile(r"[A-Za-z]+-(\d+)")
_USUAL = 0.013
"""Seconds that `_work` takes on the machine on which the bounds were set."""


def _work() -> int:
    rows = json.loads(_TEXT)
    return sum(int(m) for row in rows for m in _WORD.findall(row["id"])) + len(
        sorted(rows, key=lambda row: row["axles"])
    )


def _seconds(work: Callable[[], Result]) -> tuple[float, Result]:
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def slowness() -> float:
    """How many times as slow this machine is at this moment as the one on which the bounds were set; at least 1."""
    return max(1.0, min(_seconds(_work)[0] for _ in range(3)) / _USUAL)


def within(seconds: float, work: Callable[[], Result]) -> Result:
    """What `work` returns, after asserting that it takes at most so long.

    Args:
        seconds: processor time on the machine on which the bounds were set.
        work: is called once, and up to twice more when it took too long: a busy neighbour is no fault.
    """
    taken = []
    for _ in range(3):
        took, result = _seconds(work)
        allowed = seconds * slowness()
        if took <= allowed:
            return result
        taken.append(f"{took:.2f} s of {allowed:.2f} s")
    raise AssertionError(f"takes too long: {', '.join(taken)}")
