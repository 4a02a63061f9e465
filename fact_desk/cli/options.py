"""What the commands share: options that may stand before or after them, and words they take."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

import click

from fact_desk.cli.session import Session

_Word = TypeVar("_Word", bound=StrEnum)
_NAME_STARTS = re.compile(r"(?<=[a-z])(?=[A-Z])")

FILE = click.Path(path_type=Path)
"""A file's path; whether it is there the command itself finds out."""


class DeskCommand(click.Command):
    """A command that takes --desk, --editor and --json, as the program itself does."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.params.extend(shared_options())


def shared_options() -> list[click.Parameter]:
    """The options of every command; each goes into the call's Session."""
    return [
        _shared("--desk", type=FILE, metavar="FILE", help="The desk to work on."),
        _shared("--editor", type=text, metavar="NAME", help="Who does it; kept in the history."),
        _shared("--json", is_flag=True, help="Print JSON for other programs."),
    ]


def _shared(name: str, **kwargs: Any) -> click.Option:
    return click.Option([name], expose_value=False, callback=_into_session, **kwargs)


def _into_session(context: click.Context, option: click.Parameter, value: object) -> None:
    session = context.find_object(Session)
    if session is not None and option.name and value:
        setattr(session, option.name, value)


def text(value: str) -> str:
    """The value itself, for `type=`; refuses bytes that are none in the terminal's encoding."""
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise click.BadParameter("this is no text in your terminal's encoding.") from error
    return value


def word_of(words: type[_Word]) -> Callable[[str], _Word]:
    """For `type=`: reads one of the enumeration's words, with hyphens or blanks inside it."""

    def read(value: str) -> _Word:
        plain = " ".join(value.replace("-", " ").replace("_", " ").lower().split())
        for word in words:
            if word == plain:
                return word
        name = _NAME_STARTS.sub(" ", words.__name__).lower()
        raise click.BadParameter(f"“{value}” is no {name}; there are {words_in(words, 'and')}.")

    read.__name__ = words.__name__.lower()
    return read


def words_in(words: type[StrEnum], joint: str = "or") -> str:
    """The enumeration's words as they may be typed: "claim, figure or quote"."""
    *others, last = (word.replace(" ", "-") for word in words)
    return f"{', '.join(others)} {joint} {last}"
