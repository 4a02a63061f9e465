"""Articles and their drafts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from fact_desk.model.coverage import Clearance, SealState
from fact_desk.model.layout import Layout


class Shelf(StrEnum):
    """Where an article is kept in the desk."""

    ACTIVE = "active"
    ARCHIVED = "archived"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Article:
    """One story; its words are in its drafts. `published` is an ISO date or empty."""

    id: str
    title: str
    byline: str = ""
    published: str = ""
    shelf: Shelf = Shelf.ACTIVE
    made_at: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """One version of an article as received; `number` counts from 1 within the article.

    `body` names the stored source, text and layout, which never change.
    """

    id: str
    article: str
    number: int
    body: str
    origin: str
    format: str
    words: int
    received_at: str


@dataclass(frozen=True, slots=True)
class DraftText:
    """The canonical text of a draft with its layout."""

    draft: Draft
    text: str
    layout: Layout


@dataclass(frozen=True, slots=True)
class ArticleProgress:
    """An article with its newest draft and how far its check has come.

    `seal` is None for an article that was never cleared; `clearance` says who did it, and when.
    """

    article: Article
    draft: Draft
    annotations: int
    checked: int
    flagged: int
    seal: SealState | None = None
    clearance: Clearance | None = None
