"""Asks before a link leads out of the program, with the whole address in sight."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QWidget

from fact_desk.window.dialogs.dialog import Dialog
from fact_desk.window.dialogs.tell import tell

SCHEMES = ("http", "https", "mailto")

_LINES = 4


def ask_link(parent: QWidget | None, address: str) -> bool:
    """Whether the editor wants the link opened; an address of another kind is refused."""
    shown = visible(address)
    scheme = QUrl(address.strip()).scheme().lower()
    if scheme not in SCHEMES:
        tell(
            parent,
            "This link is not opened, because it leads neither to a web page nor to a mail"
            f" address: {shown}",
            "Open link",
        )
        return False
    dialog = Dialog("Open link", parent, width=520)
    dialog.say("Your browser would open this address:" if scheme != "mailto" else "Write to:")
    dialog.column.addWidget(_field(shown))
    copying = dialog.add_button("&Copy", QDialogButtonBox.ButtonRole.ActionRole)
    copying.clicked.connect(lambda: QGuiApplication.clipboard().setText(address))
    dialog.add_buttons("&Open", default_no=True)
    return dialog.ask()


def visible(address: str) -> str:
    """The address with every character that is not seen, or turns others round, as its escape."""
    return "".join(
        f"\\u{{{ord(c):04X}}}" if unicodedata.category(c)[0] in "CZ" and c != " " else c
        for c in address
    )


def _field(address: str) -> QPlainTextEdit:
    field = QPlainTextEdit(address)
    field.setAccessibleName("Address")
    field.setReadOnly(True)
    field.setTabChangesFocus(True)
    field.setFixedHeight(_LINES * field.fontMetrics().lineSpacing() + 14)
    return field
