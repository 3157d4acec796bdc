"""Examples of rules: files laid over the small catalogue."""

from __future__ import annotations

import re
from collections.abc import Mapping

from equipref.check.rule import Files
from equipref.check.small import SMALL

_TOP_KEY = re.compile(r"^([A-Za-z_]+):")


def _blocks(text: str) -> list[tuple[str, str]]:
    """The top-level keys of a file, each with its lines; lines before the first key have an empty key."""
    blocks: list[tuple[str, list[str]]] = [("", [])]
    for line in text.splitlines(keepends=True):
        top = _TOP_KEY.match(line)
        if top:
            blocks.append((top[1], []))
        blocks[-1][1].append(line)
    return [(key, "".join(lines)) for key, lines in blocks]


def overlaid(files: Files, base: Mapping[str, str] = SMALL) -> dict[str, bytes]:
    """The small catalogue with files laid over it.

    Text of a file that the base has replaces its top-level keys one by one and leaves the rest of it; a key that
    the base lacks, or that stands a second time, goes to the end. Text that begins with a blank continues the file.
    A file that the base lacks, bytes, and text that begins with a comment are taken whole; None takes a file away.

    Args:
        files: what to lay over, by path.
        base: what to lay it over, by path.

    Returns:
        The bytes of all files by path.
    """
    result = {path: text.encode() for path, text in base.items()}
    for path, text in files.items():
        if text is None:
            result.pop(path, None)
        elif isinstance(text, bytes):
            result[path] = text
        elif path in base and text.startswith(" "):
            result[path] = (base[path] + text).encode()
        elif path in base and _TOP_KEY.match(text):
            result[path] = _laid(base[path], text).encode()
        else:
            result[path] = text.encode()
    return result


def _laid(base: str, text: str) -> str:
    blocks = _blocks(base)
    places = {key: index for index, (key, _) in enumerate(blocks) if key}
    for key, lines in _blocks(text):
        if key in places:
            blocks[places.pop(key)] = (key, lines)
        elif lines:
            blocks.append((key, lines))
    return "".join(lines for _, lines in blocks)
