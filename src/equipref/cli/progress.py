"""Progress on standard error for work that lasts longer than a second; nothing where it is not a terminal."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

import click

T = TypeVar("T")

PATIENCE = 1.0
"""Seconds before anything is shown."""


def each(items: Sequence[T], label: str) -> Iterator[T]:
    """Yields the items; once a second has gone by, a bar on standard error shows how many are done."""
    if not sys.stderr.isatty():
        yield from items
        return
    began = time.monotonic()
    done = 0
    for item in items:
        if time.monotonic() - began > PATIENCE:
            break
        yield item
        done += 1
    else:
        return
    with click.progressbar(length=len(items), label=label, file=sys.stderr, show_pos=True) as bar:
        bar.update(done)
        for item in items[done:]:
            yield item
            bar.update(1)


@contextmanager
def working(label: str) -> Iterator[None]:
    """Says on standard error how long something runs, once it has run for a second."""
    if not sys.stderr.isatty():
        yield
        return
    finished = threading.Event()

    def tell() -> None:
        began = time.monotonic()
        wait = PATIENCE
        while not finished.wait(wait):
            click.echo(f"\r{label} ... {time.monotonic() - began:.0f} s", nl=False, err=True)
            wait = 0.5
        if wait != PATIENCE:
            click.echo("\r\x1b[K", nl=False, err=True)

    teller = threading.Thread(target=tell, daemon=True)
    teller.start()
    try:
        yield
    finally:
        finished.set()
        teller.join()


class Stages:
    """A bar for work that says its stage and how many steps of it are done; shown once a second has gone by."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._shown = False

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Notes that `done` of `total` steps of a stage are done."""
        if not sys.stderr.isatty() or time.monotonic() - self._began < PATIENCE:
            return
        self._shown = True
        filled = 30 * done // max(total, 1)
        bar = "#" * filled + "-" * (30 - filled)
        click.echo(f"\r\x1b[K{stage:10}[{bar}] {done}/{total}", nl=False, err=True)

    def __enter__(self) -> Stages:
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown:
            click.echo("\r\x1b[K", nl=False, err=True)
