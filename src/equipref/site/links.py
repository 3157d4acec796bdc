"""Checks the built site's own links: every link leads to a file, every anchor to an element, every id is single."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Container, Set
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


def check_links(site: Path, base: str = "/", files: Set[str] | None = None) -> list[BrokenLink]:
    """Checks every page of a built site.

    Args:
        site: the folder of the built site.
        base: the path at which it will stand, for links that begin with a slash (only the 404 page has them).
        files: its files, as `site_files` lists them, where that is at hand.

    Returns:
        What is wrong, sorted; external links are not followed.
    """
    known = site_files(site) if files is None else files
    pages = sorted(path for path in known if path.endswith(".html"))
    targets = _Targets(known, base)
    broken: set[BrokenLink] = set()
    anchors: dict[str, set[str]] = {}  # by file, those that some link names
    for page in pages:
        links, ids = _read(site / page)
        if len(ids) != len(set(ids)):
            twice = sorted({anchor for anchor in ids if ids.count(anchor) > 1})
            broken.update(BrokenLink(page, anchor, "an id that is there twice") for anchor in twice)
        for link in links:
            target, anchor, fault = targets(page, link)
            if fault:
                broken.add(BrokenLink(page, link, fault))
            elif anchor and target.endswith(".html"):
                anchors.setdefault(target, set()).add(anchor)
    lost = {page: wanted for page, named in anchors.items() if (wanted := named.difference(_read(site / page)[1]))}
    for page in pages if lost else ():
        for link in _read(site / page)[0]:
            target, anchor, _ = targets(page, link)
            if anchor in lost.get(target, ()):
                broken.add(BrokenLink(page, link, "the page has no such anchor"))
    return sorted(broken)


def _read(page: Path) -> tuple[list[str], list[str]]:
    """The links of a page, each once, and its ids."""
    text = _SCRIPT.sub(_attributes_only, page.read_bytes().decode())
    return [unescape(link) for link in dict.fromkeys(_LINK.findall(text))], [unescape(i) for i in _ID.findall(text)]


class _Targets:
    """Where links lead; links that lead to the same place from other folders are worked out once."""

    def __init__(self, files: Container[str], base: str) -> None:
        self._files, self._base = files, base
        self._known: dict[tuple[str, str], tuple[str, str]] = {}

    def __call__(self, page: str, link: str) -> tuple[str, str, str]:
        """The file to which a link of a page leads, empty for another site; its anchor; and what is wrong."""
        path, _, anchor = link.partition("#")
        path = path.partition("?")[0]
        if not path:
            return page, unquote(anchor), ""
        folder = posixpath.dirname(page)
        while folder and path.startswith("../"):
            folder, path = posixpath.dirname(folder), path[3:]
        if (folder, path) not in self._known:
            self._known[folder, path] = self._target(folder, path)
        return self._known[folder, path][0], unquote(anchor), self._known[folder, path][1]

    def _target(self, folder: str, link: str) -> tuple[str, str]:
        if _SCHEME.match(link):
            return "", ""
        path = unquote(link)
        if path.startswith("/"):
            if not path.startswith(self._base):
                return "", f"leads out of the site, which stands at {self._base}"
            target = posixpath.normpath(path[len(self._base) :]) if path != self._base else "."
        else:
            target = posixpath.normpath(posixpath.join(folder, path))
        if target.startswith(".."):
            return "", "leads out of the site"
        if not path or path.endswith("/") or target == ".":
            target = posixpath.normpath(f"{target}/index.html")
        return target, "" if target in self._files else "leads nowhere"


def site_files(site: Path) -> set[str]:
    """The paths of all files of a built site, relative to it."""
    found: set[str] = set()
    for folder, _, names in os.walk(site):
        below = os.path.relpath(folder, site).replace(os.sep, "/")
        found.update(names if below == "." else [f"{below}/{name}" for name in names])
    return found


def _attributes_only(found: re.Match[str]) -> str:
    return found.group()[: found.group().index(">") + 1]
