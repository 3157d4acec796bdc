"""Renders contact sheets of all drawings, one PNG a view and class, under build/drawings/ with headless Chromium."""

from __future__ import annotations

import shutil
import subprocess
import sys
from html import escape
from itertools import groupby
from pathlib import Path

from equipref.drawing.draw import VIEWS, drawing, views_of
from equipref.drawing.style import stylesheet
from equipref.library import open_library

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)
COLUMNS = 4


def main(out: Path = Path("build/drawings"), only: str = "") -> int:
    """Writes the sheets; returns an exit code."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        print("no Chromium found; install one to render the contact sheet", file=sys.stderr)  # noqa: T201
        return 1
    catalog = open_library("catalog").catalog
    out.mkdir(parents=True, exist_ok=True)
    entries = sorted(catalog, key=lambda e: (e.class_.split("/")[0], e.id))
    for view in VIEWS:
        for name, group in groupby((e for e in entries if view in views_of(e)), lambda e: e.class_.split("/")[0]):
            if only and only not in f"{view}-{name}":
                continue
            cells = []
            for entry in group:
                made = drawing(entry, view=view, catalog=catalog, style=False)
                cells.append(f"<figure>{made.svg}<figcaption>{escape(entry.name)}</figcaption></figure>")
            rows = -(-len(cells) // COLUMNS)
            page = out / f"{view}-{name}.html"
            page.write_text(
                f"<!doctype html><meta charset=utf-8><title>{name}</title><style>{stylesheet()}"
                f"body{{display:grid;grid-template-columns:repeat({COLUMNS},1fr);gap:6px;margin:6px;background:#fff}}"
                "figure{margin:0;height:225px;display:flex;flex-direction:column;justify-content:end}"
                "svg{width:100%;max-height:200px}figcaption{font:13px sans-serif;text-align:center}</style>"
                + "".join(cells),
                encoding="utf-8",
            )
            command = [
                browser,
                *FLAGS,
                f"--screenshot={page.with_suffix('.png')}",
                f"--window-size=1500,{rows * 232 + 12}",
            ]
            subprocess.run([*command, page.resolve().as_uri()], check=True, capture_output=True, timeout=120)  # noqa: S603
    return 0


if __name__ == "__main__":
    sys.exit(main(only=sys.argv[1] if len(sys.argv) > 1 else ""))
