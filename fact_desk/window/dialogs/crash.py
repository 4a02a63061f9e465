"""A fault of the program itself, as a report that the editor can send."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QWidget

from fact_desk.window.dialogs.dialog import Dialog
from fact_desk.window.dialogs.versions import as_lines, versions

SENTENCE = (
    "Something in Fact Desk went wrong that is not your doing. What was saved is safe on the"
    " disk; copy the report and send it to whoever looks after the program."
)

_LINES = 14


def report_crash(parent: QWidget | None, traceback: str) -> None:
    """Shows the report; it holds the traceback and versions, and nothing of the desk besides."""
    CrashDialog(traceback, parent).ask()


class CrashDialog(Dialog):
    """One sentence, and the report behind a button."""

    def __init__(self, traceback: str, parent: QWidget | None = None) -> None:
        super().__init__("Fault in Fact Desk", parent, width=620)
        self.say(SENTENCE)
        self._report = QPlainTextEdit(f"{as_lines(versions())}\n\n{traceback.strip()}\n")
        self._report.setAccessibleName("Report")
        self._report.setReadOnly(True)
        self._report.setTabChangesFocus(True)
        self._report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._report.setMinimumHeight(_LINES * self._report.fontMetrics().lineSpacing())
        self._report.hide()
        self.column.addWidget(self._report, 1)
        details = self.add_button("&Details", QDialogButtonBox.ButtonRole.ActionRole)
        details.setCheckable(True)
        details.toggled.connect(self._unfold)
        copying = self.add_button("C&opy Report", QDialogButtonBox.ButtonRole.ActionRole)
        copying.clicked.connect(self._copy)
        self.add_close()

    def _unfold(self, shown: bool) -> None:
        self._report.setVisible(shown)
        self.fit()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report.toPlainText())
