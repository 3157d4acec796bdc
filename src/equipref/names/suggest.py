"""Near names for a mistyped one: edit distance over the letters, while the digits must agree."""

from __future__ import annotations

import re

from equipref.names.index import NameIndex, Row
from equipref.names.match import Match
from equipref.text.fold import key, sound

_DIGITS = re.compile(r"\d+")
_LEAST_LETTERS = 2
_CUTOFF = 0.6


class Suggester:
    """Finds near names; the table of letters by digits is built when first asked."""

    def __init__(self, index: NameIndex) -> None:
        self._index = index
        self._groups: dict[tuple[str, ...], tuple[list[str], list[Row]]] | None = None

    def suggest(self, text: str, limit: int = 5) -> list[Match]:
        """Near names, best first.

        A name is near only if it has the very digits of the query: T-72 is never near T-62. Score is the
        similarity of the romanised letters, 0..1, by optimal string alignment (a swap of neighbours is one edit).

        Args:
            text: what was typed; fewer than two letters give nothing.
            limit: the most that are returned.

        Returns:
            Matches with `precision` "family" and a reason that explains the score; each thing once.
        """
        wanted = sound(key(text))
        letters = _DIGITS.sub("", wanted).replace("-", "")
        digits = tuple(_DIGITS.findall(wanted))
        if limit < 1 or len(letters) < _LEAST_LETTERS - bool(digits):
            return []
        names, rows = self._table().get(digits, ([], []))
        if not names:
            return []
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        most = max(limit * 8, 40)
        cutoff = _CUTOFF if len(letters) > 2 else 0.34
        near = process.extract(
            letters, names, scorer=OSA.normalized_similarity, processor=None, limit=most, score_cutoff=cutoff
        )
        best: dict[str, Match] = {}
        for found, score, place in sorted(near, key=lambda n: (-n[1], rows[n[2]].rank, n[2])):
            row = rows[place]
            if row.thing in best:
                continue
            edits = OSA.distance(letters, found)
            reason = f"near: {edits} edit{'s' * (edits != 1)} in the letters, digits agree"
            best[row.thing] = Match(
                row.thing, row.entry, row.thing_name, row.text, "family", "", round(score * 0.9, 4), [reason]
            )
            if len(best) == limit:
                break
        return list(best.values())

    def _table(self) -> dict[tuple[str, ...], tuple[list[str], list[Row]]]:
        if self._groups is None:
            self._groups = {}
            for row in self._index.rows():
                folded = sound(key(row.text))
                names, rows = self._groups.setdefault(tuple(_DIGITS.findall(folded)), ([], []))
                names.append(_DIGITS.sub("", folded).replace("-", ""))
                rows.append(row)
        return self._groups
