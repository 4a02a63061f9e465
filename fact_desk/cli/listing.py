"""Commands that only look: articles, text, annotations, log."""

from __future__ import annotations

import click

from fact_desk.cli import as_json
from fact_desk.cli.log_words import LogWords
from fact_desk.cli.naming import find_annotation, find_article
from fact_desk.cli.options import DeskCommand, text
from fact_desk.cli.output import put, short, show, table
from fact_desk.cli.session import Session
from fact_desk.cli.working import open_desk
from fact_desk.desk.desk import Desk
from fact_desk.errors import NoSuchThing
from fact_desk.model.annotation import Annotation
from fact_desk.model.article import Article, Shelf
from fact_desk.model.coverage import SealState
from fact_desk.model.operation import Operation

_SEALS = {SealState.INTACT: "cleared", SealState.BROKEN: "changed since it was cleared"}


@click.command("articles", cls=DeskCommand)
@click.pass_obj
def list_articles(session: Session) -> None:
    """List the articles, newest first, with how far each has come."""
    with open_desk(session) as desk:
        found = desk.look.progress()
    rows = [
        (
            item.article.id[:8],
            short(item.article.title),
            f"{item.draft.words} words",
            f"{item.checked} of {item.annotations} checked",
            f"{item.flagged} flagged",
            "" if item.seal is None else _SEALS[item.seal],
        )
        for item in found
    ]
    show([as_json.article(item) for item in found], table(rows), session.json)


@click.command("text", cls=DeskCommand)
@click.argument("article", type=text)
@click.pass_obj
def print_text(session: Session, article: str) -> None:
    """Print the text of an article's newest draft, byte for byte."""
    with open_desk(session) as desk:
        draft = desk.look.newest_draft(find_article(desk, article).id)
        words = desk.look.draft_text(draft).text
    put([words.encode()])


@click.command("annotations", cls=DeskCommand)
@click.argument("article", type=text, required=False)
@click.pass_obj
def list_annotations(session: Session, article: str | None) -> None:
    """List the annotations of an article, or of the whole desk, in text order."""
    with open_desk(session) as desk:
        chosen = _all_articles(desk) if article is None else [find_article(desk, article)]
        found = [each for item in chosen for each in _annotations(desk, item)]
    rows = [
        (item.id[:8], str(item.tag), str(item.status), _flagged(item), short(item.target.exact))
        for item, _ in found
    ]
    document = [as_json.annotation(item, number) for item, number in found]
    show(document, table(rows), session.json)


@click.command("log", cls=DeskCommand)
@click.argument("thing", type=text, metavar="[ARTICLE|ID]", required=False)
@click.pass_obj
def list_log(session: Session, thing: str | None) -> None:
    """List what was done, oldest first: on the desk, in an article, to an annotation."""
    with open_desk(session) as desk:
        found = desk.look.log() if thing is None else _log_of(desk, thing)
        words = LogWords(desk, found)
        rows = [] if session.json else [words.row(item) for item in found]
    show([as_json.operation(item) for item in found], table(rows), session.json)


def _all_articles(desk: Desk) -> list[Article]:
    found = reversed(desk.look.articles())
    return [article for article in found if article.shelf is not Shelf.DELETED]


def _annotations(desk: Desk, article: Article) -> list[tuple[Annotation, int]]:
    return [
        (annotation, draft.number)
        for draft in desk.look.drafts(article.id)
        for annotation in desk.look.annotations(draft.id)
    ]


def _log_of(desk: Desk, thing: str) -> list[Operation]:
    # What was deleted has a history too, under its whole id.
    found = (desk.look.log(thing) or desk.look.history(thing)) if thing else []
    if found:
        return found
    try:
        return desk.look.log(find_article(desk, thing).id)
    except NoSuchThing:
        return desk.look.history(find_annotation(desk, thing).id)


def _flagged(annotation: Annotation) -> str:
    return "flagged" if annotation.is_flagged else ""
