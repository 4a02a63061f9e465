"""Bringing articles in, naming them, putting them away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from fact_desk.desk.verbs.building import annotations_made, article_changed
from fact_desk.desk.verbs.dates import iso_date
from fact_desk.errors import BadRequest
from fact_desk.model.annotation import Annotation
from fact_desk.model.article import Article, Draft, Shelf
from fact_desk.model.fields import article_fields, draft_fields
from fact_desk.model.operation import Change, Entity, Operation, Stamp


def add_article(
    stamp: Stamp, article: Article, draft: Draft, comments: Iterable[Annotation] = ()
) -> Operation:
    """Brings an article with its first draft into the desk, and what its file's comments became."""
    changes = (
        Change(Entity.ARTICLE, article.id, None, article_fields(article)),
        Change(Entity.DRAFT, draft.id, None, draft_fields(draft)),
        *annotations_made(comments),
    )
    return Operation(stamp, "add_article", article.id, changes)


def rename(stamp: Stamp, article: Article, title: str) -> Operation:
    """Gives the article another title; raises BadRequest for an empty one."""
    name = " ".join(title.split())
    if not name:
        raise BadRequest("An article needs a title; type one.")
    return article_changed(stamp, "rename", article, replace(article, title=name))


def set_published(stamp: Stamp, article: Article, published: str) -> Operation:
    """Writes down the day of publication (ISO 8601), or that none is known; BadRequest for none."""
    day = iso_date(published) if published.strip() else ""
    return article_changed(stamp, "set_published", article, replace(article, published=day))


_SHELVING = {
    Shelf.ACTIVE: "bring_back",
    Shelf.ARCHIVED: "archive",
    Shelf.DELETED: "delete_article",
}


def put_on_shelf(stamp: Stamp, article: Article, shelf: Shelf) -> Operation:
    """Archives or deletes the article, or brings it back; its marks stay as they are."""
    return article_changed(stamp, _SHELVING[shelf], article, replace(article, shelf=shelf))
