"""The built site: every page is there, text is escaped, links lead somewhere, two builds are the same bytes."""

from __future__ import annotations

import hashlib
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from equipref.site.build import MARKER, BuildResult, SiteError, build
from equipref.store.catalog import Catalog
from tests.site.conftest import EPOCH, HOSTILE

PAGES = [
    "index.html",
    "404.html",
    "classes/index.html",
    "classes/tank/index.html",
    "e/x-62/index.html",
    "e/hostile/index.html",
    "table/index.html",
    "reports/index.html",
    "reports/2020-01-31-parade/index.html",
    "sources/index.html",
    "glossary/index.html",
    "gaps/index.html",
    "features/index.html",
    "names/index.html",
    "names/service/index.html",
    "countries/su/index.html",
    "makers/index.html",
    "periods/1960s/index.html",
    "a-z/index.html",
    "about/index.html",
    "about/python/index.html",
    "about/api/index.html",
    "about/downloads/index.html",
    "about/contributing/index.html",
]


class Tags(HTMLParser):
    """Collects the elements of a page, and its text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def parsed(path: Path) -> Tags:
    found = Tags()
    found.feed(path.read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("page", PAGES)
def test_page_is_built(built: BuildResult, page: str) -> None:
    tags = parsed(built.out / page)
    assert [tag for tag, _ in tags.tags].count("h1") == 1, "one first heading a page"


def test_hostile_text_stays_text(built: BuildResult) -> None:
    assert HOSTILE in " ".join(parsed(built.out / "e/hostile/index.html").text.split())
    for path in built.out.rglob("*.html"):
        for tag, attributes in parsed(path).tags:
            assert not any(name.startswith("on") for name in attributes), path
            assert not (attributes.get("href") or "").startswith("javascript:"), path
            if tag == "script":
                inert = (attributes.get("type") or "").endswith("json")
                assert inert or attributes.get("src"), f"{path}: an inline script"
        assert 'alert("T-1")</script' not in path.read_text(encoding="utf-8").replace("&quot;", '"'), path


def test_hostile_text_is_harmless_in_data(built: BuildResult) -> None:
    script = (built.out / "assets/eq/names-index.js").read_text(encoding="utf-8")
    data = json.loads(script.removeprefix("window.EQUIPREF_NAMES=").rstrip(";\n"))
    assert HOSTILE in [name[0] for name in data["names"]]
    search = json.loads((built.out / "search/search_index.json").read_text(encoding="utf-8"))
    assert all("<script" not in doc["text"] + doc["title"] for doc in search["docs"])


def test_no_request_leaves_the_site(built: BuildResult) -> None:
    for path in built.out.rglob("*.html"):
        for tag, attributes in parsed(path).tags:
            loaded = attributes.get("src") if tag != "a" else None
            if tag == "link" and attributes.get("rel") != "canonical":
                loaded = attributes.get("href")
            assert not re.match(r"(?i)(https?:)?//", loaded or ""), f"{path} loads {loaded}"
            assert "style" not in attributes, f"{path}: <{tag} style> is refused by the content security policy"


def test_mentions_are_linked(built: BuildResult, catalog: Catalog) -> None:
    report = catalog.reports["2020-01-31-parade"]
    hrefs = [
        a.get("href") for tag, a in parsed(built.out / "reports/2020-01-31-parade/index.html").tags if tag == "a"
    ]
    for mention in report.mentions:
        owner = catalog.things[mention.entry].entry.id
        assert any(f"e/{owner}/" in (href or "") for href in hrefs), mention.entry


def test_a_report_says_where_it_stands_when_it_was_read_and_how_far_it_is_trusted(built: BuildResult) -> None:
    page = parsed(built.out / "reports/2020-01-31-parade/index.html")
    assert "https://gazette.example/parade" in {a.get("href") for tag, a in page.tags if tag == "a"}
    for said in ("grade C", "seen 2026-01-31", "The writer takes every lorry for a tank."):
        assert said in page.text


def test_names_say_their_language(built: BuildResult) -> None:
    tags = parsed(built.out / "e/x-62/index.html").tags
    assert ("b", {"lang": "ru"}) in tags


def test_old_ids_and_variants_lead_on(built: BuildResult) -> None:
    assert 'url=../hostile/"' in (built.out / "e/old-hostile/index.html").read_text(encoding="utf-8")
    assert 'url=../hostile/#hostile-a"' in (built.out / "e/hostile-a/index.html").read_text(encoding="utf-8")


def test_entry_page_names_every_part(built: BuildResult) -> None:
    headings = re.findall(r'<h2 id="([^"]+)"', (built.out / "e/x-62/index.html").read_text(encoding="utf-8"))
    wanted = ["key-recognition-features", "names", "look-alikes", "variants", "data", "timeline", "seen-in-reporting"]
    assert [h for h in headings if h in wanted] == wanted
    assert headings[-2:] == ["sources", "cite-this-page"]


def _digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_two_builds_are_the_same_bytes(built: BuildResult, catalog: Catalog, tmp_path: Path) -> None:
    again = build(
        catalog, tmp_path / "site", data_version="1.0+test", epoch=EPOCH, site_url="https://example.org/ref"
    )
    assert _digests(again.out) == _digests(built.out)
    assert _digests(again.source) == _digests(built.source)


def test_offline_site_is_files_and_a_zip(catalog: Catalog, tmp_path: Path) -> None:
    result = build(catalog, tmp_path / "stick", offline=True, data_version="1.0+test", epoch=EPOCH)
    assert (result.out / "e/x-62.html").is_file()
    assert result.archive is not None
    assert result.archive.stat().st_size > 100_000
    first = result.archive.read_bytes()
    again = build(catalog, tmp_path / "stick", offline=True, data_version="1.0+test", epoch=EPOCH)
    assert again.archive is not None
    assert again.archive.read_bytes() == first
    for path in result.out.rglob("*.html"):
        for _, attributes in parsed(path).tags:
            link = attributes.get("href") or attributes.get("src") or ""
            if not link.startswith("http"):
                assert not link.split("#")[0].endswith("/"), (
                    f"{path}: {link} is a folder, which file:// does not open"
                )


def test_foreign_folder_is_refused(catalog: Catalog, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "dear.txt").write_text("keep me")
    with pytest.raises(SiteError, match="not made by a build"):
        build(catalog, tmp_path / "letters", data_version="1", epoch=EPOCH)
    assert (tmp_path / "letters" / "dear.txt").read_text() == "keep me"
    assert not (tmp_path / "letters" / MARKER).exists()


def test_bad_epoch_is_explained(catalog: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(SiteError, match="whole seconds since 1970"):
        build(catalog, tmp_path / "site", data_version="1")


def test_source_tree_is_called_after_its_site(built: BuildResult) -> None:
    assert built.source == built.out.parent / f"{built.out.name}-src", "two sites in one folder have a tree each"
