"""What a build of the site costs at 100, 1,000 and 5,000 entries, beside MkDocs alone on the same pages.

Run `python benchmarks/site_build.py [--sizes 100,1000,5000] [--write]`; `--write` updates docs/benchmarks.md.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import sqlite3
import sys
import tempfile
import time
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[1]
EPOCH = 1_790_000_000
BEGIN, END = "<!-- site: begin -->", "<!-- site: end -->"


def measured(command: list[str]) -> dict[str, float]:
    """Runs a command; returns wall and CPU seconds, and the peak memory of its largest process in MB."""
    began = time.perf_counter()
    pid = os.spawnve(os.P_NOWAIT, command[0], command, {**os.environ, "SOURCE_DATE_EPOCH": str(EPOCH)})
    _, status, used = os.wait4(pid, 0)
    wall = time.perf_counter() - began
    if status:
        raise SystemExit(f"{command} failed")
    return {"wall": wall, "cpu": used.ru_utime + used.ru_stime, "peak": used.ru_maxrss / 1024}


def one(size: int) -> dict[str, float]:
    """Builds a synthetic site, then runs MkDocs alone over the tree that the build left.

    To be called in a small process: what a child's peak of memory counts from is the size of its parent.
    """
    with tempfile.TemporaryDirectory() as folder:
        out, bundle = Path(folder) / "site", Path(folder) / "catalog.sqlite"
        measured([sys.executable, __file__, "--make", str(size), str(bundle)])
        ours = measured([sys.executable, __file__, "--build", str(bundle), str(out)])
        told = json.loads((Path(folder) / "result.json").read_text(encoding="utf-8"))
        config = str(alone(Path(folder) / "site-src"))
        theirs = measured(
            [sys.executable, "-m", "mkdocs", "build", "-q", "--strict", "-f", config, "-d", f"{folder}/alone"]
        )
    return {
        "entries": size,
        "pages": told["pages"],
        "wall": ours["wall"],
        "cpu": ours["cpu"],
        "peak": max(ours["peak"], told["peak_children"]),
        "mkdocs_wall": theirs["wall"],
        "mkdocs_cpu": theirs["cpu"],
        "mkdocs_peak": theirs["peak"],
        "ratio": ours["cpu"] / theirs["cpu"],
        "largest_entry": told["largest_entry"],
        "index": told["index"],
    }


def alone(source: Path) -> Path:
    """The configuration of a tree without the hook that is ours: what the pages cost MkDocs by itself."""
    settings = yaml.safe_load((source / "mkdocs.yml").read_text(encoding="utf-8"))
    del settings["hooks"]
    target = source / "alone.yml"
    target.write_text(yaml.safe_dump(settings), encoding="utf-8")
    return target


def make_one(size: int, bundle: Path) -> None:
    """Writes a synthetic catalogue as the compiled file that a build reads."""
    sys.path.insert(0, str(ROOT))
    from benchmarks.synthetic import synthetic
    from equipref.bundling import fill
    from equipref.store.catalog import Catalog
    from equipref.store.loader import load

    base, _ = load(ROOT / "catalog")
    connection = sqlite3.connect(bundle)
    fill(connection, synthetic(Catalog(sources=base.sources, vocabulary=base.vocabulary), size))
    connection.close()


def build_one(bundle: Path, out: Path) -> None:
    """Builds the site of a compiled catalogue, as `equipref site build` does, and leaves its figures beside it."""
    from equipref.site import build
    from equipref.store.bundle import read_catalog

    result = build(read_catalog(sqlite3.connect(bundle)), out, data_version="bench", epoch=EPOCH)
    told = {
        "pages": result.pages,
        "seconds": result.seconds,
        "peak_children": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024,
        "largest_entry": max(p.stat().st_size for p in (out / "e").glob("*/index.html")),
        "index": (out / "assets" / "eq" / "names-index.js").stat().st_size,
    }
    (out.parent / "result.json").write_text(json.dumps(told), encoding="utf-8")


def table(rows: list[dict[str, float]]) -> str:
    """The measurements as Markdown."""
    columns = (
        "entries",
        "pages",
        "wall s",
        "CPU s",
        "peak MB",
        "MkDocs alone: wall s",
        "CPU s",
        "peak MB",
        "CPU ratio",
    )
    columns += ("largest entry page, kB", "index of names, kB")
    lines = ["| " + " | ".join(columns) + " |", "|" + "--:|" * len(columns)]
    for r in rows:
        cells = (
            f"{r['entries']:,}",
            f"{r['pages']:,}",
            *(f"{r[key]:.{digits}f}" for key, digits in (("wall", 1), ("cpu", 1), ("peak", 0))),
            *(f"{r[key]:.{digits}f}" for key, digits in (("mkdocs_wall", 1), ("mkdocs_cpu", 1), ("mkdocs_peak", 0))),
            f"{r['ratio']:.2f}",
            f"{r['largest_entry'] / 1024:.1f}",
            f"{r['index'] / 1024:.0f}",
        )
        lines.append("| " + " | ".join(cells) + " |")
    machine = f"{os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    return (
        "## The site\n\nA whole build from a compiled catalogue (reading it, pages, drawings, data files, MkDocs, "
        "link check), and MkDocs\nalone on the same tree, without the hooks that take HTML past Markdown; peak is "
        "of the largest process. Wanted:\na CPU ratio of 1.3 at 1,000 entries, 250 MB at 5,000. "
        f"{machine}. "
        "Synthetic catalogues of `benchmarks/synthetic.py`, each entry with two variants.\n\n"
        + "\n".join(lines)
        + "\n"
    )


def main() -> int:
    """Measures and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="100,1000,5000")
    parser.add_argument("--make", nargs=2, metavar=("SIZE", "BUNDLE"), help=argparse.SUPPRESS)
    parser.add_argument("--build", nargs=2, metavar=("BUNDLE", "OUT"), help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.make:
        make_one(int(asked.make[0]), Path(asked.make[1]))
        return 0
    if asked.build:
        build_one(Path(asked.build[0]), Path(asked.build[1]))
        return 0
    text = table([one(int(size)) for size in asked.sizes.split(",")])
    print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
