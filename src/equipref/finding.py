"""A finding: one thing that is wrong with the data, and where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters: an error fails validation, the rest inform."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with the data.

    Attributes:
        code: permanent code of the rule, such as `EQ101`.
        severity: error, warning or note.
        message: what is wrong, in one sentence.
        path: the file, relative to the catalogue's folder, with forward slashes.
        line: 1-based line; 0 where the whole file is meant.
        column: 1-based column in code points; 0 where the whole line is meant.
        hint: what to do, or a near name ("did you mean ...?"); empty where there is none.
    """

    code: str
    severity: Severity
    message: str
    path: str = ""
    line: int = 0
    column: int = 0
    hint: str = ""

    @property
    def place(self) -> str:
        """`file:line:column`, as far as it is known."""
        parts = [self.path or "<catalogue>"]
        if self.line:
            parts.append(str(self.line))
            if self.column:
                parts.append(str(self.column))
        return ":".join(parts)

    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Findings are listed by file, line, column, code, message."""
        return (self.path, self.line, self.column, self.code, self.message)
