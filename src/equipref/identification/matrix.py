"""A matrix of taxa and characters, compiled to bit sets: what every taxon can show of every character.

A taxon is anything that is to be identified, a character anything that can be observed of it. Nothing here knows
of equipment; any data set of this form will do.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from equipref.identification.character import (
    Character,
    CharacterType,
    Control,
    MatrixError,
    UnknownCharacter,
    UnknownState,
    near,
)
from equipref.identification.column import Column, bits
from equipref.identification.value import INAPPLICABLE, UNKNOWN, VARIABLE, Value


class Matrix:
    """Taxa and characters with what every taxon shows.

    Args:
        taxa: the ids of the taxa.
        characters: the characters, in their natural order.
        values: for each taxon, its values by character; what is missing is unknown.
        confusions: for each taxon, others for which it is known to be mistaken.

    Raises:
        MatrixError: an id occurs twice, or a value does not fit its character.
    """

    def __init__(
        self,
        taxa: Sequence[str],
        characters: Sequence[Character],
        values: Mapping[str, Mapping[str, Value]],
        confusions: Mapping[str, Iterable[str]] | None = None,
    ) -> None:
        self.taxa = tuple(taxa)
        self.characters = {c.id: c for c in characters}
        if len(set(taxa)) < len(taxa) or len(self.characters) < len(characters):
            raise MatrixError("the id of a taxon or character occurs twice")
        self.number = {taxon: number for number, taxon in enumerate(self.taxa)}
        strange = {key for of in values.values() for key in of} - set(self.characters)
        if strange or set(values) - set(taxa):
            raise MatrixError(f"values for what is not there: {sorted(strange | (set(values) - set(taxa)))}")
        self.values = {taxon: self._applied(dict(values.get(taxon, {}))) for taxon in taxa}
        self.columns: dict[str, Column] = {}
        for character in characters:
            if character.type is not CharacterType.TEXT:
                column = [self.values[taxon].get(character.id) for taxon in taxa]
                try:
                    self.columns[character.id] = Column(character, column)
                except UnknownState as bad:
                    raise MatrixError(str(bad)) from bad
        self.confusions = {
            self.number[taxon]: [self.number[other] for other in others if other in self.number and other != taxon]
            for taxon, others in (confusions or {}).items()
            if taxon in self.number
        }
        self.all = (1 << len(self.taxa)) - 1
        self.controlling = frozenset(control.by for c in characters for control in c.controls)

    def _applied(self, of: dict[str, Value]) -> dict[str, Value]:
        """The values of one taxon with what does not apply marked as such, through all controlling characters."""
        for _ in range(len(self.characters)):
            found = [
                c.id
                for c in self.characters.values()
                if of.get(c.id) != INAPPLICABLE and any(self._rules_out(control, of) for control in c.controls)
            ]
            if not found:
                break
            for key in found:
                of[key] = INAPPLICABLE
        return of

    @staticmethod
    def _rules_out(control: Control, of: Mapping[str, Value]) -> bool:
        value = of.get(control.by)
        if value is UNKNOWN or value == VARIABLE:
            return False
        if value == INAPPLICABLE:
            return True
        shown = {str(value)} if isinstance(value, (str, int, float)) else {str(v) for v in value}
        return bool(shown) and shown <= control.states

    def column(self, character: str) -> Column:
        """A character compiled.

        Raises:
            UnknownCharacter: there is none of this id, or it is a text.
        """
        found = self.columns.get(character)
        if found is None:
            raise UnknownCharacter(character, near(character, self.columns))
        return found

    def taxa_in(self, members: int) -> list[str]:
        """The ids of a set of taxa, in the order of the matrix."""
        return [self.taxa[place] for place in bits(members)]
