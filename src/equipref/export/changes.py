"""Changes of the data from one published edition to the next, and the feed that tells of them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from equipref.errors import CatalogError

KEPT = 500
"""The most changes that are carried from edition to edition."""
IN_FEED = 60
"""The most changes that the feed lists."""
VERBS = {"added": "New", "changed": "Changed", "removed": "Removed", "renamed": "Renamed"}


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one entry.

    Attributes:
        at: moment of the edition that brought it, RFC 3339.
        what: `added`, `changed`, `removed` or `renamed`.
        id: id of the entry.
        name: its name at that time.
        digest: digest of the entry after the change; empty for one that is gone.
    """

    at: str
    what: str
    id: str
    name: str
    digest: str

    def as_dict(self) -> dict[str, str]:
        """The change as plain data."""
        return {"at": self.at, "what": self.what, "id": self.id, "name": self.name, "digest": self.digest}


def previous_changes(folder: Path) -> tuple[list[Change], dict[str, tuple[str, str]]]:
    """Reads what an earlier edition published.

    Args:
        folder: its api/v1/ folder.

    Returns:
        Its changes, the newest first, and the name and digest of each of its entries by id.

    Raises:
        CatalogError: the folder holds no API of equipref.
    """
    try:
        entries = json.loads((folder / "entries.json").read_text(encoding="utf-8"))["result"]
        changes = json.loads((folder / "changes.json").read_text(encoding="utf-8"))["result"]
        return [Change(**change) for change in changes], {e["id"]: (e["name"], e["digest"]) for e in entries}
    except (OSError, ValueError, KeyError, TypeError) as bad:
        message = f"{folder} does not hold the API of an earlier edition (entries.json and changes.json): {bad}"
        raise CatalogError(message, folder) from bad


def changes_since(
    before: Mapping[str, tuple[str, str]],
    now: Mapping[str, tuple[str, str]],
    redirects: Mapping[str, str],
    at: str,
) -> list[Change]:
    """What changed between two editions, sorted by id.

    Args:
        before: name and digest of each entry of the earlier edition, by id.
        now: the same of this edition.
        redirects: old ids and what has taken their place.
        at: moment of this edition, RFC 3339.
    """
    found = []
    for key in sorted({*before, *now}):
        if key not in before:
            found.append(Change(at, "added", key, *now[key]))
        elif key not in now:
            what = "renamed" if key in redirects else "removed"
            found.append(Change(at, what, key, before[key][0], ""))
        elif before[key][1] != now[key][1]:
            found.append(Change(at, "changed", key, *now[key]))
    return found


def atom(changes: Sequence[Change], links: Mapping[str, str], site_url: str, stamp: str) -> str:
    """An Atom feed of changes.

    Args:
        changes: the newest first.
        links: address of each entry's page by id; an entry that is gone has none.
        site_url: where the site stands; empty where that is not known.
        stamp: moment of the edition, RFC 3339.
    """
    items = []
    for change in changes[:IN_FEED]:
        link = links.get(change.id, "")
        items.append(
            "<entry>"
            f"<id>urn:equipref:{escape(change.id)}:{change.what}:{escape(change.digest or change.at)}</id>"
            f"<title>{VERBS.get(change.what, change.what)}: {escape(change.name)}</title>"
            f"<updated>{escape(change.at)}</updated>"
            + (f"<link href={quoteattr(link)}/>" if link else "")
            + f"<summary>{VERBS.get(change.what, change.what)}: {escape(change.name)} ({escape(change.id)})</summary>"
            "</entry>"
        )
    updated = changes[0].at if changes else stamp
    link = f"<link href={quoteattr(site_url)}/>" if site_url else ""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">'
        "<id>urn:equipref:changes</id><title>equipref: changes of the data</title>"
        f"<updated>{updated}</updated><author><name>equipref contributors</name></author>{link}\n"
        + "\n".join(items)
        + "\n</feed>\n"
    )
