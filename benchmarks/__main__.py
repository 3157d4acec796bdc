"""Runs all measurements, prints them, and writes docs/benchmarks.md: `python -m benchmarks [PART...]`."""

from __future__ import annotations

import os
import platform
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import accuracy, identify, search, site_build, speed
from equipref import library

PAGE = Path(__file__).parents[1] / "docs" / "benchmarks.md"


def _accuracy() -> list[str]:
    lib = library.builtin()
    names, scan, false = accuracy.names(lib), accuracy.scan(lib), accuracy.negatives(lib)
    return [
        f"- name strings: {names.strings}; right {names.accuracy:.1%}; wrongly exact {names.false_exact:.1%}",
        f"- mentions in reports: {scan.mentions}; precision {scan.precision:.3f}, recall {scan.recall:.3f}",
        f"- sentences that name nothing, with a mention all the same: {len(false)}",
        *(f"- wrong: {line}" for line in [*names.wrong, *scan.wrong, *false]),
    ]


def _site() -> list[str]:
    """The cost of a build at three sizes, measured in a process of its own; the heading is the page's own."""
    ran = subprocess.run([sys.executable, site_build.__file__], stdout=subprocess.PIPE, text=True, check=True)
    return ran.stdout.splitlines()[2:]


PARTS: dict[str, tuple[str, Callable[[], list[str]]]] = {
    "accuracy": ("Reading names: accuracy", _accuracy),
    "start": ("Cold start", speed.cold_start),
    "scan": ("Scanning, 10,000 names", lambda: speed.scan_ratios(10_000, peers=True)),
    "scan50": ("Scanning, 50,000 names", lambda: speed.scan_ratios(50_000, peers=False)),
    "lookup": ("Look-up and suggestion", lambda: speed.lookups(50_000)),
    "memory": ("Memory", lambda: speed.memory(50_000)),
    "validate": ("Validation", speed.validate),
    "identify": ("Identification", identify.report),
    "site": ("The site", _site),
    "search": ("Search in a browser", search.report),
}


HEAD = """# Benchmarks

Written by `make bench`. Ratios were measured in one run on one machine; single times drift. Each part says when and
on what it was measured.
"""


def main(wanted: list[str]) -> None:
    """Runs the parts that are named, or all; prints them, and renews their sections of the page."""
    unknown = [name for name in wanted if name not in PARTS]
    if unknown:
        sys.exit(f"no part {unknown[0]!r}; there are {', '.join(PARTS)}")
    held = _sections(PAGE.read_text(encoding="utf-8")) if PAGE.is_file() else {}
    for name in wanted or PARTS:
        title, run = PARTS[name]
        lines = [f"*{_when()}*", "", *run()]
        print(f"\n## {title}\n", *lines, sep="\n", flush=True)
        held[title] = "\n".join(lines)
        page = [HEAD, *(f"## {title}\n\n{held[title]}\n" for title, _ in PARTS.values() if title in held)]
        PAGE.write_text("\n".join(page), encoding="utf-8")


def _when() -> str:
    machine = f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}, Python {platform.python_version()}"
    return f"{datetime.now(UTC):%Y-%m-%d}, {machine}, data {library.builtin().data_version}"


def _sections(page: str) -> dict[str, str]:
    """The parts of the page by title."""
    parts = re.split(r"^## (.*)\n", page, flags=re.MULTILINE)
    return {title: body.strip("\n") for title, body in zip(parts[1::2], parts[2::2], strict=True)}


if __name__ == "__main__":
    main(sys.argv[1:])
