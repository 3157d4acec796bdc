"""A scanned text as an HTML page: every mention is marked and leads to what it means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote

from equipref.cli.answers import meaning

if TYPE_CHECKING:
    from equipref.names.match import Mention

STYLE = """\
body { max-width: 48rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
mark { background: #fff3bf; color: inherit; }
mark[data-status=ambiguous] { background: #ffd8d8; }
mark a { color: #0b4f9e; }
@media (prefers-color-scheme: dark) {
  body { background: #15181c; color: #e6e6e6; }
  mark { background: #4a4320; }
  mark[data-status=ambiguous] { background: #5c2b2b; }
  mark a { color: #9cc7ff; }
}
"""


def document(pages: Iterable[tuple[str, str, Sequence[Mention]]], link: str) -> str:
    """One HTML document over all files.

    Args:
        pages: file name, its text, and the mentions in it in text order.
        link: address of an entry's page, in which `{entry}` and `{id}` stand for ids.
    """
    sections = [
        f"<section>\n<h1>{escape(file)}</h1>\n<pre>{marked(text, mentions, link)}</pre>\n</section>\n"
        for file, text, mentions in pages
    ]
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Mentions of equipment</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n"
        f"{''.join(sections)}</body>\n</html>\n"
    )


def marked(text: str, mentions: Sequence[Mention], link: str) -> str:
    """The text as HTML, with each mention inside a `mark` whose title says what it means and why."""
    done, pieces = 0, []
    for mention in mentions:
        pieces.append(escape(text[done : mention.start]))
        pieces.append(_mark(mention, link))
        done = mention.end
    pieces.append(escape(text[done:]))
    return "".join(pieces)


def _mark(mention: Mention, link: str) -> str:
    shown = escape(mention.text)
    targets = mention.matches or mention.parts
    if targets:
        first = targets[0]
        address = link.replace("{entry}", quote(first.entry)).replace("{id}", quote(first.id))
        shown = f'<a href="{escape(address)}">{shown}</a>'
    return f'<mark data-status="{escape(mention.status)}" title="{escape(meaning(mention))}">{shown}</mark>'
