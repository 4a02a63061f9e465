"""The command that tells what to mark in files and articles."""

from __future__ import annotations

import json
import sys
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryFile

import click

from fact_desk.cli.looking import Looked, look_at_files
from fact_desk.cli.many_files import REFUSED, Say, files_in, has_bar, telling, with_bar
from fact_desk.cli.naming import find_article_or_file, refuse_missing_files
from fact_desk.cli.options import DeskCommand, text
from fact_desk.cli.output import printed, put, table
from fact_desk.cli.session import Session
from fact_desk.cli.suggestion_json import row, suggestion
from fact_desk.cli.working import open_desk
from fact_desk.desk.surveying import proposed

_CHUNK = 65_536


@click.command("suggest", cls=DeskCommand)
@click.argument("what", nargs=-1, required=True, type=text, metavar="FILE|ARTICLE...")
@click.option("--jsonl", is_flag=True, help="Print a line of JSON for each file as it is done.")
@click.pass_context
def suggest_marks(context: click.Context, what: tuple[str, ...], jsonl: bool) -> None:
    """Tell what to mark in files or articles: figures, quotes, claims; nothing is stored.

    A FILE may be a folder: all articles in it and in its folders are looked through.
    """
    session = context.ensure_object(Session)
    refused: list[str] = []
    names = _names(what, refused)
    # Where the results go by on the same screen they are the progress.
    bar = has_bar(len(names)) and not sys.stdout.isatty()
    with telling(after_bar=bar) as say, closing(_looked(session, names)) as looked:
        found = _told(with_bar(looked, len(names), "Looking", shown=bar), refused, say)
        if jsonl:
            put(map(_line, found))
        elif session.json:
            _put_document(found)
        else:
            put(_lines(found, headed=len(names) > 1))
    if refused:
        context.exit(REFUSED)


def _names(what: Iterable[str], refused: list[str]) -> list[str]:
    """The names, those of files in folders as well; a folder without any is refused."""
    names: list[str] = []
    for name in what:
        if not Path(name).is_dir():
            names.append(name)
            continue
        inside = files_in(Path(name))
        names += map(str, inside)
        if not inside:
            refused.append(name)
    return names


def _looked(session: Session, names: Sequence[str]) -> Generator[Looked]:
    """What each name stands for, looked through: a file, else an article."""
    for is_file, group in groupby(names, key=lambda name: Path(name).is_file()):
        beside = [*group]
        yield from look_at_files(beside) if is_file else _look_at_articles(session, beside)


def _look_at_articles(session: Session, names: Sequence[str]) -> Iterator[Looked]:
    refuse_missing_files(session, names)
    with open_desk(session) as desk:
        for name in names:
            draft, found = proposed(desk, find_article_or_file(desk, name).id)
            yield Looked(
                name,
                [
                    {**suggestion(draft.text, one.suggestion), "key": one.key, "state": str(state)}
                    for one, state in found
                ],
            )


def _told(looked: Iterable[Looked], refused: list[str], say: Say) -> Iterator[Looked]:
    """Those that could be read; what there is to say of each is said, the others are noted."""
    for one in looked:
        for notice in one.notices:
            say(notice)
        if one.refused:
            refused.append(one.name)
        else:
            yield one


def _put_document(found: Iterable[Looked]) -> None:
    """Prints one document, whole or not at all, of which memory never holds more than a file's."""
    with TemporaryFile() as kept:
        kept.writelines(_document(found))
        kept.seek(0)
        put(iter(lambda: kept.read(_CHUNK), b""))


def _document(found: Iterable[Looked]) -> Iterator[bytes]:
    joint = "[\n"
    for one in found:
        for item in one.suggestions:
            written = json.dumps({**item, "source": one.name}, ensure_ascii=False, indent=1)
            inner = written.replace("\n", "\n ")
            yield f"{joint} {inner}".encode()
            joint = ",\n"
    yield b"[]\n" if joint == "[\n" else b"\n]\n"


def _lines(found: Iterable[Looked], *, headed: bool) -> Iterator[bytes]:
    """A table for each, under its name where there are several."""
    for one in found:
        head = [f"{one.name}:"] if headed else []
        yield from printed([*head, *table([row(item) for item in one.suggestions])])


def _line(one: Looked) -> bytes:
    document = {"source": one.name, "suggestions": one.suggestions}
    return f"{json.dumps(document, ensure_ascii=False)}\n".encode()
