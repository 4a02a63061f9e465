"""A draft on a sheet of its own, beside the one that is worked on."""

from __future__ import annotations

from fact_desk.desk.book import Book
from fact_desk.model.article import Article, DraftText
from fact_desk.window.page.article_view import ArticleView
from fact_desk.window.page.dateline import dateline
from fact_desk.window.page.document import make_page
from fact_desk.window.page.find_bar import FindBar
from fact_desk.window.page.formats import Formats
from fact_desk.window.page.paper import Paper
from fact_desk.window.page.reading import POINTS
from fact_desk.window.theme import Theme

Shown = tuple[Article, DraftText, Book]


class Sheet(Paper):
    """Shows one draft with its marks; nothing can be changed here."""

    def __init__(self, theme: Theme, points: float = POINTS) -> None:
        self.view = ArticleView(theme)
        super().__init__(self.view, FindBar(theme), theme)
        self._points = points
        self._shown: Shown | None = None
        self._colours = theme
        self.set_type(points, theme)

    def show_draft(self, article: Article, draft: DraftText, book: Book) -> None:
        """Shows the draft from its beginning."""
        self._shown = article, draft, book
        formats = Formats(self._colours, self._points, self.view.logicalDpiY() / 72)
        page = make_page(draft, dateline(article, draft.draft), formats)
        self.view.show_page(draft, page, book, self._colours)

    def clear(self) -> None:
        """Shows nothing, and lets go of the page."""
        self._shown = None
        self.view.clear_page()

    def set_theme(self, theme: Theme) -> None:
        """Shows the sheet in other colours."""
        self._colours = theme
        self.set_type(self._points, theme)
        if self._shown is not None:
            top = self.view.top_offset
            self.show_draft(*self._shown)
            self.view.scroll_to(top, to_top=True)
