"""A hook of the generated tree, the twin of `ready_html`: the theme gets the whole page, which search did without."""

from __future__ import annotations

from typing import Any


def on_page_context(context: Any, *, page: Any, **_: Any) -> Any:
    """Gives the page all of its HTML once full-text search has read it."""
    page.content = context.pop("eq_whole")
    return context


on_page_context.mkdocs_priority = -100  # type: ignore[attr-defined]
