"""Commented templates for new files, written from the model, so that a key's comment is the model's own.

A line that begins with `#` and a blank explains; a line that begins with `#` and no blank is an optional key.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, get_args

from pydantic.fields import FieldInfo

from equipref.model.base import Kind, Model
from equipref.model.entry import Entry
from equipref.model.names import Name
from equipref.model.relations import Report
from equipref.model.sources import Source
from equipref.store.catalog import Vocabulary

KINDS = (*(kind.value for kind in Kind), "source", "report")
"""What a template can be made for."""
COMBINATION_ONLY = ("carrier", "mounts")
NOT_OF_A_COMBINATION = ("variant_of", "makers", "origin", "variants", "not_separable")
WIDTH = 110
NOT_FOR_BEGINNERS = ("outline", "outline_of")
"""Keys that a new entry does without: profiles that refine a drawing."""


def folder_of(kind: str) -> str:
    """The folder of the catalogue that holds files of this kind."""
    return Kind(kind).folder if kind in set(Kind) else f"{kind}s"


def template(kind: str, new_id: str, words: Vocabulary, class_id: str | None = None) -> str:
    """A template for a new file.

    Args:
        kind: one of `KINDS`.
        new_id: the id of the new thing; the file's stem.
        words: the vocabulary, whose ids the comments name.
        class_id: the class of an entry, where it is known; its profile becomes the list of features.

    Returns:
        YAML that is in order once every empty value is filled in.
    """
    return "\n".join(_Template(kind, new_id, words, class_id).lines()) + "\n"


class _Template:
    def __init__(self, kind: str, new_id: str, words: Vocabulary, class_id: str | None) -> None:
        self.kind = kind
        self.words = words
        self.class_id = class_id
        models: Mapping[str, type[Model]] = {"source": Source, "report": Report}
        self.model = models.get(kind, Entry)
        self.given = {"id": new_id, "kind": kind if self.model is Entry else "", "class": class_id or ""}
        self.left_out: tuple[str, ...] = ()
        if self.model is Entry:
            self.left_out = NOT_OF_A_COMBINATION if kind == Kind.COMBINATION else COMBINATION_ONLY

    def lines(self) -> Iterator[str]:
        path = f"{folder_of(self.kind)}/{self.given['id']}.yaml"
        schema = self.model.__name__.lower()
        yield f"# yaml-language-server: $schema=../../schema/{schema}.schema.json"
        yield f"# A new {self.kind}: save it as {path} in the catalogue. Fill in every empty value."
        yield '# A line that begins with "#" and no blank is optional: take the "#" away, or delete the line.'
        yield "# Comments with a blank may go as well. docs/contributing-data.md says what belongs where."
        for name, info in self.model.model_fields.items():
            key = info.alias or name
            if key not in self.left_out and key not in NOT_FOR_BEGINNERS:
                yield ""
                yield from _prose(_meaning(info))
                yield from _prose(self._known(key))
                yield from self._key(key, info)

    def _known(self, key: str) -> str:
        """The ids of a vocabulary that fit, for the keys where the list is short enough to read."""
        vocabulary: Mapping[str, Mapping[str, Any]] = {
            "class": self.words.classes,
            "measures": self.words.measures,
        }
        if key == "features" and not self.class_id:
            return "With --class this template lists the features that a full description of the class states."
        if self.model is not Entry or key not in vocabulary:
            return ""
        fitting = [word.id for word in vocabulary[key].values() if self.kind in set(word.kinds)]
        return f"Known: {', '.join(fitting)}." if fitting else ""

    def _key(self, key: str, info: FieldInfo) -> Iterator[str]:
        wanted = info.is_required() or key in COMBINATION_ONLY
        mark = "" if wanted else "#"
        if self.given.get(key):
            yield f"{key}: {self.given[key]}"
        elif key == "features" and self.class_id:
            yield from self._profile()
        else:
            yield from self._field(key, info, mark, "")

    def _field(self, key: str, info: FieldInfo, mark: str, indent: str, tail: str = "") -> Iterator[str]:
        inner = _inner(info.annotation)
        if inner is None:
            yield f"{mark}{indent}{key}: {_empty(info)}".rstrip() + (tail or self._choices(key, info))
            return
        yield f"{mark}{indent.replace('- ', '  ') if tail else indent}{key}:"
        deeper = " " * (len(indent) + 2)
        yield from self._block(inner, mark, f"{deeper}- " if _is_list(info.annotation) else deeper)

    def _block(self, model: type[Model], mark: str, lead: str) -> Iterator[str]:
        """The keys of one inner mapping, those it must have first; the others are optional in their own right."""
        fields = sorted(model.model_fields.items(), key=lambda item: not item[1].is_required())
        for name, info in fields:
            inner = _inner(info.annotation)
            if inner is not None and inner is not Name:
                continue
            key = info.alias or name
            own = mark or ("" if info.is_required() else "#")
            tail = f"  # {_meaning(info)}{self._choices(key, info, bare=True)}"
            yield from self._field(key, info, own, lead, tail)
            lead = lead.replace("- ", "  ")

    def _profile(self) -> Iterator[str]:
        """The features that a full description of the class states, each with the states it can have."""
        yield "#features:"
        for feature_id in self.words.classes[self.class_id or ""].profile:
            feature = self.words.features[feature_id]
            states = ", ".join(state.id for state in feature.states) or 'a whole number such as "5"'
            yield f"#  - feature: {feature_id}"
            yield f"#    states: []  # {states}"
            yield "#    sources: []"

    def _choices(self, key: str, info: FieldInfo, *, bare: bool = False) -> str:
        """What a value may be, as the end of a line, where there is a short list of it."""
        known: list[str] = []
        for part in (info.annotation, *get_args(info.annotation)):
            if isinstance(part, type) and issubclass(part, StrEnum):
                known = [member.value for member in part]
        if key == "kind" and self.model is Entry:
            known = list(self.words.name_kinds)
        listed = " | ".join(known)
        return "" if not known else f" ({listed})" if bare else f"  # {listed}"


def _prose(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False)


def _meaning(info: FieldInfo) -> str:
    return " ".join((info.description or "").split())


def _empty(info: FieldInfo) -> str:
    return "[]" if _is_list(info.annotation) else ""


def _is_list(annotation: Any) -> bool:
    return getattr(annotation, "__origin__", None) is tuple


def _inner(annotation: Any) -> type[Model] | None:
    """The model within an annotation such as `tuple[Name, ...]` or `External | None`; None for plain values."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    for part in get_args(annotation):
        found = _inner(part)
        if found is not None:
            return found
    return None
