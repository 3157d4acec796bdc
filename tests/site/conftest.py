"""A catalogue with hostile text, and a site built from it once."""

from __future__ import annotations

from pathlib import Path

import pytest

from equipref.model.entry import Entry
from equipref.site.build import BuildResult, build
from equipref.store.catalog import Catalog
from equipref.store.loader import load

EPOCH = 1_790_000_000
HOSTILE = '<script>alert("T-1")</script> & `code` *star* [link](javascript:x) {{ 7 * 7 }} {% raw %} \\'


def hostile_entry() -> Entry:
    """An entry whose every text tries to become markup."""
    return Entry.model_validate(
        {
            "id": "hostile",
            "kind": "vehicle",
            "class": "tank",
            "name": HOSTILE,
            "summary": HOSTILE,
            "note": f"</div></section>{HOSTILE}",
            "makers": [{"name": HOSTILE}],
            "names": [{"text": HOSTILE, "lang": "en", "kind": "service", "note": HOSTILE}],
            "armament": [{"name": HOSTILE, "note": HOSTILE}],
            "variants": [
                {
                    "id": "hostile-a",
                    "name": HOSTILE,
                    "summary": HOSTILE,
                    "names": [{"text": HOSTILE, "lang": "en", "kind": "service"}],
                }
            ],
        }
    )


@pytest.fixture(scope="session")
def catalog(small_catalog: Path) -> Catalog:
    """The small catalogue with the hostile entry and a redirect."""
    loaded, _ = load(small_catalog)
    entries = {**loaded.entries, "hostile": hostile_entry()}
    return Catalog(
        entries=dict(sorted(entries.items())),
        sources=loaded.sources,
        reports=loaded.reports,
        vocabulary=loaded.vocabulary,
        redirects={**loaded.redirects, "old-hostile": "hostile"},
    )


@pytest.fixture(scope="session")
def built(catalog: Catalog, tmp_path_factory: pytest.TempPathFactory) -> BuildResult:
    """The site, for a server."""
    out = tmp_path_factory.mktemp("site") / "site"
    return build(catalog, out, data_version="1.0+test", epoch=EPOCH, site_url="https://example.org/ref/")
