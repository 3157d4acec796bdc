"""The catalogue by its looks: identify, compare, diagnose, describe."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from equipref.errors import UnknownEntry
from equipref.identification import words
from equipref.identification.answers import VIEWS, BadAnswer, understood
from equipref.identification.catalogue import entry_matrix, member_matrix
from equipref.identification.character import near
from equipref.identification.diagnose import Diagnosis, describe, diagnose
from equipref.identification.differences import Difference, differences, similarities
from equipref.identification.evidence import Observation
from equipref.identification.identify import Identification, Next, Ranked, Reason
from equipref.identification.key import Key, Question, Ranking
from equipref.identification.level import leading_variant
from equipref.identification.matrix import Matrix
from equipref.store.catalog import Catalog


class Looks:
    """A catalogue seen by its looks.

    Args:
        catalog: the catalogue.
        data_version: version of the data, told with every answer.
    """

    def __init__(self, catalog: Catalog, data_version: str) -> None:
        self.catalog, self.data_version = catalog, data_version

    @cached_property
    def matrix(self) -> Matrix:
        """Entries by features."""
        return entry_matrix(self.catalog)

    @cached_property
    def key(self) -> Key:
        """The key over the entries."""
        return Key(self.matrix)

    def identify(
        self,
        observed: Mapping[str, Any],
        *,
        view: str | None = None,
        hidden: Iterable[str] = (),
        tolerance: int = 0,
        limit: int | None = None,
    ) -> Identification:
        """Ranks the entries of the catalogue by what was observed.

        Args:
            observed: by feature a state, several states ("one of these"), a number, "4-6", "not_visible", or
                `{"states": ..., "sure": "probable"}`; `kind` and `class` are features, too.
            view: side, front, rear or top: only features that show from there are asked for.
            hidden: features that cannot be seen.
            tolerance: a candidate falls out after more contradictions than this.
            limit: at most so many next features.

        Raises:
            UnknownCharacter: there is no such feature; `.near` holds those that look like it.
            UnknownState: the feature has no such state; likewise.
            BadAnswer: an answer or the view has no form that is understood.
        """
        checked_view(view)
        if tolerance < 0:
            raise BadAnswer(f"the tolerance must be 0 or more, not {tolerance}")
        answers = understood(self.matrix, observed, hidden)
        ranking = self.key.rank(answers.observations, tolerance=tolerance)
        return Identification(self, answers, ranking, view, tolerance, limit)

    def differences(self, ids: Sequence[str], *, view: str | None = None) -> list[Difference]:
        """The features in which things differ, the strongest first; see `equipref.identification.differences`.

        Raises:
            UnknownEntry: nothing has one of the ids.
            BadAnswer: fewer than two different ids, or no such view.
        """
        return differences(self.catalog, self.things(ids), view=checked_view(view))

    def similarities(self, ids: Sequence[str], *, view: str | None = None) -> list[Difference]:
        """The features that several things have in common; likewise."""
        return similarities(self.catalog, self.things(ids), view=checked_view(view))

    def diagnose(self, entry_id: str, *, within: str = "", view: str | None = None, limit: int = 3) -> Diagnosis:
        """The smallest sets of features that tell an entry from all others; see `equipref.identification.diagnose`.

        Raises:
            UnknownEntry: nothing has this id; of a variant its entry is taken.
            BadAnswer: no such class or view.
        """
        if within and within not in self.catalog.vocabulary.classes:
            near_ones = near(within, self.catalog.vocabulary.classes)
            hint = f"; did you mean {' or '.join(near_ones)}?" if near_ones else ""
            raise BadAnswer(f"there is no class {within!r}{hint}")
        entry = self.catalog.things[self.thing(entry_id)].entry.id
        return diagnose(self.catalog, entry, within=within, view=checked_view(view), limit=limit)

    def describe(self, thing_id: str) -> list[tuple[str, list[tuple[str, str]]]]:
        """What an entry or variant shows, by part, in words."""
        return describe(self.catalog, self.thing(thing_id))

    def thing(self, thing_id: str) -> str:
        """An id after redirects; raises UnknownEntry, with near ids, where nothing has it."""
        found = self.catalog.resolve_id(thing_id)
        if found not in self.catalog.things:
            raise UnknownEntry(thing_id, near(thing_id, self.catalog.things))
        return found

    def things(self, ids: Sequence[str]) -> list[str]:
        """At least two different ids after redirects."""
        found = list(dict.fromkeys(self.thing(key) for key in ids))
        if len(found) < 2:
            raise BadAnswer("give at least two different ids to compare")
        return found

    def ranked(self, taxon: str, ranking: Ranking, place: int) -> Ranked:
        """A candidate of a ranking with reasons in words."""
        candidate = ranking.candidates[place]
        entry = self.catalog.entries[taxon]
        variant = self._variant(taxon, ranking.observations) if place == 0 and candidate.remaining else None
        name = self.catalog.things[variant or taxon].name
        reasons = tuple(
            self._reason(taxon, observation, verdict)
            for observation, verdict in zip(ranking.observations, candidate.reasons, strict=True)
        )
        return Ranked(
            variant or taxon,
            entry.id,
            name,
            candidate.probability,
            candidate.mismatches,
            candidate.remaining,
            reasons,
        )

    def _variant(self, taxon: str, observations: Sequence[Observation]) -> str | None:
        entry = self.catalog.entries[taxon]
        if not entry.variants or not observations:
            return None
        ranking = Key(member_matrix(self.catalog, entry)).rank(observations)
        return leading_variant(ranking.left, taxon)

    def _reason(self, taxon: str, observation: Observation, verdict: str) -> Reason:
        feature = observation.character
        column = self.matrix.column(feature)
        number = self.matrix.number[taxon]
        cell = column.cells[number]
        if cell:
            stated = words.either(
                words.state_name(self.catalog, feature, label)
                for place, label in enumerate(column.labels)
                if cell >> place & 1
            )
        else:
            stated = "does not apply" if column.inapplicable >> number & 1 else "not stated"
        seen = words.states_text(self.catalog, feature, observation.states)
        name = words.feature_name(self.catalog, feature)
        joint = {"for": "as observed", "against": f"observed {words.lowered(seen)}", "silent": "nothing is stated"}
        return {
            "feature": feature,
            "verdict": verdict,
            "observed": seen,
            "stated": stated,
            "text": f"{name}: {words.lowered(stated)}, {joint[verdict]}",
        }

    def next(self, question: Question) -> Next:
        """A question in words."""
        known = self.catalog.vocabulary.features.get(question.character)
        column = self.matrix.column(question.character)
        labels = () if column.numeric else column.labels
        states = tuple((label, words.state_name(self.catalog, question.character, label)) for label in labels)
        return Next(
            question.character,
            words.feature_name(self.catalog, question.character),
            known.definition if known else "What sort of thing it is.",
            states,
            question.gain,
            question.separation,
        )


def checked_view(view: str | None) -> str | None:
    """The view itself; raises BadAnswer where there is none of this name."""
    if view is not None and view not in VIEWS:
        raise BadAnswer(f"there is no view {view!r}; views are {', '.join(VIEWS)}")
    return view
