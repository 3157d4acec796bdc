"""Keeps the bundle of a source tree current: compiled again when the catalogue or the compiler has changed."""

from __future__ import annotations

import hashlib
import os


def compiled(source: str, package: str) -> str:
    """The path of a bundle that agrees with a catalogue's folder.

    Args:
        source: the catalogue's folder.
        package: the folder of the package, whose modules decide what a bundle holds.

    Returns:
        A file below the package's `_data`, or below the user's cache where that cannot be written. Its name
        holds a fingerprint of the files' sizes and times; bundles of other fingerprints are removed.

    Raises:
        CatalogError: the catalogue has errors.
    """
    parts = [os.path.join(package, name) for name in ("model", "store", "text", "names")]  # noqa: PTH118
    digest = hashlib.sha256("\n".join([*_stamps(source), *(s for p in parts for s in _stamps(p))]).encode())
    name = f"catalog-{digest.hexdigest()[:16]}.sqlite"
    for folder in (os.path.join(package, "_data"), _cache()):  # noqa: PTH118
        path = os.path.join(folder, name)  # noqa: PTH118
        if os.path.isfile(path):  # noqa: PTH113
            return path
    return _compile(source, package, name)


def _compile(source: str, package: str, name: str) -> str:
    from pathlib import Path

    from equipref.bundling import compile_folder

    for folder in (Path(package) / "_data", Path(_cache())):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            compile_folder(source, folder / name)
        except OSError:
            continue
        for old in folder.glob("catalog-*.sqlite"):
            if old.name != name:
                old.unlink(missing_ok=True)
        return str(folder / name)
    raise OSError(f"neither {package}/_data nor {_cache()} can be written")


def _cache() -> str:
    base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")  # noqa: PTH111, PTH118
    return os.path.join(base, "equipref")  # noqa: PTH118


def _stamps(folder: str) -> list[str]:
    """Path, size and time of every YAML and Python file below a folder, sorted."""
    found: list[str] = []
    waiting = [folder]
    while waiting:
        with os.scandir(waiting.pop()) as listing:
            for item in listing:
                if item.is_dir(follow_symlinks=False):
                    if item.name != "__pycache__":
                        waiting.append(item.path)
                elif item.name.endswith((".yaml", ".yml", ".py")):
                    stat = item.stat()
                    found.append(f"{item.path}\0{stat.st_size}\0{stat.st_mtime_ns}")
    return sorted(found)
