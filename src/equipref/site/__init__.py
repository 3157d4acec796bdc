"""The static site: every page rendered here as plain Markdown and data files, then built by MkDocs."""

from __future__ import annotations

from equipref.site.build import BuildResult, SiteError, build

__all__ = ["BuildResult", "SiteError", "build"]
