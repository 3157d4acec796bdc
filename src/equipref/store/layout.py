"""The layout of a catalogue file: its values as they are written, with the comments that belong to them."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, cast

import yaml

_BREAK = "\n\x85\u2028\u2029"
_COMMENT = re.compile(f"#[^{_BREAK}]*")
_HEADER_COMMENT = re.compile(f"[|>][-+0-9]*[ \t]+(#[^{_BREAK}]*)")


@dataclass(slots=True, eq=False)
class Node:
    """A value as it is written.

    Attributes:
        start: index of its first code point.
        end: index behind its last code point.
        column: 0-based column of its first code point; of a block list the column of its dashes.
        source: a scalar as it is written.
        value: text of a scalar, None for an empty one or a collection.
        style: of a scalar: "" plain, ' or " quoted, | or > block; of a collection "flow" or "block".
        several_lines: whether it is written over several lines.
        items: the members of a collection; None for a scalar.
        is_map: whether the members have keys.
        trailing: comments behind the last member.
        split: whether a comment stands within, so that a flow collection must become a block.
    """

    start: int
    end: int
    column: int
    source: str = ""
    value: str | None = None
    style: str = ""
    several_lines: bool = False
    items: list[Item] | None = None
    is_map: bool = False
    trailing: list[str] = field(default_factory=list)
    split: bool = False


@dataclass(slots=True, eq=False)
class Item:
    """A member of a collection.

    Attributes:
        start: index of its first code point (of its key, where it has one).
        within: the collection.
        key: the key as it is written; empty in a list.
        name: the key's value; empty in a list.
        node: the value.
        before: comments above it.
        beside: the comment at the end of its line; empty where there is none.
    """

    start: int
    within: Node
    key: str
    name: str
    node: Node
    before: list[str] = field(default_factory=list)
    beside: str = ""


@dataclass(slots=True)
class Layout:
    """A file: what stands above the first key, and the mapping below.

    Attributes:
        head: comments above everything.
        root: the mapping.
        comments: all comments, in the order of the file.
    """

    head: list[str]
    root: Node
    comments: list[str]


def read(text: str) -> Layout:
    """Reads the layout of a text that `equipref.store.yaml.parse` has accepted.

    Args:
        text: one YAML document with a mapping, without anchors and tags; lines end with LF.

    Returns:
        Its values and its comments; every comment is in exactly one place.
    """
    events = (e for e in yaml.parse(text, Loader=yaml.CSafeLoader) if isinstance(e, yaml.NodeEvent | _ENDS))
    scalars: list[Node] = []
    parents: dict[Node, Item] = {}
    root = _node(next(events), events, text, scalars, parents)
    layout = Layout([], root, [])
    _Comments(text, layout, scalars, parents).place()
    return layout


_ENDS = yaml.CollectionEndEvent


def _span(event: yaml.Event) -> tuple[yaml.Mark, yaml.Mark]:
    """Where an event begins and ends; the parser marks every event."""
    return cast(yaml.Mark, event.start_mark), cast(yaml.Mark, event.end_mark)


def _start(event: Any) -> Any:
    """Where an event begins; the parser's marks are always there, which its stubs do not say."""
    return event.start_mark


def _end(event: Any) -> Any:
    return event.end_mark


def _node(first: Any, events: Iterator[Any], text: str, scalars: list[Node], parents: dict[Node, Item]) -> Node:
    """One value and all below it; the parser has bounded the depth."""
    mark, end = _span(first)
    node = Node(mark.index, end.index, mark.column)
    if isinstance(first, yaml.ScalarEvent):
        node.style = first.style or ""
        node.source = text[node.start : node.end]
        empty = first.value == "" and not node.style
        node.value = None if empty else first.value
        node.several_lines = mark.line != end.line
        scalars.append(node)
        return node
    node.is_map = isinstance(first, yaml.MappingStartEvent)
    node.style = "flow" if getattr(first, "flow_style", False) else "block"
    node.items = []
    for event in events:
        if isinstance(event, _ENDS):
            node.end = _span(event)[1].index
            break
        key = name = ""
        mark, end = _span(event)
        start = mark.index
        if node.is_map and isinstance(event, yaml.ScalarEvent):
            scalars.append(Node(start, end.index, mark.column))
            name = event.value
            key = quoted(name) if mark.line != end.line else text[start : end.index]
            event = next(events)
        value = _node(event, events, text, scalars, parents)
        item = Item(start, node, key, name, value)
        parents[value] = item
        node.items.append(item)
    return node


def quoted(value: str) -> str:
    """A text in double quotes, on one line, with every character escaped that needs it."""
    plain = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
    out = (plain.get(c) or (c if c.isprintable() else _escaped(c)) for c in value)
    return f'"{"".join(out)}"'


def _escaped(character: str) -> str:
    point = ord(character)
    return f"\\x{point:02x}" if point < 0x100 else f"\\u{point:04x}" if point < 0x10000 else f"\\U{point:08x}"


class _Comments:
    """Finds the comments of a text and gives each to the value that it belongs to."""

    def __init__(self, text: str, layout: Layout, scalars: list[Node], parents: dict[Node, Item]) -> None:
        self.text = text
        self.layout = layout
        self.scalars = sorted(scalars, key=lambda node: node.start)
        self.parents = parents
        self.items: list[Item] = []
        self.flows: list[Node] = []
        self._collect(layout.root)
        # an item and the first key within it begin at one place: the outer stands first
        self.starts = [item.start for item in self.items]

    def _collect(self, node: Node) -> None:
        if node.style == "flow":
            self.flows.append(node)
        for item in node.items or ():
            self.items.append(item)
            self._collect(item.node)

    def _found(self) -> Iterator[tuple[int, str]]:
        """Each comment with its index, in the order of the text."""
        position = 0
        for scalar in [*self.scalars, Node(len(self.text), len(self.text), 0)]:
            for match in _COMMENT.finditer(self.text, position, max(position, scalar.start)):
                yield match.start(), match[0].rstrip()
            header = _HEADER_COMMENT.match(self.text, scalar.start) if scalar.style in ("|", ">") else None
            if header:
                yield header.start(1), header[1].rstrip()
            position = max(position, scalar.end)

    def place(self) -> None:
        """Gives every comment its place."""
        for index, comment in self._found():
            self.layout.comments.append(comment)
            if not self.items or index < self.items[0].start:
                self.layout.head.append(comment)
                continue
            begin = max(self.text.rfind(c, 0, index) for c in _BREAK) + 1
            written = self.text[begin:index].strip()
            around = [f for f in self.flows if f.start < index < f.end]
            if around:
                self._in_flow(index, comment, around, beside=bool(written))
            elif written.strip("- ?"):
                self._beside(self._last(index), comment)
            else:
                self._alone(index, index - begin, comment)

    @staticmethod
    def _beside(item: Item, comment: str) -> None:
        if item.beside:
            item.before.append(item.beside)
        item.beside = comment

    def _last(self, index: int) -> Item:
        """The last item that begins before an index, but for those within brackets that are closed there."""
        for item in reversed(self.items[: bisect.bisect_left(self.starts, index)]):
            if item.within.style != "flow" or index < item.within.end:
                return item
        return self.items[0]

    def _next(self, index: int) -> Item | None:
        position = bisect.bisect_right(self.starts, index)
        return self.items[position] if position < len(self.items) else None

    def _in_flow(self, index: int, comment: str, around: list[Node], *, beside: bool) -> None:
        """A comment within flow collections, outermost first: they become blocks."""
        for flow in around:
            flow.split = True
        following = self._next(index)
        if beside:
            self._beside(self._last(index), comment)
        elif following is not None and following.start < around[-1].end:
            following.before.append(comment)
        else:
            around[-1].trailing.append(comment)

    def _alone(self, index: int, column: int, comment: str) -> None:
        """A comment on a line of its own: above what follows, or at the end of a collection that is indented so."""
        following = self._next(index)
        if following is not None and column <= following.within.column:
            following.before.append(comment)
            return
        open_there = set(self._around(following)) if following else set()
        closing = [n for n in self._around(self._last(index)) if n not in open_there]
        fitting = [n for n in closing if n.column <= column] or closing[-1:]
        if fitting:
            fitting[0].trailing.append(comment)
        elif following is not None:
            following.before.append(comment)
        else:
            self.layout.root.trailing.append(comment)

    def _around(self, item: Item | None) -> Iterator[Node]:
        """The collections around an item, innermost first."""
        while item is not None:
            yield item.within
            item = self.parents.get(item.within)
