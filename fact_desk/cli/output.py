"""Standard output: a JSON document, lines to read, or bytes as they are."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence

import click

from fact_desk.errors import WorldError

_SHORT = 60


class ReaderGone(Exception):
    """Whoever read our output has had enough of it."""


class OutputFailed(WorldError):
    """Standard output leads to where nothing more can be written."""


def show(document: object, lines: Iterable[str], as_json: bool) -> None:
    """Prints the document as JSON, or the lines for a reader, whichever was asked for."""
    if as_json:
        text = json.dumps(document, ensure_ascii=False, indent=1)
        # UTF-8 whatever the shell speaks: other programs read this.
        put([text.encode(), b"\n"])
    else:
        put(printed(lines))


def printed(lines: Iterable[str]) -> Iterator[bytes]:
    """The lines as they go to the terminal, in its encoding."""
    encoding = sys.stdout.encoding or "utf-8"
    return (f"{printable(line)}\n".encode(encoding, "replace") for line in lines)


def put(chunks: Iterable[bytes]) -> None:
    """Writes the bytes to standard output as they are.

    Raises ReaderGone where nobody reads on, OutputFailed where there is no room for them.
    """
    flush()
    for chunk in chunks:
        try:
            sys.stdout.buffer.write(chunk)
        except OSError as error:
            raise _told(error) from error
    flush()


def tell(sentence: str) -> None:
    """Says something to whoever sits at the terminal, on standard error."""
    click.echo(f"fact-desk: {printable(sentence)}", err=True)


def flush() -> None:
    """Sees that all output has reached its reader; raises as `put` does."""
    try:
        sys.stdout.flush()
    except OSError as error:
        raise _told(error) from error


def printable(text: str) -> str:
    """The text on one line, without characters that would steer a terminal."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


def short(text: str) -> str:
    """The beginning of a text, for a line in a list."""
    line = " ".join(text.split())
    return line if len(line) <= _SHORT else f"{line[: _SHORT - 1]}…"


def table(rows: Sequence[Sequence[str | int]]) -> list[str]:
    """The rows as lines with their columns under one another; numbers at the right."""
    widths = [max(len(str(cell)) for cell in column) for column in zip(*rows, strict=True)]
    return ["  ".join(map(_padded, row, widths)).rstrip() for row in rows]


def _padded(cell: str | int, width: int) -> str:
    return str(cell).rjust(width) if isinstance(cell, int) else printable(cell).ljust(width)


def _told(error: OSError) -> Exception:
    if isinstance(error, BrokenPipeError):
        return ReaderGone()
    return OutputFailed(f"The output can't be written ({error.strerror}); send it elsewhere.")
