"""The daily backup, made beside the editor's work."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from fact_desk.errors import WorldError
from fact_desk.store.backup import back_up_daily


class DailyBackup(QObject):
    """Makes the day's backup in the background where one is due."""

    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def make_if_due(self, desk: Path, day: date) -> None:
        """Backs the desk up unless that was done today or nothing has changed since."""

        def make() -> None:
            try:
                back_up_daily(desk, day.isoformat())
            except WorldError as error:
                self.failed.emit(f"Today's backup could not be made: {error}")

        self._pool.start(_Task(make))

    def wait(self) -> None:
        """Returns when no backup is under way."""
        self._pool.waitForDone()


class _Task(QRunnable):
    def __init__(self, make: Callable[[], None]) -> None:
        super().__init__()
        self._make = make

    def run(self) -> None:
        self._make()
