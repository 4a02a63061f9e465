"""The command that tells what to mark in files and articles."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

import click

from fact_desk.cli import as_json
from fact_desk.cli.naming import find_article
from fact_desk.cli.options import DeskCommand, text
from fact_desk.cli.output import put, short, show, table, tell
from fact_desk.cli.session import Session
from fact_desk.cli.working import open_desk
from fact_desk.desk.desk import Desk
from fact_desk.errors import ArticleUnreadable
from fact_desk.model.layout import Layout
from fact_desk.text.reading import read_file
from fact_desk.text.suggesting import Suggestion, suggest

_REFUSED = 2

Json = dict[str, object]


@click.command("suggest", cls=DeskCommand)
@click.argument("what", nargs=-1, required=True, type=text, metavar="FILE|ARTICLE...")
@click.option("--jsonl", is_flag=True, help="Print a line of JSON for each file as it is done.")
@click.pass_context
def suggest_marks(context: click.Context, what: tuple[str, ...], jsonl: bool) -> None:
    """Tell what to mark in files or articles: figures, quotes, claims; nothing is stored."""
    session = context.ensure_object(Session)
    refused: list[str] = []
    with ExitStack() as stack:
        texts = _texts(session, stack, what, refused)
        if jsonl:
            for name, words, found in _suggested(texts, len(what)):
                put([_line(name, words, found).encode(), b"\n"])
        else:
            _show_all(list(_suggested(texts, len(what))), session.json)
    if refused:
        context.exit(_REFUSED)


_Text = tuple[str, str, Layout]
_Found = tuple[str, str, list[Suggestion]]


def _texts(
    session: Session, stack: ExitStack, names: Sequence[str], refused: list[str]
) -> Iterator[_Text | None]:
    """What each name stands for: a file, else an article; None for a file that cannot be read."""
    desk: Desk | None = None
    for name in names:
        path = Path(name)
        if path.is_file():
            yield _text_of_file(path, refused)
            continue
        desk = desk or stack.enter_context(open_desk(session))
        body = desk.look.draft_text(desk.look.newest_draft(find_article(desk, name).id))
        yield name, body.text, body.layout


def _text_of_file(path: Path, refused: list[str]) -> _Text | None:
    try:
        manuscript = read_file(path)
    except ArticleUnreadable as error:
        refused.append(str(path))
        tell(str(error))
        return None
    for notice in manuscript.notices:
        tell(f"{path.name}: {notice}")
    return str(path), manuscript.text, manuscript.layout


def _suggested(texts: Iterator[_Text | None], count: int) -> Iterator[_Found]:
    """The suggestions for each text, with a bar on standard error where somebody sees it."""
    hidden = count == 1 or not sys.stderr.isatty() or sys.stdout.isatty()
    bar = click.progressbar(
        texts, length=count, label="Looking", file=sys.stderr, hidden=hidden, show_pos=True
    )
    with bar as seen:
        for one in seen:
            if one is not None:
                name, words, layout = one
                yield name, words, suggest(words, layout)


def _show_all(found: Sequence[_Found], as_document: bool) -> None:
    document = [
        {**_as_json(words, one), "source": name} for name, words, rows in found for one in rows
    ]
    rows = [_row(words, one) for _, words, each in found for one in each]
    show(document, table(rows), as_document)


def _line(name: str, words: str, found: Sequence[Suggestion]) -> str:
    suggestions = [_as_json(words, one) for one in found]
    return json.dumps({"source": name, "suggestions": suggestions}, ensure_ascii=False)


def _as_json(words: str, one: Suggestion) -> Json:
    return {
        "tag": str(one.tag),
        "start": one.span.start,
        "end": one.span.end,
        "exact": one.span.of(words),
        "score": one.score,
        "reason": one.reason,
        "figure": None if one.figure is None else as_json.figure(one.figure),
        "quote": _quote(one),
        "claim": _claim(one),
    }


def _quote(one: Suggestion) -> Json | None:
    if one.quote is None:
        return None
    place = one.speaker_span
    return {
        "speaker": one.quote.speaker or None,
        "speaker_start": None if place is None else place.start,
        "speaker_end": None if place is None else place.end,
        "kind": None if one.quote.kind is None else str(one.quote.kind),
        "group": one.group,
    }


def _claim(one: Suggestion) -> Json | None:
    if one.claim is None:
        return None
    return {"claimant": one.claim.claimant or None, "checkable": one.claim.checkable}


def _row(words: str, one: Suggestion) -> tuple[str, ...]:
    speaker = "" if one.quote is None else one.quote.speaker
    return str(one.tag), f"{one.score:.2f}", short(one.span.of(words)), speaker, one.reason
