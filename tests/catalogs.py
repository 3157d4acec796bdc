"""Builds catalogues on disk for tests: the small catalogue of the rules' examples, with files laid over it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from equipref.check.examples import overlaid
from equipref.check.rule import Files

Build = Callable[..., Path]
"""Takes files by path (see `overlaid`) and returns the catalogue's folder."""


def write(folder: Path, files: Files | None = None) -> Path:
    """Writes the small catalogue with `files` laid over it into a folder, and returns the folder."""
    for path, raw in overlaid(files or {}).items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(raw)
    return folder
