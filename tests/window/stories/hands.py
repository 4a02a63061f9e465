"""An editor's hands: real key and mouse events on the whole window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fact_desk.desk.desk import Desk
from fact_desk.model.annotation import Annotation
from fact_desk.model.span import Span
from fact_desk.settings import Settings
from fact_desk.state import read_state
from fact_desk.window.app import make_application
from fact_desk.window.page.article_view import ArticleView
from fact_desk.window.program import Program

EDITOR = "Ida Quist"


class Hands:
    """The window on a desk, and what can be done to it with a mouse and a keyboard."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self.bot = qtbot
        self.program = Program(make_application(), Settings(), read_state(), desk)
        window = self.program.window
        window.resize(1440, 860)
        with qtbot.waitActive(window, timeout=10_000):
            window.show()
            window.raise_()
            window.activateWindow()
        self.told: list[str] = []
        self.program.saver.told.connect(self.told.append)

    @property
    def view(self) -> ArticleView:
        """The article."""
        return self.program.reading.view

    @property
    def text(self) -> str:
        """The text of the open article."""
        return self.view.text

    @property
    def marks(self) -> list[Annotation]:
        """The annotations of the open article in text order."""
        return [*self.program.bench.book]

    def open(self, *paths: Path) -> None:
        """Drops files onto the window and waits until the last is open."""
        articles = self.program.articles
        many = len(paths) > 1 or any(path.is_dir() for path in paths)
        ended = articles.batch.ended if many else articles.importer.ended
        with self.bot.waitSignal(ended, timeout=20_000):
            self.program.window.files_dropped.emit([*paths])
        self.settle()
        if len(paths) > 1:
            # The bar that many files bring is gone; without a window manager nobody goes back.
            self.program.window.activateWindow()
            self.bot.waitUntil(self.program.window.isActiveWindow, timeout=5_000)

    def settle(self) -> None:
        """Lets the window do what is due."""
        for _ in range(3):
            QApplication.processEvents()

    def press(self, *keys: str) -> None:
        """Presses keys where the focus is, each given as in a menu ("Ctrl+Z", "Shift+Right")."""
        for key in keys:
            QTest.keySequence(self._focus(), key)
            self.settle()

    def type(self, words: str) -> None:
        """Types words where the focus is."""
        QTest.keyClicks(self._focus(), words)
        self.settle()

    def where(self, words: str) -> Span:
        """The span of the first place of the words; fails where they are not in the text."""
        start = self.text.index(words)
        return Span(start, start + len(words))

    def point(self, offset: int, *, end: bool = False) -> QPoint:
        """The point of the viewport in the middle of a code point, or at its end."""
        rect = self.view.words_rect(Span(offset, offset + 1))
        return QPoint(rect.right() + 1 if end else rect.center().x(), rect.center().y())

    def drag_over(self, words: str) -> None:
        """Selects the words with the mouse."""
        span = self.where(words)
        self.view.scroll_to(span.start)
        first = self.view.words_rect(Span(span.start, span.start + 1))
        start = QPoint(first.left() + 1, first.center().y())
        end = self.point(span.end - 1, end=True)
        port = self.view.viewport()
        QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(port, (start + end) / 2)
        QTest.mouseMove(port, end)
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)
        self.settle()

    def click(self, words: str) -> None:
        """Clicks into the middle of the words."""
        span = self.where(words)
        self.view.scroll_to(span.start)
        self.click_at(self.view.viewport(), self.point((span.start + span.end) // 2))

    def double_click(self, words: str) -> None:
        """Double clicks on the first letter of the words."""
        span = self.where(words)
        self.view.scroll_to(span.start)
        QTest.mouseDClick(
            self.view.viewport(), Qt.MouseButton.LeftButton, pos=self.point(span.start)
        )
        self.settle()

    def click_at(self, widget: QWidget, place: QPoint) -> None:
        """Clicks into a widget."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)
        self.settle()

    def close(self) -> None:
        """Closes the window as its frame would."""
        self.program.window.close()
        self.settle()

    def _focus(self) -> QWidget:
        focused = QApplication.focusWidget() or QGuiApplication.focusWindow()
        return focused if isinstance(focused, QWidget) else self.program.window
