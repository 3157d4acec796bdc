"""What every command does to the process: the encoding of its output, and how it ends when it must."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable

from equipref.errors import CatalogError, EquiprefError

STOPPED = 130
"""Exit code of a command that the user stopped (128 + SIGINT)."""
UNREAD = 141
"""Exit code of a command whose output nobody reads any more (128 + SIGPIPE)."""


def guarded(command: Callable[[], int]) -> int:
    """Runs a command and turns what a user can cause into a message and an exit code, never a traceback."""
    _prepare_streams()
    try:
        code = command()
        sys.stdout.flush()
    except KeyboardInterrupt:
        _say("stopped")
        return STOPPED
    except BrokenPipeError:
        _drop_output()
        return UNREAD
    except CatalogError as bad:
        _say(f"equipref: {bad}")
        return 1 if bad.findings else 2
    except EquiprefError as bad:
        _say(f"equipref: {bad}")
        return 1
    except OSError as bad:
        where = f"{bad.filename}: " if bad.filename else ""
        _say(f"equipref: {where}{bad.strerror or bad}")
        return 2
    return code


def _prepare_streams() -> None:
    """Output that is kept is UTF-8; a terminal keeps its encoding, and what that lacks is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="backslashreplace")
            else:
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _say(message: str) -> None:
    try:
        print(message, file=sys.stderr, flush=True)  # noqa: T201 - messages go to standard error
    except OSError:
        _drop_output()


def _drop_output() -> None:
    """Points standard output at nothing, so that the interpreter's last flush does not fail again."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nothing, sys.stdout.fileno())
    except (OSError, ValueError):  # a stream without a descriptor has nothing to flush
        pass
    finally:
        os.close(nothing)
