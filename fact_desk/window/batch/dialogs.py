"""How far the reading of many files is, and what came of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QProgressBar, QWidget

from fact_desk.window.batch.outcome import Outcome
from fact_desk.window.dialogs.dialog import Dialog
from fact_desk.window.elided import ElidedLabel

_ROLE = QDialogButtonBox.ButtonRole
_LINES = 12


class ProgressDialog(Dialog):
    """Shows which file is being read; Esc and its button cancel, which `rejected` tells."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Opening articles", parent, width=480)
        self._said = ElidedLabel("File being read")
        self._said.setText("Looking for files…")
        self.column.addWidget(self._said)
        self._bar = QProgressBar()
        self._bar.setAccessibleName("Files read")
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self.column.addWidget(self._bar)
        self.say("What came in before you cancel stays on the desk.")
        self.add_button("Cancel", _ROLE.RejectRole)
        self.column.addWidget(self.buttons)
        self.setWindowModality(Qt.WindowModality.WindowModal)

    def show_step(self, number: int, count: int, name: str) -> None:
        """File `number` (from 0) of `count` is being read now."""
        said = f"Reading {number + 1:,} of {count:,}: {' '.join(name.split())}"
        self._said.setText(said)
        self._said.setAccessibleName(said)
        self._bar.setRange(0, count)
        self._bar.setValue(number)


class SummaryDialog(Dialog):
    """What came of all files, with each sentence about one of them in a list to copy."""

    def __init__(self, outcome: Outcome, parent: QWidget | None = None) -> None:
        super().__init__("Articles opened", parent, width=620)
        self._said = outcome.sentence()
        self.say(self._said, bold=True)
        lines = [*outcome.lines()]
        if lines:
            self._list = QPlainTextEdit("\n".join(lines))
            self._list.setAccessibleName("What came of the files")
            self._list.setReadOnly(True)
            self._list.setTabChangesFocus(True)
            wanted = min(_LINES, len(lines) + 3)
            self._list.setMinimumHeight(wanted * self._list.fontMetrics().lineSpacing())
            self.column.addWidget(self._list, 1)
            self.add_button("C&opy List", _ROLE.ActionRole).clicked.connect(self._copy)
            self._list.setFocus()
        self.add_close()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self._said}\n\n{self._list.toPlainText()}\n")
