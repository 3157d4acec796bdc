"""Addresses within the site: a page has a path, a link is relative to the page that holds it."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True)
class Urls:
    """Turns page paths into relative links.

    A page path has neither slash at its ends nor an extension: `` for the home page, `e/t-62` for an entry.

    Attributes:
        files: True where pages are files (`e/t-62.html`, for `file://`), False where they are folders (`e/t-62/`).
    """

    files: bool = False

    def of(self, path: str) -> str:
        """The address of a page, relative to the root of the site."""
        if self.files:
            return f"{path or 'index'}.html"
        return f"{path}/" if path else ""

    def folder(self, path: str) -> str:
        """The folder that links of a page are relative to, without a slash at its end."""
        return posixpath.dirname(path) if self.files else path

    def link(self, here: str, target: str) -> str:
        """A link from one page to another; `target` may end in `#anchor`."""
        page, mark, anchor = target.partition("#")
        if page == here and mark:
            return f"#{anchor}"
        return self.asset(here, self.of(page)) + mark + anchor

    def asset(self, here: str, target: str) -> str:
        """A link from a page to a file, `target` being relative to the root of the site."""
        start = self.folder(here).split("/") if self.folder(here) else []
        steps = target.split("/")
        common = 0
        while common < len(start) and common < len(steps) - 1 and start[common] == steps[common]:
            common += 1
        link = "../" * (len(start) - common) + "/".join(steps[common:])
        return link or "./"

    def root(self, here: str) -> str:
        """The root of the site as seen from a page, with a slash at its end."""
        return self.asset(here, "")


def slug(text: str) -> str:
    """A piece of an address for a text of any script: `Mil (Moscow)` becomes `mil-moscow`; never empty."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    short = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return short or "u-" + "-".join(f"{ord(letter):x}" for letter in text[:12])


def slugs(texts: list[str]) -> dict[str, str]:
    """A slug for every text, all different; in the order of the texts, later ones get a number."""
    taken: set[str] = set()
    found: dict[str, str] = {}
    for text in texts:
        if text in found:
            continue
        short, number = slug(text), 2
        while short in taken:
            short, number = f"{slug(text)}-{number}", number + 1
        taken.add(short)
        found[text] = short
    return found
