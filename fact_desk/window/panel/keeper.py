"""Brings what was typed into a field to the desk, and keeps it where that can't be."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from fact_desk.model.annotation import Annotation
from fact_desk.window.panel.edits import Edit
from fact_desk.window.panel.fields import LineField, NoteField
from fact_desk.window.workbench import Workbench

_REST = 2000
"""Milliseconds without typing after which a note is saved: what a crash can take of it."""


class Keeper(QObject):
    """One field of the open card, and the annotation that it was filled from.

    What another editor writes meanwhile is not written over unseen: the first try to save is
    refused with a sentence, the words stay in the field, and the next try holds.
    """

    done = Signal()
    """The editor is finished with the field."""

    def __init__(
        self, edit: Edit, field: LineField | NoteField, workbench: Workbench, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.edit = edit
        self.field = field
        self._workbench = workbench
        self._base: Annotation | None = None
        self._filled = ""
        self._unsaved: dict[str, str] = {}
        self._saving = self._refused = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._save_meanwhile)
        field.finished.connect(self.commit)
        field.sent.connect(self._send)
        if isinstance(field, NoteField):
            field.textChanged.connect(self._rest.start)

    def fill(self, annotation: Annotation) -> None:
        """Shows what stands in the annotation; what is being typed is left alone."""
        same = self._base is not None and self._base.id == annotation.id
        if same and self._is_touched:
            return
        self._fill_from(annotation)
        unsaved = self._unsaved.pop(annotation.id, None)
        if unsaved is not None:
            self.field.put_words(unsaved)
        self._mark(refused=unsaved is not None)

    def commit(self) -> bool:
        """Saves what was typed; False, with the words kept, where that can't be."""
        if self._saving or self._base is None or not self._is_touched:
            return True
        self._saving = True
        try:
            saved = self._save(self._base)
        finally:
            self._saving = False
        return saved

    def leave(self) -> bool:
        """Saves before another card is opened; words that can't be saved wait for a return."""
        saved = self.commit()
        if not saved and self._base is not None:
            self._unsaved[self._base.id] = self.field.words()
        self._base = None
        return saved

    @property
    def waiting(self) -> list[str]:
        """Ids of the annotations whose cards were left with words that could not be saved."""
        return list(self._unsaved)

    def _send(self) -> None:
        if self.commit():
            self.done.emit()

    @property
    def _is_touched(self) -> bool:
        # Qt shows some characters as others, so what is there unchanged need not equal the desk's.
        if self._base is None or self.field.words() == self._filled:
            return False
        return self.edit.taken(self.field.words()) != self.edit.read(self._base)

    def _save(self, base: Annotation) -> bool:
        words = self.edit.taken(self.field.words())
        saved = self._workbench.do(lambda stamp: self.edit.make(stamp, base, words))
        now = self._workbench.book.get(base.id)
        if saved and now is not None:
            self._fill_from(now)
        self._base = now or base
        self._mark(refused=not saved)
        return saved

    def _save_meanwhile(self) -> None:
        # Only an editor who leaves the field tries again what was refused: the next try holds.
        if self.field.hasFocus() and not self._refused:
            self.commit()

    def _is_mid_typing(self, annotation: Annotation) -> bool:
        """Whether the note, being typed, differs from the annotation's in blanks at most."""
        if not isinstance(self.field, NoteField) or not self.field.hasFocus():
            return False
        return self.edit.taken(self.field.words()) == self.edit.read(annotation)

    def _mark(self, *, refused: bool) -> None:
        self._refused = refused
        self.field.mark(trouble=refused)

    def _fill_from(self, annotation: Annotation) -> None:
        same = self._base is not None and self._base.id == annotation.id
        self._base = annotation
        # The blank behind a word stays while the next word is about to be typed.
        if not (same and self._is_mid_typing(annotation)):
            self.field.put_words(self.edit.read(annotation))
        self._filled = self.field.words()
