"""Serving: the site is shown, rebuilt when a file changes, and kept where the change is wrong."""

from __future__ import annotations

import queue
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from equipref.errors import CatalogError
from equipref.site.build import BuildResult
from equipref.site.serve import serve


@contextmanager
def served(catalog: Path, out: Path) -> Iterator[tuple[str, queue.Queue[str]]]:
    """Serves a stand-in site whose page is the text of catalog/x.yaml; yields its address and what was told."""
    told: queue.Queue[str] = queue.Queue()
    stop = threading.Event()

    def rebuild() -> BuildResult:
        text = (catalog / "x.yaml").read_text(encoding="utf-8")
        if text == "wrong":
            raise CatalogError("x.yaml:1:1: wrong")
        out.mkdir(exist_ok=True)
        (out / "index.html").write_text(text, encoding="utf-8")
        (out / "404.html").write_text("lost", encoding="utf-8")
        return BuildResult(out, out, 1, 2, {"render": 0.1})

    arguments = {"watch": catalog, "port": 0, "tell": told.put, "interval": 0.05, "stop": stop}
    thread = threading.Thread(target=serve, args=(rebuild,), kwargs=arguments, daemon=True)
    thread.start()
    try:
        yield told.get(timeout=60).split()[0], told
    finally:
        stop.set()
        thread.join(timeout=60)
    assert not thread.is_alive()


def read(url: str) -> str:
    with urllib.request.urlopen(url, timeout=60) as answer:
        assert answer.headers["Cache-Control"] == "no-store"
        return str(answer.read().decode())


def test_file_that_is_still_written_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looks = iter([{"x.yaml": (moment, 5)} for moment in (1, 2, 3, 4, 4)])  # it changes at three looks in a row
    last = {"x.yaml": (4, 5)}
    monkeypatch.setattr("equipref.site.serve.stamps", lambda folder: next(looks, last))
    (tmp_path / "x.yaml").write_text("first", encoding="utf-8")
    with served(tmp_path, tmp_path / "out") as (_, told):
        assert told.get(timeout=60).startswith("built again: 1 pages")
        assert next(looks, None) is None, "it was built before the file rested"
        with pytest.raises(queue.Empty):
            told.get(timeout=0.5)


def test_change_is_shown_and_a_fault_is_told(tmp_path: Path) -> None:
    (tmp_path / "catalog").mkdir()
    file = tmp_path / "catalog" / "x.yaml"
    file.write_text("first", encoding="utf-8")
    with served(tmp_path / "catalog", tmp_path / "out") as (url, told):
        assert read(url) == "first"
        file.write_text("the second", encoding="utf-8")
        assert told.get(timeout=60).startswith("built again: 1 pages")
        assert read(url) == "the second"
        file.write_text("wrong", encoding="utf-8")
        assert "x.yaml:1:1: wrong" in told.get(timeout=60)
        assert read(url) == "the second"
        with pytest.raises(urllib.error.HTTPError) as lost:
            read(f"{url}nowhere/")
        assert lost.value.code == 404
        assert lost.value.read() == b"lost"
