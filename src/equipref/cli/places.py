"""Where the catalogue lies that a command checks or rewrites, and which of its files are meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

MARKS = ("vocabulary", "vehicles", "aircraft", "weapons", "combinations")
"""Folders of which a catalogue has at least one."""


@dataclass(frozen=True)
class Scope:
    """A catalogue's folder and the files or folders within it that are meant.

    Attributes:
        root: the catalogue's folder.
        paths: absolute paths within it; empty for the whole catalogue.
    """

    root: Path
    paths: tuple[Path, ...] = ()

    def files(self) -> list[Path]:
        """The YAML files that are meant, sorted, as paths from the working folder where they lie below it."""
        from equipref.store import loader

        whole = [self.root / path for path in loader.files(self.root)]
        if self.paths:
            resolved = [path.resolve() for path in self.paths]
            whole = [f for f in whole if any(f.resolve().is_relative_to(path) for path in resolved)]
        return [_from_here(path) for path in whole]

    def inside(self, file: Path) -> str:
        """A file as findings write it: relative to the catalogue's folder."""
        return file.resolve().relative_to(self.root.resolve()).as_posix()


def scope(paths: Sequence[Path], folder: Path | None) -> Scope:
    """Which catalogue is meant, by `--catalog` or by the paths or else by the working folder.

    Raises:
        click.UsageError: none is found, or the paths belong to several.
    """
    if folder is not None:
        return Scope(folder, tuple(paths))
    if not paths:
        here = Path.cwd()
        found = next((c for c in _candidates(here) if is_catalog(c)), None) or checkout()
        if found is None:
            raise click.UsageError(f"no catalogue at {here}: name its folder with --catalog DIR")
        return Scope(found)
    missing = next((path for path in paths if not path.exists()), None)
    if missing is not None:
        raise click.UsageError(f"{missing} does not exist")
    roots = {_root_of(path) for path in paths}
    if len(roots) > 1:
        raise click.UsageError(f"the paths belong to several catalogues: {', '.join(sorted(map(str, roots)))}")
    root = roots.pop()
    whole = any(path.resolve() == root.resolve() for path in paths)
    return Scope(root, () if whole else tuple(path.resolve() for path in paths))


def is_catalog(folder: Path) -> bool:
    """Whether a folder looks like a catalogue."""
    return any((folder / mark).is_dir() for mark in MARKS)


def _candidates(here: Path) -> list[Path]:
    """The folder itself, then `catalog` in it, then the same for the folders above."""
    return [c for above in (here, *here.parents) for c in (above / "catalog", above)]


def _root_of(path: Path) -> Path:
    resolved = path.resolve()
    if resolved.is_dir() and is_catalog(resolved):
        return resolved
    if resolved.is_dir() and is_catalog(resolved / "catalog"):
        return resolved / "catalog"
    for above in resolved.parents:
        if is_catalog(above):
            return above
    raise click.UsageError(f"{path} belongs to no catalogue: name its folder with --catalog DIR")


def checkout() -> Path | None:
    """The catalogue of the checkout that this program runs from, if it does."""
    beside = Path(__file__).resolve().parents[3] / "catalog"
    return beside if is_catalog(beside) else None


def _from_here(path: Path) -> Path:
    here = Path.cwd()
    absolute = here / path
    return absolute.relative_to(here) if absolute.is_relative_to(here) else absolute
