"""Identify, Compare and the drill in a real browser; the engine there agrees with the one in Python."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from benchmarks.identify import made_matrix
from equipref.identification.compact import compact
from equipref.identification.evidence import Observation
from equipref.identification.looks import Looks
from equipref.store.catalog import Catalog
from tests.browser.conftest import ROOT
from tests.browser.window import until
from tests.identification.conftest import mixed_matrix

pytestmark = pytest.mark.browser
RUN = """([data, cases]) => {
  const key = new window.equipref.Key(data);
  return cases.map(c => {
    const ranking = key.rank(c.observations, c.tolerance);
    const questions = key.questions(ranking, c.hidden, c.view);
    return {
      candidates: ranking.candidates.map(r => [r.id, r.probability, r.mismatches, r.remaining, r.reasons]),
      questions: questions.map(q => [q.feature, q.gain, q.separation])
    };
  });
}"""
CONCLUDE = """cases => {
  const key = new window.equipref.Key(window.EQUIPREF_KEY);
  return cases.map(c => {
    const found = window.equipref.level.conclude(key, key.rank(c.observations, 0), c.hidden);
    return [found.level, found.id, found.text];
  });
}"""
STEPS = """text => {
  const data = JSON.parse(text), key = new window.equipref.Key(data), seen = [], times = [];
  for (let n = 0; n < 9; n++) {
    const began = performance.now();
    const ranking = key.rank(seen, 0), questions = key.questions(ranking, [], null);
    if (n) times.push(performance.now() - began);
    for (const q of questions) {
      const cell = data.taxa[17].cells[key.place[q.feature]];
      if (!cell) continue;
      seen.push({feature: q.feature, states: [data.features[key.place[q.feature]].labels[cell[0]]], sureness: 1});
      break;
    }
  }
  return times;
}"""


def test_vectors(open_page: Any, address: str) -> None:
    held = json.loads((ROOT / "schema" / "identify-vectors.json").read_text(encoding="utf-8"))
    assert held["key"] == compact(mixed_matrix())
    found = open_page(f"{address}identify/").evaluate(RUN, [held["key"], held["cases"]])
    for case, answer in zip(held["cases"], found, strict=True):
        assert [c[0] for c in answer["candidates"]] == [c[0] for c in case["candidates"]]
        assert [c[1] for c in answer["candidates"]] == pytest.approx([c[1] for c in case["candidates"]], abs=1e-9)
        assert [c[2:] for c in answer["candidates"]] == [c[2:] for c in case["candidates"]]
        assert [q[0] for q in answer["questions"]] == [q[0] for q in case["questions"]]
        for place in (1, 2):
            expected = [q[place] for q in case["questions"]]
            assert [q[place] for q in answer["questions"]] == pytest.approx(expected, abs=1e-8)


def test_conclusions_over_the_catalogue(open_page: Any, address: str, catalog: Catalog) -> None:
    looks, chance, cases, expected = Looks(catalog, "x"), random.Random(4), [], []
    for taxon in looks.matrix.taxa[::3]:
        number = looks.matrix.number[taxon]
        stated = [k for k, c in looks.matrix.columns.items() if c.cells[number] and c.character.asked]
        chosen = chance.sample(stated, min(len(stated), 7))
        observations = []
        for feature in chosen[:-1]:
            column = looks.matrix.columns[feature]
            labels = [label for place, label in enumerate(column.labels) if column.cells[number] >> place & 1]
            observations.append(Observation(feature, (labels[0],)))
        given = {o.character: list(o.states) for o in observations}
        found = looks.identify(given, hidden=chosen[-1:]).conclusion
        expected.append([found.level, found.id, found.text])
        cases.append(
            {
                "observations": [
                    {"feature": o.character, "states": list(o.states), "sureness": 1} for o in observations
                ],
                "hidden": chosen[-1:],
            }
        )
    assert {row[0] for row in expected} >= {"type", "class"}
    for case, here, there in zip(
        cases, expected, open_page(f"{address}identify/").evaluate(CONCLUDE, cases), strict=True
    ):
        assert there == here, case


def test_a_step_is_fast(open_page: Any, address: str) -> None:
    times = open_page(f"{address}identify/").evaluate(STEPS, json.dumps(compact(made_matrix())))
    assert sorted(times)[len(times) // 2] < 50, times


def test_chips_candidates_and_the_address(open_page: Any, address: str) -> None:
    page = open_page(f"{address}identify/")
    until(page, "!document.getElementById('eq-identify').hidden")
    page.check("input[name=eq-view][value=side]")
    for part, chip in (
        ("suspension", "f-running-gear-tracked"),
        ("suspension", "f-road-wheels-5"),
        ("suspension", "f-wheel-gap-widen-to-rear"),
        ("armament", "f-bore-evacuator-mid-barrel"),
    ):
        page.evaluate("part => { document.querySelector(`details[data-part='${part}']`).open = true }", part)
        page.click(f"#{chip}")
    assert page.get_attribute("#eq-left li", "data-id") == "t-62"
    assert "T-62" in page.inner_text("#eq-conclusion")
    assert page.evaluate("[...document.querySelectorAll('#eq-left > li')].slice(0, 2).map(li => li.dataset.id)") == [
        "t-62",
        "t-55",
    ]
    second = page.locator("#eq-left li[data-id=t-55]")
    against = second.locator(".eq-against-list").inner_text()
    assert "Gaps between road wheels" in against
    assert "observed gaps widen to the rear" in against
    assert "ruled out" in second.inner_text()
    assert "?ids=t-62,t-55" in (second.get_by_text("side by side").get_attribute("href") or "")
    page.click("#eq-eliminated")
    assert page.locator("#eq-out li .eq-against-list").count() == page.locator("#eq-out > li").count() > 20
    shared = page.evaluate("location.href")
    assert "view=side" in shared
    assert "road-wheels=5" in shared
    other = open_page(shared)
    until(other, "document.querySelector('#eq-left li') !== null")
    assert other.inner_text("#eq-conclusion") == page.inner_text("#eq-conclusion")
    page.click("#eq-back")
    assert "bore-evacuator" not in page.evaluate("location.hash")


def test_the_best_question_is_answered_by_keyboard(open_page: Any, address: str) -> None:
    page = open_page(f"{address}identify/")
    until(page, "document.getElementById('eq-asked') !== null")
    first = page.get_attribute("#eq-asked", "data-feature")
    page.keyboard.press("1")
    assert f"{first}=" in page.evaluate("location.hash")
    second = page.get_attribute("#eq-asked", "data-feature")
    assert second != first
    page.keyboard.press("n")
    assert f"not-visible={second}" in page.evaluate("location.hash")
    page.keyboard.press("b")
    assert page.get_attribute("#eq-asked", "data-feature") == second


def test_compare(open_page: Any, address: str) -> None:
    page = open_page(f"{address}compare/?ids=t-55,t-62,no-such")
    until(page, "document.querySelector('.eq-compare tbody tr') !== null")
    first = page.eval_on_selector(".eq-compare tbody tr", "row => [row.className, row.dataset.feature]")
    assert first[0] == "eq-differs"
    assert first[1] in ("wheel-gap", "bore-evacuator")
    assert "no-such" in page.inner_text("#eq-lacking")
    page.fill("#eq-add", "T-72")
    page.keyboard.press("Enter")
    until(page, "document.querySelectorAll('.eq-compare thead th').length === 5")
    assert "ids=t-55,t-62,t-72" in page.evaluate("decodeURIComponent(location.search)")
    page.select_option("#eq-compare-view", "front")
    assert page.query_selector("tr[data-feature=wheel-gap]") is None


def test_drill_keeps_the_score(open_page: Any, address: str) -> None:
    page = open_page(f"{address}drill/")
    until(page, "document.querySelectorAll('#eq-choices button').length === 2")
    right = page.get_attribute("#eq-drill", "data-answer")
    page.click(f"#eq-choices button[data-id='{right}']")
    assert page.inner_text("#eq-said").startswith("Right.")
    assert "1 of 1 right" in page.inner_text("#eq-score")
    page.keyboard.press("Enter")
    wrong = page.get_attribute("#eq-drill", "data-answer")
    page.click(f"#eq-choices button:not([data-id='{wrong}'])")
    assert page.inner_text("#eq-said").startswith("No.")
    page.reload()
    until(page, "document.getElementById('eq-score').textContent.indexOf('1 of 2 right') === 0")


def test_works_from_files(open_page: Any, stick: Path) -> None:
    page = open_page(f"file://{stick}/identify.html#road-wheels=5&running-gear=tracked", offline=True)
    until(page, "document.querySelector('#eq-left li') !== null")
    page.click("#eq-left li a")
    page.wait_for_url("**/e/*.html")
    page = open_page(f"file://{stick}/compare.html?ids=t-55,t-62", offline=True)
    until(page, "document.querySelector('.eq-compare tbody tr') !== null")
