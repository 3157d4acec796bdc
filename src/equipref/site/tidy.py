"""Tidies built pages: the theme's idle white space goes, and what it writes against the HTML standard."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

_PARTS = re.compile(r"(<pre\b.*?</pre>|<textarea\b.*?</textarea>)", re.DOTALL)
_CHECKBOX = re.compile(r'(<input\b[^>]*\btype="(?:checkbox|radio)"[^>]*?) autocomplete="off"')
_CONTENTS = ' for="__toc"'


def tidy_html(text: str) -> str:
    """Collapses every run of white space that holds a line end to one line end, outside of preformatted text.

    The theme's boxes to tick lose an attribute that they may not have, and the title of its table of contents that of
    a box that is not on the page.
    """
    parts = _PARTS.split(text) if "<pre" in text or "<textarea" in text else [text]
    parts[::2] = [_collapsed(part) for part in parts[::2]]
    tidied = _CHECKBOX.sub(r"\1", "".join(parts)).strip() + "\n"
    return tidied if 'id="__toc"' in tidied else tidied.replace(_CONTENTS, "")


def _collapsed(text: str) -> str:
    """What is between preformatted texts: its lines without idle space; line by line is quicker than a pattern."""
    if "\n" not in text:
        return text
    before = "\n" if "\n" in text[: len(text) - len(text.lstrip())] else ""
    after = "\n" if "\n" in text[len(text.rstrip()) :] else ""
    lines = [stripped for line in text.split("\n") if (stripped := line.strip())]
    if not lines:
        return "\n"
    first = "" if before else text[: len(text) - len(text.lstrip())]
    last = "" if after else text[len(text.rstrip()) :]
    return before + first + "\n".join(lines) + last + after


def tidy_pages(pages: Iterable[Path]) -> None:
    """Tidies HTML files of a built site."""
    for path in pages:
        text = path.read_bytes().decode()
        path.write_bytes(tidy_html(text).encode())
