"""The daily backup, made beside the editor's work."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from fact_desk.errors import WorldError
from fact_desk.store.backup import back_up_daily

_REST = 2_000
"""Milliseconds that a desk is open before it is looked at: the window comes up first."""


class DailyBackup(QObject):
    """Makes the day's backup in the background where one is due."""

    failed = Signal(str)
    """There is no backup of the day: the sentence why."""

    _broke = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._due: list[_Task] = []
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._start)
        self._broke.connect(self._pass_on)

    def make_if_due(self, desk: Path, day: date) -> None:
        """Backs the desk up unless that was done today or nothing has changed since."""

        def make() -> None:
            try:
                back_up_daily(desk, day.isoformat())
            except Exception as error:
                # An error of ours must reach the window's own thread, where it is reported.
                self._broke.emit(error)

        self._due.append(_Task(make))
        self._rest.start()

    def wait(self) -> None:
        """Returns when no backup is under way; one that was not begun waits for the next start."""
        self._rest.stop()
        self._pool.waitForDone()

    def _pass_on(self, error: Exception) -> None:
        if not isinstance(error, WorldError):
            raise error
        self.failed.emit(f"Today's backup could not be made: {error}")

    def _start(self) -> None:
        for task in self._due:
            self._pool.start(task)
        self._due.clear()


class _Task(QRunnable):
    def __init__(self, make: Callable[[], None]) -> None:
        super().__init__()
        self._make = make

    def run(self) -> None:
        self._make()
