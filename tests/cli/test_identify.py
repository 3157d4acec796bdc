"""The verbs identify, compare and diagnose."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest


def spawned(*words: str, said: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "equipref", *words], input=said, capture_output=True, text=True, check=False
    )


def test_identify_as_json() -> None:
    done = spawned(
        "identify", "kind=vehicle", "running-gear=tracked", "road-wheels=5", "wheel-gap=widen-to-rear:probable",
        "bore-evacuator=mid-barrel", "--view", "side", "--not-visible", "turret-form", "--format", "json",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["candidates"][0]["entry"] == "t-62"
    assert found["not_visible"] == ["turret-form"]
    assert found["view"] == "side"
    assert "turret-form" not in [question["feature"] for question in found["next"]]
    assert {"feature": "wheel-gap", "states": ["widen-to-rear"], "sureness": 0.8} in found["observed"]


def test_too_little_is_said_by_the_exit_code(run: Callable[..., Any]) -> None:
    done = run("identify", "running-gear=tracked")
    assert done.code == 1
    assert "remain" in done.out


@pytest.mark.parametrize(
    ("word", "hint"),
    [("road-weels=5", "road-wheels"), ("running-gear=traked", "tracked"), ("road-wheels=12", "from 3 to 9"),
     ("road-wheels", "FEATURE=STATE"), ("road-wheels=5:perhaps", "probable"), ("road-wheels=many", "whole number")],
)  # fmt: skip
def test_a_wrong_word_is_answered_with_advice(word: str, hint: str, run: Callable[..., Any]) -> None:
    done = run("identify", word)
    assert done.code == 2
    assert hint in done.err
    assert "Traceback" not in done.err
    assert done.out == ""


def test_interactive_goes_forward_back_and_ends() -> None:
    done = spawned(
        "identify",
        "--interactive",
        "--view",
        "side",
        "--format",
        "json",
        "running-gear=tracked",
        said="2\nb\n?\n99\nq\n",
    )
    assert "Traceback" not in done.stderr
    found = json.loads(done.stdout)
    assert [o["feature"] for o in found["observed"]] == ["running-gear"]
    assert len(found["not_visible"]) == 1
    assert done.stderr.count("remain; most probable") >= 4


def test_compare(run: Callable[..., Any]) -> None:
    done = run("compare", "t-55", "t-62", "--format", "json")
    assert done.code == 0
    found = json.loads(done.out)
    assert {"wheel-gap", "bore-evacuator"} <= {d["feature"] for d in found["differences"]}
    assert "T-62: Gaps widen to the rear" in run("compare", "t-55", "t-62", "--same").out
    assert run("compare", "t-62").code == 2
    lost = run("compare", "t-62", "t-6")
    assert lost.code == 1
    assert "t-62" in lost.err


def test_diagnose(run: Callable[..., Any]) -> None:
    done = run("diagnose", "t-62", "--within", "tank", "--format", "json")
    found = json.loads(done.out)
    assert found["sets"]
    assert all(feature in found["said"] for s in found["sets"] for feature in s["features"])
    assert run("diagnose", "t-62", "--within", "tnk").code == 2
