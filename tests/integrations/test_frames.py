"""Columns of pandas and polars frames."""

from __future__ import annotations

import pytest

from equipref.integrations import frames


def test_pandas() -> None:
    pd = pytest.importorskip("pandas")
    column = pd.Series(["T-62", None, "T-54/55"], index=[7, 8, 9])
    out = frames.match_pandas(column)
    assert list(out.index) == [7, 8, 9]
    assert out.loc[7, "equipref_id"] == "t-62"
    assert pd.isna(out.loc[8, "equipref_status"])
    assert out.loc[9, "equipref_status"] == "ambiguous"
    found = frames.scan_pandas(pd.Series(["a T-62", None]))
    assert found[["row", "start", "id"]].to_dict("records") == [{"row": 0, "start": 2, "id": "t-62"}]


def test_polars() -> None:
    pl = pytest.importorskip("polars")
    out = frames.match_polars(pl.Series(["T-62", None]))
    assert out["equipref_id"].to_list() == ["t-62", None]
    assert out.schema["equipref_score"] == pl.Float64
    assert frames.scan_polars(pl.Series(["a T-62"]))["id"].to_list() == ["t-62"]
    assert frames.match_polars(pl.Series([], dtype=pl.String)).height == 0
