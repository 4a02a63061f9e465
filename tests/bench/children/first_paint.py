"""Tells the benchmark of the first painting of a window, and of the memory at the end."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QMainWindow, QWidget

USABLE = "usable"

_REST = 2_000
"""Milliseconds in which the rest of the article is laid out."""

_PATIENCE = 60_000
"""Milliseconds after which there will be no window."""


class FirstPaint(QObject):
    """Waits for the first painting in a main window, then for all that follows it."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._app = app
        app.installEventFilter(self)
        QTimer.singleShot(_PATIENCE, self, lambda: app.exit(1))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and _is_in_main_window(watched):
            self._app.removeEventFilter(self)
            # A timer of no time comes behind all that the first painting brought up.
            QTimer.singleShot(0, self._say)
        return False

    def _say(self) -> None:
        sys.stdout.write(f"{USABLE}\n")
        sys.stdout.flush()
        if "--stay" in sys.argv:
            QTimer.singleShot(_REST, self._end)
        else:
            self._end()

    def _end(self) -> None:
        sys.stdout.write(f"{peak_memory()}\n")
        self._app.exit()


def _is_in_main_window(painted: QObject) -> bool:
    return isinstance(painted, QWidget) and isinstance(painted.window(), QMainWindow)


def peak_memory() -> int:
    """The most memory that the process held so far, in bytes; 0 on systems that don't tell."""
    status = Path("/proc/self/status")
    if status.exists():
        # Linux hands a parent's own peak down to getrusage of its children.
        lines = status.read_text(encoding="ascii").splitlines()
        line = next(line for line in lines if line.startswith("VmHWM:"))
        return int(line.split()[1]) * 1024
    if sys.platform == "win32":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
