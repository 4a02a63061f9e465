"""Clearing an article: what is missing, who clears what text, and what became of the seal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QWidget

from fact_desk.desk.clearing import Obstacle, inside_marks_words
from fact_desk.desk.sealing import digest_of
from fact_desk.model.article import Article, DraftText
from fact_desk.model.coverage import Seal
from fact_desk.window.coverage.missing import Missing
from fact_desk.window.coverage.seal_words import (
    cleared_words,
    counted_words,
    in_the_way,
    listed,
    short_digest,
)
from fact_desk.window.dialogs.dialog import Dialog

_DOES = QDialogButtonBox.ButtonRole.ActionRole


class Answer(Enum):
    """What the editor wants."""

    NOTHING = auto()
    GO = auto()
    """To go to the obstacle that she chose."""
    CLEAR = auto()
    WITHDRAW = auto()


@dataclass(frozen=True, slots=True)
class Standing:
    """How an article stands: its seal, if it has one, and what keeps it from being cleared.

    `inside_marks` counts suggestions within marks that nobody answered: they keep nothing up.
    `checked` says whether the rules have looked at the figures as they stand.
    """

    article: Article
    draft: DraftText
    seal: Seal | None
    missing: Sequence[Obstacle]
    inside_marks: int
    checked: bool
    accounted: str
    editor: str
    writable: bool


class ClearDialog(Dialog):
    """Answers with what is to be done; it changes nothing itself."""

    def __init__(self, standing: Standing, place: int, parent: QWidget | None = None) -> None:
        super().__init__("Clear the article", parent, width=560)
        self.answer = Answer.NOTHING
        self._standing = standing
        self.missing = Missing(self)
        self._say_seal()
        self._say_missing()
        self._add_missing(place)
        self._add_answers()
        self.resize(600, 460 if standing.missing else self.sizeHint().height())

    @property
    def chosen(self) -> Obstacle | None:
        """The obstacle to go to."""
        return self.missing.current

    def _say_seal(self) -> None:
        seal = self._standing.seal
        title = f"“{self._standing.article.title}”, draft {self._standing.draft.draft.number}"
        self.say(title, bold=True)
        if seal is None:
            return
        cleared = seal.clearance
        self.say(f"{cleared_words(cleared)}: {counted_words(cleared)}.")
        self.say(f"Text cleared: {cleared.digest}", selectable=True)
        if seal.intact:
            self.say("The seal is whole: nothing has changed since.")
        else:
            self.say("The seal is broken. Since then:", bold=True)
            self.say(listed(seal.changes))

    def _say_missing(self) -> None:
        seal, missing = self._standing.seal, self._standing.missing
        if missing:
            again = "cleared again" if seal is not None else "cleared"
            self.say(f"It can’t be {again} yet. {in_the_way(len(missing))}")
        elif self._may_clear:
            self.say(f"Nothing is missing: {self._standing.accounted}, every annotation checked.")
            text = short_digest(digest_of(self._standing.draft.text))
            editor = self._standing.editor
            self.say(f"{editor} clears it. The digest of its text begins with {text}.")
        if not self._standing.checked:
            self.say("The rules have not looked at its figures as they stand now.")
        if self._standing.inside_marks and (missing or self._may_clear):
            self.say(inside_marks_words(self._standing.inside_marks))
        if not self._standing.writable:
            self.say("This desk is open for reading only, so nothing can be changed here.")

    @property
    def _may_clear(self) -> bool:
        seal = self._standing.seal
        ready = self._standing.checked and not self._standing.missing
        return ready and (seal is None or not seal.intact)

    def _add_missing(self, place: int) -> None:
        self.missing.setVisible(bool(self._standing.missing))
        if self._standing.missing:
            self.missing.fill(self._standing.missing, place)
            self.missing.itemActivated.connect(self._go)
            self.missing.itemClicked.connect(self._go)
            self.column.addWidget(self.missing, 1)

    def _add_answers(self) -> None:
        seal, writable = self._standing.seal, self._standing.writable
        going: QPushButton | None = None
        if self._standing.missing:
            going = self.add_button("&Go There", _DOES)
            going.clicked.connect(self._go)
        if seal is None or not seal.intact:
            words = "&Mark as Cleared" if seal is None else "&Clear Again"
            clearing = self._answering(words, Answer.CLEAR)
            clearing.setEnabled(self._may_clear and writable)
            clearing.setDefault(self._may_clear)
        if seal is not None:
            self._answering("&Withdraw the Clearing", Answer.WITHDRAW).setEnabled(writable)
        if self._may_clear or self._standing.missing:
            self.add_button("Cancel", QDialogButtonBox.ButtonRole.RejectRole)
            self.column.addWidget(self.buttons)
        else:
            self.add_close()
        if going is not None:
            going.setDefault(True)
            self.missing.setFocus()
        else:
            self._focus_default()

    def _focus_default(self) -> None:
        for button in self.findChildren(QPushButton):
            if button.isDefault():
                button.setFocus()

    def _answering(self, words: str, answer: Answer) -> QPushButton:
        def give() -> None:
            self.answer = answer
            self.accept()

        button = self.add_button(words, _DOES)
        button.clicked.connect(give)
        return button

    def _go(self) -> None:
        if self.missing.current is not None:
            self.answer = Answer.GO
            self.accept()
