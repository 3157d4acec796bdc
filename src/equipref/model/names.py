"""Names: what a thing is called, by whom, in which language and with which standing."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from equipref.model.base import Flag, Key, Lang, Line, Model, Sources


class NameStatus(StrEnum):
    """The standing of a name."""

    CURRENT = "current"
    HISTORIC = "historic"
    DISPUTED = "disputed"
    WRONG_BUT_COMMON = "wrong_but_common"


class Name(Model):
    """One name of an entry or variant."""

    text: Line
    """The name as it is written."""
    lang: Lang
    """BCP 47 tag of the language it is written in, such as `en`, `ru`, `ar`; `mul` for a bare index."""
    kind: Key
    """Which sort of name: an id of vocabulary/name-kinds.yaml."""
    status: NameStatus = NameStatus.CURRENT
    """Whether it is in use, historic, disputed, or wrong but common."""
    shared: Flag = False
    """True where another entry bears the same name too; both must say so."""
    context: tuple[Line, ...] = ()
    """Cue words, one of which must stand near for a text scan to take the name (everyday words: Grad, Hind)."""
    note: Line | None = None
    """What a reader should know of this name."""
    sources: Sources = Field(default=())
    """Ids of the sources that state the name."""
