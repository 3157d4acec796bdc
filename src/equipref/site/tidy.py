"""Tidies built pages: the theme's idle white space goes, and what it writes against the HTML standard."""

from __future__ import annotations

import re
from pathlib import Path

_PARTS = re.compile(r"(<pre\b.*?</pre>|<textarea\b.*?</textarea>)", re.DOTALL)
_BLANK = re.compile(r"\s*\n\s*")
_CHECKBOX = re.compile(r'(<input\b[^>]*\btype="(?:checkbox|radio)"[^>]*?) autocomplete="off"')
_CONTENTS = ' for="__toc"'


def tidy_html(text: str) -> str:
    """Collapses every run of white space that holds a line end to one line end, outside of preformatted text.

    The theme's boxes to tick lose an attribute that they may not have, and the title of its table of contents that of
    a box that is not on the page.
    """
    parts = _PARTS.split(text)
    parts[::2] = [_CHECKBOX.sub(r"\1", _BLANK.sub("\n", part)) for part in parts[::2]]
    tidied = "".join(parts).strip() + "\n"
    return tidied if 'id="__toc"' in tidied else tidied.replace(_CONTENTS, "")


def tidy_pages(site: Path) -> None:
    """Tidies every HTML file of a built site."""
    for path in sorted(site.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        path.write_text(tidy_html(text), encoding="utf-8", newline="\n")
