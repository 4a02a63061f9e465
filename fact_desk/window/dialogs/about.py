"""What runs here, and where the editor's things lie."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QWidget

from fact_desk.settings import settings_path
from fact_desk.state import state_path
from fact_desk.store.backup import folder_of
from fact_desk.window.dialogs.dialog import Dialog
from fact_desk.window.dialogs.versions import as_lines, versions

LICENCE = "Fact Desk is free software under the MIT licence. It makes no network connection."


class AboutDialog(Dialog):
    """Versions, and the places of the desk, its backups, the settings and what is remembered."""

    def __init__(self, desk: Path, parent: QWidget | None = None) -> None:
        super().__init__("About Fact Desk", parent, width=560)
        self.say("Fact Desk", bold=True)
        self.say("Marks up an article's claims, figures and quotes, and keeps what you found out.")
        facts = versions() | _places(desk)
        self._facts = QPlainTextEdit(as_lines(facts))
        self._facts.setAccessibleName("Versions and places")
        self._facts.setReadOnly(True)
        self._facts.setTabChangesFocus(True)
        lines = len(facts) + 3
        self._facts.setMinimumHeight(lines * self._facts.fontMetrics().lineSpacing())
        self.column.addWidget(self._facts, 1)
        self.say(LICENCE)
        copying = self.add_button("C&opy", QDialogButtonBox.ButtonRole.ActionRole)
        copying.clicked.connect(self._copy)
        self.add_close()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._facts.toPlainText())


def _places(desk: Path) -> dict[str, str]:
    return {
        "Desk": str(desk),
        "Backups": str(folder_of(desk)),
        "Settings": str(settings_path()),
        "Window's state": str(state_path()),
    }
