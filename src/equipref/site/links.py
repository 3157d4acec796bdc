"""Checks the built site's own links: every link leads to a file, every anchor to an element, every id is single."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Container, Iterable
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import unquote

_SCRIPT = re.compile(r"<(script|style)\b[^>]*>.*?</\1>", re.DOTALL)
_LINK = re.compile(r"<[a-z][^>]*?\s(?:href|src)=\"([^\"]*)\"")
_ID = re.compile(r"<[a-z][^>]*?\sid=\"([^\"]*)\"")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


@dataclass(frozen=True, slots=True, order=True)
class BrokenLink:
    """A fault of the built site.

    Attributes:
        page: the file, relative to the site's root.
        link: the link or id as written.
        reason: what is wrong.
    """

    page: str
    link: str
    reason: str

    def __str__(self) -> str:
        return f"{self.page}: {self.link}: {self.reason}"


def check_links(site: Path, base: str = "/", files: Iterable[str] | None = None) -> list[BrokenLink]:
    """Checks every page of a built site.

    Args:
        site: the folder of the built site.
        base: the path at which it will stand, for links that begin with a slash (only the 404 page has them).
        files: its files, as `site_files` lists them, where that is at hand.

    Returns:
        What is wrong, sorted; external links are not followed.
    """
    known = set(site_files(site) if files is None else files)
    pages = sorted(path for path in known if path.endswith(".html"))
    links: dict[str, list[str]] = {}
    ids: dict[str, set[str]] = {}
    broken: set[BrokenLink] = set()
    for page in pages:
        text = _SCRIPT.sub(_attributes_only, (site / page).read_bytes().decode())
        links[page] = [unescape(link) for link in dict.fromkeys(_LINK.findall(text))]
        found = [unescape(anchor) for anchor in _ID.findall(text)]
        ids[page] = set(found)
        if len(found) != len(ids[page]):
            twice = sorted({anchor for anchor in found if found.count(anchor) > 1})
            broken.update(BrokenLink(page, anchor, "an id that is there twice") for anchor in twice)
    targets: dict[tuple[str, str], tuple[str, str]] = {}  # pages of one folder share most of their links
    for page in pages:
        folder = posixpath.dirname(page)
        for link in links[page]:
            path, _, anchor = link.partition("#")
            path = path.partition("?")[0]
            if path and (folder, path) not in targets:
                targets[folder, path] = _target(folder, path, known, base)
            target, fault = targets[folder, path] if path else (page, "")
            if not fault and anchor and target in ids and unquote(anchor) not in ids[target]:
                fault = "the page has no such anchor"
            if fault:
                broken.add(BrokenLink(page, link, fault))
    return sorted(broken)


def site_files(site: Path) -> list[str]:
    """The paths of all files of a built site, relative to it, in no order."""
    found = []
    for folder, _, names in os.walk(site):
        below = os.path.relpath(folder, site).replace(os.sep, "/")
        found += names if below == "." else [f"{below}/{name}" for name in names]
    return found


def _attributes_only(found: re.Match[str]) -> str:
    return found.group()[: found.group().index(">") + 1]


def _target(folder: str, link: str, files: Container[str], base: str) -> tuple[str, str]:
    """The file that a link without its anchor leads to from a folder, empty for another site; and what is wrong."""
    if _SCHEME.match(link):
        return "", ""
    path = unquote(link)
    if path.startswith("/"):
        if not path.startswith(base):
            return "", f"leads out of the site, which stands at {base}"
        target = posixpath.normpath(path[len(base) :]) if path != base else "."
    else:
        target = posixpath.normpath(posixpath.join(folder, path))
    if target.startswith(".."):
        return "", "leads out of the site"
    if path.endswith("/") or target == ".":
        target = posixpath.normpath(f"{target}/index.html")
    return target, "" if target in files else "leads nowhere"
