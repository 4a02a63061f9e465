"""What all dialogs share: plain words, buttons named for what they do, Esc to leave."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fact_desk.window.plain import plain_label

_ROLE = QDialogButtonBox.ButtonRole
_SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


class Dialog(QDialog):
    """A column of words and controls over a row of buttons."""

    def __init__(self, title: str, parent: QWidget | None, width: int = 460) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(18, 16, 18, 14)
        self.column.setSpacing(10)
        self.buttons = QDialogButtonBox(self)
        self.buttons.rejected.connect(self.reject)
        self.buttons.accepted.connect(self.accept)
        self.setMinimumWidth(width)

    def say(self, text: str, *, bold: bool = False, selectable: bool = False) -> QLabel:
        """Adds a paragraph of plain words."""
        label = plain_label(text)
        if bold:
            font = label.font()
            font.setBold(True)
            label.setFont(font)
        if selectable:
            label.setTextInteractionFlags(_SELECTABLE)
            label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.column.addWidget(label)
        return label

    def labelled(self, name: str, field: QWidget, stretch: int = 0) -> None:
        """Adds a control under its name, which carries the mnemonic."""
        label = QLabel(name)
        label.setBuddy(field)
        field.setAccessibleName(name.replace("&", "").rstrip(":"))
        self.column.addWidget(label)
        self.column.addWidget(field, stretch)

    def add_buttons(self, yes: str, no: str = "Cancel", *, default_no: bool = False) -> QPushButton:
        """Adds the buttons that end the dialog, and returns the one that does the thing."""
        does = self.add_button(yes, _ROLE.AcceptRole)
        leaves = self.add_button(no, _ROLE.RejectRole)
        (leaves if default_no else does).setDefault(True)
        if default_no:
            leaves.setFocus()
        self.column.addWidget(self.buttons)
        return does

    def showEvent(self, event: QShowEvent) -> None:
        """Fits the height to the words, which Qt guesses before it knows the width."""
        if not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            self.fit()
        super().showEvent(event)

    def fit(self) -> None:
        """Makes the dialog as high as its words and controls need."""
        width = max(self.minimumWidth(), self.column.totalMinimumSize().width())
        needed = self.column.totalHeightForWidth(width)
        self.resize(width, needed if needed > 0 else self.sizeHint().height())

    def ask(self) -> bool:
        """Shows the dialog and waits; whether the editor said yes."""
        return self.exec() == QDialog.DialogCode.Accepted

    def exec(self) -> int:
        """Shows the dialog, waits, and lets go of it."""
        result = super().exec()
        # A dialog is its parent's child: without this each one would stay until the window goes.
        self.deleteLater()
        return result

    def add_close(self) -> None:
        """Adds the buttons, with one to leave."""
        self.add_button("&Close", _ROLE.RejectRole).setDefault(True)
        self.column.addWidget(self.buttons)

    def add_button(self, text: str, role: QDialogButtonBox.ButtonRole) -> QPushButton:
        """Adds a button to the row; Enter presses it while it has the focus."""
        button = self.buttons.addButton(text, role)
        button.setAccessibleName(text.replace("&", ""))
        return button
