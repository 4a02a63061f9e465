"""Other programs at work on a desk, each a process of its own: `python -m tests.children NAME ...`.

A child prints JSON, one document a line; what it is told comes in by lines too.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

ROOT = Path(__file__).resolve().parent.parent


def run_child(name: str, *arguments: object, before: tuple[str, ...] = ()) -> dict[str, Any]:
    """Runs a child to its end, `before` it a command that starts it; returns what it printed last.

    Raises CalledProcessError where it fails.
    """
    done = subprocess.run(
        _command(name, arguments, before),
        cwd=ROOT,
        env=_environment(),
        stdout=subprocess.PIPE,
        timeout=120,
        check=True,
    )
    return json.loads(done.stdout.splitlines()[-1])


@contextmanager
def child(name: str, *arguments: object) -> Generator[Child]:
    """A child at work beside the test; ended at the end of the block."""
    process = subprocess.Popen(
        _command(name, arguments, ()),
        cwd=ROOT,
        env=_environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        try:
            yield Child(process)
        finally:
            process.kill()


class Child:
    """A process that is talked to in lines."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    @property
    def number(self) -> int:
        """The process's number."""
        return self._process.pid

    def tell(self, line: str = "") -> None:
        """Tells it to go on."""
        stream = _stream(self._process.stdin)
        stream.write(f"{line}\n")
        stream.flush()

    def hear(self) -> dict[str, Any]:
        """The next thing that it prints."""
        return json.loads(_stream(self._process.stdout).readline())

    def end(self) -> int:
        """Waits for its end; returns its exit code, negative for the signal that killed it."""
        return self._process.wait(30)


def without_rights() -> tuple[str, ...] | None:
    """A command in front of another that takes root's rights over files away; None: can't be."""
    if os.geteuid() != 0:
        return ()
    return (
        ("setpriv", "--bounding-set=-all", "--inh-caps=-all") if shutil.which("setpriv") else None
    )


def say(**what: object) -> None:
    """Prints to the one who started this child."""
    sys.stdout.write(f"{json.dumps(what)}\n")
    sys.stdout.flush()


def listen() -> str:
    """Waits for a line from the one who started this child."""
    return sys.stdin.readline().rstrip("\n")


def start(children: dict[str, Callable[..., None]]) -> None:
    """Runs the child that the command line names."""
    children[sys.argv[1]](*sys.argv[2:])


def _command(name: str, arguments: tuple[object, ...], before: tuple[str, ...]) -> list[str]:
    module, _, function = name.partition(":")
    return [*before, sys.executable, "-m", module, function, *map(str, arguments)]


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONWARNINGS": "error"}


def _stream(stream: IO[str] | None) -> IO[str]:
    assert stream is not None
    return stream
