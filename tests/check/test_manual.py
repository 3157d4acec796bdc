"""docs/rules.md: current, and with every rule."""

from __future__ import annotations

import re
from pathlib import Path

from equipref.check import manual
from equipref.check.registry import RULES


def test_page_is_current(root: Path) -> None:
    committed = (root / "docs" / "rules.md").read_text(encoding="utf-8")
    assert committed == manual.page(), "run `python -m equipref.check.manual`"


def test_every_rule_has_an_anchor_and_a_row() -> None:
    page = manual.page()
    assert re.findall(r'<a id="(eq\d+)"></a>', page) == [code.lower() for code in sorted_by_group()]
    for code, rule in RULES.items():
        assert f"| [{code}](#{code.lower()}) | {rule.title} |" in page
        assert f"### {code}: {rule.title}" in page


def sorted_by_group() -> list[str]:
    from equipref.check.registry import GROUPS

    return [rule.code for rules in GROUPS.values() for rule in sorted(rules, key=lambda rule: rule.code)]


def test_fences_are_closed_and_lines_are_short_enough_to_read() -> None:
    page = manual.page()
    assert page.count("\n```") % 2 == 0
    assert max(len(line) for line in page.splitlines()) < 400
    assert "\x00" not in page


def test_write(tmp_path: Path) -> None:
    manual.write(tmp_path / "rules.md")
    assert (tmp_path / "rules.md").read_text(encoding="utf-8") == manual.page()
