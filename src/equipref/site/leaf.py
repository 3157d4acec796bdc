"""One page as it is written: its place, its links, and the footnotes that it has used so far."""

from __future__ import annotations

from equipref.model.entry import Entry
from equipref.model.vocabulary import FeatureDef
from equipref.site.edition import Edition
from equipref.site.footnotes import Footnotes
from equipref.store.catalog import Vocabulary


class Leaf:
    """What the parts of a page share; footnotes are numbered in the order in which the parts are asked for.

    Attributes:
        edition: the edition of the site.
        entry: the entry that the page is about.
        here: the page path.
        notes: the footnotes.
    """

    def __init__(self, edition: Edition, entry: Entry, here: str) -> None:
        self.edition = edition
        self.entry = entry
        self.here = here
        self.notes = Footnotes(edition.catalog.sources)

    @property
    def words(self) -> Vocabulary:
        """The vocabularies."""
        return self.edition.catalog.vocabulary

    def feature(self, feature_id: str) -> FeatureDef | None:
        """A feature; None where the vocabulary lacks it."""
        return self.words.features.get(feature_id)

    def href(self, target: str) -> str:
        """A link from this page to another."""
        return self.edition.urls.link(self.here, target)

    def thing(self, thing_id: str) -> dict[str, str]:
        """A link to an entry or variant; without an address where the catalogue lacks it."""
        catalog = self.edition.catalog
        thing = catalog.things.get(catalog.resolve_id(thing_id))
        if thing is None:
            return {"name": thing_id, "href": ""}
        return {"name": thing.name, "href": self.href(self.edition.thing_path(thing.id))}
