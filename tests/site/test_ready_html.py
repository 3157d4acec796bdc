"""The hook that takes HTML past Markdown changes how long a build takes, and nothing else."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import yaml
from hypothesis import given
from hypothesis import strategies as st

from equipref.site.build import MARKER, BuildResult, generate
from equipref.site.ready_html import on_page_markdown
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
