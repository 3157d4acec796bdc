"""Scanning texts: what is found, at which offsets, and what is left alone."""

from __future__ import annotations

import io
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import equipref
from equipref.names.stream import scan_stream

REPORT = (
    "Two T-62s and a BPM-97 (Kamaz Vystrel) passed the depot.\nMil Mi-28N and Mi-35M helicopters circled; "
    "a 23mm auto-cannon mounted on GAZ Sadko fired. The ЗУ-23-2 is Soviet. Т-62М шёл следом."
)


def found(text: str) -> list[tuple[str, list[str]]]:
    return [(m.text, [x.id for x in m.parts or m.matches]) for m in equipref.scan(text)]


def test_report() -> None:
    assert found(REPORT) == [
        ("T-62s", ["t-62"]),
        ("BPM-97 (Kamaz Vystrel)", ["bpm-97"]),
        ("Mil Mi-28N", ["mi-28n"]),
        ("Mi-35M", ["mi-35m"]),
        ("23mm auto-cannon mounted on GAZ Sadko", ["gaz-3308", "zu-23-2"]),
        ("ЗУ-23-2", ["zu-23-2"]),
        ("Т-62М", ["t-62m"]),
    ]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("İİ 🚁 T-62", ["T-62"]),
        ("سلم الجيش دبابات «تي-62» إلى الميناء", ["تي-62"]),
        ("والتي-62", ["تي-62"]),
        ("Mi-28N/Mi-35M", ["Mi-28N", "Mi-35M"]),
        ("T-54/55 tanks", ["T-54/55"]),
        ("a T-\n62 stood", ["T-\n62"]),
        ("T\u00ad-62, T\u200b-62", ["T\u00ad-62", "T\u200b-62"]),
        ("ＢＰＭ－９７", ["ＢＰＭ－９７"]),
        ("T-62?! (T-62). T-62's", ["T-62", "T-62", "T-62"]),
        ("T-622 xT-62 T-62_x", []),
        ("https://example.org/T-62/page T-62", ["T-62"]),
        ("Ми-8 в Сирии", ["Ми-8"]),
    ],
)
def test_spans(text: str, mentions: list[str]) -> None:
    assert [m.text for m in equipref.scan(text)] == mentions


@pytest.mark.parametrize(
    "text",
    [
        "The M4 highway and the M5 motorway meet there.",
        "T-4 airbase, also called Tiyas.",
        "Floods wreak havoc in the valley.",
        "Раздался выстрел, потом ещё один.",
        "Прошёл сильный град.",
        "The alligator lay still while a hornet flew by.",
        "He read a4 paper for 2 m 5 cm.",
    ],
)
def test_traps(text: str) -> None:
    assert equipref.scan(text) == []


def test_trap_beside_a_tank() -> None:
    assert found("T-62 tanks moved along the M5 highway; a T-72 tank stayed.") == [
        ("T-62", ["t-62"]),
        ("T-72", ["t-72"]),
    ]


@given(st.text(max_size=200), st.sampled_from(["T-62", "Ми-28Н", "تي-62", "BPM-97"]), st.text(max_size=60))
@settings(max_examples=300)
def test_offsets(before: str, name: str, after: str) -> None:
    text = f"{before} {name} {after}"
    last = 0
    for mention in equipref.scan(text):
        assert text[mention.start : mention.end] == mention.text
        assert mention.start >= last
        assert mention.end > mention.start
        last = mention.end


@given(st.integers(20, 400), st.integers(0, 5))
@settings(max_examples=40)
def test_stream_agrees(block: int, copies: int) -> None:
    text = (REPORT + " Nothing here but words and words.\n\n") * copies
    whole = [(m.start, m.end, m.text) for m in equipref.scan(text)]
    streamed = [(m.start, m.end, m.text) for m in scan_stream(equipref.load(), io.StringIO(text), block=block)]
    assert streamed == whole


@pytest.mark.parametrize(
    "nasty", ["T" * 10**6, "-" * 10**4, "(" * 10**5, "T-6" * 10**5, "2S1 " * 50_000, "مي " * 10**5, "\x00" * 10**5]
)
def test_nasty_input_stays_linear(nasty: str) -> None:
    equipref.scan("T-62")
    start = time.process_time()
    equipref.scan(nasty[: len(nasty) // 4])
    quarter = time.process_time() - start
    start = time.process_time()
    equipref.scan(nasty)
    assert time.process_time() - start < max(0.5, 12 * quarter)


def test_families_of_suffixes() -> None:
    mention = equipref.scan("a T-72Q9 was seen")[0]
    assert (mention.text, mention.matches[0].id, mention.matches[0].precision) == ("T-72Q9", "t-72", "family")


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("a BRDM-2 with AT-5 UAZ-3962", {"BRDM-2 with AT-5": "9p148-konkurs", "UAZ-3962": "uaz-3962"}),
        ("one MT-LB ambulance and one MT-LB", {"MT-LB ambulance": "mt-lb-s", "MT-LB": "mt-lb"}),
        ("the m1126 stryker and brdm-2 khazar", {"m1126 stryker": "m1126-stryker", "brdm-2 khazar": "brdm-2-khazar"}),
        ("a Mi-28N-ZU-23-2 on MT-LB/more", {"Mi-28N-ZU": "mi-28n", "MT-LB": "mt-lb"}),
    ],
)
def test_names_of_several_words(text: str, mentions: dict[str, str]) -> None:
    """The longest name counts, whatever was read before, and what a longer one might have hidden is found."""
    for _ in range(2):
        found = {m.text: m.matches[0].id for m in equipref.scan(text)}
        assert {written: found.get(written) for written in mentions} == mentions


@pytest.mark.parametrize(
    "text", ["guns 2S1", "pět samohybných houfnic 2S1", "haubica 2S1", "obús 2S1", "abc 2S1 and"]
)
def test_the_word_before_a_name_does_not_hide_it(text: str) -> None:
    assert [m.matches[0].id for m in equipref.scan(text)] == ["2s1"]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("شوهد 2إس4 في المنطقة", ["2s4"]),
        ("أورلان-10 فوق المدينة", ["orlan-10"]),
        ("مدفع و2إس3، ودبابة", ["2s3"]),
        ("بي إم-27 ГАЗ", ["bm-27"]),
        ("دبابات من طراز T-72M وT-55", ["t-72m", "t-55"]),
        ("بزT-55 ودT-55", []),
    ],
)
def test_arabic_letters_with_hamza_and_particles(text: str, mentions: list[str]) -> None:
    assert [m.matches[0].id for m in equipref.scan(text)] == mentions
