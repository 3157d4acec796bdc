"""The vectors by which the engine of the browser is held to the engine here."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from equipref.identification.compact import compact
from equipref.identification.evidence import Observation
from equipref.identification.key import Key
from equipref.identification.matrix import Matrix
from tests.identification.conftest import mixed_matrix

CASES = 24


def _cases(matrix: Matrix) -> list[dict[str, Any]]:
    chance = random.Random(11)
    key, found = Key(matrix), []
    for number in range(CASES):
        chosen = chance.sample(list(matrix.columns), number % 6)
        observations = []
        for feature in chosen:
            column = matrix.columns[feature]
            labels = column.labels[1:-1] if column.numeric else column.labels
            states = chance.sample(labels, chance.choice((1, 1, 2)))
            observations.append(Observation(feature, tuple(states), chance.choice((1.0, 1.0, 0.8, 0.5))))
        rest = [feature for feature in matrix.columns if feature not in chosen]
        hidden = chance.sample(rest, 1) if number % 3 == 0 else []
        view, tolerance = chance.choice((None, "side", "front", "top")), number % 2
        ranking = key.rank(observations, tolerance=tolerance)
        found.append(
            {
                "observations": [
                    {"feature": o.character, "states": list(o.states), "sureness": o.sureness} for o in observations
                ],
                "tolerance": tolerance,
                "hidden": hidden,
                "view": view,
                "candidates": [
                    [c.taxon, round(c.probability, 12), c.mismatches, c.remaining, list(c.reasons)]
                    for c in ranking.candidates
                ],
                "questions": [
                    [q.character, round(q.gain, 10), round(q.separation, 10)]
                    for q in key.questions(ranking, hidden=hidden, view=view)
                ],
            }
        )
    return found


def test_the_file_of_vectors_is_what_the_engine_answers(root: Path, request: pytest.FixtureRequest) -> None:
    matrix = mixed_matrix()
    data = {"key": compact(matrix), "cases": _cases(matrix)}
    file = root / "schema" / "identify-vectors.json"
    if request.config.getoption("--update-golden"):
        file.write_text(json.dumps(data, separators=(",", ":")) + "\n", encoding="utf-8")
    held = json.loads(file.read_text(encoding="utf-8"))
    assert held["key"] == data["key"]
    assert len(held["cases"]) == CASES
    for old, new in zip(held["cases"], data["cases"], strict=True):
        assert [c[0] for c in old["candidates"]] == [c[0] for c in new["candidates"]]
        assert [c[1] for c in old["candidates"]] == pytest.approx([c[1] for c in new["candidates"]], abs=1e-9)
        assert [c[2:] for c in old["candidates"]] == [c[2:] for c in new["candidates"]]
        assert [q[0] for q in old["questions"]] == [q[0] for q in new["questions"]]
        assert [q[1] for q in old["questions"]] == pytest.approx([q[1] for q in new["questions"]], abs=1e-9)
        assert [q[2] for q in old["questions"]] == pytest.approx([q[2] for q in new["questions"]], abs=1e-9)


def test_the_vectors_tell_something() -> None:
    cases = _cases(mixed_matrix())
    assert any(c["questions"] and c["questions"][0][1] > 0.1 for c in cases)
    assert any(row[4].count("against") for c in cases for row in c["candidates"])
    assert any(row[4].count("silent") for c in cases for row in c["candidates"])
