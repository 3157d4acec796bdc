"""Renders pages to Markdown files: Jinja2 with everything escaped, all catalogue text inside raw HTML."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import partial
from html import escape
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from equipref.site.edition import SITE_NAME, Edition
from equipref.site.page import Page

_INDENT = re.compile(r"\n[ \t]*(?:\n[ \t]*)+|\n[ \t]+")
_DESCRIPTION = 300


class Renderer:
    """Renders the pages of one edition.

    Catalogue text reaches the page only through autoescaped expressions within raw HTML blocks, which Markdown passes
    on untouched; headings in Markdown hold fixed words only.
    """

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._environment = Environment(
            loader=PackageLoader("equipref.site", "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
        )
        self._environment.filters["ld"] = json_block
        self._environment.globals["maker_slugs"] = edition.holdings.maker_slugs

    def render(self, page: Page) -> str:
        """The Markdown file of a page, with its front matter."""
        urls = self._edition.urls
        title = page.title if page.path else SITE_NAME
        context: Mapping[str, Any] = {
            "links": (),
            "groups": (),
            "jump": (),
            "up": None,
            "icon": "",
            "lead": "",
            **page.context,
            "title_yaml": _yaml(title),
            "description_yaml": _yaml(page.description[:_DESCRIPTION]),
            "hide": page.hide,
            "indexed": page.indexed,
            "link": partial(urls.link, page.path),
            "asset": partial(urls.asset, page.path),
            "symbol": partial(self._symbol, page.path),
        }
        return _tidy(self._environment.get_template(page.template).render(context))

    def _symbol(self, here: str, stem: str) -> str:
        return self._edition.urls.asset(here, f"assets/eq/symbols/{stem}.svg")


def json_block(value: object) -> Markup:
    """JSON for a script element that is data: nothing in it can end the element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"))  # noqa: S704


def _yaml(text: str) -> Markup:
    """A YAML string that holds HTML-escaped text: the theme puts titles and descriptions into pages as they are."""
    return Markup(json.dumps(escape(" ".join(text.split())), ensure_ascii=False))  # noqa: S704


def _tidy(text: str) -> str:
    """Drops indentation and collapses blank lines: smaller pages, and no Markdown code blocks by accident."""
    return _INDENT.sub(lambda found: "\n\n" if found.group().count("\n") > 1 else "\n", text).strip() + "\n"
