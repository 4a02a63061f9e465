"""Taking a manuscript into the desk: the same source twice is the same article."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from fact_desk.desk.commenting import from_comments
from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs.articles import add_article, put_on_shelf
from fact_desk.model.article import Article, Draft, Shelf
from fact_desk.model.layout_json import layout_to_json
from fact_desk.model.manuscript import Manuscript
from fact_desk.model.stamps import new_id
from fact_desk.store.bodies import Body


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """The article and the draft that a manuscript became, or was already."""

    article: Article
    draft: Draft
    new: bool


def bring_in(desk: Desk, manuscript: Manuscript) -> BroughtIn:
    """Adds the manuscript as a new article; where its source is known, that article comes back."""
    body = body_of(manuscript)
    known = desk.look.draft_read_from(body.id)
    if known is not None:
        return BroughtIn(_off_the_bin(desk, known.article), known, new=False)
    stamp = desk.stamp()
    article = Article(
        new_id(), manuscript.title, manuscript.byline, manuscript.published, made_at=stamp.at
    )
    draft = Draft(
        id=new_id(),
        article=article.id,
        number=1,
        body=body.id,
        origin=manuscript.origin,
        format=manuscript.format,
        words=manuscript.words,
        received_at=stamp.at,
    )
    comments = from_comments(manuscript, draft, stamp)
    desk.run(add_article(stamp, article, draft, comments), [body])
    return BroughtIn(article, draft, new=True)


def body_name(form: str, source: bytes) -> str:
    """The id of the body that a source becomes when it is read in that format."""
    return hashlib.sha256(form.encode() + b"\n" + source).hexdigest()


def body_of(manuscript: Manuscript) -> Body:
    """What of the manuscript is stored: its source, its text and its layout."""
    name = body_name(manuscript.format, manuscript.source)
    layout = layout_to_json(manuscript.layout)
    return Body(name, manuscript.source, manuscript.text, layout)


def _off_the_bin(desk: Desk, name: str) -> Article:
    article = desk.look.article(name)
    if article.shelf is Shelf.ACTIVE:
        return article
    desk.run(put_on_shelf(desk.stamp(), article, Shelf.ACTIVE))
    return desk.look.article(name)
