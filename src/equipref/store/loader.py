"""Reads a catalogue's folder: every file is tried, every fault becomes a finding, nothing is skipped silently."""

from __future__ import annotations

import difflib
import typing
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from equipref.errors import CatalogError
from equipref.finding import Finding, Severity
from equipref.model.base import Kind, Model
from equipref.model.entry import Entry
from equipref.model.relations import Redirects, Report, Traps
from equipref.model.sources import Source
from equipref.model.vocabulary import Classes, Countries, Features, Measures, NameKinds
from equipref.store.catalog import Catalog, Vocabulary
from equipref.store.yaml import MAX_BYTES, Document, parse

M = TypeVar("M", bound=Model)

ENTRY_FOLDERS = tuple(kind.folder for kind in Kind)
VOCABULARY_FILES: Mapping[str, type[Model]] = {
    "classes": Classes,
    "features": Features,
    "name-kinds": NameKinds,
    "measures": Measures,
    "countries": Countries,
}
MAX_FINDINGS = 100
"""How many faults of one file's shape are listed; a file with more is no entry."""
MODELS: Mapping[str, type[Model]] = {
    **dict.fromkeys(ENTRY_FOLDERS, Entry),
    "sources": Source,
    "reports": Report,
    **{f"vocabulary/{stem}.yaml": model for stem, model in VOCABULARY_FILES.items()},
    "redirects.yaml": Redirects,
    "traps.yaml": Traps,
}
"""Which model a file has: by its path in the catalogue, or by its folder."""


def model_of(path: str) -> type[Model] | None:
    """The model of a file, by its path relative to the catalogue's folder; None for a file that has no place."""
    return MODELS.get(path) or MODELS.get(path.rpartition("/")[0])


def schema_of(path: str) -> str | None:
    """The name of the JSON Schema of a file (`entry`, `source`, ...); None for a file that has no place."""
    folder, _, file = path.rpartition("/")
    if path in MODELS:
        return file.removesuffix(".yaml")
    names = {**dict.fromkeys(ENTRY_FOLDERS, "entry"), "sources": "source", "reports": "report"}
    return names.get(folder)


def files(root: Path) -> list[str]:
    """The YAML files of a catalogue, relative to its folder with forward slashes, sorted."""
    found = {p.relative_to(root).as_posix() for ending in ("yaml", "yml") for p in root.rglob(f"*.{ending}")}
    return sorted(found)


def load(root: Path | str) -> tuple[Catalog, list[Finding]]:
    """Reads a whole catalogue.

    Args:
        root: the catalogue's folder.

    Returns:
        What could be read, and a finding for everything that could not.

    Raises:
        CatalogError: the folder does not exist.
    """
    root = Path(root)
    if not root.is_dir():
        raise CatalogError(f"no catalogue at {root}: the folder does not exist", root)
    findings: list[Finding] = []
    documents: dict[str, Document] = {}
    loaded: dict[str, Model] = {}
    for path in files(root):
        document, item = load_file(root, path, findings)
        if document is not None:
            documents[path] = document
        if item is not None:
            loaded[path] = item
    return _catalog(root, documents, loaded, findings), sorted(findings, key=Finding.sort_key)


def load_file(root: Path, path: str, findings: list[Finding]) -> tuple[Document | None, Model | None]:
    """Reads one file of a catalogue and appends what is wrong with it to `findings`."""
    model = model_of(path)
    if model is None or not path.endswith(".yaml"):
        known = ", ".join(sorted({*ENTRY_FOLDERS, "sources", "reports", "vocabulary"}))
        message = "a YAML file that no part of the catalogue reads"
        hint = f"files belong into {known}, and end in .yaml"
        findings.append(Finding("EQ014", Severity.ERROR, message, path, 1, 1, hint))
        return None, None
    try:
        with (root / path).open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except OSError as bad:
        findings.append(Finding("EQ001", Severity.ERROR, f"cannot be read: {bad.strerror}", path))
        return None, None
    document, problems = parse(raw, path)
    findings.extend(problems)
    if document is None:
        return None, None
    return document, _validated(document, model, findings)


def _validated(document: Document, model: type[M], findings: list[Finding]) -> M | None:
    try:
        return model.model_validate(document.data)
    except ValidationError as bad:
        errors = bad.errors(include_url=False)
        within = {error["loc"][:depth] for error in errors for depth in range(len(error["loc"]))}
        # a list whose items are wrong is also called too short: the items say enough
        real = [e for e in errors if e["type"] != "too_short" or e["loc"] not in within]
        findings.extend(_model_finding(document, model, error) for error in real[:MAX_FINDINGS])
        return None


def _model_finding(document: Document, model: type[Model], error: Any) -> Finding:
    place = tuple(step for step in error["loc"] if step != "[key]")
    name = ".".join(str(step) for step in place) or "the file"
    if error["type"] == "extra_forbidden":
        allowed = _keys_at(model, place[:-1])
        near = difflib.get_close_matches(str(place[-1]), allowed, 1, 0.5)
        hint = f"did you mean {near[0]!r}?" if near else f"known keys: {', '.join(allowed)}"
        return document.finding("EQ101", Severity.ERROR, f"unknown key {name!r}", place, key=True, hint=hint)
    if error["type"] == "missing":
        return document.finding("EQ102", Severity.ERROR, f"{name} is missing", place)
    message = _plain(error)
    hint = ""
    if error["type"] == "enum":
        allowed = [part.strip().strip("'") for part in error["ctx"]["expected"].replace(" or ", ", ").split(",")]
        near = difflib.get_close_matches(str(error["input"]), allowed, 1, 0.5)
        hint = f"did you mean {near[0]!r}?" if near else ""
    shown = f" (got {error['input']!r})" if isinstance(error["input"], str) and len(error["input"]) < 60 else ""
    if shown and repr(error["input"]) in message:
        shown = ""
    return document.finding("EQ103", Severity.ERROR, f"{name}: {message}{shown}", place, hint=hint)


def _plain(error: Any) -> str:
    """What is wrong, in words of the catalogue instead of Python's."""
    context = error.get("ctx") or {}
    words = {
        "too_short": f"needs at least {context.get('min_length')} item",
        "tuple_type": "must be a list",
        "string_type": "must be text" if error["input"] is not None else "has no value",
        "model_type": "must be a mapping of keys to values",
        "model_attributes_type": "must be a mapping of keys to values",
        "dict_type": "must be a mapping of keys to values",
    }
    return words.get(error["type"]) or str(error["msg"]).removeprefix("Value error, ")


def _keys_at(model: type[BaseModel], place: Iterable[str | int]) -> list[str]:
    """The keys that a mapping takes, by the path of the mapping within a model."""
    current: Any = model
    for step in place:
        if isinstance(step, int):
            continue
        by_key = {f.alias or n: f.annotation for n, f in current.model_fields.items()}
        current = _model_within(by_key.get(step))
        if current is None:
            return []
    return [f.alias or n for n, f in current.model_fields.items()]


def _model_within(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in typing.get_args(annotation):
        found = _model_within(inner)
        if found is not None:
            return found
    return None


def _catalog(
    root: Path, documents: dict[str, Document], loaded: dict[str, Model], findings: list[Finding]
) -> Catalog:
    def by_id(kind: type[M], items: Iterable[tuple[str, Model]]) -> dict[str, M]:
        found: dict[str, M] = {}
        for path, item in items:
            if isinstance(item, kind):
                key = str(item.id)  # type: ignore[attr-defined]
                if key in found:
                    message = f"id {key!r} is taken by another file"
                    findings.append(documents[path].finding("EQ203", Severity.ERROR, message, ("id",)))
                    continue
                found[key] = item
        return dict(sorted(found.items()))

    def words(stem: str, attribute: str) -> dict[str, Any]:
        item = loaded.get(f"vocabulary/{stem}.yaml")
        return {d.id: d for d in getattr(item, attribute)} if item is not None else {}

    redirects = loaded.get("redirects.yaml")
    traps = loaded.get("traps.yaml")
    return Catalog(
        entries=by_id(Entry, loaded.items()),
        sources=by_id(Source, loaded.items()),
        reports=by_id(Report, loaded.items()),
        vocabulary=Vocabulary(
            classes=words("classes", "classes"),
            features=words("features", "features"),
            name_kinds=words("name-kinds", "name_kinds"),
            measures=words("measures", "measures"),
            countries=words("countries", "countries"),
        ),
        redirects={r.old: r.new for r in redirects.redirects} if isinstance(redirects, Redirects) else {},
        traps=traps.traps if isinstance(traps, Traps) else (),
        documents=documents,
        root=root,
    )
