"""Finding what is named on the command line: by id, by the beginning of an id, by title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from fact_desk.cli.output import short
from fact_desk.cli.session import Session
from fact_desk.cli.working import path_of_desk
from fact_desk.desk.desk import Desk
from fact_desk.errors import BadRequest, NoSuchThing
from fact_desk.model.annotation import Annotation
from fact_desk.model.article import Article, Shelf
from fact_desk.model.operation import Entity
from fact_desk.model.span import Span
from fact_desk.model.wording import local_time

_FILE_NAME = re.compile(r".*[/\\].*|.*\S\.[A-Za-z][A-Za-z0-9]{0,7}", re.DOTALL)
_LISTED = 10


def find_article(desk: Desk, name: str) -> Article:
    """The article of that id, exact title, or unique beginning of an id.

    Raises NoSuchThing for none or several; deleted articles are not found.
    """
    fits = _fitting(desk, name)
    if len(fits) > 1:
        raise NoSuchThing(_which(fits, name))
    if not fits:
        raise NoSuchThing(f"The desk has no article “{name}”; “fact-desk articles” lists them.")
    return fits[0]


def find_article_or_file(desk: Desk, name: str) -> Article:
    """The same where the name may be a file's too: one that looks like a path is no such file."""
    if (looks_like_path(name) or Path(name).is_dir()) and not _fitting(desk, name):
        raise no_such_file(name)
    return find_article(desk, name)


def _fitting(desk: Desk, name: str) -> list[Article]:
    kept = [article for article in desk.look.articles() if article.shelf is not Shelf.DELETED]
    for fits in (
        [article for article in kept if article.id == name],
        [article for article in kept if article.title == name],
        [article for article in kept if name and article.id.startswith(name)],
    ):
        if fits:
            return fits
    return []


def refuse_missing_files(session: Session, names: Iterable[str]) -> None:
    """Says that a file is missing where there is no desk yet that could have such an article."""
    if path_of_desk(session).exists():
        return
    for name in names:
        if looks_like_path(name) and not Path(name).exists():
            raise no_such_file(name)


def looks_like_path(name: str) -> bool:
    """Whether it has a separator, or ends in something like ".txt"."""
    return _FILE_NAME.fullmatch(name) is not None


def no_such_file(name: str) -> NoSuchThing:
    """What to raise for a file that is not there, or is none."""
    if Path(name).is_dir():
        return NoSuchThing(f"{name} is a folder; name a file in it.")
    return NoSuchThing(f"There is no file {name}; check the path, and the folder you are in.")


def _which(fits: Sequence[Article], name: str) -> str:
    """How the articles that go by one name can be told apart: the id, and the day it came."""
    told = [_told(article, fits) for article in fits[:_LISTED]]
    if len(fits) > _LISTED:
        told.append(f"and {len(fits) - _LISTED} more")
    listed = ", ".join(told)
    return f"{len(fits)} articles go by “{name}”: {listed}; name one by its id."


def _told(article: Article, others: Sequence[Article]) -> str:
    same = [other.id for other in others if other.id[:8] == article.id[:8]]
    start = article.id if len(same) > 1 else article.id[:8]
    return f"{start} (received {local_time(article.made_at)})" if article.made_at else start


def find_annotation(desk: Desk, name: str) -> Annotation:
    """The annotation of that id or unique beginning of an id; raises NoSuchThing otherwise."""
    return desk.look.annotation(desk.look.full_id(Entity.ANNOTATION, name))


def draft_number(desk: Desk, annotation: Annotation) -> int:
    """The number of the draft in which the annotation is."""
    drafts = desk.look.drafts(annotation.article)
    return next(draft.number for draft in drafts if draft.id == annotation.draft)


def span_of_quote(text: str, quote: str, prefix: str) -> Span:
    """Where the quote stands in the text, the prefix right before it.

    Raises NoSuchThing where it stands nowhere, BadRequest where more than one place fits.
    """
    if not quote:
        raise BadRequest("The quote is empty; give the words to mark.")
    found: list[int] = []
    start = text.find(quote)
    while start >= 0:
        if text.endswith(prefix, 0, start):
            found.append(start)
        start = text.find(quote, start + 1)
    where = f"“{short(quote)}”" + (f" after “{short(prefix)}”" if prefix else "")
    if not found:
        raise NoSuchThing(f"{where} does not stand in the text; give the words as they are there.")
    if len(found) > 1:
        raise BadRequest(
            f"{where} stands {len(found)} times in the text; "
            "give with --prefix the words right before the one that is meant."
        )
    return Span(found[0], found[0] + len(quote))
