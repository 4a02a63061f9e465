"""Finding what is named on the command line: by id, by the beginning of an id, by title."""

from __future__ import annotations

from fact_desk.cli.output import short
from fact_desk.desk.desk import Desk
from fact_desk.errors import BadRequest, NoSuchThing
from fact_desk.model.annotation import Annotation
from fact_desk.model.article import Article, Shelf
from fact_desk.model.operation import Entity
from fact_desk.model.span import Span


def find_article(desk: Desk, name: str) -> Article:
    """The article of that id, exact title, or unique beginning of an id.

    Raises NoSuchThing for none or several; deleted articles are not found.
    """
    kept = [article for article in desk.look.articles() if article.shelf is not Shelf.DELETED]
    for fits in (
        [article for article in kept if article.id == name],
        [article for article in kept if article.title == name],
        [article for article in kept if name and article.id.startswith(name)],
    ):
        if len(fits) > 1:
            raise NoSuchThing(f"{len(fits)} articles go by “{name}”; give more of the id.")
        if fits:
            return fits[0]
    raise NoSuchThing(f"The desk has no article “{name}”; “fact-desk articles” lists them.")


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
