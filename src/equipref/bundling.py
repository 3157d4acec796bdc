"""Compiling a catalogue's folder into the bundle that look-ups read."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from pathlib import Path

from equipref.errors import CatalogError
from equipref.finding import Severity
from equipref.names import index
from equipref.store import bundle, loader
from equipref.store.catalog import Catalog


def compile_folder(folder: Path | str, target: Path | str) -> None:
    """Compiles a catalogue's folder into a bundle; an old bundle is replaced at once, never half.

    Args:
        folder: the catalogue's folder.
        target: the file to write.

    Raises:
        CatalogError: the folder is missing, or its files have errors; `.findings` says which.
    """
    catalog = checked(folder)
    target = Path(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".catalog-", suffix=".sqlite")
    os.close(handle)
    Path(name).unlink()
    try:
        connection = sqlite3.connect(name)
        fill(connection, catalog)
        connection.close()
        Path(name).chmod(0o644)
        Path(name).replace(target)
    finally:
        Path(name).unlink(missing_ok=True)


def checked(folder: Path | str) -> Catalog:
    """A folder's catalogue, if all its files can be read.

    Raises:
        CatalogError: the folder is missing, or its files have errors.
    """
    catalog, findings = loader.load(folder)
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    if errors:
        first = errors[0]
        more = f" and {len(errors) - 1} more" if len(errors) > 1 else ""
        message = f"the catalogue {folder} has errors: {first.place}: {first.message}{more}; run equipref validate"
        raise CatalogError(message, folder, errors)
    return catalog


def fill(connection: sqlite3.Connection, catalog: Catalog) -> None:
    """Writes a catalogue with its index of names into an empty database, and packs it."""
    connection.execute("PRAGMA journal_mode = OFF")
    with connection:
        bundle.write(connection, catalog)
        index.write(connection, catalog)
    connection.execute("VACUUM")
