"""Asks how the marked words should read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from fact_desk.model.annotation import Annotation
from fact_desk.window.dialogs.dialog import Dialog

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LINES = 4


class WordingField(QPlainTextEdit):
    """A field of several lines in which Enter is the dialog's, and Shift+Enter a new line."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lets Enter through to the dialog."""
        shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in _ENTER and not shifted:
            event.ignore()
            return
        super().keyPressEvent(event)


def ask_correction(parent: QWidget | None, annotation: Annotation) -> str | None:
    """Asks for the wording, beginning with the one that is there; None where the editor leaves."""
    dialog = Dialog("Needs correction", parent, width=520)
    printed = WordingField(annotation.target.exact)
    printed.setReadOnly(True)
    dialog.labelled("As it &is printed:", printed)
    wording = WordingField(annotation.correction or annotation.target.exact)
    dialog.labelled("As it &should read:", wording, stretch=1)
    for field in (printed, wording):
        field.setTabChangesFocus(True)
        field.setFixedHeight(_LINES * field.fontMetrics().lineSpacing() + 14)
    does = dialog.add_buttons("&Needs Correction")

    def allow() -> None:
        typed = wording.toPlainText().strip()
        does.setEnabled(bool(typed) and typed != annotation.target.exact.strip())

    wording.textChanged.connect(allow)
    allow()
    wording.selectAll()
    wording.setFocus()
    return wording.toPlainText().strip() if dialog.ask() else None
