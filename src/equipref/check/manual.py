"""The page docs/rules.md: every rule with a bad and a good example, generated so that it never lags behind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from equipref.check.registry import GROUPS
from equipref.check.rule import Files, Rule
from equipref.check.small import SMALL
from equipref.finding import Severity

INTRODUCTION = """\
# Rules

`equipref validate` checks a catalogue by these rules. Each has a permanent code. An **error** breaks trust or
resolution and fails validation; a **warning** or a **note** informs (`--strict` fails on warnings too).

The examples are laid over a small catalogue, which stands at the end of this page: a key replaces the same key of
the file, and lines that begin with a blank continue it. Every bad example gives exactly one finding, every good one
none; a test runs them all.
"""
SMALL_HEAD = """\
## The small catalogue

The catalogue on which the examples stand.
"""
LONGEST = 200
"""How much of an example's bytes is shown."""


def page() -> str:
    """The page as Markdown; it ends with a line end."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield INTRODUCTION
    yield from _table()
    for group, rules in GROUPS.items():
        yield ""
        yield f"## {group}"
        for rule in sorted(rules, key=lambda rule: rule.code):
            yield from _rule(rule)
    yield ""
    yield SMALL_HEAD.rstrip()
    yield from _files(SMALL)


def _table() -> Iterator[str]:
    yield "| Code | What is wrong | Severity |"
    yield "| --- | --- | --- |"
    for rules in GROUPS.values():
        for rule in sorted(rules, key=lambda rule: rule.code):
            yield f"| [{rule.code}](#{rule.code.lower()}) | {rule.title} | {_severity(rule.severity)} |"


def _severity(severity: Severity) -> str:
    return f"**{severity.value}**" if severity is Severity.ERROR else severity.value


def _rule(rule: Rule) -> Iterator[str]:
    yield ""
    yield f'<a id="{rule.code.lower()}"></a>'
    yield ""
    yield f"### {rule.code}: {rule.title}"
    yield ""
    yield f"**{rule.severity.value.capitalize()}.** {rule.why}"
    yield ""
    yield "Bad:"
    yield from _files(rule.bad)
    yield ""
    yield "Good:"
    if rule.good:
        yield from _files(rule.good)
    else:
        yield ""
        yield "The small catalogue as it stands."


def _files(files: Files | Mapping[str, str]) -> Iterator[str]:
    for path, content in files.items():
        yield ""
        if content is None:
            yield f"(without `{path}`)"
        elif isinstance(content, bytes):
            yield "```text"
            yield f"# {path}, as bytes"
            yield _shown(content)
            yield "```"
        else:
            yield "```yaml"
            yield f"# {path}{', at the end' if content.startswith(' ') else ''}"
            yield content.rstrip("\n")
            yield "```"


def _shown(raw: bytes) -> str:
    """Bytes as text, with escapes, cut short."""
    text = repr(raw[:LONGEST])[2:-1].replace("\\n", "\\n\n").rstrip("\n")
    return f"{text}\n... {len(raw)} bytes in all" if len(raw) > LONGEST else text


def write(path: Path) -> None:
    """Writes the page."""
    path.write_text(page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write(Path("docs/rules.md"))
