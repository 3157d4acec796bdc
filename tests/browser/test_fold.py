"""fold.js agrees with equipref.text.fold on every shared vector, and on every name of the catalogue."""

from __future__ import annotations

import json
from typing import Any

import pytest

from equipref.store.catalog import Catalog
from equipref.text.fold import key, latin, sound, visual
from tests.browser.conftest import ROOT

pytestmark = pytest.mark.browser
FOLD = """inputs => inputs.map(text => {
  const f = window.equipref.fold, key = f.key(text);
  return [f.fold(text), key, f.visual(key), f.latin(key), f.sound(key)];
})"""


def test_vectors(open_page: Any, address: str) -> None:
    vectors = json.loads((ROOT / "schema" / "fold-vectors.json").read_text(encoding="utf-8"))["vectors"]
    assert len(vectors) >= 30
    folded = open_page(address).evaluate(FOLD, [vector["input"] for vector in vectors])
    for vector, found in zip(vectors, folded, strict=True):
        assert found == [vector[k] for k in ("fold", "key", "visual", "latin", "sound")], vector["input"]


def test_every_name(open_page: Any, address: str, catalog: Catalog) -> None:
    texts = sorted({name.text for thing in catalog.things.values() for name in thing.names})
    for text, found in zip(texts, open_page(address).evaluate(FOLD, texts), strict=True):
        folded = key(text)
        assert found[1:] == [folded, visual(folded), latin(folded), sound(folded)], text
