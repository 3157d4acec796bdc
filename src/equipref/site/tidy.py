"""Takes the theme's idle white space out of built pages; what a browser shows stays the same."""

from __future__ import annotations

import re
from pathlib import Path

_PARTS = re.compile(r"(<pre\b.*?</pre>|<textarea\b.*?</textarea>)", re.DOTALL)
_BLANK = re.compile(r"\s*\n\s*")


def tidy_html(text: str) -> str:
    """Collapses every run of white space that holds a line end to one line end, outside of preformatted text."""
    parts = _PARTS.split(text)
    parts[::2] = [_BLANK.sub("\n", part) for part in parts[::2]]
    return "".join(parts).strip() + "\n"


def tidy_pages(site: Path) -> None:
    """Tidies every HTML file of a built site."""
    for path in sorted(site.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        path.write_text(tidy_html(text), encoding="utf-8", newline="\n")
