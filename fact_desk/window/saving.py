"""Running operations from the window: waiting while others write, telling what went wrong."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Protocol

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal

from fact_desk.errors import BadRequest, Conflict, DeskBusy, NoSuchThing, WorldError

PATIENCE = 5.0
"""Seconds to wait for another program that is writing to the desk."""

_PAUSE = 100
"""Milliseconds between two tries."""

Task = Callable[[], object]


class Trouble(Protocol):
    """Asks the editor what to do about a change that could not be saved."""

    def __call__(self, sentence: str) -> bool:
        """Whether to try the same again, on the desk that is open by then."""
        ...


class Saver(QObject):
    """Runs tasks that write to the desk, one at a time, and says how it went.

    A task either has saved everything when it returns, or has raised and saved nothing.
    """

    saved = Signal()
    waited = Signal(str)
    told = Signal(str)
    failed = Signal(str)
    given_up = Signal()
    """The change that failed is not wanted any more: what the desk holds is all there is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.trouble: Trouble | None = None
        self._busy = False

    def run(self, task: Task) -> bool:
        """Whether the task was done; if not, the editor has been told why in a sentence."""
        if self._busy:
            self.told.emit("The last change is still being saved; please repeat this one.")
            return False
        self._busy = True
        try:
            return self._run(task)
        finally:
            self._busy = False

    def _run(self, task: Task) -> bool:
        while True:
            try:
                self._patiently(task)
            except (BadRequest, Conflict, NoSuchThing) as error:
                self.told.emit(str(error))
                return False
            except WorldError as error:
                self.failed.emit(str(error))
                if self.trouble is None:
                    return False
                if not self.trouble(str(error)):
                    self.given_up.emit()
                    return False
                continue
            self.saved.emit()
            return True

    def _patiently(self, task: Task) -> None:
        deadline = monotonic() + PATIENCE
        while True:
            try:
                task()
            except DeskBusy as error:
                if monotonic() > deadline:
                    raise
                self.waited.emit(str(error))
                _let_the_window_live()
            else:
                return


def _let_the_window_live() -> None:
    loop = QEventLoop()
    QTimer.singleShot(_PAUSE, loop.quit)
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
