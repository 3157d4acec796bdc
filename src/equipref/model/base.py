"""What every part of the model shares: frozen, strict about keys, and parsed from text."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, WithJsonSchema

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
NUMBER_PATTERN = r"^-?[0-9]+(\.[0-9]+)?$"
CLASS_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?$"
EDITORIAL = "editorial"
"""The source id of a feature statement that is well known but not yet sourced; a gap, never for numbers."""

_STATED: dict[frozenset[str], set[str]] = {}


class Model(BaseModel):
    """The base of every model: immutable, and an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    def model_post_init(self, context: Any, /) -> None:
        """Notes which fields were stated in a set that all models with the same ones share: they are many, and alike.

        It is safe because models are frozen; a large catalogue takes a fifth less memory.
        """
        stated = self.__pydantic_fields_set__
        object.__setattr__(self, "__pydantic_fields_set__", _STATED.setdefault(frozenset(stated), stated))


class Kind(StrEnum):
    """What an entry is; a combination is a carrier with mounts, never a new model."""

    VEHICLE = "vehicle"
    AIRCRAFT = "aircraft"
    WEAPON = "weapon"
    COMBINATION = "combination"

    @property
    def folder(self) -> str:
        """The folder of the catalogue that holds entries of this kind."""
        return {"aircraft": "aircraft"}.get(self.value, f"{self.value}s")


class View(StrEnum):
    """From where a feature can be seen."""

    SIDE = "side"
    FRONT = "front"
    REAR = "rear"
    TOP = "top"
    ANY = "any"


class Stability(StrEnum):
    """How far a feature can be trusted to be as it left the factory."""

    FIXED = "fixed"
    SWAPPABLE = "swappable"
    FIELD_MODIFIED = "field_modified"


class Grade(StrEnum):
    """Reliability of a source on the Admiralty scale, A (completely reliable) to F (cannot be judged)."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


def _number(value: Any) -> Any:
    """Text from YAML becomes a number only if it is written as a plain decimal."""
    if isinstance(value, str):
        if not re.fullmatch(NUMBER_PATTERN, value):
            raise ValueError(f"{value!r} is not a plain decimal number")
        return float(value)
    return value


def _whole(value: Any) -> Any:
    if isinstance(value, str):
        if not re.fullmatch(r"-?[0-9]+", value):
            raise ValueError(f"{value!r} is not a whole number")
        return int(value)
    return value


def _flag(value: Any) -> Any:
    if isinstance(value, str):
        if value not in ("true", "false"):
            raise ValueError(f"{value!r} is neither true nor false")
        return value == "true"
    return value


def _iso_date(value: Any) -> Any:
    if isinstance(value, str):
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
            raise ValueError(f"{value!r} is not a date of the form 2026-01-31")
        return date.fromisoformat(value)
    return value


Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=80)]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([_-][a-z0-9]+)*$", max_length=40)]
ClassId = Annotated[str, StringConstraints(pattern=CLASS_PATTERN, max_length=80)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=4000, strip_whitespace=True)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=300, strip_whitespace=True, pattern=r"^[^\n\r\t]*$")]
Url = Annotated[str, StringConstraints(pattern=r"""^https?://[^\s<>"]+$""", max_length=2000)]
Lang = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$")]
Number = Annotated[float, BeforeValidator(_number), Field(allow_inf_nan=False), WithJsonSchema({"type": "number"})]
Whole = Annotated[int, BeforeValidator(_whole), WithJsonSchema({"type": "integer"})]
Year = Annotated[
    int,
    BeforeValidator(_whole),
    Field(ge=1800, le=2100),
    WithJsonSchema({"type": "integer", "minimum": 1800, "maximum": 2100}),
]
Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema({"type": "boolean"})]
Date = Annotated[date, BeforeValidator(_iso_date), WithJsonSchema({"type": "string", "format": "date"})]
Sources = tuple[Id, ...]
