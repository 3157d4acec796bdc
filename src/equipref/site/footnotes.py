"""Footnotes of a page: sources are numbered in the order in which a reader meets them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from markupsafe import Markup

from equipref.model.base import EDITORIAL
from equipref.model.sources import Source

_EDITORIAL = Markup('<span class="eq-ed">not yet sourced</span>')


class Footnotes:
    """Numbers sources by first use."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self._sources = sources
        self._numbers: dict[str, int] = {}
        self._marks: dict[tuple[str, ...], Markup] = {}

    def __call__(self, cited: Iterable[str]) -> Markup:
        """The marks for some sources: links to the list at the end of the page; `editorial` is said in words."""
        ids = tuple(cited)
        if ids not in self._marks:
            self._marks[ids] = self._mark(dict.fromkeys(ids))
        return self._marks[ids]

    def _mark(self, ids: Mapping[str, None]) -> Markup:
        numbers = sorted(self._number(source) for source in ids if source in self._sources)
        links = " ".join(f'<a href="#s{number}">{number}</a>' for number in numbers)
        marks = Markup(f"<sup>{links}</sup>" if links else "")  # noqa: S704
        return marks + _EDITORIAL if EDITORIAL in ids else marks

    def _number(self, source: str) -> int:
        return self._numbers.setdefault(source, len(self._numbers) + 1)

    def listed(self) -> list[tuple[int, Source]]:
        """The sources that were cited, with their numbers, in order."""
        return [(number, self._sources[source]) for source, number in self._numbers.items()]
