"""The canonical form: nothing changes twice, nothing is lost, keys come in the order of the models."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from equipref.check.small import SMALL
from equipref.store import loader
from equipref.store.fmt import FOLD, WIDTH, format_text, key_order
from equipref.store.layout import quoted, read
from equipref.store.yaml import parse

PATH = "vehicles/tank-b.yaml"
MODELINE = "# yaml-language-server: $schema=../../schema/entry.schema.json\n"


def formatted(text: str | bytes, path: str = PATH) -> str:
    raw = text.encode() if isinstance(text, str) else text
    out, findings = format_text(raw, path)
    assert findings == []
    assert out is not None
    again, _ = format_text(out.encode(), path)
    assert again == out, "formatting twice changes nothing"
    return out


def data(text: str) -> Any:
    document, findings = parse(text.encode(), PATH)
    assert document is not None
    assert findings == []
    return document.data


def test_small_catalogue_is_canonical() -> None:
    for path, text in SMALL.items():
        assert formatted(text, path) == text, path


def test_keys_come_in_the_order_of_the_models() -> None:
    text = "variants: []\nnames:\n  - kind: service\n    lang: en\n    text: A\nid: a\nunknown: 1\nclass: tank\n"
    out = formatted(text)
    assert list(data(out)) == ["id", "class", "names", "variants", "unknown"]
    assert out.index("text: A") < out.index("lang: en") < out.index("kind: service")
    assert key_order(loader.model_of(PATH))[:4] == ["id", "kind", "class", "name"]


def test_views_keep_their_order() -> None:
    """The first of equally good views is the best, so their order says something."""
    text = "features:\n  - visible: {top: easy, side: easy}\n    id: x\n"
    out = formatted(text, "vocabulary/features.yaml")
    assert "visible: {top: easy, side: easy}" in out


def test_comments_stay_with_what_they_belong_to() -> None:
    text = """\
# above all

kind: vehicle   # which
# about the id
id: x
names:
# the first
- text: a   # as painted
  # written so
  lang: en
  # end of the first
- kind: b
  # moved up
  text: c
sources: [a, # one
  b
  # the rest
  ]
"""
    assert formatted(text) == (
        MODELINE
        + """\
# above all
# about the id
id: x
kind: vehicle  # which
names:
  # the first
  - text: a  # as painted
    # written so
    lang: en
    # end of the first
  # moved up
  - text: c
    kind: b
sources:
  - a  # one
  - b
  # the rest
"""
    )


def test_lists_and_quotes_stay_as_they_were_written() -> None:
    text = "id: x\norigin: [su,ru]\nsources:\n- \"5\"\n- '6'\n-  7\n"
    assert formatted(text) == MODELINE + "id: x\norigin: [su, ru]\nsources:\n  - \"5\"\n  - '6'\n  - 7\n"


def test_long_lists_are_broken_up_and_long_prose_is_folded() -> None:
    words = " ".join(["word"] * 40)
    out = formatted(f"id: x\nsummary: {words}\nsources: [{', '.join(['source-of-a-kind'] * 12)}]\n")
    assert all(len(line) <= WIDTH for line in out.splitlines())
    assert "summary: >-\n  word" in out
    assert max(len(line) for line in out.splitlines() if line.startswith("  word")) <= FOLD
    assert out.count("\n  - source-of-a-kind") == 12


def test_prose_over_several_lines() -> None:
    text = 'id: x\nsummary: "one\n  two"\nname: one\n  two\nnote: |\n  one\n\n  two\n'
    out = formatted(text)
    assert data(out) == data(text) == {"id": "x", "summary": "one two", "name": "one two", "note": "one\n\ntwo\n"}
    assert "name: one two\nsummary: >-\n  one two\nnote: |\n  one\n\n  two\n" in out


@pytest.mark.parametrize(
    ("given_line", "expected"),
    [
        ("", "# yaml-language-server: $schema=../../schema/entry.schema.json"),
        ("# yaml-language-server: $schema=../../schema/source.schema.json\n", MODELINE.rstrip()),
        (
            "# yaml-language-server:   $schema=https://x.example/1/entry.schema.json\n",
            "# yaml-language-server: $schema=https://x.example/1/entry.schema.json",
        ),
        (
            "# mine\n# yaml-language-server: $schema=a/entry.schema.json\n",
            "# yaml-language-server: $schema=a/entry.schema.json",
        ),
    ],
)
def test_modeline_comes_first(given_line: str, expected: str) -> None:
    out = formatted(f"{given_line}id: x\n")
    assert out.splitlines()[0] == expected
    assert out.count("yaml-language-server") == 1
    assert ("# mine" in out) == ("# mine" in given_line)


def test_modeline_of_a_file_at_the_top() -> None:
    assert formatted("redirects: []\n", "redirects.yaml").startswith(
        "# yaml-language-server: $schema=../schema/redirects.schema.json\n"
    )


def test_marks_and_line_ends_are_mended() -> None:
    assert formatted(b"\xef\xbb\xbfid: x\r\nname: y\r\n") == MODELINE + "id: x\nname: y\n"


@pytest.mark.parametrize("text", ["id: [", "id: x\nid: y\n", "id: &a x\n", "- x\n", "id: x\n---\nid: y\n", ""])
def test_what_is_not_valid_is_left_alone(text: str) -> None:
    out, findings = format_text(text.encode(), PATH)
    assert out is None
    assert findings
    assert findings[0].line >= 1


def test_real_catalogue_keeps_its_data_and_comments(root: Path) -> None:
    catalog = root / "catalog"
    for path in loader.files(catalog)[::7]:
        raw = (catalog / path).read_bytes()
        out = formatted(raw, path)
        before, _ = parse(raw, path)
        after, _ = parse(out.encode(), path)
        assert before is not None
        assert after is not None
        assert after.data == before.data


def test_needs_no_more_than_the_core() -> None:
    code = "import sys, equipref.store.fmt; assert not {'ruamel', 'ruamel.yaml', 'jinja2'} & sys.modules.keys()"
    subprocess.run([sys.executable, "-c", code], check=True)


# --- properties: YAML of any shape, with comments wherever they may stand

KEYS = st.sampled_from(["id", "kind", "names", "text", "lang", "zeta", "note", "features", "variants", "a b"])
PLAIN = st.from_regex(r"[a-zA-Zа-я0-9][a-zA-Zа-я0-9 ./-]{0,20}[a-zа-я0-9]", fullmatch=True)
LONG = st.lists(st.sampled_from(["word", "длинное", "x", "hull-front", "30"]), min_size=1, max_size=60).map(" ".join)
ANY = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufeff"), max_size=40)
COMMENT = st.sampled_from(["# one", "#two", "# три: [x]", "## - four", '# "five', "# yaml: x"])


@st.composite
def scalars(draw: st.DrawFn, indent: int) -> str:
    kind = draw(st.integers(0, 6))
    if kind == 0:
        return draw(PLAIN)
    if kind == 1:
        return quoted(draw(ANY))
    if kind == 2:
        return "'" + draw(PLAIN).replace("'", "''") + "'"
    if kind == 3:
        return draw(LONG)
    pad = "\n" + " " * (indent + 2)
    lines = draw(st.lists(LONG, min_size=1, max_size=3))
    if kind == 4:
        header = draw(st.sampled_from(["|", "|-", ">", ">-", "|+", ">+"]))
        return (
            header
            + draw(st.sampled_from(["", "  # on it"]))
            + pad
            + draw(st.sampled_from([pad, "\n" + pad])).join(lines)
        )
    if kind == 5:
        return pad.join(lines)
    return '"' + pad.join(lines) + '"'


@st.composite
def flows(draw: st.DrawFn, depth: int) -> str:
    parts = []
    breaks = draw(st.booleans())
    pad = "\n            "
    for _ in range(draw(st.integers(0, 4))):
        part = (
            draw(flows(depth - 1)) if depth and draw(st.integers(0, 3)) == 0 else draw(PLAIN.map(lambda t: f"'{t}'"))
        )
        after = f" {draw(COMMENT)}{pad}" if breaks and draw(st.booleans()) else ""
        above = f"{pad}{draw(COMMENT)}{pad}" if breaks and draw(st.booleans()) else ""
        parts.append(f"{above}{part}, {after}")
    if draw(st.booleans()):
        return f"[{''.join(parts)}]"
    return "{" + "".join(f"k{i}: {p.lstrip()}" if "#" not in p else f"k{i}: x, " for i, p in enumerate(parts)) + "}"


@st.composite
def blocks(draw: st.DrawFn, indent: int, depth: int) -> str:
    """A block mapping or list at an indentation; every line ends with a line end."""
    pad = " " * indent
    lines = []
    is_map = indent == 0 or draw(st.booleans())
    keys = draw(st.lists(KEYS, min_size=1, max_size=4, unique=True))
    for key in keys:
        for _ in range(draw(st.integers(0, 1))):
            lines.append(draw(st.sampled_from([pad, pad + " ", "", "       "])) + draw(COMMENT))
        if draw(st.integers(0, 5)) == 0:
            lines.append("")
        head = f"{pad}{key}:" if is_map else f"{pad}-"
        beside = draw(st.sampled_from(["", "  " + draw(COMMENT)]))
        kind = draw(st.integers(0, 4))
        if kind == 0 and depth:
            inner = draw(blocks(indent + draw(st.integers(1, 4)), depth - 1)).rstrip("\n")
            lines.append(f"{head}{beside}\n{inner}")
        elif kind == 1:
            lines.append(f"{head} {draw(flows(2))}{beside}")
        elif kind == 2:
            lines.append(f"{head}{beside}")
        else:
            scalar = draw(scalars(indent))
            lines.append(f"{head} {scalar}{'' if scalar[0] in '|>' else beside}")
    if draw(st.booleans()):
        lines.append(pad + draw(COMMENT))
    return "\n".join(lines) + "\n"


# shrinking such texts takes minutes and tells little more
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)


@settings(max_examples=300, suppress_health_check=list(HealthCheck), phases=PHASES)
@given(text=blocks(0, 3))
def test_any_file_keeps_its_data_and_comments_and_settles(text: str) -> None:
    document, findings = parse(text.encode(), PATH)
    if document is None or findings:
        return  # not valid: nothing is formatted
    out = formatted(text)
    again, problems = parse(out.encode(), PATH)
    assert problems == []
    assert again is not None
    assert again.data == document.data
    assert Counter(read(out).comments[1:]) == Counter(read(text).comments)
    assert out.startswith(MODELINE)
    assert out.endswith("\n")
    assert not out.endswith("\n\n") or "+" in text


@settings(max_examples=200)
@given(value=ANY)
def test_quoted_text_reads_back(value: str) -> None:
    assert data(f"id: {quoted(value)}\n")["id"] == value
