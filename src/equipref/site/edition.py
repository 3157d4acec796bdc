"""One edition of the site: a catalogue, its version and day, and where the site will stand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from equipref.site.holdings import Holdings
from equipref.site.urls import Urls
from equipref.store.catalog import Catalog

SITE_NAME = "equipref"
TAGLINE = "What is this thing called, what does it look like, and what is it mistaken for?"
DATA_LICENCE = "https://creativecommons.org/licenses/by/4.0/"


@dataclass(frozen=True)
class Edition:
    """What every page of one build shares.

    Attributes:
        catalog: the catalogue.
        data_version: version of the data, such as `0.1.0+3f2a91c`.
        epoch: the moment the edition is dated to, seconds since 1970.
        offline: True for a site of files that works from `file://`.
        site_url: where it will be published, with a slash at its end; empty where that is not known.
        repo_url: the repository's address without a slash at its end, for edit links; empty for none.
        earlier: the api/v1/ folder of the edition that was published before; None for the first.
    """

    catalog: Catalog
    data_version: str
    epoch: int
    offline: bool = False
    site_url: str = ""
    repo_url: str = ""
    earlier: Path | None = None

    @cached_property
    def holdings(self) -> Holdings:
        """The catalogue by class, country, maker and so on."""
        return Holdings(self.catalog)

    @cached_property
    def urls(self) -> Urls:
        """Addresses within the site."""
        return Urls(files=self.offline)

    @property
    def moment(self) -> datetime:
        """The moment the edition is dated to, in UTC."""
        return datetime.fromtimestamp(self.epoch, UTC)

    @property
    def day(self) -> str:
        """The day the edition is dated to: `2026-01-31`."""
        return self.moment.date().isoformat()

    @property
    def stamp(self) -> str:
        """The moment in RFC 3339: `2026-01-31T12:00:00Z`."""
        return self.moment.strftime("%Y-%m-%dT%H:%M:%SZ")

    def permalink(self, thing_id: str) -> str:
        """The lasting address of an entry's or variant's page; relative to the site where its place is not known."""
        thing = self.catalog.things[thing_id]
        anchor = f"#{thing.id}" if thing.variant else ""
        return f"{self.site_url}{self.urls.of(entry_path(thing.entry.id))}{anchor}"

    def thing_path(self, thing_id: str) -> str:
        """The page path of an entry or variant, with the variant's anchor."""
        thing = self.catalog.things[thing_id]
        return entry_path(thing.entry.id) + (f"#{thing.id}" if thing.variant else "")

    def edit_url(self, path: str) -> str:
        """Where a file of the catalogue can be edited; empty where the repository is not known."""
        return f"{self.repo_url}/edit/main/catalog/{path}" if self.repo_url else ""


def entry_path(entry_id: str) -> str:
    """The page path of an entry."""
    return f"e/{entry_id}"


def class_path(class_id: str) -> str:
    """The page path of a class."""
    return f"classes/{class_id}"
