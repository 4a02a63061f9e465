"""What came of an export, and the way to it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from fact_desk.desk.writing import Written
from fact_desk.window.dialogs.dialog import Dialog
from fact_desk.window.dialogs.export_words import outcome

_DOES = QDialogButtonBox.ButtonRole.ActionRole
_NOTHING_OPENS = "No program on this computer opens it; look for it in {folder}."


class ExportedDialog(Dialog):
    """Tells where the files went; opens the file, or the folder that they are in.

    `shows` hands an address on this computer to the system, and tells whether that took it.
    """

    def __init__(
        self,
        written: Written,
        parent: QWidget | None = None,
        shows: Callable[[QUrl], bool] = QDesktopServices.openUrl,
    ) -> None:
        super().__init__("Exported", parent)
        self._shows = shows
        self.say(outcome(written), selectable=True)
        self._failed = self.say("")
        self._failed.hide()
        if len(written.files) == 1:
            self._offer("&Open", written.files[0])
        if written.files:
            self._offer("Open &Folder", written.files[0].parent)
        self.add_close()

    def _offer(self, words: str, path: Path) -> None:
        self.add_button(words, _DOES).clicked.connect(lambda: self._open(path))

    def _open(self, path: Path) -> None:
        if self._shows(QUrl.fromLocalFile(str(path.absolute()))):
            self.accept()
            return
        folder = path if path.is_dir() else path.parent
        self._failed.setText(_NOTHING_OPENS.format(folder=folder))
        self._failed.show()
        self.fit()
