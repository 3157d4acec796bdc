"""A hook of the generated tree: it takes work off the generator that would change nothing.

Raw HTML goes past Markdown, which would parse all of it to leave it as it is; files that are no pages are copied at
once and forgotten, so that tens of thousands of drawings are not kept in memory.

The pages of the tree are raw HTML under headings of second rank. Between reading a page and writing it the generator
sees a short stand-in for each piece of HTML: the headings still make the table of contents, and full-text search is
given the whole page. The site is the same without the hook, byte for byte, and takes about twice as long.

The file is copied into the tree, so it imports nothing from the package.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

_HEADING = re.compile(r"^(## [A-Z][A-Za-z ,-]*)$", re.MULTILINE)  # fixed words: no text of the catalogue is Markdown
_STAND_IN = '<div id="eq-piece-{}"></div>'
_STOOD_IN = re.compile(_STAND_IN.format(r"(\d+)"))


def on_files(files: Any, *, config: Any, **_: Any) -> Any:
    """Copies all files but pages into the site, and forgets them."""
    made: set[Path] = set()
    for file in [file for file in files if not file.is_documentation_page() and file.inclusion.is_included()]:
        target = Path(config.site_dir) / file.dest_uri
        if target.parent not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            made.add(target.parent)
        shutil.copyfile(file.abs_src_path, target)
        files.remove(file)
    return files


def on_page_markdown(markdown: str, **_: Any) -> str:
    """The headings of a page with a stand-in for each piece of HTML between them."""
    parts = _HEADING.split(markdown)
    parts[::2] = [_STAND_IN.format(place) if piece.strip() else "" for place, piece in enumerate(parts[::2])]
    return "\n\n".join(parts)


def on_page_context(context: Any, *, page: Any, **_: Any) -> Any:
    """Puts the HTML back, before full-text search and the theme see the page."""
    markdown = page.file.content_string.removeprefix("---\n").partition("\n---\n")[2]
    pieces = _HEADING.split(markdown)[::2]
    page.content = _STOOD_IN.sub(lambda found: pieces[int(found[1])].strip(), page.content)
    return context


on_page_context.mkdocs_priority = 100  # type: ignore[attr-defined]


def on_post_page(output: str, *, page: Any, **_: Any) -> str:
    """Drops the HTML once the page is written: the generator holds all pages to its end."""
    page.content = ""
    return output
