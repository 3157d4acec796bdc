"""Gaps: what an entry lacks, and who is asked for first."""

from __future__ import annotations

from pathlib import Path

from equipref.check.gaps import EntryGaps, GapKind, gaps, gaps_of, wanted
from equipref.check.inseparable import undivided
from equipref.check.rule import Files
from equipref.store.catalog import Catalog
from equipref.store.loader import load
from tests.catalogs import write

FULL = """\
names:
  - {text: Tank B, lang: en, kind: service}
  - {text: Танк Б, lang: ru, kind: service}
  - {text: Танк Бе, lang: uk, kind: service}
  - {text: دبابة ب, lang: ar, kind: service}
measures:
  - {what: length-hull, value: 6, unit: m, sources: [museum, archive]}
  - {what: width, value: 3, unit: m, sources: [museum, archive]}
  - {what: height, value: 2, unit: m, sources: [museum, archive]}
  - {what: mass-combat, value: 36, unit: t, sources: [museum, archive]}
events:
  - {what: adopted, year: 1961, sources: [museum]}
features:
  - {feature: running-gear, states: [tracked], sources: [museum]}
  - {feature: road-wheels, states: ["6"], sources: [museum]}
  - {feature: wheel-gap, states: [even], sources: [museum]}
external: {siso: "7", sources: [museum]}
"""


def catalogue(folder: Path, files: Files | None = None) -> Catalog:
    return load(write(folder, files))[0]


def of(catalog: Catalog, entry_id: str) -> dict[GapKind, tuple[str, ...]]:
    return {gap.kind: gap.items for gap in gaps_of(catalog, catalog.entries[entry_id], undivided(catalog))}


def test_all_gaps_of_a_bare_entry(tmp_path: Path) -> None:
    catalog = catalogue(tmp_path)
    assert of(catalog, "lorry-d") == {
        GapKind.FEATURES_EDITORIAL: ("running-gear",),
        GapKind.LOOK_ALIKES_MISSING: (),
        GapKind.NAMES_MISSING: ("ru", "uk", "ar"),
        GapKind.DIMENSIONS_MISSING: ("length", "width", "height", "mass"),
        GapKind.EVENTS_MISSING: (),
        GapKind.IDS_MISSING: (),
    }
    assert of(catalog, "tank-a") == {
        GapKind.FEATURES_EDITORIAL: ("running-gear",),
        GapKind.NAMES_MISSING: ("ru", "uk", "ar"),
        GapKind.DIMENSIONS_MISSING: ("width", "height", "mass"),
        GapKind.NUMBERS_SINGLE: ("length-hull", "length-gun-forward"),
        GapKind.IDS_MISSING: (),
    }


def test_a_full_entry_lacks_nothing(tmp_path: Path) -> None:
    """tank-b is tank-a's look-alike by tank-a's word."""
    assert of(catalogue(tmp_path, {"vehicles/tank-b.yaml": FULL}), "tank-b") == {}


def test_features_that_make_no_sense_are_not_asked_for(tmp_path: Path) -> None:
    wheeled = "features:\n  - feature: running-gear\n    states: [wheeled]\n    sources: [museum]\n"
    assert GapKind.FEATURES_MISSING not in of(catalogue(tmp_path / "1", {"vehicles/tank-b.yaml": wheeled}), "tank-b")
    none = catalogue(tmp_path / "2", {"vehicles/tank-b.yaml": "features: []\n"})
    assert of(none, "tank-b")[GapKind.FEATURES_MISSING] == ("running-gear", "road-wheels", "wheel-gap")


def test_a_combination_is_asked_for_names_only(tmp_path: Path) -> None:
    assert set(of(catalogue(tmp_path), "gun-c-on-lorry-d")) == {GapKind.NAMES_MISSING}


def test_unsourced_numbers_are_told_apart_from_singly_sourced_ones(tmp_path: Path) -> None:
    text = (
        "measures:\n  - {what: length-hull, value: 6, unit: m}\n"
        "  - {what: length-gun-forward, value: 9, unit: m, sources: [museum]}\n"
    )
    found = of(catalogue(tmp_path, {"vehicles/tank-b.yaml": text}), "tank-b")
    assert found[GapKind.NUMBERS_UNSOURCED] == ("length-hull",)
    assert found[GapKind.NUMBERS_SINGLE] == ("length-gun-forward",)


def test_messages_are_sentences(tmp_path: Path) -> None:
    catalog = catalogue(tmp_path, {"vehicles/tank-b.yaml": "features: []\n"})
    messages = [gap.message for entry in gaps(catalog) for gap in entry.gaps]
    assert "Looks not stated: running gear, road wheels on each side and gaps between road wheels." in messages
    assert "No name in Russian, Ukrainian or Arabic." in messages
    assert "2 of 2 measures rest on one source." in messages
    assert all(not message[0].islower() and message.endswith(".") for message in messages)


def test_the_most_wanted_come_first(tmp_path: Path) -> None:
    mentions = "mentions:\n" + "".join(
        f"  - as_written: {words}\n    entry: {entry}\n"
        for words, entry in (("one", "lorry-d"), ("two", "tank-am"), ("three", "tank-am"), ("four", "tank-a"))
    )
    catalog = catalogue(tmp_path, {"reports/2017-05-01-convoy.yaml": mentions})
    found = gaps(catalog)
    assert [(e.entry.id, e.wanted) for e in found] == [
        ("tank-a", 3),
        ("lorry-d", 1),
        ("gun-c", 0),
        ("tank-b", 0),
        ("gun-c-on-lorry-d", 0),
    ]
    assert wanted(catalog, catalog.entries["tank-a"]) == 3
    assert [len(e.gaps) for e in found[2:]] == sorted((len(e.gaps) for e in found[2:]), reverse=True)


def test_as_dict_is_plain(tmp_path: Path) -> None:
    catalog = catalogue(tmp_path)
    (first, *_) = gaps(catalog)
    assert isinstance(first, EntryGaps)
    data = first.as_dict()
    assert data["id"] == "tank-a"
    assert data["gaps"][0] == {  # type: ignore[index]
        "kind": "features_editorial",
        "message": "Looks without a source: running gear.",
        "items": ["running-gear"],
    }


def test_what_no_look_tells_apart_is_a_gap_of_both_until_they_say_so(tmp_path: Path) -> None:
    looks = ("running-gear, tracked", "road-wheels, '6'", "wheel-gap, even", "skirts, full", "turret-form, box")
    stated = [f"  - {{feature: {look.replace(', ', ', states: [')}], sources: [museum]}}\n" for look in looks]
    text = "features:\n" + "".join(stated) + "  - {feature: main-armament, states: [tank-gun], sources: [museum]}\n"
    files = {"vehicles/tank-a.yaml": f"look_alikes: []\n{text}", "vehicles/tank-b.yaml": text}
    alike = catalogue(tmp_path / "alike", files)
    assert [of(alike, entry)[GapKind.UNDIVIDED] for entry in ("tank-a", "tank-b")] == [("tank-b",), ("tank-a",)]
    (told,) = (
        gap for gap in gaps_of(alike, alike.entries["tank-a"], undivided(alike)) if gap.kind is GapKind.UNDIVIDED
    )
    assert told.message == "No look stated of both tells it from Tank B."
    files["vehicles/tank-b.yaml"] = f"{text}not_separable: [tank-a]\n"
    assert undivided(catalogue(tmp_path / "said", files)) == {}
    files["vehicles/tank-b.yaml"] = text.replace("'6'", "'5'")
    assert undivided(catalogue(tmp_path / "told", files)) == {}
