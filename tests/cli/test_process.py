"""How the command line ends: quietly, with a code that says why, and never with a traceback for a user's mistake."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest

from equipref.cli.app import VERBS, app

EQUIPREF = [sys.executable, "-m", "equipref"]


@pytest.mark.parametrize(
    "argv",
    [
        [],
        ["no-such-verb"],
        ["lookup"],
        ["lookup", "T-62", "--format", "xml"],
        ["lookup", "T-62", "--catalog", "no/such/folder"],
        ["scan", "no-such-file.txt"],
        ["scan", "."],
        ["show"],
        ["validate", "no-such-file.yaml"],
        ["validate", "/"],
        ["new", "vehicle"],
        ["new", "vehicle", "x-1", "--class", "no/class"],
        ["new", "vehicle", "x-1", "--write"],
        ["export", "xml"],
        ["export", "json", "--table", "names"],
        ["export", "sqlite"],
        ["site", "build", "--out", "a-file"],
    ],
)
def test_wrong_usage_ends_with_2_and_a_message(
    argv: list[str], run: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a-file").touch()
    ran = run(*argv)
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err


@pytest.mark.parametrize("verb", ["lookup X", "show x-62", "scan -", "export json", "new vehicle x-1"])
def test_a_broken_catalogue_is_reported_with_its_first_place(
    verb: str, spawn: Callable[..., subprocess.CompletedProcess[bytes]], small_catalog: Path
) -> None:
    broken = small_catalog.parent / "broken"
    ran = spawn(*verb.split(), "--catalog", str(broken))
    assert ran.returncode == 1
    assert ran.stdout == b""
    assert "vehicles/x-62.yaml:2:1: summary is missing" in ran.stderr.decode()
    assert "equipref validate" in ran.stderr.decode()
    assert b"Traceback" not in ran.stderr


def test_version_names_program_data_and_schema(run: Callable[..., Any]) -> None:
    ran = run("--version")
    program, data, schema = ran.out.strip().split(", ")
    assert program.split()[1] == data.split()[1].partition("+")[0]
    assert len(data.partition("+")[2]) == 12
    assert schema.startswith("schema ")


def test_a_reader_that_leaves_early_is_no_error() -> None:
    lines = b"T-62\n" * 20_000
    with subprocess.Popen(
        [*EQUIPREF, "lookup", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(b"T-62\n")
        process.stdin.flush()
        assert process.stdout.readline().startswith(b"T-62 -> found")
        process.stdout.close()
        try:
            process.stdin.write(lines)
            process.stdin.close()
        except BrokenPipeError:
            pass
        assert process.stderr.read() == b""
        assert process.wait(30) == 141


def _heed_ctrl_c() -> None:
    """A shell's background job ignores the signal, and what it starts inherits that."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_ctrl_c_stops_without_a_traceback() -> None:
    with subprocess.Popen(
        [*EQUIPREF, "lookup", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=_heed_ctrl_c,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(b"T-62\n")
        process.stdin.flush()
        process.stdout.readline()  # it is at work, and now waits for the next name
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        try:
            assert process.wait(30) == 130
        finally:
            process.kill()
        assert process.stderr.read().strip() == b"stopped"


@pytest.mark.parametrize("environment", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "latin-1"}, {"PYTHONUTF8": "0"}])
def test_output_that_is_kept_is_utf_8_in_every_environment(
    environment: dict[str, str], spawn: Callable[..., subprocess.CompletedProcess[bytes]]
) -> None:
    ran = spawn("lookup", "Т-62", **environment)
    assert ran.stdout.decode("utf-8").startswith("Т-62 -> found: t-62")


def test_every_verb_has_help_with_examples_that_hold(run: Callable[..., Any]) -> None:
    with click.Context(app, info_name="equipref") as context:
        for verb in VERBS:
            command = app.get_command(context, verb)
            assert command is not None
            assert command.short_help
            leaves = list(command.commands.values()) if isinstance(command, click.Group) else [command]
            for leaf in leaves:
                assert "--catalog" in {opt for param in leaf.params for opt in param.opts}, leaf.name
                assert leaf.epilog, leaf.name
                for line in leaf.epilog.splitlines()[2:]:
                    _check_example(line)
            ran = run(verb, "--help")
            assert ran.code == 0
            assert "Examples:" in ran.out


def _check_example(line: str) -> None:
    words = shlex.split(line.strip())
    words = words[words.index("equipref") + 1 :]
    for stop in ("|", ">"):
        words = words[: words.index(stop)] if stop in words else words
    with click.Context(app, info_name="equipref") as context:
        command: click.Command | None = app.get_command(context, words.pop(0))
        assert command is not None, line
        if isinstance(command, click.Group):
            command = command.commands[words.pop(0)]
    options = {opt: param for param in command.params for opt in param.opts}
    for number, word in enumerate(words):
        if word.startswith("--"):
            assert word in options, line
            kind = options[word].type
            if isinstance(kind, click.Choice):
                assert words[number + 1] in kind.choices, line


@pytest.mark.skipif(os.name == "nt", reason="a pseudo-terminal is needed")
def test_a_terminal_sees_progress_after_a_second_and_a_file_does_not() -> None:
    import pty

    program = (
        "import time; from equipref.cli import progress; progress.PATIENCE = 0.05\n"
        "for item in progress.each(range(4), 'scanning'): time.sleep(0.05)\n"
        "with progress.working('validating'): time.sleep(0.2)\n"
    )
    leader, follower = pty.openpty()
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=follower) as process:
        os.close(follower)
        assert process.stdout is not None
        assert process.stdout.read() == b""
        seen = b""
        while True:
            try:
                piece = os.read(leader, 4096)
            except OSError:
                break
            if not piece:
                break
            seen += piece
    os.close(leader)
    assert b"scanning" in seen
    assert b"4/4" in seen
    assert b"validating" in seen
    quiet = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert quiet.stderr == b""
