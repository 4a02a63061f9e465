"""One call of the command line, from its arguments to its exit code."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence

import click

from fact_desk.cli.output import OutputFailed, ReaderGone, flush, tell
from fact_desk.cli.program import program
from fact_desk.cli.session import OpenWindow, Session
from fact_desk.errors import WorldError

DONE, WORLD, INTERRUPTED, NOBODY_READS = 0, 2, 130, 141
"""Exit codes; the last two are what a shell gives for SIGINT and SIGPIPE. A bug of ours is 1."""


def run(arguments: Sequence[str], open_window: OpenWindow) -> int:
    """Does what the arguments say and returns the exit code; a bug of ours raises.

    What is the world's fault becomes one sentence on standard error.
    """
    _speak_anyhow()
    try:
        return _run(arguments, Session(open_window))
    except (OutputFailed, ReaderGone) as error:
        _write_to_nobody()
        return _complain(str(error)) if isinstance(error, OutputFailed) else NOBODY_READS
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED


def _run(arguments: Sequence[str], session: Session) -> int:
    try:
        code: object = program.main([*arguments], "fact-desk", standalone_mode=False, obj=session)
        flush()
    except OutputFailed:
        raise
    except WorldError as error:
        return _complain(str(error))
    except click.ClickException as error:
        return _complain(error.format_message())
    except MemoryError:
        return _complain("This is more than the computer's memory can take; close other programs.")
    return code if isinstance(code, int) else DONE


def _complain(sentence: str) -> int:
    tell(sentence)
    return WORLD


def _speak_anyhow() -> None:
    # A terminal that lacks a letter shows another; it is no reason to stop.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _write_to_nobody() -> None:
    # Python flushes once more at its end, and would complain of what it can't write then.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
