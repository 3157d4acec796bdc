"""The key: from observations in any order to ranked candidates, each with what speaks for and against it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp, log
from typing import NamedTuple

from equipref.identification import best
from equipref.identification.character import UnknownCharacter, near
from equipref.identification.column import Column, bits
from equipref.identification.evidence import (
    Observation,
    chances,
    error,
    is_real,
    likelihoods,
    range_likelihood,
)
from equipref.identification.matrix import Matrix
from equipref.identification.value import reals

FOR, AGAINST, SILENT = "for", "against", "silent"
"""What an observation does to a candidate; silent: nothing is stated of it."""
DIGITS = 9
"""Decimals to which scores are rounded before they are compared, so that every machine ranks alike."""
CONFUSED = 0.1
"""The probability that an observer sees on a thing what belongs to another for which it is known to be mistaken."""
LIVE = 1e-5
"""Candidates less probable than this part of the first do not count in choosing the next question."""


@dataclass(frozen=True)
class Candidate:
    """A taxon with what the observations say of it.

    Attributes:
        taxon: its id.
        probability: its share of the probability, 0 to 1; over all taxa the sum is 1.
        mismatches: how many observations contradict it.
        remaining: whether it is still in the running: it has no more mismatches than are tolerated.
        reasons: for each observation in order, `for`, `against` or `silent`.
    """

    taxon: str
    probability: float
    mismatches: int
    remaining: bool
    reasons: tuple[str, ...]


class Question(NamedTuple):
    """A character that could be looked at next.

    Attributes:
        character: its id.
        gain: the information in bits that the answer is expected to bring under the ranking, times the ease of sight.
        separation: separating power in bits over the candidates that remain (Dallwitz).
        suitability: cost by Dallwitz's method, the least is the best.
    """

    character: str
    gain: float
    separation: float
    suitability: float


@dataclass(frozen=True)
class Ranking:
    """The state of an identification.

    Attributes:
        observations: what was observed, in order.
        candidates: all taxa, the most probable first, whether they remain or not.
        remaining: the taxa that remain, as a set of bits.
    """

    observations: tuple[Observation, ...]
    candidates: tuple[Candidate, ...]
    remaining: int

    @property
    def left(self) -> tuple[Candidate, ...]:
        """The candidates that remain."""
        return tuple(c for c in self.candidates if c.remaining)


class Key:
    """A key over a matrix of taxa and characters.

    Args:
        matrix: the data.
        rbase: base of the scale of reliabilities in choosing the next character.
        varywt: weight of characters that vary within taxa.
        match_inapplicable: whether a taxon to which a character does not apply agrees with every observation of it.
    """

    def __init__(
        self,
        matrix: Matrix,
        *,
        rbase: float = best.RBASE,
        varywt: float = best.VARYWT,
        match_inapplicable: bool = False,
    ) -> None:
        self.matrix = matrix
        self.rbase, self.varywt = rbase, varywt
        self.match_inapplicable = match_inapplicable
        self._chances: dict[str, list[list[float]]] = {}

    def rank(self, observations: Iterable[Observation], *, tolerance: int = 0) -> Ranking:
        """Ranks all taxa by what was observed.

        Args:
            observations: each character at most once; a later one replaces an earlier.
            tolerance: how many mismatches a taxon may have and still remain.

        Raises:
            UnknownCharacter: no character has this id.
            UnknownState: a character has no such state.
        """
        seen = tuple({o.character: o for o in observations}.values())
        count = len(self.matrix.taxa)
        scores, mismatches = [0.0] * count, [0] * count
        verdicts: list[tuple[int, int]] = []
        for observation in seen:
            column = self.matrix.column(observation.character)
            agreeing, opposed = self._verdict(column, observation)
            verdicts.append((agreeing, opposed))
            for taxon in bits(opposed):
                mismatches[taxon] += 1
            self._add(scores, column, observation)
        remaining = sum(1 << taxon for taxon in range(count) if mismatches[taxon] <= tolerance)
        return Ranking(seen, tuple(self._candidates(scores, mismatches, tolerance, verdicts)), remaining)

    def _candidates(
        self, scores: list[float], mismatches: list[int], tolerance: int, verdicts: Sequence[tuple[int, int]]
    ) -> list[Candidate]:
        highest = max(scores, default=0.0)
        weights = self._confused([exp(score - highest) for score in scores])
        total = sum(weights)
        taxa = self.matrix.taxa
        found = sorted(
            range(len(taxa)),
            key=lambda t: (
                -round(weights[t] / total, DIGITS),
                mismatches[t],
                -round(scores[t], DIGITS),
                taxa[t],
            ),
        )
        return [
            Candidate(
                taxa[t],
                weights[t] / total,
                mismatches[t],
                mismatches[t] <= tolerance,
                tuple(_reason(t, agreeing, opposed) for agreeing, opposed in verdicts),
            )
            for t in found
        ]

    def _confused(self, weights: list[float]) -> list[float]:
        """Gives every taxon a part of the weight of the likeliest of those for which it is mistaken."""
        found = list(weights)
        for taxon, others in self.matrix.confusions.items():
            if others:
                share = max(weights[other] for other in others)
                found[taxon] = (1 - CONFUSED) * weights[taxon] + CONFUSED * share
        return found

    def _verdict(self, column: Column, observation: Observation) -> tuple[int, int]:
        """The taxa for which an observation speaks, and those against which it does."""
        agreeing = 0
        if is_real(column):
            low, high = reals(observation.character, observation.states)
            for taxon, held in enumerate(column.ranges):
                if held and low <= held[1] and high >= held[0]:
                    agreeing |= 1 << taxon
        else:
            states = column.states_of(observation.states)
            for sets in column.groups.values():
                for place in bits(states):
                    agreeing |= sets[place]
            if states & column.absent:
                agreeing |= column.inapplicable
        if self.match_inapplicable:
            agreeing |= column.inapplicable
        return agreeing, self.matrix.all & ~agreeing & ~column.unknown

    def _add(self, scores: list[float], column: Column, observation: Observation) -> None:
        wrong = error(column, observation.sureness)
        if is_real(column):
            low, high = reals(observation.character, observation.states)
            for taxon in range(len(scores)):
                chance = range_likelihood(column, taxon, low, high, wrong)
                if column.inapplicable >> taxon & 1 and not self.match_inapplicable:
                    chance = wrong / 2
                scores[taxon] += log(chance)
            return
        of = likelihoods(column, column.states_of(observation.states), wrong)
        if self.match_inapplicable:
            of[1] = of[0]
        logs = [log(max(chance, 1e-12)) for chance in of]
        for taxon, pattern in enumerate(column.pattern_of):
            scores[taxon] += logs[pattern]

    def open_characters(
        self, observations: Iterable[Observation], hidden: Iterable[str] = (), view: str | None = None
    ) -> list[str]:
        """The characters that can still be asked for: not used, not hidden, seen from the view, and applicable.

        Args:
            observations: what was observed.
            hidden: ids of characters that cannot be seen.
            view: from where the specimen is seen; None: from everywhere.
        """
        seen = {o.character: o for o in observations}
        out = set(seen) | set(hidden)
        known = {
            key: self.matrix.column(key).states_of(o.states) for key, o in seen.items() if key in self.matrix.columns
        }
        found = []
        for key, column in self.matrix.columns.items():
            character = column.character
            if key not in out and character.asked and character.ease(view) > 0 and not self._excluded(key, known):
                found.append(key)
        return found

    def _excluded(self, key: str, known: dict[str, int], depth: int = 0) -> bool:
        """Whether what was observed of controlling characters leaves no way for a character to apply."""
        for control in self.matrix.characters[key].controls:
            column = self.matrix.columns.get(control.by)
            if column is None:
                continue
            shown = known.get(control.by)
            ruling = sum(1 << place for place, label in enumerate(column.labels) if label in control.states)
            if shown is not None and shown & ~ruling == 0:
                return True
            if depth < len(self.matrix.characters) and self._excluded(control.by, known, depth + 1):
                return True
        return False

    def questions(
        self, ranking: Ranking, *, hidden: Iterable[str] = (), view: str | None = None, limit: int | None = None
    ) -> list[Question]:
        """What to look for next, the most telling first.

        Args:
            ranking: the state of the identification.
            hidden: ids of characters that cannot be seen.
            view: from where the specimen is seen; None: from everywhere.
            limit: at most so many; None: all that tell anything.

        Raises:
            UnknownCharacter: no character has an id of `hidden`.
        """
        unseen = set(hidden)
        for key in unseen:
            if key not in self.matrix.characters:
                raise UnknownCharacter(key, near(key, self.matrix.columns))
        free = self.open_characters(ranking.observations, unseen, view)
        taxa = ranking.remaining or self.matrix.all
        powers = {p.character: p for p in best.order(self.matrix, taxa, free, rbase=self.rbase, varywt=self.varywt)}
        weights = self._weights(ranking)
        found = []
        for key in free:
            column = self.matrix.columns[key]
            if not column.count:
                continue
            ease = column.character.ease(view)
            worth = best.gain(column, weights, self._usual_chances(column)) * ease
            power = powers.get(key)
            if worth > best.LEAST or power:
                cost = power.suitability if power else float("inf")
                found.append(Question(key, worth, power.separation if power else 0.0, cost))
        order = {key: place for place, key in enumerate(free)}
        found.sort(key=lambda q: (-round(q.gain, DIGITS), order[q.character]))
        return found if limit is None else found[:limit]

    def _weights(self, ranking: Ranking) -> list[tuple[int, float]]:
        """The taxa that still count, with their probabilities."""
        held = ranking.left or ranking.candidates
        highest = max((c.probability for c in held), default=0.0)
        live = [c for c in held if c.probability >= highest * LIVE]
        total = sum(c.probability for c in live)
        return [(self.matrix.number[c.taxon], c.probability / total) for c in live] if total else []

    def _usual_chances(self, column: Column) -> list[list[float]]:
        key = column.character.id
        if key not in self._chances:
            self._chances[key] = chances(column, error(column))
        return self._chances[key]


def _reason(taxon: int, agreeing: int, opposed: int) -> str:
    if agreeing >> taxon & 1:
        return FOR
    return AGAINST if opposed >> taxon & 1 else SILENT
