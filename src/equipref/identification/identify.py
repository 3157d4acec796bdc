"""An identification: ranked candidates with reasons, the level that the evidence supports, what to look for next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

from equipref.identification import words
from equipref.identification.answers import Answers
from equipref.identification.key import AGAINST, Key, Question, Ranking
from equipref.identification.level import Conclusion, conclude
from equipref.store.catalog import Catalog

Reason = dict[str, str]
"""`feature`, `verdict` (for, against, silent), `observed`, `stated`, and `text` that says it in words."""


@dataclass(frozen=True)
class Ranked:
    """A candidate.

    Attributes:
        id: the variant's id where the evidence leaves one variant, else the entry's.
        entry: the entry's id.
        name: what it is called.
        probability: its share, 0 to 1.
        mismatches: how many observations contradict it.
        remaining: whether it is still in the running.
        reasons: what each observation says of it.
    """

    id: str
    entry: str
    name: str
    probability: float
    mismatches: int
    remaining: bool
    reasons: tuple[Reason, ...]

    @property
    def against(self) -> tuple[Reason, ...]:
        """What speaks against it."""
        return tuple(reason for reason in self.reasons if reason["verdict"] == AGAINST)

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "id": self.id,
            "entry": self.entry,
            "name": self.name,
            "probability": round(self.probability, 6),
            "mismatches": self.mismatches,
            "remaining": self.remaining,
            "reasons": [dict(reason) for reason in self.reasons],
        }


@dataclass(frozen=True)
class Next:
    """A feature to look for next.

    Attributes:
        feature: its id.
        name: what it is called.
        definition: what to look at.
        states: its states by id with their names; empty for numbers.
        gain: information in bits that the answer is expected to bring, times the ease of sight.
        separation: separating power in bits over the remaining candidates (Dallwitz).
    """

    feature: str
    name: str
    definition: str
    states: tuple[tuple[str, str], ...]
    gain: float
    separation: float

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "feature": self.feature,
            "name": self.name,
            "definition": self.definition,
            "states": dict(self.states),
            "gain": round(self.gain, 4),
            "separation": round(self.separation, 4),
        }


class Source(Protocol):
    """What an identification is made from."""

    catalog: Catalog
    data_version: str

    @property
    def key(self) -> Key:
        """The key over the entries."""

    def ranked(self, taxon: str, ranking: Ranking, place: int) -> Ranked:
        """A candidate in words."""

    def next(self, question: Question) -> Next:
        """A question in words."""


class Identification:
    """The answer to "what is this?".

    Attributes:
        data_version: version of the data.
        view: from where it was seen; None: from everywhere.
        tolerance: how many mismatches are tolerated.
        observed: the observations.
        hidden: ids of features that cannot be seen.
        candidates: all entries, the most probable first; `.remaining` says which are not eliminated.
        next: what to look for next, the most telling first.
        conclusion: the deepest level that the evidence supports.
    """

    def __init__(
        self, looks: Source, answers: Answers, ranking: Ranking, view: str | None, tolerance: int, limit: int | None
    ) -> None:
        self.data_version = looks.data_version
        self.view, self.tolerance = view, tolerance
        self.observed, self.hidden = ranking.observations, answers.hidden
        self.ranking = ranking
        self._looks, self._limit = looks, limit

    @cached_property
    def candidates(self) -> tuple[Ranked, ...]:
        """All entries, the most probable first; the first is named by its variant where just one is left."""
        ranked = [self._looks.ranked(c.taxon, self.ranking, place) for place, c in enumerate(self.ranking.candidates)]
        return tuple(ranked)

    @cached_property
    def next(self) -> tuple[Next, ...]:
        """What to look for next."""
        found = self._looks.key.questions(self.ranking, hidden=self.hidden, view=self.view, limit=self._limit)
        return tuple(self._looks.next(question) for question in found)

    @cached_property
    def conclusion(self) -> Conclusion:
        """The deepest level that the evidence supports."""
        return conclude(self._looks.catalog, self.ranking, self.hidden)

    @property
    def remaining(self) -> int:
        """How many candidates remain."""
        return self.ranking.remaining.bit_count()

    def as_dict(self, most: int = 10) -> dict[str, Any]:
        """For JSON; at most so many candidates."""
        count = self.remaining
        shown = self.candidates[:most]
        conclusion = self.conclusion
        return {
            "data_version": self.data_version,
            "view": self.view,
            "tolerance": self.tolerance,
            "observed": [
                {"feature": o.character, "states": list(o.states), "sureness": o.sureness} for o in self.observed
            ],
            "not_visible": list(self.hidden),
            "conclusion": {
                "level": conclusion.level,
                "id": conclusion.id,
                "name": conclusion.name,
                "text": conclusion.text,
                "not_excluded": [
                    {"id": n.id, "name": n.name, "why": n.why, "features": list(n.features)}
                    for n in conclusion.not_excluded
                ],
            },
            "remaining": count,
            "eliminated": len(self.candidates) - count,
            "candidates": [candidate.as_dict() for candidate in shown],
            "next": [question.as_dict() for question in self.next],
        }

    def text(self, most: int = 5) -> str:
        """A few lines: conclusion, candidates with reasons, next features."""
        return "\n".join(self._lines(most)) + "\n"

    def _lines(self, most: int) -> Iterable[str]:
        yield self.conclusion.text
        yield ""
        count = self.remaining
        yield f"{count} of {len(self.candidates)} remain" + (f", seen from the {self.view}" if self.view else "")
        for candidate in self.candidates[:most]:
            mark = " " if candidate.remaining else "x"
            yield f"{mark} {candidate.probability:6.1%}  {candidate.name} ({candidate.id})"
            for reason in candidate.against:
                yield f"            against: {reason['text']}"
        if self.next:
            yield ""
            yield "Look next at"
            for question in self.next[:most]:
                power = f"{question.gain:.2f} bits, separates {question.separation:.2f}"
                yield f"  {question.name} ({question.feature}): {power}"
        yield ""
        yield f"equipref, data {self.data_version}"

    def markdown(self, most: int = 5) -> str:
        """For a note or an article: what was seen, the conclusion, candidates with reasons, data version."""
        catalog = self._looks.catalog
        lines = ["**" + _plain(self.conclusion.text) + "**", ""]
        lines.append("| Observed | State |")
        lines.append("| --- | --- |")
        for o in self.observed:
            doubt = "" if o.sureness == 1 else f" (sure to {o.sureness:.0%})"
            name = words.feature_name(catalog, o.character)
            lines.append(f"| {_plain(name)} | {_plain(words.states_text(catalog, o.character, o.states))}{doubt} |")
        lines.extend(f"| {_plain(words.feature_name(catalog, key))} | not visible |" for key in self.hidden)
        lines.append("")
        lines.append("| Candidate | Probability | Against |")
        lines.append("| --- | --- | --- |")
        for candidate in self.candidates[:most]:
            against = "; ".join(reason["text"] for reason in candidate.against) or "nothing"
            lines.append(
                f"| {_plain(candidate.name)} (`{candidate.id}`) | {candidate.probability:.1%} | {_plain(against)} |"
            )
        view = f"seen from the {self.view}; " if self.view else ""
        lines.extend(["", f"{view}equipref, data {self.data_version}"])
        return "\n".join(lines) + "\n"


def _plain(text: str) -> str:
    """Text within a Markdown table."""
    return "".join(f"\\{char}" if char in "|*_`<[\\" else char for char in text)
