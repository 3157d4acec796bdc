"""Strict YAML: text stays text, nothing is hidden, and every value keeps its line and column.

The parser is libyaml's, through PyYAML's events; this module builds plain mappings, lists and strings from the
events and refuses what a catalogue has no use for: tags, anchors and aliases, duplicate keys, several documents.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, NamedTuple

import yaml

from equipref.finding import Finding, Severity

MAX_BYTES = 512 * 1024
"""The largest file that is read, in bytes; a catalogue file is a few kilobytes."""
MAX_DEPTH = 12
"""The deepest nesting that is read; an entry needs six."""
MAX_VALUES = 50_000
"""The most values that one file may hold; the largest vocabulary has a tenth of it."""

Value = dict[str, "Value"] | list["Value"] | str | None
Path = tuple[str | int, ...]


class Mark(NamedTuple):
    """A place in a file: 1-based line and column, the column in code points."""

    line: int
    column: int


@dataclass(slots=True)
class Document:
    """A parsed file.

    Attributes:
        path: the file, relative to the catalogue's folder.
        data: mappings, lists and text; an empty value is None.
        marks: where each value begins, by its path of keys and list positions.
        keys: where each mapping key begins, by the path of its value.
        first_line: the first line of the text, which ties a file to its schema.
    """

    path: str
    data: Value = None
    marks: dict[Path, Mark] = field(default_factory=dict)
    keys: dict[Path, Mark] = field(default_factory=dict)
    first_line: str = ""

    def mark(self, place: Path = (), *, key: bool = False) -> Mark:
        """Where a value (or with `key` its key) begins; the nearest enclosing one where it is not there."""
        if key and place in self.keys:
            return self.keys[place]
        while place and place not in self.marks:
            place = place[:-1]
        return self.marks.get(place, Mark(1, 1))

    def finding(
        self,
        code: str,
        severity: Severity,
        message: str,
        place: Path = (),
        *,
        key: bool = False,
        hint: str = "",
    ) -> Finding:
        """A finding at a value of this file."""
        line, column = self.mark(place, key=key)
        return Finding(code, severity, message, self.path, line, column, hint)


class _Stop(Exception):
    """Parsing cannot go on; the finding says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


def parse(raw: bytes, path: str) -> tuple[Document | None, list[Finding]]:
    """Parses one file.

    Args:
        raw: the file's bytes.
        path: what findings call it.

    Returns:
        The document, or None where nothing usable could be read, and all findings, in the order of the file.
    """
    findings: list[Finding] = []
    try:
        text = _decode(raw, path, findings)
        document = _Builder(path, findings).build(text)
    except _Stop as stop:
        findings.append(stop.finding)
        return None, findings
    return document, findings


def _decode(raw: bytes, path: str, findings: list[Finding]) -> str:
    def error(code: str, message: str, line: int = 1, column: int = 1, hint: str = "") -> Finding:
        return Finding(code, Severity.ERROR, message, path, line, column, hint)

    if len(raw) > MAX_BYTES:
        raise _Stop(error("EQ001", f"the file is larger than {MAX_BYTES // 1024} KiB", hint="split it"))
    if raw.startswith(b"\xef\xbb\xbf"):
        findings.append(error("EQ003", "the file begins with a byte order mark", hint="save as UTF-8 without BOM"))
        raw = raw[3:]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as bad:
        before = raw[: bad.start].decode("utf-8")
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        raise _Stop(error("EQ002", f"byte 0x{raw[bad.start]:02x} is not UTF-8", line, column)) from bad
    if "\r" in text:
        before = text[: text.index("\r")]
        line = before.count("\n") + 1
        findings.append(error("EQ004", "a carriage return ends a line", line, hint="use LF line ends"))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text


def _parsed(text: str) -> Iterator[yaml.Event]:
    """The events of libyaml; where it gives up on depth before it hands out how deep, those of the slow parser."""
    given = 0
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            given += 1
            yield event
    except yaml.MarkedYAMLError as bad:
        if "nesting depth" not in (bad.problem or ""):
            raise
        yield from islice(yaml.parse(text, Loader=yaml.SafeLoader), given, None)


class _Builder:
    """Builds one document from parser events, without recursion."""

    def __init__(self, path: str, findings: list[Finding]) -> None:
        self.document = Document(path)
        self.findings = findings

    def build(self, text: str) -> Document:
        root: Value = None
        seen = 0
        self.document.first_line = text.partition("\n")[0]
        for event in self._events(text):
            if isinstance(event, yaml.DocumentStartEvent):
                seen += 1
                if seen > 1:
                    raise _Stop(self._at(event, "EQ011", "the file holds several YAML documents"))
            elif isinstance(event, yaml.NodeEvent):
                root = self._node(event)
        self.document.data = root
        if not isinstance(root, dict):
            raise _Stop(self._at(None, "EQ010", "the file is not a mapping of keys to values"))
        return self.document

    def _events(self, text: str) -> Iterator[yaml.Event]:
        """The parser's events; `_node` takes the rest of a collection from the same stream."""
        self.stream: Iterator[yaml.Event] = self._guarded(text)
        return self.stream

    def _guarded(self, text: str) -> Iterator[yaml.Event]:
        try:
            for event in _parsed(text):
                self._refuse(event)
                yield event
        except yaml.MarkedYAMLError as bad:
            mark = bad.problem_mark or bad.context_mark
            line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            lines = text.split("\n")
            tab = "\t" in lines[line - 1][:column] if line <= len(lines) else False
            hint = "indent with blanks, not tabs" if tab else ""
            message = f"not valid YAML: {bad.problem or bad.context}"
            finding = Finding("EQ005", Severity.ERROR, message, self.document.path, line, column, hint)
            raise _Stop(finding) from bad
        except yaml.YAMLError as bad:
            position = getattr(bad, "position", None)
            before = text[:position] if isinstance(position, int) else ""
            line = before.count("\n") + 1
            message = f"not valid YAML: {getattr(bad, 'reason', None) or 'unreadable'}"
            column = len(before) - (before.rfind("\n") + 1) + 1
            finding = Finding("EQ005", Severity.ERROR, message, self.document.path, line, column)
            raise _Stop(finding) from bad

    def _refuse(self, event: Any) -> None:
        if isinstance(event, yaml.AliasEvent):
            raise _Stop(self._at(event, "EQ007", f"alias *{event.anchor} is not allowed", "write the value out"))
        if getattr(event, "anchor", None):
            raise _Stop(self._at(event, "EQ007", f"anchor &{event.anchor} is not allowed", "write the value out"))
        if getattr(event, "tag", None):
            raise _Stop(self._at(event, "EQ008", f"tag {event.tag} is not allowed", "quote the value"))

    def _at(self, event: yaml.Event | None, code: str, message: str, hint: str = "") -> Finding:
        mark = event.start_mark if event is not None else None
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        return Finding(code, Severity.ERROR, message, self.document.path, line, column, hint)

    def _node(self, first: yaml.Event) -> Value:
        """One node and all below it, with a stack of open collections."""
        stack: list[tuple[dict[str, Value] | list[Value], Path]] = []
        pending: list[str | None] = []  # the key that waits for its value, one for each open collection
        event, result = first, None
        while True:
            place = self._place(stack, pending)
            if isinstance(event, yaml.ScalarEvent):
                if stack and isinstance(stack[-1][0], dict) and pending[-1] is None:
                    pending[-1] = self._key(event, stack[-1])
                else:
                    plain_empty = event.value == "" and event.style is None
                    result = self._put(stack, pending, place, None if plain_empty else event.value, event)
            elif isinstance(event, yaml.CollectionStartEvent):
                if stack and isinstance(stack[-1][0], dict) and pending[-1] is None:
                    raise _Stop(self._at(event, "EQ012", "a key must be plain text"))
                if len(stack) >= MAX_DEPTH:
                    raise _Stop(self._at(event, "EQ009", f"nested deeper than {MAX_DEPTH} levels"))
                node: dict[str, Value] | list[Value] = {} if isinstance(event, yaml.MappingStartEvent) else []
                self._put(stack, pending, place, node, event)
                stack.append((node, place))
                pending.append(None)
            elif isinstance(event, yaml.CollectionEndEvent):
                closed, _ = stack.pop()
                pending.pop()
                result = closed
            if not stack:
                return result
            event = next(self.stream)

    @staticmethod
    def _place(stack: list[tuple[dict[str, Value] | list[Value], Path]], pending: list[str | None]) -> Path:
        if not stack:
            return ()
        node, place = stack[-1]
        step: str | int = len(node) if isinstance(node, list) else pending[-1] or ""
        return (*place, step)

    def _key(self, event: Any, top: tuple[dict[str, Value] | list[Value], Path]) -> str:
        node, place = top
        key = str(event.value)
        if key in node:
            first = self.document.keys[(*place, key)].line
            self.findings.append(self._at(event, "EQ006", f"key {key!r} stands twice; first on line {first}"))
        else:
            self.document.keys[(*place, key)] = Mark(event.start_mark.line + 1, event.start_mark.column + 1)
        return key

    def _put(
        self,
        stack: list[tuple[dict[str, Value] | list[Value], Path]],
        pending: list[str | None],
        place: Path,
        value: Value,
        event: Any,
    ) -> Value:
        mark = Mark(event.start_mark.line + 1, event.start_mark.column + 1)
        if len(self.document.marks) >= MAX_VALUES:
            raise _Stop(self._at(event, "EQ001", f"the file holds more than {MAX_VALUES} values", "split it"))
        if stack:
            node = stack[-1][0]
            if isinstance(node, list):
                node.append(value)
                self.document.marks[place] = mark
            else:
                key = pending[-1] or ""
                pending[-1] = None
                if key not in node:
                    node[key] = value
                    self.document.marks[place] = mark
        else:
            self.document.marks[()] = mark
        return value
