"""Draws the symbol of every class that states one, with milsymbol: needs node and `npm ci` in this folder."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
TARGET = ROOT / "src" / "equipref" / "site" / "assets" / "symbols"

UNKNOWN = "10041500000000000000"
"""The code of an empty frame, for classes without a symbol."""


def main() -> int:
    """Replaces all symbols; returns the exit code of node."""
    sys.path.insert(0, str(ROOT / "src"))
    from equipref.store.loader import load

    catalog, _ = load(ROOT / "catalog")
    codes = {c.id: c.symbol for c in catalog.vocabulary.classes.values() if c.symbol}
    codes["unknown"] = UNKNOWN
    node = shutil.which("node")
    if node is None:
        sys.stderr.write("node is not installed\n")
        return 1
    for old in TARGET.glob("*.svg"):
        old.unlink()
    ran = subprocess.run(  # noqa: S603
        [node, str(HERE / "render.mjs"), str(TARGET)], input=json.dumps(codes), text=True, check=False
    )
    shutil.copyfile(HERE / "node_modules" / "milsymbol" / "LICENSE", TARGET.parent / "licences" / "milsymbol.txt")
    return ran.returncode


if __name__ == "__main__":
    sys.exit(main())
