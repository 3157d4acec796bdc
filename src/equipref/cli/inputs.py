"""What commands read: files and standard input, as text whose offsets are those of the file."""

from __future__ import annotations

import codecs
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


class Blocks:
    """A file, or standard input for `-`, read piece by piece as UTF-8; line ends are kept, so offsets hold.

    Args:
        name: the file's name.

    Raises:
        OSError: the file cannot be opened; on reading `InputError` where it is not UTF-8.
    """

    def __init__(self, name: str) -> None:
        self._where = "standard input" if name == STDIN else name
        self._stream = sys.stdin.buffer if name == STDIN else Path(name).open("rb")  # noqa: SIM115
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._done = 0

    def read(self, size: int, /) -> str:
        """The next piece; empty at the end."""
        while True:
            raw = self._stream.read(size)
            held = len(self._decoder.getstate()[0])
            try:
                text = self._decoder.decode(raw, final=not raw)
            except UnicodeDecodeError as bad:
                place, byte = self._done - held + bad.start + 1, bad.object[bad.start]
                message = f"{self._where}: byte {place} (0x{byte:02x}) is not UTF-8; convert the text first"
                raise InputError(message) from bad
            self._done += len(raw)
            if text or not raw:
                return text

    def __enter__(self) -> Blocks:
        return self

    def __exit__(self, *_: object) -> None:
        if self._stream is not sys.stdin.buffer:
            self._stream.close()


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
