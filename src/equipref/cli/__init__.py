"""The command line: one module a verb, loaded when it is called.

A look-up by name alone is served without click, whose import takes longer than the look-up; as soon as an option
is given, click parses it, so click stays the one definition of the options.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command.

    Args:
        argv: the arguments after the program's name; by default those of this process.

    Returns:
        The exit code: 0 done; 1 findings, unknown or ambiguous; 2 wrong usage; 130 stopped by the user;
        141 nobody reads the output any more.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    from equipref.cli.process import guarded

    if len(words) > 1 and words[0] == "lookup" and not any(word.startswith("-") for word in words):
        from equipref.cli.answers import answer

        return guarded(lambda: answer(words[1:]))
    from equipref.cli.app import run

    return guarded(lambda: run(words))
