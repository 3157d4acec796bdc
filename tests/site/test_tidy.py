"""Built pages lose idle white space, and nothing that a reader sees."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from equipref.site.tidy import tidy_html

PIECES = [*"\n \t\ra\xa0", "<b>", "<pre>", "</pre>", "<textarea>", "</textarea>"]
TEXTS = st.lists(st.sampled_from(PIECES)).map("".join)


def test_runs_with_a_line_end_become_one() -> None:
    assert tidy_html("\n\n <p>a  b \n\n\t c</p>  <p>d</p>\n ") == "<p>a  b\nc</p>  <p>d</p>\n"


def test_preformatted_text_stays() -> None:
    assert tidy_html("<p>\n\n</p>\n\n<pre>a\n\n  b</pre>\n\n<p>") == "<p>\n</p>\n<pre>a\n\n  b</pre>\n<p>\n"


def test_what_the_standard_forbids_goes() -> None:
    assert tidy_html('<input type="checkbox" autocomplete="off">') == '<input type="checkbox">\n'
    assert tidy_html('<label for="__toc">x</label>') == "<label>x</label>\n"
    kept = '<input id="__toc"><label for="__toc">x</label>\n'
    assert tidy_html(kept) == kept


@given(TEXTS)
def test_outside_of_preformatted_text_it_is_one_substitution(text: str) -> None:
    parts = re.split(r"(<pre\b.*?</pre>|<textarea\b.*?</textarea>)", text, flags=re.DOTALL)
    parts[::2] = [re.sub(r"\s*\n\s*", "\n", part) for part in parts[::2]]
    assert tidy_html(text) == "".join(parts).strip() + "\n"
    assert tidy_html(tidy_html(text)) == tidy_html(text)
