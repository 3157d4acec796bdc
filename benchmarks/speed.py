"""Speed and memory of reading names: ratios against peers on the same text and names, measured in one run."""

from __future__ import annotations

import random
import re
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.synthetic import synthetic
from equipref import library
from equipref.bundling import fill
from equipref.library import Library

DATA = Path(__file__).parent / "data"
ROOT = Path(__file__).parents[1]


def best(work: Callable[[], Any], times: int = 3) -> float:
    """The least processor time of some runs, in seconds."""
    least = float("inf")
    for _ in range(times):
        start = time.process_time()
        work()
        least = min(least, time.process_time() - start)
    return least


def grown(names: int) -> Library:
    """A library with about so many names: the built-in catalogue and invented entries."""
    base = library.builtin().catalog
    per_entry = 10
    catalog = synthetic(base, max(1, names // per_entry))
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    fill(connection, catalog)
    return Library(connection)


def written(library: Library, size: int, every: int, seed: int = 7) -> tuple[str, list[str]]:
    """A text of English words with one name in `every` code points, and the names that it was made from."""
    chance = random.Random(seed)
    prose = " ".join(p.read_text("utf-8") for p in sorted((DATA / "reports").glob("en*.txt")))
    words = re.findall(r"[a-z]{2,}", re.sub(r"\[[^\]]*\]", " ", prose))
    names = sorted({row.text for row in library._index.rows() if row.text.isascii() and not row.context})
    parts: list[str] = []
    length, due = 0, every
    while length < size:
        word = chance.choice(names) if length >= due else chance.choice(words)
        due += every if length >= due else 0
        parts.append(word)
        length += len(word) + 1
    return " ".join(parts), names


def scan_ratios(count: int, peers: bool) -> list[str]:
    """How fast `scan` is against its peers, with so many names."""
    import ahocorasick_rs

    lib = grown(count)
    start = time.process_time()
    scanner = lib.scanner
    built = time.process_time() - start
    rows = [f"scanner for {len(lib._index.rows()):,} names built in {built:.2f} s of processor time", ""]
    rows += [
        "| text | peer | peer, M characters/s | equipref, M characters/s | ratio | wanted |",
        "|---|---|---|---|---|---|",
    ]
    for label, every, wanted in (("ordinary, 1 name in 10,000", 10_000, 0.5), ("dense, 1 name in 300", 300, 0.25)):
        text, names = written(lib, 2_000_000, every)
        mine = best(lambda text=text: scanner.scan(text), 5)
        bare = ahocorasick_rs.AhoCorasick(names)
        peer = best(lambda text=text, bare=bare: bare.find_matches_as_indexes(text), 5)
        rows.append(_row(label, "ahocorasick_rs, bare", len(text), peer, mine, wanted))
        if peers and every == 300:
            for name, wish, work in _slow_peers(names):
                part = text[:200_000]
                rows.append(_row(label, name, len(part), best(lambda p=part, w=work: w(p), 2),
                                 best(lambda p=part: scanner.scan(p)), wish))  # fmt: skip
    short, _ = written(lib, 500_000, 300)
    long, _ = written(lib, 2_000_000, 300)
    growth = best(lambda: scanner.scan(long)) / best(lambda: scanner.scan(short)) / (len(long) / len(short))
    return [*rows, "", f"Four times the text costs {growth:.2f} times as much a character (1 is linear)."]


def _row(label: str, peer: str, size: int, theirs: float, mine: float, wanted: float) -> str:
    ratio = theirs / mine
    return f"| {label} | {peer} | {size / theirs / 1e6:.2f} | {size / mine / 1e6:.2f} | {ratio:.2f} | {wanted:g} |"


def _slow_peers(names: list[str]) -> list[tuple[str, float, Callable[[str], Any]]]:
    import spacy
    from flashtext import KeywordProcessor
    from spacy.matcher import PhraseMatcher

    flash = KeywordProcessor()
    flash.add_keywords_from_list(names)
    nlp = spacy.blank("en")
    nlp.max_length = 10**9
    matcher = PhraseMatcher(nlp.vocab)
    matcher.add("EQUIPMENT", list(nlp.tokenizer.pipe(names)))
    return [
        ("flashtext", 8, flash.extract_keywords),
        ("spaCy PhraseMatcher with its tokenizer", 40, lambda text: matcher(nlp.tokenizer(text))),
    ]


def lookups(count: int) -> list[str]:
    """Warm look-ups and suggestions with so many names."""
    lib = grown(count)
    names = [row.text for row in lib._index.rows()][:: max(1, count // 1000)]
    for name in names:
        lib.lookup(name)
    exact = best(lambda: [lib.lookup(name) for name in names]) / len(names)
    lib.suggest("vystrl")
    typed = [name[:-1] + "x" for name in names[:200]]
    near = best(lambda: [lib.suggest(name) for name in typed]) / len(typed)
    return [
        f"`lookup`, warm, {count:,} names: {exact * 1e6:.0f} µs; `suggest`: {near * 1e3:.2f} ms (wanted: under 10 ms)"
    ]


def memory(count: int) -> list[str]:
    """Peak memory of a process that opens a bundle of so many names, looks one up, scans a text and suggests."""
    code = (
        "import re, sqlite3, sys\n"
        "def peak(): return int(re.search(r'VmHWM:\\s+(\\d+)', open('/proc/self/status').read())[1]) // 1024\n"
        "from equipref.library import Library\n"
        "lib = Library(sqlite3.connect(sys.argv[1]))\n"
        "lib.lookup('T-62'); first = peak()\n"
        "lib.scan('a T-62'); plain = peak()\n"
        "lib.scan('танк Т-62'); lib.suggest('vystrl'); print(first, plain, peak())"
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "names.sqlite"
        connection = sqlite3.connect(path)
        fill(connection, synthetic(library.builtin().catalog, max(1, count // 10)))
        connection.close()
        argv = [sys.executable, "-c", code, str(path)]
        out = subprocess.run(argv, cwd=ROOT, capture_output=True, text=True, check=True)
    first, plain, every = out.stdout.split()
    return [
        f"a bundle of {count:,} names: {first} MB after a look-up, {plain} MB after a scan of English, {every} MB "
        "after a scan of Russian and a suggestion"
    ]


def cold_start(times: int = 15) -> list[str]:
    """The first look-up of a new process against pycountry's."""

    def run(argv: list[str]) -> float:
        least = float("inf")
        for _ in range(times):
            start = time.perf_counter()
            subprocess.run(argv, check=True, capture_output=True)
            least = min(least, time.perf_counter() - start)
        return least

    peer = run([sys.executable, "-c", "import pycountry; pycountry.countries.lookup('France')"])
    code = run([sys.executable, "-c", "import equipref; equipref.lookup('T-62')"])
    verb = run([str(Path(sys.executable).with_name("equipref")), "lookup", "T-62"])
    return [
        "| first look-up of a new process | ms | against pycountry (1 or less is wanted) |",
        "|---|---|---|",
        f"| `import pycountry; pycountry.countries.lookup('France')` | {peer * 1e3:.0f} | 1 |",
        f"| `import equipref; equipref.lookup('T-62')` | {code * 1e3:.0f} | {code / peer:.2f} |",
        f"| `equipref lookup T-62` | {verb * 1e3:.0f} | {verb / peer:.2f} |",
        "",
        "From a source tree this includes asking every file of the catalogue for its age; a wheel has no need to.",
    ]


def validate() -> list[str]:
    """`equipref validate` against check-jsonschema on the same entries."""
    files = sorted(
        str(p) for f in ("vehicles", "aircraft", "weapons", "combinations") for p in (ROOT / "catalog" / f).glob("*")
    )

    def cpu(argv: list[str]) -> float:
        start = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(argv, cwd=ROOT, capture_output=True, check=False)
        end = resource.getrusage(resource.RUSAGE_CHILDREN)
        return end.ru_utime - start.ru_utime + end.ru_stime - start.ru_stime

    folder = Path(sys.executable).parent
    mine = min(cpu([str(folder / "equipref"), "validate", "--catalog", "catalog"]) for _ in range(2))
    peer = cpu([str(folder / "check-jsonschema"), "--schemafile", "schema/entry.schema.json", *files])
    return [
        f"`equipref validate` reads the whole catalogue, {len(files)} entries with all their sources, in "
        f"{mine:.1f} s of processor time; check-jsonschema needs {peer:.1f} s for the entries alone: "
        f"{peer / mine:.1f} times (wanted: 2)"
    ]
