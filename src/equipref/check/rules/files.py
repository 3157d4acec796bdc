"""Files: what the parser and the loader refuse, and the line that ties a file to its schema."""

from __future__ import annotations

import re
from collections.abc import Iterator

from equipref.check.rule import Rule
from equipref.check.small import ENTRY_LINE, SMALL
from equipref.check.subject import Subject
from equipref.finding import Finding, Severity
from equipref.store.loader import schema_of

_TANK = "vehicles/tank-b.yaml"
_GOOD = {_TANK: "summary: A tank with six road wheels.\n"}


def _error(code: str, title: str, why: str, bad: str | bytes, good: str = _GOOD[_TANK]) -> Rule:
    return Rule(code, title, Severity.ERROR, why, {_TANK: bad}, {_TANK: good})


READ_RULES = (
    _error(
        "EQ001",
        "File too large or not readable",
        "A catalogue file is a few kilobytes; one that is over 512 KiB or 50,000 values, or that the "
        "system does not let us read, is not read at all.",
        b"# " + b"x" * (512 * 1024),
    ),
    _error(
        "EQ002",
        "Not UTF-8",
        "Files are UTF-8, so that names in every script survive. Save the file again as UTF-8.",
        SMALL[_TANK].replace("Tank B", "T\u00e4nk B").encode("latin-1"),
        "name: T\u00e4nk B\nnames:\n  - text: T\u00e4nk B\n    lang: de\n    kind: service\n",
    ),
    _error(
        "EQ003",
        "Byte order mark",
        "The three bytes at the beginning are not seen in an editor and get into other programs' first key.",
        b"\xef\xbb\xbf" + SMALL[_TANK].encode(),
    ),
    _error(
        "EQ004",
        "Carriage return",
        "Lines end with LF alone, so that the same text gives the same bytes everywhere. `equipref fmt` mends it.",
        SMALL[_TANK].replace("\n", "\r\n").encode(),
    ),
    _error(
        "EQ005",
        "Not valid YAML",
        "The parser could not go on. Often a tab in the indentation, a colon within a name that is not quoted, or a "
        "bracket that is not closed.",
        "summary: Tank: with six road wheels.\n",
        'summary: "Tank: with six road wheels."\n',
    ),
    _error(
        "EQ006",
        "Key stands twice",
        "Most programs would silently take the last of the two. Join them.",
        "origin: [su]\norigin: [cz]\n",
        "origin: [su, cz]\n",
    ),
    _error(
        "EQ007",
        "Anchor or alias",
        "A value that stands elsewhere cannot be read or checked in its place. Write it out.",
        "summary: &words A tank with six road wheels.\nnote: *words\n",
        "summary: A tank with six road wheels.\nnote: Six of them.\n",
    ),
    _error(
        "EQ008",
        "Tag",
        "All values are text until a field asks for a number, so a tag has no meaning. Quote the value where it "
        "begins with an exclamation mark.",
        "summary: !important tank\n",
        'summary: "!important tank"\n',
    ),
    _error(
        "EQ009",
        "Nested too deeply",
        "A catalogue file needs six levels; what is nested deeper than twelve is no entry.",
        "note: " + "[" * 13 + "]" * 13 + "\n",
        "note: No levels.\n",
    ),
    _error(
        "EQ010",
        "Not a mapping",
        "A file is a mapping of keys to values.",
        ENTRY_LINE + "- id: tank-b\n",
    ),
    _error(
        "EQ011",
        "Several documents",
        "One file holds one thing. Put the part behind the `---` into a file of its own.",
        "summary: A tank with six road wheels.\nnote: One.\n---\nnote: Two.\n",
        "summary: A tank with six road wheels.\nnote: One.\n",
    ),
    _error(
        "EQ012",
        "Key is not plain text",
        "A list or mapping cannot be a key.",
        "summary: A tank with six road wheels.\n? [note]\n: Two.\n",
    ),
    Rule(
        "EQ014",
        "File out of place",
        Severity.ERROR,
        "Every YAML file under the catalogue's folder is read by its place: an entry in the folder of its kind, a "
        "source in sources, and so on. What lies elsewhere or ends in .yml would be skipped.",
        {"tanks/tank-e.yaml": ENTRY_LINE + "id: tank-e\n"},
        {},
    ),
)

MODELINE = Rule(
    "EQ013",
    "Schema line missing or wrong",
    Severity.WARNING,
    "The first line ties the file to its JSON Schema, so that editors complete keys and mark faults while one "
    "writes. `equipref fmt` puts it in.",
    {"sources/museum.yaml": SMALL["sources/museum.yaml"].replace("source.schema", "entry.schema")},
    {"sources/museum.yaml": SMALL["sources/museum.yaml"]},
)

RULES = (*READ_RULES, MODELINE)

_SCHEMA_LINE = re.compile(r"# yaml-language-server: \$schema=(?:\S*/)?([a-z-]+)\.schema\.json")


def check(subject: Subject) -> Iterator[Finding]:
    """Yields files whose first line does not name their schema."""
    for path, document in subject.catalog.documents.items():
        name = schema_of(path)
        found = _SCHEMA_LINE.fullmatch(document.first_line.rstrip())
        if name is None or (found and found[1] == name):
            continue
        upward = "../" * (path.count("/") + 1)
        hint = f"begin with `# yaml-language-server: $schema={upward}schema/{name}.schema.json`"
        message = f"the first line names the schema {found[1]!r}" if found else "the first line names no schema"
        yield Finding(MODELINE.code, MODELINE.severity, message, path, 1, 1, hint)
