"""Working something out beside the window, which stays alive with the longest of texts."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import TypeVar, cast

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from fact_desk.errors import WorldError

_T = TypeVar("_T")


class Background(QObject):
    """One task after the other; what comes of each is passed on in the window's own thread.

    With more `threads` as many tasks run at once, so that one that was forgotten holds up none.
    """

    refused = Signal(str)
    """The sentence why something can't be worked out."""

    _came = Signal(int, object)

    def __init__(self, parent: QObject | None = None, threads: int = 1) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._numbers = count()
        self._waiting: dict[int, Callable[[object], None]] = {}
        self._came.connect(self._pass_on)

    def run(self, work: Callable[[], _T], then: Callable[[_T], None]) -> None:
        """Calls `then` with what `work` returned; `work` touches neither Qt nor the open desk."""
        number = next(self._numbers)
        self._waiting[number] = lambda found: then(cast("_T", found))
        self._pool.start(_Task(number, work, self._came.emit))

    def forget(self) -> None:
        """What is being worked out is not wanted any more."""
        self._waiting.clear()
        self._pool.clear()

    def wait(self) -> None:
        """Returns when nothing is being worked out; what comes is not passed on."""
        self.forget()
        self._pool.waitForDone()

    @property
    def is_working(self) -> bool:
        """Whether something is still to come."""
        return bool(self._waiting)

    def _pass_on(self, number: int, found: object) -> None:
        then = self._waiting.pop(number, None)
        if then is None:
            return
        if not isinstance(found, _Failed):
            then(found)
        elif isinstance(found.error, WorldError):
            self.refused.emit(str(found.error))
        else:
            raise found.error


class _Failed:
    def __init__(self, error: Exception) -> None:
        self.error = error


class _Task(QRunnable):
    def __init__(
        self, number: int, work: Callable[[], object], report: Callable[[int, object], None]
    ) -> None:
        super().__init__()
        self._number, self._work, self._report = number, work, report

    def run(self) -> None:
        try:
            self._report(self._number, self._work())
        except Exception as error:
            # An error of ours must reach the window's own thread, where it is reported.
            self._report(self._number, _Failed(error))
