"""The command that tells what to mark in files and articles."""

from __future__ import annotations

import json
import sys
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from itertools import groupby
from pathlib import Path

import click

from fact_desk.cli.looking import Looked, look_at_files
from fact_desk.cli.naming import find_article
from fact_desk.cli.options import DeskCommand, text
from fact_desk.cli.output import put, show, table, tell
from fact_desk.cli.session import Session
from fact_desk.cli.suggestion_json import Json, row, suggestion
from fact_desk.cli.working import open_desk
from fact_desk.desk.surveying import proposed

_REFUSED = 2


@click.command("suggest", cls=DeskCommand)
@click.argument("what", nargs=-1, required=True, type=text, metavar="FILE|ARTICLE...")
@click.option("--jsonl", is_flag=True, help="Print a line of JSON for each file as it is done.")
@click.pass_context
def suggest_marks(context: click.Context, what: tuple[str, ...], jsonl: bool) -> None:
    """Tell what to mark in files or articles: figures, quotes, claims; nothing is stored."""
    session = context.ensure_object(Session)
    refused: list[str] = []
    with closing(_looked(session, what)) as looked:
        found = _told(_with_bar(looked, len(what)), refused)
        if jsonl:
            put(_line(one) for one in found)
        else:
            _show_all([*found], session.json)
    if refused:
        context.exit(_REFUSED)


def _looked(session: Session, names: Sequence[str]) -> Generator[Looked]:
    """What each name stands for, looked through: a file, else an article."""
    for is_file, group in groupby(names, key=lambda name: Path(name).is_file()):
        beside = [*group]
        yield from look_at_files(beside) if is_file else _look_at_articles(session, beside)


def _look_at_articles(session: Session, names: Iterable[str]) -> Iterator[Looked]:
    with open_desk(session) as desk:
        for name in names:
            draft, found = proposed(desk, find_article(desk, name).id)
            yield Looked(
                name,
                [
                    {**suggestion(draft.text, one.suggestion), "key": one.key, "state": str(state)}
                    for one, state in found
                ],
            )


def _told(looked: Iterable[Looked], refused: list[str]) -> Iterator[Looked]:
    """Those that could be read; what there is to say of each is said, the others are noted."""
    for one in looked:
        for notice in one.notices:
            tell(notice)
        if one.refused:
            refused.append(one.name)
        else:
            yield one


def _with_bar(looked: Iterator[Looked], count: int) -> Iterator[Looked]:
    """The same with a bar on standard error where somebody sees it, and nothing else beside it."""
    hidden = count == 1 or not sys.stderr.isatty() or sys.stdout.isatty()
    bar = click.progressbar(
        looked, length=count, label="Looking", file=sys.stderr, hidden=hidden, show_pos=True
    )
    with bar as seen:
        yield from seen


def _show_all(found: Sequence[Looked], as_document: bool) -> None:
    document: list[Json] = [
        {**item, "source": one.name} for one in found for item in one.suggestions
    ]
    show(document, table([row(item) for item in document]), as_document)


def _line(one: Looked) -> bytes:
    document = {"source": one.name, "suggestions": one.suggestions}
    return f"{json.dumps(document, ensure_ascii=False)}\n".encode()
