"""Runs the rules over a catalogue."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from equipref.check.registry import CHECKS
from equipref.check.subject import Subject
from equipref.errors import CatalogError
from equipref.finding import Finding, Severity
from equipref.store.catalog import Catalog
from equipref.store.loader import load


def check(catalog: Catalog, findings: Iterable[Finding] = ()) -> list[Finding]:
    """Runs every rule over a catalogue that is already loaded.

    Args:
        catalog: the catalogue; only things that have a file among its documents are blamed.
        findings: what the loader found.

    Returns:
        The loader's findings and those of the rules, each once, sorted by file, line, column and code.
    """
    found = set(findings)
    subject = Subject(catalog, found)
    for run in CHECKS:
        found.update(run(subject))
    return sorted(found, key=Finding.sort_key)


def validate(root: Path | str, paths: Collection[Path | str] = (), *, base: Catalog | None = None) -> list[Finding]:
    """Reads a catalogue's folder and runs every rule over it.

    Args:
        root: the catalogue's folder.
        paths: files or folders within it, absolute, from the working folder or from `root`; only their findings are
            returned, though the whole catalogue is read. None: all findings.
        base: a catalogue over which this one is laid: what it refers to may stand there.

    Returns:
        Findings, sorted by file, line, column and code; paths are relative to `root`.

    Raises:
        CatalogError: the folder, or one of the paths, does not exist or lies elsewhere.
    """
    root = Path(root)
    catalog, findings = load(root)
    scopes = [_scope(root, Path(path)) for path in paths]
    found = check(catalog.over(base) if base is not None else catalog, findings)
    if not scopes:
        return found
    return [f for f in found if any(s == "." or f.path == s or f.path.startswith(f"{s}/") for s in scopes)]


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether validation fails: warnings and notes inform, errors fail."""
    return any(f.severity is Severity.ERROR for f in findings)


def _scope(root: Path, path: Path) -> str:
    """A path as findings write it."""
    for candidate in (path, root / path):
        if candidate.exists():
            inside = candidate.resolve()
            if inside.is_relative_to(root.resolve()):
                return inside.relative_to(root.resolve()).as_posix()
            raise CatalogError(f"{path} lies outside of the catalogue {root}: name its folder with --catalog", path)
    raise CatalogError(f"{path} does not exist, neither here nor in the catalogue {root}", path)
