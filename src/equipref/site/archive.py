"""Packs a built site into a zip that is the same for the same content."""

from __future__ import annotations

import time
import zipfile
from pathlib import Path

_OLDEST = 315_532_800
"""1980-01-01, before which a zip cannot date a file."""


def pack(site: Path, target: Path, epoch: int) -> Path:
    """Packs a folder.

    Args:
        site: the folder; hidden files are left out.
        target: the zip, which is replaced.
        epoch: the moment that every file is dated to, seconds since 1970.

    Returns:
        `target`.
    """
    moment = time.gmtime(max(epoch, _OLDEST))[:6]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for path in sorted(site.rglob("*")):
            name = path.relative_to(site).as_posix()
            if path.is_file() and not name.startswith("."):
                member = zipfile.ZipInfo(f"{site.name}/{name}", moment)
                member.external_attr = 0o644 << 16
                member.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(member, path.read_bytes())
    return target
