"""The open card: all that is known of the selected annotation, and the decisions about it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fact_desk.model.annotation import Annotation
from fact_desk.window.actions import Actions
from fact_desk.window.panel import edits
from fact_desk.window.panel.decisions import Decisions
from fact_desk.window.panel.drawing import FOOT, HEADING, INDENT, draw_frame, draw_heading
from fact_desk.window.panel.exact_words import ExactWords
from fact_desk.window.panel.fields import NoteField
from fact_desk.window.panel.rows import Rows
from fact_desk.window.panel.wording import accessible_text
from fact_desk.window.sources.source_list import SourceList
from fact_desk.window.tab_order import buttons_in, chain
from fact_desk.window.theme import Theme
from fact_desk.window.workbench import Workbench


class Details(QWidget):
    """Shows one annotation; what is typed is saved when its field is left."""

    done = Signal()
    """The editor goes back to the list."""
    pressed = Signal()
    """The card was clicked beside its fields."""

    def __init__(
        self, workbench: Workbench, actions: Actions, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._theme = theme
        self._annotation: Annotation | None = None
        self._words = ExactWords(self)
        self.rows = Rows(workbench, self)
        self.sources = SourceList(actions.keys_of("source"), self)
        self._note = NoteField(edits.NOTE, self)
        self.rows.keep(edits.NOTE, self._note)
        self._decisions = Decisions(actions, self)
        self.rows.done.connect(self.done)
        self._decisions.begun.connect(self.commit_edits)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(INDENT, HEADING, INDENT, FOOT)
        self._column.setSpacing(7)
        for part in (self._words, self.rows, self.sources, self._note, self._decisions):
            self._column.addWidget(part)

    @property
    def annotation(self) -> Annotation | None:
        """The annotation that is shown."""
        return self._annotation

    def height_at(self, width: int) -> int:
        """How high the card is at that width, in pixels."""
        self._column.activate()
        return self._column.totalHeightForWidth(width)

    def set_theme(self, theme: Theme) -> None:
        """Shows the card in other colours."""
        self._theme = theme
        self._decisions.set_theme(theme)
        self.update()

    def show_annotation(self, annotation: Annotation) -> None:
        """Shows the annotation, or the same one as it is by now."""
        if self._annotation is not None and self._annotation.id != annotation.id:
            self.leave()
        self._annotation = annotation
        self.setAccessibleName(accessible_text(annotation))
        self._words.show_words(annotation.target.exact)
        self.rows.show_annotation(annotation)
        writable = self._workbench.desk.writable
        self.rows.let_write(writable)
        self.sources.show_sources(annotation.sources, writable=writable)
        self._decisions.show_annotation(annotation)
        for keeper in self.rows.keepers:
            keeper.fill(annotation)
        self.order_tab()
        self.update()

    def order_tab(self) -> None:
        """Has Tab go from the top of the card to its foot."""
        rows = (*self.rows.flags.controls, *self.rows.places.controls)
        decisions = buttons_in([self._decisions])
        chain([self.rows.above_flags, *rows, self.rows.below_flags])
        chain([self.rows.below_flags, *self.sources.controls, self._note, *decisions])

    def leave(self) -> bool:
        """Saves what was typed before nothing or another annotation is shown."""
        saved = [keeper.leave() for keeper in self.rows.keepers]
        self._annotation = None
        return all(saved)

    def commit_edits(self) -> bool:
        """Saves what was typed; False where something could not be saved, and is kept."""
        saved = [keeper.commit() for keeper in self.rows.keepers]
        return all(saved)

    def waiting(self) -> list[str]:
        """Ids of the annotations whose cards were left with words that could not be saved."""
        return [name for keeper in self.rows.keepers for name in keeper.waiting]

    def edit_note(self) -> None:
        """Puts the cursor behind the note's words."""
        self._note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._note.moveCursor(QTextCursor.MoveOperation.End)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list; no key that a field leaves alone gets any further."""
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the open card is one on a card."""
        event.accept()
        if event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the card around the fields."""
        if self._annotation is None:
            return
        painter = QPainter(self)
        card = QRectF(self.rect())
        draw_frame(painter, card, self._annotation, self._theme, self._theme.accent)
        draw_heading(painter, card, self._annotation, self._theme)
        painter.end()
