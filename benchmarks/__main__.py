"""Runs all measurements, prints them, and writes docs/benchmarks.md: `python -m benchmarks [PART...]`."""

from __future__ import annotations

import importlib
import platform
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import accuracy, speed
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


def _others(module: str) -> Callable[[], list[str]]:
    def run() -> list[str]:
        lines: list[str] = importlib.import_module(f"benchmarks.{module}").report()
        return lines

    return run


PARTS: dict[str, tuple[str, Callable[[], list[str]]]] = {
    "accuracy": ("Reading names: accuracy", _accuracy),
    "start": ("Cold start", speed.cold_start),
    "scan": ("Scanning, 10,000 names", lambda: speed.scan_ratios(10_000, peers=True)),
    "scan50": ("Scanning, 50,000 names", lambda: speed.scan_ratios(50_000, peers=False)),
    "lookup": ("Look-up and suggestion", lambda: speed.lookups(50_000)),
    "memory": ("Memory", lambda: speed.memory(50_000)),
    "validate": ("Validation", speed.validate),
    **{
        name: (title, _others(name))
        for name, title in (("identify", "Identification"), ("site", "The site"))
        if (Path(__file__).parent / f"{name}.py").is_file()
    },
}


def main(wanted: list[str]) -> None:
    """Runs the parts that are named, or all, which are then written to the page."""
    unknown = [name for name in wanted if name not in PARTS]
    if unknown:
        sys.exit(f"no part {unknown[0]!r}; there are {', '.join(PARTS)}")
    page = [
        "# Benchmarks",
        "",
        "Written by `make bench`. Ratios were measured in one run on one machine; single times drift.",
        "",
        f"{datetime.now(UTC):%Y-%m-%d}, {platform.machine()}, {platform.system()}, Python "
        f"{platform.python_version()}, data {library.builtin().data_version}",
    ]
    for name in wanted or PARTS:
        title, run = PARTS[name]
        lines = run()
        print(f"\n## {title}\n", *lines, sep="\n", flush=True)
        page += ["", f"## {title}", "", *lines]
    if not wanted:
        PAGE.write_text("\n".join(page) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
