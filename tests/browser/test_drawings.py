"""Drawings on the pages: what is marked is what is listed, both look-alikes stand in line, states look different."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ElementTree
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from equipref.site.build import BuildResult
from equipref.store.catalog import Catalog
from tests.browser.window import until

pytestmark = pytest.mark.browser
LIMIT = 12_000
"""The most bytes of a drawing."""
PIXELS = """async svgs => {
  const images = svgs.map(svg => Object.assign(new Image(), {src: svg})), shots = [];
  await Promise.all(images.map(image => image.decode()));
  for (const image of images) {
    const canvas = document.createElement('canvas');
    canvas.width = 160; canvas.height = 80;
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, 160, 80);
    pen.drawImage(image, 0, 0, 160, 80);
    shots.push(pen.getImageData(0, 0, 160, 80).data);
  }
  let least = Infinity, which = null;
  for (let a = 0; a < shots.length; a++) for (let b = a + 1; b < shots.length; b++) {
    let n = 0;
    for (let k = 0; k < shots[a].length; k += 4) {
      if (Math.abs(shots[a][k] - shots[b][k]) + Math.abs(shots[a][k + 1] - shots[b][k + 1]) > 40) n++;
    }
    if (n < least) { least = n; which = [svgs[a], svgs[b]]; }
  }
  return [least, which];
}"""


def key_data(site: BuildResult) -> dict[str, Any]:
    text = (site.out / "assets/eq/key-data.js").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text.removeprefix("window.EQUIPREF_KEY=").rstrip(";\n"))
    return found


def numbers_in(path: Path) -> list[str]:
    return re.findall(r'class="qn"[^>]*>(\d+)<', path.read_text(encoding="utf-8"))


def test_every_drawing_of_the_site_is_small_and_well_formed(site: BuildResult) -> None:
    files = [*site.out.glob("assets/eq/drawings/*.svg"), *site.out.glob("assets/eq/states/*.svg")]
    assert len(files) > 1000
    large = {path.name: size for path in files if (size := path.stat().st_size) > LIMIT}
    assert not large
    for path in files[::7]:
        text = path.read_text(encoding="utf-8")
        ElementTree.fromstring(text)
        assert "NaN" not in text
        used, given = (set(re.findall(pattern, text)) for pattern in (r"var\((--\w+)\)", r"(--\w+):"))
        assert used <= given, f"{path.name}: no page brings the colours"


def test_the_legend_of_the_key_drawings_is_the_list_of_features(site: BuildResult) -> None:
    marked = 0
    for page in sorted((site.out / "e").glob("*/index.html"))[::9]:
        text = page.read_text(encoding="utf-8")
        section = text.partition('id="key-recognition-features"')[2].partition("<h2")[0]
        listed = re.findall(r'<li value="?(\d+)', section)
        drawn = [
            number
            for file in re.findall(r'src="?[^" ]*assets/eq/drawings/([^" ]+-key-[^" ]+svg)', section)
            for number in numbers_in(site.out / "assets/eq/drawings" / file)
        ]
        assert sorted(drawn) == sorted(listed), page.parent.name
        assert listed == [str(n + 1) for n in range(len(listed))]
        marked += len(drawn)
    assert marked > 50


def test_tables_of_look_alikes_carry_the_numbers_of_their_drawings(site: BuildResult) -> None:
    checked = 0
    for page in ("t-62", "t-72", "mi-24", "btr-80", "2s1"):
        text = (site.out / "e" / page / "index.html").read_text(encoding="utf-8")
        section = text.partition('id="look-alikes"')[2].partition("<h2")[0]
        for part in section.split("<h3")[1:]:
            listed = set(re.findall(r"<th[^>]*><b>(\d+)</b>", part))
            files = re.findall(r'src="?[^" ]*assets/eq/drawings/([^" ]+--[^" ]+svg)', part)
            assert files, (page, part[:80])
            drawn = {number for file in files for number in numbers_in(site.out / "assets/eq/drawings" / file)}
            assert drawn == listed, (page, files)
            checked += len(listed)
    assert checked > 10


def test_states_look_different(open_page: Any, address: str, site: BuildResult) -> None:
    page = open_page(f"{address}identify/")
    features = [feature for feature in key_data(site)["features"] if feature.get("pictures")]
    assert len(features) > 70
    alike = {}
    for feature in features:
        states = [feature["labels"][place] for place in feature["pictures"][1]]
        least, which = page.evaluate(
            PIXELS, [f"{address}assets/eq/states/{feature['id']}-{state}.svg" for state in states]
        )
        if least < 12:
            alike[feature["id"]] = (least, which)
    assert not alike


def test_a_class_stands_to_one_scale(open_page: Any, address: str, catalog: Catalog) -> None:
    page = open_page(f"{address}classes/tank/")
    widths = page.evaluate(
        """() => [...document.querySelectorAll('.eq-profiles li')].map(li =>
        [li.querySelector('a').textContent, li.querySelector('img').width])"""
    )
    tanks = {entry.name for entry in catalog if entry.class_.startswith("tank")}
    assert {name for name, _ in widths} == tanks
    by_name = dict(widths)
    shapes = {}
    for name, entry in ((n, e) for n in ("T-62", "PT-76", "T-72") for e in catalog if e.name == n):
        svg = page.evaluate("u => fetch(u).then(r => r.text())", f"{address}assets/eq/drawings/{entry.id}-side.svg")
        shapes[name] = float(svg.partition('viewBox="')[2].split()[2])
    for one, two in combinations(shapes, 2):
        assert by_name[one] / by_name[two] == pytest.approx(shapes[one] / shapes[two], rel=0.02)


def test_compare_draws_both_in_line_and_marks_the_rows(open_page: Any, address: str) -> None:
    page = open_page(f"{address}compare/?ids=t-55,t-62")
    until(page, "document.querySelectorAll('#eq-stacks .eq-stack').length > 0")
    rows = page.evaluate("[...document.querySelectorAll('.eq-differs .eq-no')].map(n => n.textContent)")
    assert rows[:2] == ["1", "2"]
    for thing in ("t-55", "t-62"):
        drawn = page.evaluate(
            "id => [...document.querySelectorAll(`#eq-stacks [data-thing=${id}] .eq-digit`)].map(t => t.textContent)",
            thing,
        )
        assert {"1", "2"} <= set(drawn) <= set(rows), thing
    gaps = page.evaluate("window.EQUIPREF_DRAWINGS.features.indexOf('wheel-gap')")
    files = page.evaluate("[...document.querySelectorAll('#eq-stacks image')].map(i => i.getAttribute('href'))")
    assert sum(file.endswith(f"-side.svg#f{gaps}") for file in files) == 2, "what differs is drawn over both in red"
    places = page.evaluate(
        """() => ['t-55', 't-62'].map(id => {
          const held = window.EQUIPREF_DRAWINGS.of[id].side;
          const group = document.querySelector(`.eq-stack [data-thing=${id}]`);
          const point = group.ownerSVGElement.createSVGPoint();
          point.x = held[4];
          return point.matrixTransform(group.getScreenCTM()).x;
        })"""
    )
    assert places[0] == pytest.approx(places[1], abs=1), "front wheels one above the other"
    page.select_option("#eq-compare-view", "front")
    until(page, "document.querySelector('.eq-stack').dataset.view === 'front'")
    assert page.evaluate("location.search").endswith("view=front")


def test_a_variant_is_drawn_as_it_differs(open_page: Any, address: str) -> None:
    page = open_page(f"{address}compare/?ids=mi-35,mi-35m")
    until(page, "document.querySelectorAll('#eq-stacks image').length > 1")
    files = page.evaluate("[...document.querySelectorAll('#eq-stacks image')].map(i => i.getAttribute('href'))")
    assert any(file.endswith("/mi-35m-side.svg") for file in files)


def test_identify_shows_states_and_candidates(open_page: Any, address: str) -> None:
    page = open_page(f"{address}identify/#running-gear=tracked")
    until(page, "document.querySelector('#eq-left .eq-thumb') !== null")
    page.evaluate("document.querySelector('details[data-part=suspension]').open = true")
    chip = page.locator("#f-wheel-gap-widen-to-rear img")
    chip.scroll_into_view_if_needed()
    until(page, "document.querySelector('#f-wheel-gap-widen-to-rear img').naturalWidth > 0")
    assert chip.get_attribute("alt") == "", "the words beside it say the same"
    page.locator("#f-wheel-gap-widen-to-rear").focus()
    page.keyboard.press("Enter")
    assert "wheel-gap=widen-to-rear" in page.evaluate("location.hash")
    page.locator("#eq-left .eq-thumb").first.scroll_into_view_if_needed()
    until(page, "document.querySelector('#eq-left .eq-thumb').naturalWidth > 0")


def test_the_drill_draws_after_the_answer(open_page: Any, address: str) -> None:
    page = open_page(f"{address}drill/")
    until(page, "document.querySelectorAll('#eq-choices button').length === 2")
    assert page.is_hidden("#eq-stacks")
    right = page.get_attribute("#eq-drill", "data-answer")
    page.click("#eq-choices button >> nth=0")
    until(page, "document.querySelector('#eq-stacks .eq-stack') !== null")
    assert page.get_attribute("#eq-stacks [data-thing]", "data-thing") == right, "what was described is on top"
    clues = page.evaluate("[...document.querySelectorAll('#eq-clues li[value]')].map(li => String(li.value))")
    digits = page.evaluate("[...document.querySelectorAll('#eq-stacks .eq-digit')].map(t => t.textContent)")
    assert set(digits) == set(clues)
    page.keyboard.press("Enter")
    until(page, "document.getElementById('eq-stacks').hidden")


def test_drawings_work_from_files(open_page: Any, stick: Path) -> None:
    page = open_page(f"file://{stick}/compare.html?ids=t-55,t-62", offline=True)
    until(page, "document.querySelectorAll('#eq-stacks image').length >= 2")
    missing: list[str] = []
    page.on("requestfailed", lambda request: missing.append(request.url))
    page.fill("#eq-add", "T-72")
    page.keyboard.press("Enter")
    until(page, "document.querySelectorAll('#eq-stacks image').length >= 3")
    assert "ids=t-55,t-62,t-72" in page.evaluate("decodeURIComponent(location.hash || location.search)")
    for file in page.evaluate("[...document.querySelectorAll('#eq-stacks image')].map(i => i.href.baseVal)"):
        path, _, part = file.removeprefix("file://").partition("#")
        assert Path(path).is_file(), file
        assert not part or f'id="{part}"' in Path(path).read_text(), file
    page.reload()
    until(page, "document.querySelectorAll('.eq-compare thead th').length === 5")
    page = open_page(f"file://{stick}/identify.html#running-gear=tracked", offline=True)
    until(page, "document.querySelector('#eq-left .eq-thumb').naturalWidth > 0")
    assert not missing
