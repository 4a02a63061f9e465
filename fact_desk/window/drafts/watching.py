"""Watching the file that an article came from: a changed one is offered, never taken by itself."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

_REST = 600
"""Milliseconds that a file must rest before it is offered: many programs write in several goes."""


class FileWatch(QObject):
    """Watches one file at a time, by its folder too, as most programs put a new file in place."""

    changed = Signal(object)
    """The file at that Path has changed, and rests."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watcher = QFileSystemWatcher(self)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._path: Path | None = None
        self._known: tuple[int, int] | None = None
        self._watcher.fileChanged.connect(self._rest.start)
        self._watcher.directoryChanged.connect(self._rest.start)
        self._rest.timeout.connect(self._look)

    @property
    def path(self) -> Path | None:
        """The file that is watched."""
        return self._path

    def watch(self, path: Path | None) -> None:
        """Watches that file in the place of the last one, or none."""
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)
        self._rest.stop()
        self._path, self._known = path, None if path is None else _state(path)
        if path is not None:
            self._watcher.addPaths([str(each) for each in (path, path.parent) if each.exists()])

    def _look(self) -> None:
        path = self._path
        if path is None:
            return
        now = _state(path)
        if now is not None and str(path) not in self._watcher.files():
            # A file that was put in the place of the old one is another one to the system.
            self._watcher.addPath(str(path))
        if now is not None and now != self._known:
            self._known = now
            self.changed.emit(path)


def _state(path: Path) -> tuple[int, int] | None:
    """When the file was written last (nanoseconds) and its bytes; None where it is gone."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
