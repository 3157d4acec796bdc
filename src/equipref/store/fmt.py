"""The canonical form of a catalogue file: keys in the order of the models, two blanks a level, every comment kept.

The values are written as their author wrote them (quotes, flow or block lists); long prose is folded. Formatting a
formatted file changes nothing.
"""

from __future__ import annotations

import re
import typing
from collections import Counter
from collections.abc import Sequence

from pydantic import BaseModel

from equipref.errors import EquiprefError
from equipref.finding import Finding, Severity
from equipref.store.layout import Item, Layout, Node, quoted, read
from equipref.store.loader import model_of, schema_of
from equipref.store.yaml import parse

WIDTH = 110
"""The line length beyond which lists are broken up and a line of prose is folded, in code points."""
FOLD = 100
"""The line length of folded prose, in code points."""
MENDED = frozenset({"EQ003", "EQ004"})
"""Faults that formatting mends: byte order mark, carriage returns."""

_MODELINE = re.compile(r"#\s*yaml-language-server:\s*\$schema=(\S+)")
_UNFOLDABLE = re.compile(r"^\s|\s$|\s\s|[^\S ]|[\x00-\x1f\x7f\x85\u2028\u2029\ufeff]")


def format_text(raw: bytes, path: str) -> tuple[str | None, list[Finding]]:
    """Brings one file into canonical form.

    Args:
        raw: the file's bytes.
        path: the file, relative to the catalogue's folder; its place decides on its model and schema.

    Returns:
        The canonical text, or None where the file is not valid YAML, and the findings that say so.

    Raises:
        EquiprefError: the result would not say the same; nothing should be written.
    """
    document, findings = parse(raw, path)
    faults = [f for f in findings if f.severity is Severity.ERROR and f.code not in MENDED]
    if document is None or faults:
        return None, faults
    text = raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    layout = read(text)
    result = _Writer(path).write(layout)
    if result == text:
        return result, []
    again, _ = parse(result.encode("utf-8"), path)
    if again is None or again.data != document.data or _kept(read(result)) != _kept(layout):
        raise EquiprefError(f"{path} cannot be formatted without a loss; it was left as it is")
    return result, []


def _kept(layout: Layout) -> Counter[str]:
    return Counter(c for c in layout.comments if not _MODELINE.match(c))


def key_order(model: type[BaseModel] | None) -> list[str]:
    """The keys of a model as they are written in YAML, in the order of the model."""
    return [f.alias or name for name, f in model.model_fields.items()] if model is not None else []


def inner_model(model: type[BaseModel] | None, key: str) -> type[BaseModel] | None:
    """The model of what stands below a key, or of the members of the list there; None where it is plain."""
    for name, info in model.model_fields.items() if model is not None else ():
        if key == (info.alias or name):
            return _within(info.annotation)
    return None


def _within(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in typing.get_args(annotation):
        found = _within(inner)
        if found is not None:
            return found
    return None


class _Writer:
    """Writes one layout."""

    def __init__(self, path: str) -> None:
        self.path = path

    def write(self, layout: Layout) -> str:
        model = model_of(self.path)
        _arrange(layout.root, model)
        lines = self._modeline(layout.comments) + [c for c in layout.head if not _MODELINE.match(c)]
        return "\n".join(lines + self._block(layout.root, 0)) + "\n"

    def _modeline(self, comments: Sequence[str]) -> list[str]:
        """The line that ties the file to its schema; the author's own where it names the right one."""
        given = [match[1] for c in comments if (match := _MODELINE.match(c))]
        name = schema_of(self.path)
        if name is None:
            return [f"# yaml-language-server: $schema={given[0]}"] if given else []
        fitting = [g for g in given if g.rpartition("/")[2] == f"{name}.schema.json"]
        upward = "../" * (self.path.count("/") + 1)
        return [f"# yaml-language-server: $schema={fitting[0] if fitting else f'{upward}schema/{name}.schema.json'}"]

    def _block(self, node: Node, indent: int) -> list[str]:
        """The lines of a collection, each member on lines of its own."""
        pad = " " * indent
        lines: list[str] = []
        for item in node.items or ():
            lines += [pad + comment for comment in item.before]
            lines += self._member(item, indent)
        return lines + [pad + comment for comment in node.trailing]

    def _member(self, item: Item, indent: int) -> list[str]:
        """The lines of one member, without the comments above it."""
        node, pad = item.node, " " * indent
        head = f"{pad}{item.key}:" if item.within.is_map else f"{pad}-"
        beside = f"  {item.beside}" if item.beside else ""
        if node.items is None:
            first, *rest = _scalar(node, len(head) + 1, indent + 2)
            return [f"{head} {first}".rstrip() + beside, *rest]
        flow = _flow(node)
        if flow is not None and (not node.items or len(head) + 1 + len(flow) <= WIDTH):
            return [f"{head} {flow}{beside}", *(pad + comment for comment in node.trailing)]
        inner = self._block(node, indent + 2)
        return [head + beside, *inner] if item.within.is_map else [f"{head} {inner[0].lstrip()}", *inner[1:]]


def _arrange(node: Node, model: type[BaseModel] | None) -> None:
    """Puts keys into the order of the models, and moves comments at the beginning of a list's member above it."""
    items = node.items or []
    order = {key: index for index, key in enumerate(key_order(model))}
    if node.is_map:
        items.sort(key=lambda item: order.get(item.name, len(order)))
    for item in items:
        _arrange(item.node, inner_model(model, item.name) if node.is_map else model)
        if not node.is_map and item.node.items:
            first = item.node.items[0]
            item.before += [item.beside] * bool(item.beside) + first.before
            item.beside, first.before = "", []


def _flow(node: Node) -> str | None:
    """A collection in brackets, on one line; None where it must be a block."""
    if not node.items:
        return "{}" if node.is_map else "[]"
    if node.style != "flow" or node.split:
        return None
    parts = []
    for item in node.items:
        inner = item.node
        written = _flow(inner) if inner.items is not None else _flow_scalar(inner)
        if written is None:
            return None
        parts.append(f"{item.key}: {written}" if node.is_map else written)
    return f"{{{', '.join(parts)}}}" if node.is_map else f"[{', '.join(parts)}]"


def _flow_scalar(node: Node) -> str | None:
    if node.value is None:
        return None
    return quoted(node.value) if node.several_lines else node.source


def _scalar(node: Node, column: int, indent: int) -> list[str]:
    """A scalar: the rest of its line, and the lines that follow, indented."""
    value = node.value
    if value is None:
        return [""]
    plain_long = node.style == "" and column + len(value) > WIDTH
    if node.style in ("", "'", '"') and not node.several_lines and not plain_long:
        return [node.source]
    if node.style == "" and not plain_long and "\n" not in value:
        return [value]
    chomp = "" if node.style in ("|", ">") and value.endswith("\n") else "-"
    prose = value if chomp else value[:-1]
    if node.style != "|" and " " in prose and not _UNFOLDABLE.search(prose):
        return [f">{chomp}", *_folded(prose, indent)]
    if node.style in ("|", ">") and prose and not _UNFOLDABLE.search(prose.replace("\n", "_")):
        lines = prose.split("\n")
        if lines[-1] and not any(line != line.strip() for line in lines):
            return [f"|{chomp}", *(" " * indent + line if line else "" for line in lines)]
    return [quoted(value)] if node.several_lines or node.style in ("|", ">") else [node.source]


def _folded(prose: str, indent: int) -> list[str]:
    """Prose in lines of at most `FOLD`, broken at single blanks."""
    lines: list[str] = []
    for word in prose.split(" "):
        if lines and len(lines[-1]) + 1 + len(word) <= FOLD:
            lines[-1] += f" {word}"
        else:
            lines.append(" " * indent + word)
    return lines
