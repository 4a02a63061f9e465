"""What the page keeps of articles that it shows no more."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from fact_desk.desk.book import Book
from fact_desk.model.article import Draft, DraftText
from fact_desk.model.layout import Block, BlockKind, Layout
from fact_desk.model.span import Span
from fact_desk.window.page.document import make_page
from fact_desk.window.page.formats import Formats
from fact_desk.window.page.page_view import PageView
from fact_desk.window.theme import load_theme

THEME = load_theme("light")


def show(view: PageView, text: str) -> None:
    """Shows an article of one paragraph."""
    layout = Layout((Block(BlockKind.PARAGRAPH, Span(0, len(text))),))
    draft = Draft("d", "a", 1, "b", "story.md", "markdown", 3, "2025-02-13T18:04:00.000Z")
    whole = DraftText(draft, text, layout)
    view.show_page(whole, make_page(whole, "Draft 1", Formats(THEME, 15.0, 96 / 72)), Book(), THEME)


def test_no_document_stays_behind(qtbot: QtBot) -> None:
    view = PageView(THEME)
    qtbot.addWidget(view)
    for text in ("The ferry is late.", "It was early once.", "Nobody minds."):
        show(view, text)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert view.findChildren(QTextDocument) == [view.document()]
    assert view.document().toPlainText().endswith("Nobody minds.")


def test_a_page_follows_one_that_was_cleared(qtbot: QtBot) -> None:
    view = PageView(THEME)
    qtbot.addWidget(view)
    show(view, "The ferry is late.")
    view.clear_page()
    show(view, "It was early once.")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert view.findChildren(QTextDocument) == [view.document()]
    assert view.text == "It was early once."
