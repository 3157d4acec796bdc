"""The look-up on the built-in catalogue: strings as people write them, and what must not be read."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import equipref


@pytest.mark.parametrize(
    ("query", "entry"),
    [
        ("Т-62", "t-62"), ("t62", "t-62"), ("T 62", "t-62"), ("T–62", "t-62"), ("«Т-62»", "t-62"), ("تي-62", "t-62"),
        ("Т-62М", "t-62m"), ("T-62MV", "t-62mv"), ("2 destroyed T-62s", "t-62"), ("main battle tank T-72", "t-72"),
        ("Kamaz Vystrel", "bpm-97"), ("КамАЗ-43269", "bpm-97"), ("Wystrel", "bpm-97"), ("БПМ-97 «Выстрел»", "bpm-97"),
        ("مي-28", "mi-28"), ("مي – 28", "mi-28"), ("Mil Mi-28", "mi-28"), ("вертолёта Ми-28", "mi-28"),
        ("2A13", "zu-23-2"), ("2А13", "zu-23-2"), ("ZU 23 2", "zu-23-2"), ("23mm ZU-23 AA gun", "zu-23-2"),
        ("زو-23", "zu-23-2"), ("زي أو-23-2", "zu-23-2"), ("ГАЗ-3308 «Садко»", "gaz-3308"), ("GAZ Sadko", "gaz-3308"),
        ("9<U+041C>133", None), ("Mi-24W", "mi-24v"), ("Mi-24V attack helicopter", "mi-24v"),
        ("T-72s", "t-72"), ("T-72's", "t-72"), ("T-72S", "t-72s"), ("БМП Bradley", "m2-bradley"),
    ],
)  # fmt: skip
def test_one_thing(query: str, entry: str | None) -> None:
    found = equipref.lookup(query)
    if entry is None:
        assert found.status == "unknown"
        return
    assert (found.status, found.matches[0].id, found.matches[0].precision) == ("found", entry, "exact")
    assert found.matches[0].reasons


@pytest.mark.parametrize(
    ("query", "entry", "rest"),
    [
        ("T-62 obr. 1983", "t-62", "obr. 1983"),
        ("T-62M9", "t-62", "M9"),
        ("T-72Q", "t-72", "Q"),
        ("T-62-XY", "t-62", "XY"),
        ("M1123 HMMWV", "hmmwv", "M1123"),
    ],
)
def test_family_keeps_the_rest(query: str, entry: str, rest: str) -> None:
    found = equipref.lookup(query)
    assert found.status == "found"
    match = found.matches[0]
    assert (match.id, match.precision, match.unmatched) == (entry, "family", rest)
    assert match.score < 0.9


@pytest.mark.parametrize("query", ["Panthera T6", "Sukhoi S-70 Okhotnik-B", "KrAZ Cobra", "Iveco Puma"])
def test_another_thing_that_bears_a_lesser_name_is_unknown(query: str) -> None:
    assert equipref.lookup(query).status == "unknown"


@pytest.mark.parametrize("query", ["Ural tanker", "Ural Avtozaks", "KrAZ", "ZiL truck"])
def test_a_make_is_any_of_its_lorries(query: str) -> None:
    found = equipref.lookup(query)
    assert found.status == "ambiguous"
    assert any(match.id.startswith(("ural-4320", "kraz-260", "zil-131")) for match in found.matches)


@pytest.mark.parametrize(
    ("query", "ids"),
    [("T-54/55", {"t-54", "t-55"}), ("Mi-24V/P", {"mi-24v", "mi-24p"}), ("T-55 or T-62", {"t-55", "t-62"}),
     ("T-62(M)", {"t-62", "t-62m"}), ("Mi-24P, -V attack helicopter", {"mi-24p", "mi-24v"})],
)  # fmt: skip
def test_either_or(query: str, ids: set[str]) -> None:
    found = equipref.lookup(query)
    assert found.status == "ambiguous"
    assert {match.id for match in found.matches} == ids


@pytest.mark.parametrize(
    "query",
    ["23mm ZU-23 on GAZ-3308", "GAZ-3308 with ZU-23-2", "ЗУ-23 на шасси ГАЗ-3308", "ZU-23-2 mounted on a GAZ Sadko",
     "23mm auto-cannon mounted on GAZ Sadko", "GAZ-3308 armed with a 23 mm ZU-23 AA gun"],
)  # fmt: skip
def test_combination(query: str) -> None:
    found = equipref.lookup(query)
    assert found.status == "combination"
    assert [(part.role, part.id) for part in found.parts] == [("carrier", "gaz-3308"), ("mount", "zu-23-2")]
    assert found.matches[0].id == "zu-23-2-on-gaz-3308"


def test_body_with_a_name_of_its_own_on_a_lorry() -> None:
    found = equipref.lookup("KamAZ-5350 with EOV-3523 excavator")
    assert found.status == "combination"
    assert [(part.role, part.id) for part in found.parts] == [("carrier", "kamaz-5350"), ("mount", "eov-3523")]
    assert equipref.lookup("T-72 with BREM-1").status != "combination", "a tank carries no vehicle"


def test_usual_calibre_is_no_exact_gun() -> None:
    gun = equipref.lookup("23mm auto-cannon mounted on GAZ Sadko").parts[1]
    assert gun.precision == "family"
    assert gun.reasons[0].startswith("usual-calibre")


@pytest.mark.parametrize(
    "query",
    ["", " ", "-", "unknown tank", "(Unknown) truck", "T", "62", "1938", "KrAZ Vystrel", "Vystrel 9000", "T-66",
     "T-622", "Object 999", "a" * 5000],
)  # fmt: skip
def test_nothing(query: str) -> None:
    assert equipref.lookup(query).status == "unknown"


@given(st.text(max_size=120))
@settings(max_examples=300)
def test_never_raises(query: str) -> None:
    found = equipref.lookup(query)
    assert found.query == query
    assert found.status in ("found", "ambiguous", "combination", "unknown")
    assert (found.status == "unknown") == (not found.matches and not found.parts)


@given(st.sampled_from(["T-62", "BPM-97", "ZU-23-2", "Mi-28N"]), st.integers(0, 9), st.data())
@settings(max_examples=200)
def test_digits_never_fuzz(name: str, digit: int, data: st.DataObject) -> None:
    places = [i for i, c in enumerate(name) if c.isdigit()]
    place = data.draw(st.sampled_from(places))
    changed = f"{name[:place]}{digit}{name[place + 1 :]}"
    owner = equipref.resolve(name).id
    found = equipref.lookup(changed)
    if changed != name:
        assert owner not in {match.id for match in [*found.matches, *found.parts]}
        assert owner not in {match.id for match in equipref.suggest(changed)}


def test_resolve() -> None:
    assert equipref.resolve("T-62").id == "t-62"
    with pytest.raises(equipref.UnknownName) as unknown:
        equipref.resolve("BMP-97")
    assert unknown.value.candidates[0].id == "bpm-97"
    with pytest.raises(equipref.AmbiguousName) as ambiguous:
        equipref.resolve("T-54/55")
    assert {c.id for c in ambiguous.value.candidates} == {"t-54", "t-55"}
    assert isinstance(ambiguous.value, LookupError)


def test_suggest() -> None:
    near = equipref.suggest("bmp97", limit=3)
    assert near[0].id == "bpm-97"
    assert 0 < near[0].score < 1
    assert near[0].reasons[0].startswith("near: ")
    assert equipref.suggest("") == equipref.suggest("T") == equipref.suggest("6") == []
    assert len(equipref.suggest("vystrl", limit=1)) == 1


def test_get() -> None:
    assert equipref.get("t-62").name == "T-62"
    assert equipref.get("t-62m").name == "T-62M"
    with pytest.raises(KeyError, match="t-62"):
        equipref.get("t-6-2")
