"""The command that brings articles in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

import click

from fact_desk.cli import as_json
from fact_desk.cli.many_files import REFUSED, Say, files_in, has_bar, telling, with_bar
from fact_desk.cli.options import FILE, DeskCommand
from fact_desk.cli.output import short, show, table
from fact_desk.cli.session import Session
from fact_desk.cli.working import open_desk, patiently
from fact_desk.desk.bringing_in import BroughtIn, bring_in
from fact_desk.desk.desk import Desk
from fact_desk.errors import ArticleUnreadable
from fact_desk.model.manuscript import Manuscript
from fact_desk.text.reading import read_file


@click.command("import", cls=DeskCommand)
@click.argument("files", nargs=-1, required=True, type=FILE, metavar="FILE...")
@click.pass_context
def import_files(context: click.Context, files: tuple[Path, ...]) -> None:
    """Bring articles into the desk; it is made where there is none yet.

    A FILE may be a folder: all articles in it and in its folders come in.
    """
    session = context.ensure_object(Session)
    found: list[BroughtIn] = []
    refused: list[Path] = []
    paths = _paths(files, refused)
    bar = has_bar(len(paths))
    with telling(after_bar=bar) as say:
        try:
            watched = with_bar(paths, len(paths), "Importing", shown=bar)
            found.extend(_brought_in(session, watched, refused, say))
        finally:
            # What came in before something stood in the way is in the desk, and told.
            lines = table([_row(item) for item in found])
            show([as_json.brought_in(item) for item in found], lines, session.json)
    if refused:
        context.exit(REFUSED)


def _paths(files: Iterable[Path], refused: list[Path]) -> list[Path]:
    """The files, those in folders as well; a folder without any is refused."""
    paths: list[Path] = []
    for path in files:
        if not path.is_dir():
            paths.append(path)
            continue
        inside = files_in(path)
        paths += inside
        if not inside:
            refused.append(path)
    return [*dict.fromkeys(paths)]


def _brought_in(
    session: Session, files: Iterator[Path], refused: list[Path], say: Say
) -> Iterator[BroughtIn]:
    desk: Desk | None = None
    with ExitStack() as stack:
        for path in files:
            manuscript = _read(path, say)
            if manuscript is None:
                refused.append(path)
                continue
            # Not before: no desk is made for files that are no articles.
            desk = desk or stack.enter_context(open_desk(session, make=True))
            yield _bring_in(desk, manuscript)


def _read(path: Path, say: Say) -> Manuscript | None:
    try:
        manuscript = read_file(path)
    except ArticleUnreadable as error:
        say(str(error))
        return None
    for notice in manuscript.notices:
        say(f"{path.name}: {notice}")
    return manuscript


def _bring_in(desk: Desk, manuscript: Manuscript) -> BroughtIn:
    return patiently(lambda: bring_in(desk, manuscript))


def _row(item: BroughtIn) -> tuple[str, ...]:
    known = "new" if item.new else "known already"
    title, words = short(item.article.title), f"{item.draft.words} words"
    return item.article.id[:8], title, f"draft {item.draft.number}", words, known
