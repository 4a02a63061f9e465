"""Reading articles in the background, so that the window stays alive with the largest of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from fact_desk.errors import ArticleTooLarge, WorldError
from fact_desk.model.manuscript import Manuscript

_Read = Callable[[], Manuscript]


class Importer(QObject):
    """Reads one source after the other and says what came of each."""

    began = Signal(str)
    """Reading of the source of that name has begun."""
    read = Signal(object)
    """A Manuscript is ready."""
    refused = Signal(str)
    """A source is none: the sentence why."""
    ended = Signal()
    """All that was asked for is read."""

    _came = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._waiting = 0
        self._came.connect(self._pass_on)

    def read_files(self, paths: list[Path]) -> None:
        """Reads the files, in this order."""
        # Loaded late: a start of the window reads nothing.
        from fact_desk.text.reading import read_file

        for path in paths:
            self._start(path.name, lambda path=path: read_file(path))

    def read_pasted(self, text: str, markup: str = "") -> None:
        """Reads what was pasted, with the HTML that lay beside it."""
        from fact_desk.text.pasting import read_pasted_html

        self._start("the clipboard", lambda: read_pasted_html(markup, text))

    def wait(self) -> None:
        """Returns when nothing is being read any more; what comes is not passed on."""
        self._came.disconnect(self._pass_on)
        self._pool.clear()
        self._pool.waitForDone()

    def _start(self, name: str, read: _Read) -> None:
        self._waiting += 1
        self.began.emit(name)
        self._pool.start(_Task(name, read, self._came.emit))

    def _pass_on(self, outcome: object) -> None:
        self._waiting -= 1
        if isinstance(outcome, WorldError):
            self.refused.emit(str(outcome))
        elif isinstance(outcome, Exception):
            raise outcome
        else:
            self.read.emit(outcome)
        if not self._waiting:
            self.ended.emit()


class _Task(QRunnable):
    def __init__(self, name: str, read: _Read, report: Callable[[object], None]) -> None:
        super().__init__()
        self._name, self._read, self._report = name, read, report

    def run(self) -> None:
        try:
            self._report(self._read())
        except MemoryError:
            self._report(
                ArticleTooLarge(
                    f"{self._name} is more than this computer's memory can take; "
                    "close other programs or split the article."
                )
            )
        except Exception as error:
            # An error of ours must reach the window's own thread, where it is reported.
            self._report(error)
