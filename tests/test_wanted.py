"""Lists of wanted names: read with their weights, weighed by what the look-up answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from equipref import wanted
from equipref.library import builtin


def listed(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_weights_are_read_summed_and_may_lack(tmp_path: Path) -> None:
    assert wanted.read(listed(tmp_path, "\ufeffname,times\nT-62,3\n\nT-62,2.5\nМи-28\n")) == {"T-62": 5.5, "Ми-28": 1}


@pytest.mark.parametrize("weight", ["many", "0", "-1", "nan", "inf"])
def test_a_wrong_weight_is_told_with_its_place(tmp_path: Path, weight: str) -> None:
    with pytest.raises(wanted.WantedError, match=rf"list\.csv:3: '{weight}'"):
        wanted.read(listed(tmp_path, f"name,times\nT-62,1\nT-72,{weight}\n"))


@pytest.mark.parametrize("text", ["", "name\n", "name,times\n,4\n"])
def test_a_list_without_names_is_told(tmp_path: Path, text: str) -> None:
    with pytest.raises(wanted.WantedError, match="holds no names"):
        wanted.read(listed(tmp_path, text))


def test_answers_are_weighed() -> None:
    found = wanted.reach(builtin(), {"T-62": 4, "Typhoon-K": 2, "T-62 obr. 1999": 1, "no such thing": 1})
    assert found.names == 4
    assert found.shares == {"exact": 0.5, "several": 0.25, "family": 0.125, "unknown": 0.125}
    assert found.lacking == ("no such thing",)
    assert sum(found.shares.values()) == pytest.approx(1)
