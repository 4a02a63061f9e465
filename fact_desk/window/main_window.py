"""The window: arranges its parts, and nothing else."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QWidget

from fact_desk.window.actions import Actions
from fact_desk.window.page.paper import Paper
from fact_desk.window.panel.panel import Panel
from fact_desk.window.pasting import copied
from fact_desk.window.sidebar.sidebar import Sidebar
from fact_desk.window.status_line import StatusLine
from fact_desk.window.welcome import WelcomePage

_SIDEBAR, _PANEL = 248, 400
_NARROW_SIDEBAR, _NARROW_PANEL = 180, 310
_NARROW = 1200
"""Pixels of window width under which the page gets room from its neighbours."""

_WANTED = QSize(1440, 860)
_SMALLEST = QSize(900, 560)
_FRAME = QSize(8, 40)
"""What the system's own frame and title may take around the window."""


class MainWindow(QMainWindow):
    """Sidebar, page and panel side by side, menus above, the status line below."""

    files_dropped = Signal(list)
    """Paths that were dropped onto the window."""
    article_dropped = Signal(list)
    """Paths that were dropped onto the open article."""
    text_dropped = Signal(str, str)
    """Words that were dropped, and the HTML beside them."""
    closing = Signal(QCloseEvent)

    def __init__(
        self,
        actions: Actions,
        parts: tuple[Sidebar, WelcomePage, Paper, Panel, StatusLine],
    ) -> None:
        super().__init__()
        self._sidebar, self._welcome, self._paper, self._panel, status = parts
        self._middle = QStackedWidget()
        self._middle.addWidget(self._welcome)
        self._middle.addWidget(self._paper)
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        self._columns.setChildrenCollapsible(False)
        self._columns.setHandleWidth(1)
        for number, part in enumerate((self._sidebar, self._middle, self._panel)):
            self._columns.addWidget(part)
            self._columns.setStretchFactor(number, 1 if part is self._middle else 0)
        self._whole = QStackedWidget()
        self._whole.addWidget(self._columns)
        self.setCentralWidget(self._whole)
        self.setStatusBar(status)
        actions.fill_menus(self.menuBar())
        self.setAcceptDrops(True)
        self.setMinimumSize(_SMALLEST)
        self.resize(_at_most(self.screen().availableGeometry().size()))
        self._columns.setSizes(_widths(self.width()))

    def add_page(self, page: QWidget) -> None:
        """Takes in a page that may be shown in the place of all columns."""
        self._whole.addWidget(page)

    def show_page(self, page: QWidget, title: str) -> None:
        """Shows such a page."""
        self.setWindowTitle(f"{title} — Fact Desk")
        self._whole.setCurrentWidget(page)

    def add_review(self, review: QWidget) -> None:
        """Takes in the review, which is shown in the place of all columns."""
        self._whole.addWidget(review)

    def show_review(self, review: QWidget) -> None:
        """Shows the review."""
        self.setWindowTitle("Review — Fact Desk")
        self._whole.setCurrentWidget(review)

    def show_article(self, title: str) -> None:
        """Shows the page and the panel."""
        self.setWindowTitle(f"{title} — Fact Desk")
        self._whole.setCurrentWidget(self._columns)
        self._middle.setCurrentWidget(self._paper)
        self._panel.show()

    def show_welcome(self) -> None:
        """Shows the welcome page in the place of page and panel."""
        self.setWindowTitle("Fact Desk")
        self._whole.setCurrentWidget(self._columns)
        self._middle.setCurrentWidget(self._welcome)
        self._panel.hide()

    def columns(self) -> QSplitter:
        """The three columns, to keep and restore their widths."""
        return self._columns

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if paths and self._is_on_article(event):
            self.article_dropped.emit(paths)
        elif paths:
            self.files_dropped.emit(paths)
        elif not urls and not copied(event.mimeData()).is_empty:
            self.text_dropped.emit(*copied(event.mimeData()))
        event.acceptProposedAction()

    def _is_on_article(self, event: QDropEvent) -> bool:
        place = self._paper.mapFrom(self, event.position().toPoint())
        return self._paper.isVisible() and self._paper.rect().contains(place)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit(event)


def _at_most(screen: QSize) -> QSize:
    return _WANTED.boundedTo(screen - _FRAME).expandedTo(_SMALLEST)


def _widths(window: int) -> list[int]:
    narrow = window < _NARROW
    sidebar = _NARROW_SIDEBAR if narrow else _SIDEBAR
    panel = _NARROW_PANEL if narrow else _PANEL
    return [sidebar, window - sidebar - panel, panel]
