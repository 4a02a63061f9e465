"""What a report of one article is written from."""

from __future__ import annotations

from dataclasses import dataclass

from fact_desk.model.annotation import Annotation
from fact_desk.model.article import Article, DraftText


@dataclass(frozen=True, slots=True)
class Numbered:
    """An annotation with its place in the draft, counted from 1 in text order.

    The number is the same whatever else is exported.
    """

    number: int
    annotation: Annotation


@dataclass(frozen=True, slots=True)
class Dossier:
    """An article's newest draft with those of its annotations that are exported, in text order.

    `seal` says in words who cleared the article and when, or is empty; `written_at` is ISO 8601
    in UTC, `editor` who exports. `left_out` counts the draft's annotations that are not exported.
    """

    article: Article
    draft: DraftText
    marks: tuple[Numbered, ...]
    written_at: str
    editor: str
    seal: str = ""
    left_out: int = 0
