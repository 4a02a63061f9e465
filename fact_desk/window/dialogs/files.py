"""Choosing files, without a look into any of them.

POSIX drops all locks that a process holds on a file as soon as it closes that file anywhere. A file
dialog that opens the files it lists, to tell their kinds, would so take SQLite's locks off the
open desk, and the next program to close the desk would delete its log: saved work would be lost.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QFileInfo, QStandardPaths
from PySide6.QtGui import QAbstractFileIconProvider, QIcon, QPalette
from PySide6.QtWidgets import QFileDialog, QFileIconProvider, QToolButton, QWidget

from fact_desk.text.folders import KNOWN_SUFFIXES
from fact_desk.window.icons import icon

ARTICLES = f"Articles ({' '.join(f'*{end}' for end in KNOWN_SUFFIXES)});;All files (*)"
"""What is offered where an article is opened."""

_ARROWS = {
    "backButton": "arrow-left",
    "forwardButton": "arrow-right",
    "toParentButton": "arrow-up",
}
"""Buttons of Qt's dialog, by its names for them, whose own arrows are black."""

_Kind = QAbstractFileIconProvider.IconType
_IN_ANOTHER_PROCESS = ("win32", "darwin")
"""Where the system's own dialog does not look at files from within this process."""


class BlindIcons(QFileIconProvider):
    """Tells folders from files by their entries alone; opens nothing."""

    def icon(self, info: QFileInfo | _Kind) -> QIcon:
        if isinstance(info, QFileInfo):
            return super().icon(_Kind.Folder if info.isDir() else _Kind.File)
        return super().icon(info)

    def type(self, info: QFileInfo) -> str:
        return "Folder" if info.isDir() else "File"


def ask_open(
    parent: QWidget | None, title: str, kinds: str, folder: Path | None = None
) -> Path | None:
    """The one existing file that is chosen, or None."""
    return next(iter(ask_open_many(parent, title, kinds, folder, one=True)), None)


def ask_open_many(
    parent: QWidget | None, title: str, kinds: str, folder: Path | None = None, *, one: bool = False
) -> list[Path]:
    """The existing files that are chosen, none where the editor leaves."""
    mode = QFileDialog.FileMode.ExistingFile if one else QFileDialog.FileMode.ExistingFiles
    return _asked(parent, title, kinds, folder or documents(), mode)


def ask_save(parent: QWidget | None, title: str, kinds: str, start: Path) -> Path | None:
    """Where to write, `start` at first, or None; an existing file is asked about."""
    mode = QFileDialog.FileMode.AnyFile
    return next(iter(_asked(parent, title, kinds, start, mode)), None)


def ask_folder(parent: QWidget | None, title: str, start: Path | None = None) -> Path | None:
    """The existing folder that is chosen, or None."""
    mode = QFileDialog.FileMode.Directory
    return next(iter(_asked(parent, title, "", start or documents(), mode)), None)


def documents() -> Path:
    """The folder in which this user keeps her documents."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    found = Path(QStandardPaths.writableLocation(place))
    return found if found.is_dir() else Path.home()


def _asked(
    parent: QWidget | None, title: str, kinds: str, start: Path, mode: QFileDialog.FileMode
) -> list[Path]:
    dialog, icons = QFileDialog(parent, title), BlindIcons()
    own = sys.platform not in _IN_ANOTHER_PROCESS
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog, own)
    dialog.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
    dialog.setIconProvider(icons)
    dialog.setFileMode(mode)
    _paint_arrows(dialog)
    if kinds:
        dialog.setNameFilter(kinds)
    if mode is QFileDialog.FileMode.AnyFile:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDirectory(str(start.parent))
        dialog.selectFile(start.name)
    else:
        dialog.setDirectory(str(start))
    chosen = [Path(name) for name in dialog.selectedFiles()] if dialog.exec() else []
    dialog.deleteLater()
    return chosen


def _paint_arrows(dialog: QFileDialog) -> None:
    """Gives the arrows the colour of words; the system's own dialog has no such buttons."""
    colour = dialog.palette().color(QPalette.ColorRole.ButtonText)
    for button in dialog.findChildren(QToolButton):
        if button.objectName() in _ARROWS:
            button.setIcon(icon(_ARROWS[button.objectName()], colour))
