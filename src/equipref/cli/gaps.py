"""`equipref gaps`: what does the catalogue lack?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from equipref.cli.options import catalog_option, examples, format_option, library

if TYPE_CHECKING:
    from equipref.check.gaps import EntryGaps
    from equipref.check.inseparable import Pair
    from equipref.check.summary import Shares
    from equipref.library import Library


@click.command(
    "gaps",
    short_help="What does the catalogue lack?",
    epilog=examples(
        "equipref gaps --summary",
        "equipref gaps t-62 bpm-97",
        "equipref gaps --summary --wanted losses.csv",
        "equipref gaps --inseparable",
        "equipref gaps --format json | jq '.[0].id'",
    ),
)
@click.argument("ids", nargs=-1, metavar="[ID...]")
@format_option("text", "json")
@click.option("--summary", "in_short", is_flag=True, help="The catalogue in numbers, and how many entries lack what.")
@click.option(
    "--wanted",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="CSV",
    help="With --summary: how much of a list of names, with a weight each, is known.",
)
@click.option("--inseparable", "only_pairs", is_flag=True, help="Pairs that no stated feature tells apart.")
@catalog_option
def command(
    ids: tuple[str, ...], form: str, in_short: bool, wanted: Path | None, only_pairs: bool, folder: Path | None
) -> int:
    """List what entries still lack: looks, names in other languages, dimensions, second sources, look-alikes.

    Entries that reports name most come first; with ID only those entries. A gap is no fault, and better than a guess:
    what is wrong is found by "equipref validate".
    """
    from equipref.check.gaps import gaps
    from equipref.check.inseparable import inseparable
    from equipref.cli.answers import to_json

    if only_pairs and (in_short or ids):
        raise click.UsageError("--inseparable compares the whole catalogue: give neither ID nor --summary with it")
    if wanted and not in_short:
        raise click.UsageError("--wanted adds a line to the summary: give --summary with it")
    held = library(folder)
    if only_pairs:
        pairs = inseparable(held.catalog)
        click.echo(to_json([asdict(pair) for pair in pairs], indent=2) if form == "json" else _pairs(pairs))
        return 0
    found = gaps(held.catalog)
    if ids:
        for thing_id in ids:
            held.get(thing_id)  # raises UnknownEntry, with near ids
        things = held.catalog.things
        meant = {things[held.catalog.resolve_id(thing_id)].entry.id for thing_id in ids}
        found = [entry for entry in found if entry.entry.id in meant]
    if in_short:
        if form == "json":
            click.echo(to_json(_numbers(held, found, wanted), indent=2))
        else:
            click.echo("\n".join(_in_short(held, found, wanted)))
    elif form == "json":
        click.echo(to_json([entry.as_dict() for entry in found], indent=2))
    else:
        for entry in found:
            click.echo("\n".join(_listed(entry)))
    return 0


def _listed(entry: EntryGaps) -> Iterator[str]:
    mentions = f" (mentions in reports: {entry.wanted})" if entry.wanted else ""
    yield f"{entry.entry.id}  {entry.entry.name}{mentions}"
    for gap in entry.gaps:
        yield f"    {gap.message}"


def _pairs(pairs: Sequence[Pair]) -> str:
    """One pair a line, with what is known of it; those of a hardly described entry in one line."""
    from equipref.check.inseparable import thin_pairs

    lines = []
    for pair in pairs:
        if pair.declared or not pair.thin:
            known = "declared" if pair.declared else f"features in common: {pair.common}"
            lines.append(f"{pair.one}  {pair.other}  ({known})")
    for thin, others in thin_pairs(pairs).items():
        lines.append(f"{thin}  (too little is stated to compare it with: {', '.join(others)})")
    return "\n".join(lines)


def _lacking(found: list[EntryGaps]) -> dict[str, int]:
    """How many entries have each kind of gap, the commonest first."""
    counts = Counter(gap.kind.value for entry in found for gap in entry.gaps)
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _numbers(held: Library, found: list[EntryGaps], listed: Path | None) -> dict[str, Any]:
    from equipref import wanted
    from equipref.check.summary import summary

    numbers = {**summary(held.catalog).as_dict(), "lacking": _lacking(found)}
    return {**numbers, "wanted": wanted.reach(held, wanted.read(listed)).as_dict()} if listed else numbers


def _in_short(held: Library, found: list[EntryGaps], listed: Path | None) -> Iterator[str]:
    from equipref import wanted
    from equipref.check.inseparable import thin_pairs
    from equipref.check.summary import summary

    numbers = summary(held.catalog)
    yield ", ".join(f"{noun}: {count}" for noun, count in numbers.counts.items())
    yield ""
    yield "How statements are sourced"
    for noun in ("measures", "events", "features"):
        shares: Shares = getattr(numbers, noun)
        editorial = f", {shares.editorial} only editorial" if shares.editorial else ""
        yield f"  {noun}: {shares.sourced} of {shares.total} cite a source, {shares.twice} two or more{editorial}"
    yield f"  sources disagree on {len(numbers.conflicts)} measures and years"
    pairs = numbers.inseparable
    thin = thin_pairs(pairs)
    declared, because = sum(pair.declared for pair in pairs), sum(len(others) for others in thin.values())
    yield f"  {len(pairs)} pairs of one class are told apart by no stated feature: {declared} are declared so"
    if thin:
        yield f"    of {because} too little is stated: {', '.join(thin)}"
    yield ""
    yield "How many entries each class has"
    for class_, count in numbers.by_class.items():
        yield f"  {class_}: {count}"
    yield ""
    yield "How many entries lack what"
    for kind, count in _lacking(found).items():
        yield f"  {kind.replace('_', ' ')}: {count}"
    if listed:
        yield ""
        yield f"How much of {listed.name} is known"
        yield from (f"  {line}" for line in wanted.lines(wanted.reach(held, wanted.read(listed))))
