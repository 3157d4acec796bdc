"""The wheel brings the whole catalogue: installed into an empty environment, it works away from the checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ENTRY_FOLDERS = ("vehicles", "aircraft", "weapons", "combinations")
LEFT_OUT = (".git", ".venv", "build", "dist", "_data", "__pycache__", ".*_cache", "tests", "node_modules")


def _run(*command: str | Path, cwd: Path, **environment: str) -> str:
    env = {**os.environ, **environment}
    ran = subprocess.run(
        list(map(str, command)), cwd=cwd, env=env, capture_output=True, text=True, check=False, timeout=300
    )
    assert ran.returncode == 0, f"{ran.stdout}\n{ran.stderr}"
    return ran.stdout


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from a copy of the checkout, with the build tools of this environment."""
    pytest.importorskip("build")
    copy = tmp_path_factory.mktemp("source") / "equipref"
    shutil.copytree(root, copy, ignore=shutil.ignore_patterns(*LEFT_OUT))
    out = copy / "dist"
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir"]
    _run(*build, out, cwd=copy, SOURCE_DATE_EPOCH="1700000000")
    (made,) = out.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment that holds the wheel and what this environment has of its dependencies.

    The dependencies come from here by a path file, so that the test needs no network; the package itself does not.
    """
    folder = tmp_path_factory.mktemp("empty")
    _run(sys.executable, "-m", "venv", "--without-pip", folder / "env", cwd=folder)
    python = folder / "env" / ("Scripts" if os.name == "nt" else "bin") / "python"
    packages = Path(_run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder).strip())
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(packages)
    here = Path(_run(sys.executable, "-c", "import pydantic; print(pydantic.__path__[0])", cwd=folder).strip()).parent
    (packages / "dependencies.pth").write_text(f"{here}\n", encoding="utf-8")
    return python


def test_the_wheel_holds_the_compiled_catalogue_and_both_licences(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert "equipref/_data/catalog.sqlite" in names
    assert "equipref/py.typed" in names
    assert {"LICENSE", "LICENSE-DATA"} <= {Path(name).name for name in names}
    assert not [name for name in names if name.startswith(("catalog/", "tests/"))]


def test_the_installed_wheel_has_an_entry_for_every_file(
    installed: Path, wheel: Path, root: Path, tmp_path: Path
) -> None:
    catalog = wheel.parents[1] / "catalog"
    count = sum(1 for folder in ENTRY_FOLDERS for _ in (catalog / folder).glob("*.yaml"))
    program = "import equipref as e; held = e.load(); print(e.__file__); print(len(held), len(list(held)))"
    where, counted = _run(installed, "-c", program, cwd=tmp_path).splitlines()
    assert count > 0
    assert not Path(where).is_relative_to(root)
    assert counted == f"{count} {count}"


def test_the_installed_command_line_works_away_from_the_checkout(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("A T-62 and an Mi-28.", encoding="utf-8")
    assert _run(installed, "-m", "equipref", "lookup", "T-62", cwd=tmp_path).startswith("T-62 -> found: t-62")
    scanned = _run(installed, "-m", "equipref", "scan", "report.txt", cwd=tmp_path)
    assert "-> t-62 (" in scanned
    assert "-> mi-28 (" in scanned
    assert "Medium tanks" in _run(installed, "-m", "equipref", "show", "t-62", cwd=tmp_path)


def test_a_cold_look_up_imports_neither_click_nor_pydantic_nor_yaml(installed: Path, tmp_path: Path) -> None:
    program = (
        "import sys; from equipref.cli import main; code = main(['lookup', 'T-62']);"
        "heavy = {'click', 'pydantic', 'yaml', 'jinja2', 'dataclasses', 'inspect', 'json'};"
        "print(code, *sorted(heavy & set(sys.modules)))"
    )
    assert _run(installed, "-c", program, cwd=tmp_path).splitlines()[-1] == "0"


def test_two_builds_of_the_wheel_are_byte_equal(wheel: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir"]
    _run(*build, again, cwd=wheel.parents[1], SOURCE_DATE_EPOCH="1700000000")
    assert (again / wheel.name).read_bytes() == wheel.read_bytes()
