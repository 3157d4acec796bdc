"""The page docs/coverage.md: what the catalogue holds and how far it can be trusted, generated from its summary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from equipref import wanted
from equipref.check.gaps import gaps
from equipref.check.inseparable import thin_pairs
from equipref.check.summary import Shares, Summary, summary
from equipref.library import Library, open_library
from equipref.store.catalog import Catalog

INTRODUCTION = """\
# Coverage

What the catalogue holds, how its statements are sourced, where sources disagree and what no stated look tells apart.
`equipref gaps --summary` prints the same figures, `equipref gaps` what each entry lacks, most wanted first, and
`equipref gaps --inseparable` every pair. A gap is no fault, and better than a guess.

`make generated` writes this page; a test fails where it is not current.
"""
SORTS = ("names", "measures", "events", "features")


def page(library: Library, listed: Path | None = None) -> str:
    """The page as Markdown; it ends with a line end.

    Args:
        library: the catalogue.
        listed: a list of wanted names with their weights, as `wanted` reads it; None for none.
    """
    reach = wanted.reach(library, wanted.read(listed)) if listed else None
    return "\n".join(_lines(library.catalog, summary(library.catalog), reach)) + "\n"


def _lines(catalog: Catalog, numbers: Summary, reach: wanted.Reach | None) -> Iterator[str]:
    yield INTRODUCTION
    yield from _table(("What", "Count"), numbers.counts.items())
    if reach:
        yield "\n## How much of what loss lists name is known\n"
        yield (
            "The designations that open loss lists name most, each weighed by how often "
            "(`benchmarks/data/wanted.csv`, counted in a public data set of July 2025, CC BY 4.0).\n"
        )
        yield from (f"- {line}" for line in wanted.lines(reach))
    yield "\n## How statements are sourced\n"
    yield from _table(
        ("Statements", "Count", "With a source", "With two or more", "Editorial only"),
        ((sort, *_shares(getattr(numbers, sort))) for sort in SORTS),
    )
    yield (
        "\nMost names are obvious spellings and need no source. Numbers and dates are never editorial, and no look "
        "that tells a look-alike apart is.\n"
    )
    yield "## By class\n"
    classes = catalog.vocabulary.classes
    variants = Counter(thing.entry.class_ for thing in catalog.things.values() if thing.variant)
    yield from _table(
        ("Class", "Entries", "Variants"),
        ((f"{classes[c].name} (`{c}`)", count, variants[c]) for c, count in numbers.by_class.items()),
    )
    yield "\n## What entries lack\n"
    yield from _ranked("Gap", "Entries", (gap.kind.value.replace("_", " ") for e in gaps(catalog) for gap in e.gaps))
    yield from _inseparable(catalog, numbers)
    yield "\n## Where sources disagree\n"
    yield "All values are shown on the page of the thing, each with its sources.\n"
    yield from _table(
        ("Thing", "What", "Values"),
        ((f"`{c.id}`", c.what.replace("_", " "), ", ".join(c.values)) for c in numbers.conflicts),
    )


def _inseparable(catalog: Catalog, numbers: Summary) -> Iterator[str]:
    yield "\n## Pairs that no stated look tells apart\n"
    yield (
        "Two entries of one class count here as long as no look is stated of both that differs. Most of these pairs "
        "are gaps: little is stated of one of the two. A pair is declared where the two look the same.\n"
    )
    classes = (catalog.entries[pair.one].class_.partition("/")[0] for pair in numbers.inseparable)
    yield from _ranked("Class", "Pairs", classes)
    for thin, others in thin_pairs(numbers.inseparable).items():
        yield f"\nToo little is stated of `{thin}` to compare it with {', '.join(f'`{o}`' for o in others)}."
    declared = [f"`{pair.one}` and `{pair.other}`" for pair in numbers.inseparable if pair.declared]
    yield f"\nDeclared: {'; '.join(declared) or 'none'}."


def _ranked(head: str, counted: str, words: Iterable[str]) -> Iterator[str]:
    """A table of how often each word stands, the commonest first."""
    ranked: list[tuple[str, int]] = sorted(Counter(words).items(), key=lambda item: (-item[1], item[0]))
    yield from _table((head, counted), ranked)


def _shares(shares: Shares) -> tuple[str, ...]:
    counts = (shares.sourced, shares.twice, shares.editorial)
    return (str(shares.total), *(f"{count} ({_percent(count, shares.total)})" for count in counts))


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %" if whole else "0 %"


def _table(head: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"| {' | '.join('---' for _ in head)} |"
    for row in rows:
        yield f"| {' | '.join(str(cell) for cell in row)} |"


def write(root: Path, path: Path, listed: Path | None = None) -> None:
    """Writes the page for the catalogue in a folder."""
    path.write_text(page(open_library(root), listed), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write(Path("catalog"), Path("docs/coverage.md"), Path("benchmarks/data/wanted.csv"))
