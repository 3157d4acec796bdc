"""The configuration that the site generator reads: plain MkDocs keys, so that another can take its place."""

from __future__ import annotations

from typing import Any

import yaml

from equipref.site.edition import SITE_NAME, TAGLINE, Edition

NAVIGATION = (
    ("Home", "index.md"),
    ("Identify", "identify.md"),
    ("Compare", "compare.md"),
    ("Drill", "drill.md"),
    ("Classes", "classes.md"),
    ("Features", "features.md"),
    ("Names", "names.md"),
    ("Countries", "countries.md"),
    ("Table", "table.md"),
    ("Reports", "reports.md"),
    ("Glossary", "glossary.md"),
    ("About", "about.md"),
)
"""The pages in the navigation, without levels; the others stay out of it, or every page would carry them all."""
UNLISTED = (
    "/e/", "/classes/", "/countries/", "/makers/", "/periods/", "/features/", "/names/", "/reports/", "/about/",
    "/sources/", "/a-z/", "/makers.md", "/periods.md", "/a-z.md", "/sources.md", "/gaps.md",
)  # fmt: skip
SCRIPTS = ("fold.js", "search.js", "ui.js", "table.js")
"""Scripts of every page, in the order in which they run."""

HOOKS = ("ready_html.py", "whole_page.py")
"""The modules of this package that are copied into the source tree, for the generator to run."""


def configuration(edition: Edition) -> str:
    """The text of mkdocs.yml."""
    settings: dict[str, Any] = {
        "site_name": SITE_NAME,
        "site_description": TAGLINE,
        "docs_dir": "docs",
        "use_directory_urls": not edition.offline,
        "theme": _theme(),
        "extra_css": ["assets/eq/equipref.css"],
        "extra_javascript": [f"assets/eq/{name}" for name in SCRIPTS],
        "markdown_extensions": [{"toc": {"permalink": "¶", "permalink_title": "Link"}}],
        "plugins": _plugins(edition),
        "hooks": list(HOOKS),
        "extra": {"generator": False, **({"polyfills": ["assets/eq/iframe-worker.js"]} if edition.offline else {})},
        "copyright": f"Data {edition.data_version}, {edition.day}, CC BY 4.0",
        "nav": [{title: source} for title, source in NAVIGATION],
        "not_in_nav": "\n".join(UNLISTED) + "\n",
        "validation": {"links": {"absolute_links": "ignore", "unrecognized_links": "ignore"}},
    }
    if edition.site_url and not edition.offline:
        settings["site_url"] = edition.site_url
    return yaml.safe_dump(settings, sort_keys=False, allow_unicode=True, width=120)


def _theme() -> dict[str, Any]:
    def scheme(name: str, media: str, icon: str, toggle: str) -> dict[str, Any]:
        return {
            "media": f"(prefers-color-scheme: {media})",
            "scheme": name,
            "primary": "custom",
            "accent": "custom",
            "toggle": {"icon": icon, "name": toggle},
        }

    return {
        "name": "material",
        "custom_dir": "theme",
        "language": "en",
        "font": False,
        "logo": "assets/eq/logo.svg",
        "favicon": "assets/eq/logo.svg",
        "features": ["navigation.tabs", "navigation.top", "search.highlight"],
        "palette": [
            scheme("default", "light", "material/circle-half-full", "Switch to dark"),
            scheme("slate", "dark", "material/circle-half-full", "Switch to light"),
        ],
    }


def _plugins(edition: Edition) -> list[Any]:
    plugins: list[Any] = [{"search": {"lang": ["en", "ru", "ar"], "separator": r"[\s\-,:!=\[\]()\"/]+"}}]
    if edition.offline:
        plugins.append("offline")
    return plugins
