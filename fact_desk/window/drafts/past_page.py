"""An older draft with its marks as they stood: to be read, and left again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fact_desk.desk.book import Book
from fact_desk.model.article import Article, Draft, DraftText
from fact_desk.window.drafts.sheet import Sheet
from fact_desk.window.drafts.style import style_sheet
from fact_desk.window.panel.wording import local_time
from fact_desk.window.plain import plain_label
from fact_desk.window.theme import Theme

_EDGE = 24


class PastPage(QWidget):
    """Says at its head that it is an older draft; Esc or the button leads back."""

    back_asked = Signal()
    left = Signal()
    """Another page has come in the place of this one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("An older draft")
        self.sheet = Sheet(theme)
        self.sheet.view.setAccessibleName("The older draft")
        self._said = plain_label()
        self._back = QPushButton("&Back to the Newest Draft  Esc")
        self._back.setAccessibleName("Back to the newest draft")
        self._back.clicked.connect(self.back_asked)
        head = QFrame(self)
        head.setObjectName("pasthead")
        row = QHBoxLayout(head)
        row.setContentsMargins(14, 8, 10, 8)
        row.addWidget(self._said, 1)
        row.addWidget(self._back)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 14, _EDGE, 0)
        column.addWidget(head)
        column.addWidget(self.sheet, 1)
        leaving = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leaving.activated.connect(self.back_asked)
        self.set_theme(theme)

    def show_draft(self, article: Article, draft: DraftText, book: Book, newest: Draft) -> None:
        """Shows the draft from its beginning."""
        number, when = draft.draft.number, local_time(draft.draft.received_at)
        words = (
            f"Draft {number} of {newest.number}, received {when}: an older draft, to be read only."
            f" Its marks are as they stood when draft {number + 1} came."
        )
        self._said.setText(words)
        self.setAccessibleDescription(words)
        self.sheet.show_draft(article, draft, book)
        self.sheet.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Shows the draft in other colours."""
        self.setStyleSheet(style_sheet(theme))
        self.sheet.set_theme(theme)

    def hideEvent(self, event: QHideEvent) -> None:
        """However the editor went elsewhere, the old page is let go."""
        if not event.spontaneous():
            self.sheet.clear()
            self.left.emit()
