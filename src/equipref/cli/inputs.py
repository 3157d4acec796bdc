"""What commands read: files and standard input, as text whose offsets are those of the file."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

STDIN = "-"
"""The argument that stands for standard input."""


class InputError(OSError):
    """An input cannot be used; the message says where and what to do."""


def read(name: str) -> str:
    """The whole text of a file, or of standard input for `-`.

    Line ends and a byte order mark are kept, so that offsets into the text hold for the file.

    Raises:
        OSError: the file cannot be read; `InputError` where it is not UTF-8.
    """
    raw = sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes()
    return _decoded(raw, "standard input" if name == STDIN else name)


def queries(names: Iterable[str]) -> Iterator[str]:
    """Names to look up: the arguments, and in the place of `-` the lines of standard input that are not blank."""
    for name in names:
        if name != STDIN:
            yield name
            continue
        for number, raw in enumerate(sys.stdin.buffer, start=1):
            line = _decoded(raw, f"standard input, line {number}").strip().removeprefix("\ufeff")
            if line:
                yield line


def _decoded(raw: bytes, where: str) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as bad:
        byte = raw[bad.start]
        message = f"{where}: byte {bad.start + 1} (0x{byte:02x}) is not UTF-8; convert the text first"
        raise InputError(message) from bad
