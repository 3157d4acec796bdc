"""`equipref site`: the verb builds a site, and says what is missing where it cannot."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from equipref.cli.options import MissingPackage, needing


def test_build_writes_a_site_and_names_its_folder(
    run: Callable[..., Any], small_catalog: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    out = tmp_path / "site"
    ran = run("site", "build", "--catalog", small_catalog, "--offline", "--out", out)
    assert (ran.code, ran.out) == (0, f"{out}\n"), ran.err
    assert (out / "index.html").is_file()
    assert "X-62" in (out / "e" / "x-62.html").read_text(encoding="utf-8")
    assert f"open {out / 'index.html'}" in ran.err


def test_build_refuses_a_folder_that_holds_something_else(
    run: Callable[..., Any], small_catalog: Path, tmp_path: Path
) -> None:
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")
    ran = run("site", "build", "--catalog", small_catalog, "--out", tmp_path)
    assert ran.code == 1
    assert "not empty" in ran.err
    assert (tmp_path / "thesis.txt").read_text(encoding="utf-8") == "mine"


def test_a_missing_package_is_named_with_the_extra_that_brings_it() -> None:
    with pytest.raises(MissingPackage) as caught, needing("site"):
        import no_such_package_anywhere  # noqa: F401
    assert caught.value.exit_code == 2
    assert "no_such_package_anywhere" in caught.value.message
    assert "pip install 'equipref[site]'" in caught.value.message


def test_a_fault_of_our_own_is_not_taken_for_a_missing_package() -> None:
    with pytest.raises(ModuleNotFoundError), needing("site"):
        import equipref.no_such_module  # noqa: F401
