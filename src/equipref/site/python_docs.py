"""The page of the Python library, made from the docstrings of its public names."""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Iterator
from typing import Any

from markupsafe import Markup, escape

from equipref.site.page import Page

MODULES = ("equipref", "equipref.names.match", "equipref.errors", "equipref.finding")
"""The modules whose public names are documented, in order; a name is shown where it is first met."""
_SECTION = re.compile(r"^(Args|Attributes|Returns|Raises|Yields|Examples?):$")
_FIELD = re.compile(r"^(\S[^:]*): (.*)$")


def python_page() -> Page:
    """The page, with one section a public name."""
    items = list(_items())
    return Page(
        "about/python",
        "python.md.j2",
        "The Python library",
        "Every public name of the equipref package.",
        {"items": items},
        hide=("navigation",),
    )


def _items() -> Iterator[dict[str, Any]]:
    seen: set[int] = set()
    for module_name in MODULES:
        try:
            module = importlib.import_module(module_name)
        except ModuleNotFoundError:
            continue
        public = getattr(module, "__all__", None) or [n for n in vars(module) if not n.startswith("_")]
        for name in sorted(public):
            item = getattr(module, name, None)
            if item is None or id(item) in seen or not getattr(item, "__module__", "").startswith("equipref"):
                continue
            if not (inspect.isclass(item) or inspect.isfunction(item)):
                continue
            if getattr(module, "__all__", None) is None and item.__module__ != module_name:
                continue
            seen.add(id(item))
            yield _item(module_name, name, item)


def _item(module: str, name: str, item: Any) -> dict[str, Any]:
    members = []
    if inspect.isclass(item):
        for short, member in vars(item).items():
            if short.startswith("_"):
                continue
            if isinstance(member, property):
                members.append({"short": short, "signature": short, "body": docstring_html(member.__doc__)})
            elif inspect.isfunction(member) and member.__doc__:
                members.append(
                    {"short": short, "signature": _signature(short, member), "body": docstring_html(member.__doc__)}
                )
    kind = "class " if inspect.isclass(item) else ""
    return {
        "name": f"{module}.{name}",
        "short": name,
        "signature": kind + _signature(f"{module}.{name}", item),
        "body": docstring_html(item.__doc__),
        "members": members,
    }


def _signature(name: str, item: Any) -> str:
    if inspect.isclass(item) and issubclass(item, BaseException):
        return name
    try:
        return name + str(inspect.signature(item)).replace("'", "")
    except (TypeError, ValueError):
        return name


def docstring_html(text: str | None) -> Markup:
    """A Google-style docstring as HTML: paragraphs, and one definition list a section."""
    if not text:
        return Markup("")
    out: list[Markup] = []
    for block in re.split(r"\n\s*\n", inspect.cleandoc(text)):
        lines = block.splitlines()
        section = _SECTION.match(lines[0])
        if section is None:
            out.append(Markup("<p>{}</p>").format(_inline(" ".join(lines))))
            continue
        out.append(Markup("<p><strong>{}</strong></p>").format(section.group(1)))
        out.append(_fields(inspect.cleandoc("\n".join(["", *lines[1:]])).splitlines()))
    return Markup("\n").join(out)


def _fields(lines: list[str]) -> Markup:
    rows: list[tuple[str, list[str]]] = []
    for line in lines:
        field = _FIELD.match(line)
        if field is not None:
            rows.append((field.group(1), [field.group(2)]))
        elif rows and line.startswith(" "):
            rows[-1][1].append(line.strip())
        else:
            rows.append(("", [line.strip()]))
    if all(not name for name, _ in rows):
        return Markup("<p>{}</p>").format(_inline(" ".join(" ".join(words) for _, words in rows)))
    return Markup("<ul>{}</ul>").format(
        Markup("").join(
            Markup("<li>{}{}</li>").format(
                Markup("<code>{}</code> ").format(name) if name else "", _inline(" ".join(words))
            )
            for name, words in rows
        )
    )


def _inline(text: str) -> Markup:
    """Escaped text with `code` marked."""
    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(text))))  # noqa: S704
