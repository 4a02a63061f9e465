"""The rows of the list of articles: those on the desk, then the archived ones under a heading."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from fact_desk.model.article import ArticleProgress, Shelf
from fact_desk.model.coverage import SealState
from fact_desk.window.coverage.seal_words import cleared_briefly
from fact_desk.window.telling_apart import told_apart

ARCHIVE = "archive"
"""The key of the heading over the archived articles."""


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article in the list; `apart` tells it from others of the same title."""

    progress: ArticleProgress
    apart: str = ""

    @property
    def key(self) -> str:
        """What tells the row from others, also after the article was archived or brought back."""
        return f"{self.progress.article.shelf}/{self.progress.article.id}"


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """The heading over the archived articles, which opens and closes the group."""

    number: int
    expanded: bool

    @property
    def key(self) -> str:
        """Always the same, as there is one."""
        return ARCHIVE


Row = ArticleRow | HeadingRow


def rows_of(articles: Iterable[ArticleProgress], *, expanded: bool) -> list[Row]:
    """The rows in order; archived articles only where their group is open."""
    articles = [*articles]
    apart = told_apart(articles)
    active: list[Row] = []
    archived: list[Row] = []
    for progress in articles:
        away = progress.article.shelf is Shelf.ARCHIVED
        row = ArticleRow(progress, apart.get(progress.article.id, ""))
        (archived if away else active).append(row)
    if not archived:
        return active
    heading = HeadingRow(len(archived), expanded)
    return [*active, heading, *(archived if expanded else [])]


def counts_said(progress: ArticleProgress) -> str:
    """How far the check has come, without the flags; or who has cleared it."""
    if progress.clearance is not None and progress.seal is SealState.INTACT:
        return cleared_briefly(progress.clearance)
    if progress.seal is SealState.BROKEN:
        return f"Seal broken · {progress.checked} of {progress.annotations} checked"
    if not progress.annotations:
        return "No marks yet"
    return f"{progress.checked} of {progress.annotations} checked"


def row_said(row: Row) -> str:
    """The row for a screen reader."""
    match row:
        case HeadingRow(number, expanded):
            return f"Archived articles, {number}, {'open' if expanded else 'closed'}"
        case ArticleRow(progress, apart):
            flags = f"{progress.flagged} flagged" if progress.flagged else ""
            parts = (progress.article.title, apart, counts_said(progress), flags)
            return ", ".join(part for part in parts if part)
