"""The link checker finds what is broken and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from equipref.site.links import check_links

PAGE = '<html><body><h1 id="top">x</h1>{}</body></html>'


def site(folder: Path, link: str) -> Path:
    (folder / "e" / "a").mkdir(parents=True)
    (folder / "e" / "a" / "index.html").write_text(PAGE.format(link), encoding="utf-8")
    (folder / "index.html").write_text(PAGE.format(""), encoding="utf-8")
    (folder / "x.png").write_bytes(b"x")
    return folder


@pytest.mark.parametrize(
    "link",
    [
        '<a href="../../">home</a>',
        '<a href="#top">here</a>',
        '<a href="../../#top">home</a>',
        '<img src="../../x.png">',
        '<a href="https://example.org/nowhere">out</a>',
        '<a href="/ref/x.png">rooted</a>',
        '<script type="application/json">{"href":"<a href=\\"nowhere\\">"}</script>',
    ],
)
def test_good_link(tmp_path: Path, link: str) -> None:
    assert check_links(site(tmp_path, link), "/ref/") == []


@pytest.mark.parametrize(
    ("link", "reason"),
    [
        ('<a href="../b/">b</a>', "leads nowhere"),
        ('<a href="#bottom">here</a>', "no such anchor"),
        ('<a href="../../#bottom">home</a>', "no such anchor"),
        ('<img src="y.png">', "leads nowhere"),
        ('<a href="../../../">up</a>', "leads out of the site"),
        ('<a href="/x.png">rooted</a>', "leads out of the site"),
        ('<p id="top">again</p>', "there twice"),
    ],
)
def test_bad_link(tmp_path: Path, link: str, reason: str) -> None:
    broken = check_links(site(tmp_path, link), "/ref/")
    assert len(broken) == 1
    assert reason in broken[0].reason
    assert broken[0].page == "e/a/index.html"
