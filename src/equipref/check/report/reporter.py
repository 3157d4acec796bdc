"""What a reporter is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from equipref.check.report.places import Places
from equipref.finding import Finding


class Reporter(Protocol):
    """Turns findings into a string."""

    def __call__(self, findings: Sequence[Finding], places: Places, /) -> str:
        """The report; it ends with a line end unless it is empty."""
        ...
