"""Scanning a stream: a text larger than memory, in blocks, with offsets into the whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from equipref.names.match import Mention

BLOCK = 1 << 20
"""How many code points are read at a time."""
MARGIN = 4096
"""How much of a block is read again with the next, so that names and their surroundings stay whole."""


class Reads(Protocol):
    """Anything that a text can be read from, piece by piece; an empty piece is the end."""

    def read(self, size: int, /) -> str:
        """Up to about so many code points."""
        ...


class Scans(Protocol):
    """Anything that scans a text."""

    def scan(self, text: str) -> list[Mention]:
        """All mentions in a text."""
        ...


def scan_stream(scanner: Scans, stream: Reads, *, block: int = BLOCK) -> Iterator[Mention]:
    """The mentions of a stream, in order; memory stays bounded by the block.

    Args:
        scanner: a library or scanner.
        stream: an open text file; read to its end.
        block: code points to read at a time.

    Yields:
        Mentions whose offsets count from the start of the stream. They equal those of the whole text, as long as
        nothing that decides over a name stands more than 2,000 code points away from it.
    """
    held, offset, done = "", 0, 0
    while True:
        fresh = stream.read(max(1, block))
        held += fresh
        cut = len(held) if not fresh else _cut(held)
        if cut <= 0:
            if not fresh:
                return
            continue
        for mention in scanner.scan(held):
            if offset + mention.start < done or mention.start >= cut:
                continue
            mention.start += offset
            mention.end += offset
            done = mention.end
            yield mention
        if not fresh:
            return
        keep = max(0, cut - MARGIN)
        done = max(done, offset + cut)
        held, offset = held[keep:], offset + keep


def _cut(held: str) -> int:
    """Where a block may be cut: at the last blank that has a margin behind it; 0 where there is none yet."""
    last = len(held) - MARGIN
    if last <= 0:
        return 0
    blank = max(held.rfind(" ", 0, last), held.rfind("\n", 0, last))
    return blank if blank > 0 else last
