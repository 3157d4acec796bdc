"""A hook of the generated tree: it takes work off the generator that would change nothing.

Raw HTML goes past Markdown, which would parse all of it to leave it as it is; full-text search, which parses it once
more, is given only what it indexes; files that are no pages are put into the site at once and forgotten, so that tens
of thousands of drawings are not kept in memory.

The pages of the tree are raw HTML under headings of second rank. Between reading a page and writing it the generator
sees a short stand-in for each piece of HTML: the headings still make the table of contents. The site is the same
without the hook, byte for byte, and takes about three times as long.

Its twin `whole_page` gives the theme the page back as it was. Both are copied into the tree, so they import nothing
from the package.
"""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path
from typing import Any

_HEADING = re.compile(r"^(## [A-Z][A-Za-z ,-]*)$", re.MULTILINE)  # fixed words: no text of the catalogue is Markdown
_STAND_IN = '<div id="eq-piece-{}"></div>'
_STOOD_IN = re.compile(_STAND_IN.format(r"(\d+)"))
_ATTRIBUTES = r'(?: [^<>"=]+(?:="[^"]*")?)*'
_EXCLUDED = re.compile(rf"<(\w+){_ATTRIBUTES} data-search-exclude>")
_IMAGE = re.compile(rf"<img{_ATTRIBUTES}>")
_LINK = re.compile(rf'<a href="[^"]*"{_ATTRIBUTES}>([^<]*)</a>')
_WORDS = re.compile(rf"<(b|strong|small|i|span|bdi){_ATTRIBUTES}>([^<]*)</\1>")


def on_files(files: Any, *, config: Any, **_: Any) -> Any:
    """Puts all files but pages into the site, and forgets them."""
    made: set[str] = set()
    for file in [file for file in files if not file.is_documentation_page() and file.inclusion.is_included()]:
        target = os.path.join(config.site_dir, file.dest_uri)  # noqa: PTH118 - twenty thousand times
        folder = os.path.dirname(target)  # noqa: PTH120
        if folder not in made:
            Path(folder).mkdir(parents=True, exist_ok=True)
            made.add(folder)
        shutil.copyfile(file.abs_src_path, target)
        files.remove(file)
    return files


def on_page_markdown(markdown: str, **_: Any) -> str:
    """The headings of a page with a stand-in for each piece of HTML between them."""
    parts = _HEADING.split(markdown)
    parts[::2] = [_STAND_IN.format(place) if piece.strip() else "" for place, piece in enumerate(parts[::2])]
    return "\n\n".join(parts)


def on_page_context(context: Any, *, page: Any, **_: Any) -> Any:
    """Puts the HTML back: as far as it is indexed for full-text search, and whole for `whole_page`."""
    markdown = page.file.content_string.removeprefix("---\n").partition("\n---\n")[2]
    pieces = _HEADING.split(markdown)[::2]
    whole = _STOOD_IN.sub(lambda found: pieces[int(found[1])].strip(), page.content)
    context["eq_whole"] = whole
    page.content = whole if (page.meta.get("search") or {}).get("exclude") else indexed(whole)
    return context


on_page_context.mkdocs_priority = 100  # type: ignore[attr-defined]


def on_post_page(output: str, *, page: Any, **_: Any) -> str:
    """Drops the HTML once the page is written: the generator holds all pages to its end."""
    page.content = ""
    return output


def indexed(html: str) -> str:
    """What the index of full-text search takes from a page: the same words, blocks and headings, with less to parse.

    Blocks that are excluded go, and so do pictures and the tags of links and of words set apart in a line, none of
    which the index keeps.
    """
    return _WORDS.sub(r"\2", _LINK.sub(r"\1", _IMAGE.sub("", _without_excluded(html))))


def _without_excluded(html: str) -> str:
    kept, place = [], 0
    for found in _EXCLUDED.finditer(html):
        following = re.compile(rf"<(/?){found[1]}\b>?").search(html, found.end())
        if found.start() >= place and following and following[1]:  # one within itself: search sees part of it
            kept.append(html[place : found.start()])
            place = following.end()
    return "".join((*kept, html[place:]))
