"""A page before it is rendered: where it stands, what it is called, which template shows what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

ALONE = ("navigation", "toc")
"""What a page hides that takes the whole width."""


@dataclass(frozen=True)
class Page:
    """One page of the site.

    Attributes:
        path: its page path: `` for the home page, `e/t-62` for an entry.
        template: the file in templates/ that renders it.
        title: what the browser calls it; plain text.
        description: one or two sentences for search engines; plain text.
        context: what the template shows.
        hide: parts of the theme that the page goes without: `navigation`, `toc`.
        indexed: False for pages of lists that full-text search must not hold.
    """

    path: str
    template: str
    title: str
    description: str = ""
    context: Mapping[str, Any] = field(default_factory=dict)
    hide: tuple[str, ...] = ()
    indexed: bool = True

    @property
    def source(self) -> str:
        """The file that holds it, relative to the folder of pages."""
        return f"{self.path or 'index'}.md"
