"""Whether a text is a new draft of the open article, or another article."""

from __future__ import annotations

from enum import Enum
from math import floor

from PySide6.QtWidgets import QDialogButtonBox, QProgressBar, QWidget

from fact_desk.window.dialogs.dialog import Dialog

ALIKE = 0.5
"""The share of kept words from which a text is offered as a draft first."""


class Answer(Enum):
    """What the editor takes the text for."""

    DRAFT = "draft"
    ARTICLE = "article"
    NEITHER = "neither"


def ask_what(parent: QWidget | None, name: str, title: str, likeness: float) -> Answer:
    """Asks what the text called `name` is to the article `title`; Esc is neither.

    `likeness` is the share of the article's words that it keeps, from 0 to 1; it is shown, and
    decides what Enter does.
    """
    return DraftQuestion(name, title, likeness, parent).answered()


class DraftQuestion(Dialog):
    """Says how alike the two are before it asks."""

    def __init__(self, name: str, title: str, likeness: float, parent: QWidget | None) -> None:
        super().__init__("New draft or another article?", parent, width=500)
        self._answer = Answer.NEITHER
        percent = floor(likeness * 100)
        self.say(f"Is “{name}” a new draft of “{title}”, or another article?")
        self.say(f"It keeps {percent} % of the words of the draft that is open.", bold=True)
        bar = QProgressBar()
        bar.setRange(0, 100)
        bar.setValue(percent)
        bar.setTextVisible(False)
        bar.setMaximumHeight(8)
        bar.setAccessibleName("Words kept")
        bar.setAccessibleDescription(f"{percent} %")
        self.column.addWidget(bar)
        self.say(
            "A new draft takes over your marks, and what became of each of them is shown."
            " One Ctrl+Z takes it back."
        )
        role = QDialogButtonBox.ButtonRole.ActionRole
        draft = self.add_button("New &Draft of It", role)
        other = self.add_button("&Another Article", role)
        self.add_button("Cancel", QDialogButtonBox.ButtonRole.RejectRole)
        draft.clicked.connect(lambda: self._take(Answer.DRAFT))
        other.clicked.connect(lambda: self._take(Answer.ARTICLE))
        first = draft if likeness >= ALIKE else other
        first.setDefault(True)
        first.setFocus()
        self.column.addWidget(self.buttons)

    def answered(self) -> Answer:
        """Shows the question and waits for the answer."""
        self.exec()
        return self._answer

    def _take(self, answer: Answer) -> None:
        self._answer = answer
        self.accept()
