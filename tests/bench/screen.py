"""The program's own window with a desk in it, and waiting until something has been painted."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from fact_desk.desk.desk import Desk
from fact_desk.settings import Settings
from fact_desk.state import State
from fact_desk.window.app import make_application
from fact_desk.window.fonts import reading_font
from fact_desk.window.page.reading import POINTS
from fact_desk.window.program import Program
from tests.bench.desks import EDITOR
from tests.bench.timing import timed

_PATIENCE = 120
"""Seconds after which something that is not painted never will be."""

_LAID_OUT = 1.5
"""Seconds after which an article is laid out to its end."""


class Painted(QObject):
    """Measures until some widgets have all been painted."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self._widgets = widgets
        self._waiting: set[QObject] = set()
        for widget in widgets:
            widget.installEventFilter(self)

    def after(self, work: Callable[[], object]) -> float:
        """The seconds from the beginning of the work until all have been painted anew."""
        self._waiting = {*self._widgets}
        start = perf_counter()
        work()
        while self._waiting:
            QApplication.processEvents()
            if perf_counter() > start + _PATIENCE:
                raise TimeoutError(f"never painted: {self._waiting}")
        return perf_counter() - start

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self._waiting.discard(watched)
        return False


@contextmanager
def program_with(desk: Path, *, at_rest: bool = True) -> Generator[Program]:
    """The program with that desk open and its newest article shown; `at_rest`: and checked."""
    program = Program(make_application(), Settings(), State(), Desk(desk, EDITOR))
    program.window.show()
    program.window.activateWindow()
    open_newest(program)
    settle(_LAID_OUT if at_rest else 0.3)
    while at_rest and is_busy(program):
        settle(0.1)
    try:
        yield program
    finally:
        program.window.close()
        program.window.deleteLater()
        program.deleteLater()
        settle(0.1)


def is_busy(program: Program) -> bool:
    """Whether an article is being checked beside the window, or looked through for suggestions."""
    finding = program.suggesting.suggestions.finding
    return not (program.review.checking.is_idle and finding.is_idle)


def open_newest(program: Program) -> None:
    """Opens the article that came last."""
    program.bench.open_article(program.bench.desk.look.articles()[0].id)


def bare_page(extent: QSize) -> QTextEdit:
    """A text widget of Qt's own, of that size and with type as large as the page's."""
    make_application()
    edit = QTextEdit()
    edit.setReadOnly(True)
    edit.setFont(reading_font(POINTS))
    edit.resize(extent)
    return edit


def fill(edit: QTextEdit, text: str) -> None:
    """Puts the text into a bare page and shows it."""
    edit.setPlainText(text)
    edit.show()


def settle(seconds: float) -> float:
    """Lets the window live for a while; returns the longest time it was busy at a stretch."""
    end, longest = perf_counter() + seconds, 0.0
    while perf_counter() < end:
        longest = max(longest, timed(QApplication.processEvents)())
    # What is to be deleted later would otherwise wait for an event loop that there is not.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return longest
