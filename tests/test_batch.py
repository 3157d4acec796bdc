"""Arrow in, Arrow out: batches of names and of texts."""

from __future__ import annotations

import pytest

from equipref.batch import MENTION_COLUMNS, match_batches, scan_batches

pa = pytest.importorskip("pyarrow")
NAMES = ["T-62", None, "T-54/55", "ZU-23 on GAZ-3308", "nothing at all", "T-62 obr. 1983"]


def batch(values: list[str | None], kind: object = None) -> object:
    return pa.RecordBatch.from_arrays([pa.array(range(len(values))), pa.array(values, kind)], ["n", "type"])


@pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.dictionary(pa.int32(), pa.string())])
def test_match_keeps_rows_and_columns(kind: object) -> None:
    (out,) = match_batches([batch(NAMES, kind)], "type")
    assert out.num_rows == len(NAMES)
    assert out.schema.names[:2] == ["n", "type"]
    assert out.column("equipref_status").to_pylist() == [
        "found", None, "ambiguous", "combination", "unknown", "found",
    ]  # fmt: skip
    assert out.column("equipref_id").to_pylist() == [
        "t-62", None, "t-54;t-55", "zu-23-2-on-gaz-3308", None, "t-62",
    ]  # fmt: skip
    assert out.column("equipref_precision").to_pylist()[-1] == "family"
    assert out.column("equipref_score").to_pylist()[0] == 1.0


def test_batches_come_one_by_one() -> None:
    read: list[int] = []

    def batches():  # type: ignore[no-untyped-def]
        for number in range(3):
            read.append(number)
            yield batch(["T-62"])

    stream = match_batches(batches(), "type")
    next(stream)
    assert read == [0]


def test_scan_counts_rows_over_batches() -> None:
    first, second = list(scan_batches([batch(["nothing", "a T-62 here"]), batch([None, "Ми-28Н и T-72"])], "type"))
    assert first.schema.names == list(MENTION_COLUMNS)
    assert first.to_pylist()[0] | {"score": 0} == {
        "row": 1, "start": 2, "end": 6, "text": "T-62", "status": "found", "id": "t-62", "name": "T-62",
        "precision": "exact", "score": 0,
    }  # fmt: skip
    assert [(r["row"], r["id"]) for r in second.to_pylist()] == [(3, "mi-28n"), (3, "t-72")]


def test_no_mentions_still_have_a_schema() -> None:
    (out,) = scan_batches([batch(["nothing"])], "type")
    assert out.num_rows == 0
    assert out.schema.field("start").type == pa.int64()


def test_missing_column_says_which_there_are() -> None:
    with pytest.raises(KeyError, match="n, type"):
        next(match_batches([batch(["T-62"])], "model"))
