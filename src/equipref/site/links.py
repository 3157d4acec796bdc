"""Checks the built site's own links: every link leads to a file, every anchor to an element, every id is single."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
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


def check_links(site: Path, base: str = "/") -> list[BrokenLink]:
    """Checks every page of a built site.

    Args:
        site: the folder of the built site.
        base: the path at which it will stand, for links that begin with a slash (only the 404 page has them).

    Returns:
        What is wrong, sorted; external links are not followed.
    """
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = sorted(path for path in files if path.endswith(".html"))
    links: dict[str, list[str]] = {}
    ids: dict[str, set[str]] = {}
    broken: set[BrokenLink] = set()
    for page in pages:
        text = _SCRIPT.sub(_attributes_only, (site / page).read_text(encoding="utf-8"))
        links[page] = [unescape(link) for link in dict.fromkeys(_LINK.findall(text))]
        found = [unescape(anchor) for anchor in _ID.findall(text)]
        ids[page] = set(found)
        if len(found) != len(ids[page]):
            twice = sorted({anchor for anchor in found if found.count(anchor) > 1})
            broken.update(BrokenLink(page, anchor, "an id that is there twice") for anchor in twice)
    for page in pages:
        for link in links[page]:
            reason = _fault(page, link, files, ids, base)
            if reason:
                broken.add(BrokenLink(page, link, reason))
    return sorted(broken)


def _attributes_only(found: re.Match[str]) -> str:
    return found.group()[: found.group().index(">") + 1]


def _fault(page: str, link: str, files: Iterable[str], ids: dict[str, set[str]], base: str) -> str:
    if _SCHEME.match(link):
        return ""
    path, _, anchor = link.partition("#")
    path = unquote(path.partition("?")[0])
    if not path:
        target = page
    elif path.startswith("/"):
        if not path.startswith(base):
            return f"leads out of the site, which stands at {base}"
        target = posixpath.normpath(path[len(base) :]) if path != base else "."
    else:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    if target.startswith(".."):
        return "leads out of the site"
    if path.endswith("/") or target == ".":
        target = posixpath.normpath(f"{target}/index.html")
    if target not in files:
        return "leads nowhere"
    if anchor and target in ids and unquote(anchor) not in ids[target]:
        return "the page has no such anchor"
    return ""
