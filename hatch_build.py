"""Build hook: compiles the catalogue into the one file that the wheel carries."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogHook(BuildHookInterface):
    """Compiles catalog/ into equipref/_data/catalog.sqlite; an editable install reads catalog/ itself."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compiles the bundle and puts it into the wheel; stops the build where the catalogue has errors."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from equipref.bundling import compile_folder

        target = root / "build" / "bundle" / "catalog.sqlite"
        compile_folder(root / "catalog", target)
        build_data["force_include"][str(target)] = "equipref/_data/catalog.sqlite"
