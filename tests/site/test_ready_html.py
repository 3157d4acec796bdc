"""The hooks that take HTML past Markdown and search change how long a build takes, and nothing else."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import yaml
from hypothesis import given
from hypothesis import strategies as st
from material.plugins.search.plugin import Parser

from equipref.site.build import MARKER, BuildResult, generate
from equipref.site.ready_html import indexed, on_page_markdown
from equipref.site.tidy import tidy_pages
from tests.site.conftest import EPOCH


def test_site_is_the_same_without_it(built: BuildResult, tmp_path: Path) -> None:
    source, out = tmp_path / "src", tmp_path / "site"
    shutil.copytree(built.source, source)
    settings = yaml.safe_load((source / "mkdocs.yml").read_text("utf-8"))
    assert settings.pop("hooks")
    (source / "mkdocs.yml").write_text(yaml.safe_dump(settings), "utf-8")
    generate(source, out, EPOCH)
    pages = sorted(out.rglob("*.html"))
    tidy_pages(pages)
    listed = [{path.relative_to(site) for path in site.rglob("*") if path.is_file()} for site in (out, built.out)]
    assert listed[0] ^ listed[1] == {Path(MARKER)}, "the same files"
    assert (out / "assets/eq/search.js").read_bytes() == (built.out / "assets/eq/search.js").read_bytes()
    assert len(pages) > 30
    for page in pages:
        assert page.read_bytes() == (built.out / page.relative_to(out)).read_bytes(), page
    for index in (out, built.out):
        assert json.loads((index / "search/search_index.json").read_bytes())["docs"]
    theirs, ours = ((folder / "search/search_index.json").read_bytes() for folder in (out, built.out))
    assert theirs == ours, "full-text search is given the same"


@given(st.lists(st.sampled_from(["<p>a</p>", "## Names", "\n", "\n\n", "## <b>no</b>", "##Names", "## no"])))
def test_only_fixed_headings_are_left(parts: list[str]) -> None:
    left = on_page_markdown("\n".join(parts)).split("\n")
    assert [line for line in left if line.startswith("#")] == [line for line in parts if line == "## Names"]
    assert not any("<p>" in line or "<b>" in line for line in left)


PIECES = st.sampled_from(
    [
        '<h2 id="names">Names <a class="headerlink" href="#names">¶</a></h2>',
        '<h3><a href="../t-55/">T-55</a></h3>',
        '<p>Five <strong>large</strong> wheels <sup><a href="#s1">1</a> <a href="#s2">2</a></sup></p>',
        '<p class="eq-drawn"><img src="a.svg" alt="one > two"><img src="b.svg" alt=""></p>',
        '<table class="eq-data" data-search-exclude><tr><td>9.3 m</td></tr></table>',
        "<section data-search-exclude><section>inner</section> outer</section>",
        '<section id="a"><ul><li><small>English</small> <b lang="ar">تي</b></li></ul></section>',
        "<div data-search-exclude>never closed",
        '<span class="eq-lang"><small>Russian</small> <b lang="ru">Т-62</b></span> words',
        "<script>var a = '<p>no</p>';</script>",
        "bare &amp; text",
    ]
)


@given(st.lists(PIECES, max_size=8))
def test_search_indexes_the_same_of_the_less(pieces: list[str]) -> None:
    def sections(html: str) -> list[tuple[str | None, str, str]]:
        parser = Parser()
        parser.feed(html)
        parser.close()
        return [(s.id, *(" ".join("".join(part).split()) for part in (s.title, s.text))) for s in parser.data]

    html = "\n".join(pieces)
    assert [s for s in sections(indexed(html)) if any(s)] == [s for s in sections(html) if any(s)]


def test_search_is_given_much_less() -> None:
    html = '<p><a href="../t-55/">T-55</a></p><ol data-search-exclude><li><a href="x">one</a></li></ol><p>end</p>'
    assert indexed(html) == "<p>T-55</p><p>end</p>"
