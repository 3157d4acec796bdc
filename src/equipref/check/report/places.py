"""Places: how a finding's path is written for those who read it elsewhere."""

from __future__ import annotations

from pathlib import Path, PurePosixPath


class Places:
    """Rewrites paths that are relative to the catalogue's folder.

    Args:
        root: the catalogue's folder; None leaves paths as they are.
        base: the folder to which they shall be relative; None: see `here` and `in_repository`.
    """

    def __init__(self, root: Path | str | None = None, base: Path | str | None = None) -> None:
        self._root = Path(root).resolve() if root is not None else None
        self._base = Path(base).resolve() if base is not None else None

    def here(self, path: str) -> str:
        """The path from the working folder, so that an editor opens it; absolute where it lies elsewhere."""
        return self._relative(path, self._base or Path.cwd())

    def in_repository(self, path: str) -> str:
        """The path from the top of the repository that holds the catalogue."""
        return self._relative(path, self._base or self._top())

    def _top(self) -> Path:
        if self._root is not None:
            for folder in (self._root, *self._root.parents):
                if (folder / ".git").exists():
                    return folder
        return Path.cwd()

    def _relative(self, path: str, base: Path) -> str:
        if self._root is None:
            return path
        full = self._root / PurePosixPath(path)
        return full.relative_to(base).as_posix() if full.is_relative_to(base) else full.as_posix()
