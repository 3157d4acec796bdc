"""Spark: the same answers from local[2]; the library is opened once a worker."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from typing import Any

import pytest

HASTE = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
"""Java compiles simply and at once: the session is over before better code would have paid."""
REQUIRED = os.environ.get("EQUIPREF_REQUIRE_SPARK") == "1"


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        if REQUIRED:
            raise
        pytest.skip("pyspark is not installed")
    if shutil.which("java") is None:
        assert not REQUIRED, "java is required here and was not found"
        pytest.skip("java is not installed")
    os.environ["PYSPARK_PYTHON"] = os.environ["PYSPARK_DRIVER_PYTHON"] = sys.executable
    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.driver.extraJavaOptions", HASTE)
        .getOrCreate()
    )
    yield session
    session.stop()


def test_match(spark: Any) -> None:
    from equipref.integrations.spark import match_frame

    frame = spark.createDataFrame([(1, "T-62"), (2, None), (3, "T-54/55")], "n int, type string").repartition(2)
    rows = {row["n"]: row for row in match_frame(frame, "type").collect()}
    assert rows[1]["equipref_id"] == "t-62"
    assert rows[2]["equipref_status"] is None
    assert rows[3]["equipref_status"] == "ambiguous"
    with pytest.raises(KeyError, match="n, type"):
        match_frame(frame, "model")


def test_scan(spark: Any) -> None:
    from equipref.integrations.spark import scan_frame

    frame = spark.createDataFrame([("a", "a T-62 and Ми-28Н"), ("b", "nothing")], "doc string, body string")
    rows = sorted(scan_frame(frame, "body", key="doc").collect(), key=lambda row: row["start"])
    assert [(row["doc"], row["start"], row["id"]) for row in rows] == [("a", 2, "t-62"), ("a", 11, "mi-28n")]
