"""The rows of the open card: what is known of an annotation, and fields to write in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QWidget

from fact_desk.desk.verbs.flags import flag_by_hand
from fact_desk.model.annotation import Annotation, Tag
from fact_desk.model.figure import Figure
from fact_desk.window.panel import edits
from fact_desk.window.panel.edits import Edit
from fact_desk.window.panel.fields import Choice, LineField, NoteField
from fact_desk.window.panel.flag_list import FlagList
from fact_desk.window.panel.keeper import Keeper
from fact_desk.window.panel.wording import figure_words, several_lines, verdict_words
from fact_desk.window.review.elsewhere import Place, PlaceList
from fact_desk.window.workbench import Workbench

_CHECKABLE = (("Not yet said", None), ("Yes", True), ("No", False))


class Rows(QWidget):
    """Shows the rows that belong to an annotation's tag, and those that have something to say."""

    done = Signal()
    """The editor is finished with a field."""

    def __init__(self, workbench: Workbench, parent: QWidget) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._annotation: Annotation | None = None
        self.keepers: list[Keeper] = []
        self.setAccessibleName("Details")
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(10)
        self._form.setVerticalSpacing(5)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._make_rows()

    def show_annotation(self, annotation: Annotation) -> None:
        """Shows what is known of the annotation by now."""
        self._annotation = annotation
        tag = annotation.tag
        self._tell(self._reads, figure_words(annotation.figure) if tag is Tag.FIGURE else "")
        self._form.setRowVisible(self._figure, tag is Tag.FIGURE)
        self._form.setRowVisible(self._range, tag is Tag.FIGURE and _has_range(annotation.figure))
        for field in (self._speaker, self._where, self._when):
            self._form.setRowVisible(field, tag is Tag.QUOTE)
        for field in (self._claimant, self._checkable):
            self._form.setRowVisible(field, tag is Tag.CLAIM)
        answers = [answer for _, answer in _CHECKABLE]
        self._checkable.show_answer(answers.index(annotation.claim.checkable))
        writable = self._workbench.desk.writable
        doubted = self.flags.show_flags(annotation.flags, writable=writable)
        self._form.setRowVisible(self.flags, doubted)
        self._form.setRowVisible(self._reason, flag_by_hand(annotation) is not None)
        self._tell(self._correction, several_lines(annotation.correction))
        self._tell(self._verdict, verdict_words(annotation))

    @property
    def above_flags(self) -> QWidget:
        """The last control over the rules' flags."""
        return self._checkable

    @property
    def below_flags(self) -> QWidget:
        """The first control under them."""
        return self._reason

    def settle(self) -> None:
        """Lays the rows out anew: Qt's form keeps heights of wrapped words that are gone."""
        self._form.invalidate()
        self._form.activate()

    def show_places(self, places: Sequence[Place]) -> None:
        """Shows where else the same quantity is told."""
        self.places.show_places(places)
        self._form.setRowVisible(self.places, bool(places))

    def let_write(self, writable: bool) -> None:
        """Lets the editor write, or only read."""
        for keeper in self.keepers:
            keeper.field.setReadOnly(not writable)
        self._checkable.setEnabled(writable)

    def keep(self, edit: Edit, field: LineField | NoteField) -> None:
        """Brings what is typed into the field to the desk."""
        keeper = Keeper(edit, field, self._workbench, self)
        keeper.done.connect(self.done)
        self.keepers.append(keeper)

    def _make_rows(self) -> None:
        self._reads = self._told("Reads")
        self._figure = self._side_by_side("Value", edits.VALUE, edits.UNIT)
        self._range = self._side_by_side("Range", edits.LOW, edits.HIGH, edits.HEDGE)
        self._speaker = self._field(edits.SPEAKER)
        self._where = self._field(edits.WHERE)
        self._when = self._field(edits.WHEN)
        self._claimant = self._field(edits.CLAIMANT)
        self._checkable = self._answers()
        self.flags = FlagList(self)
        self._form.addRow(self._quiet("Why flagged"), self.flags)
        self.places = PlaceList(self)
        self._form.addRow(self._quiet("Elsewhere"), self.places)
        self._form.setRowVisible(self.places, False)
        self._reason = self._field(edits.REASON)
        self._correction = self._told("Should read")
        self._verdict = self._told("Verdict")

    def _told(self, label: str) -> QLabel:
        words = QLabel(self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setAccessibleDescription(label)
        self._form.addRow(self._quiet(label), words)
        return words

    def _field(self, edit: Edit) -> LineField:
        field = self._kept_line(edit)
        label = self._quiet(edit.label)
        label.setBuddy(field)
        self._form.addRow(label, field)
        return field

    def _kept_line(self, edit: Edit) -> LineField:
        field = LineField(edit, self)
        self.keep(edit, field)
        return field

    def _side_by_side(self, label: str, *fields: Edit) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        for edit in fields:
            row.addWidget(self._kept_line(edit), 1)
        self._form.addRow(self._quiet(label), row)
        return row

    def _answers(self) -> Choice:
        choice = Choice("Checkable", [words for words, _ in _CHECKABLE], self)
        choice.chosen.connect(self._set_checkable)
        self._form.addRow(self._quiet("Checkable"), choice)
        return choice

    def _quiet(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("quiet", True)
        return label

    def _tell(self, label: QLabel, words: str) -> None:
        label.setText(words)
        self._form.setRowVisible(label, bool(words))

    def _set_checkable(self, number: int) -> None:
        annotation, answer = self._annotation, _CHECKABLE[number][1]
        if annotation is not None and annotation.claim.checkable is not answer:
            self._workbench.do(lambda stamp: edits.set_checkable(stamp, annotation, answer))


def _has_range(figure: Figure) -> bool:
    """Whether there is more to a figure than a value: a range, a hedge, or room for one."""
    single = figure.value is not None or bool(figure.date)
    return not single or bool(figure.approximation) or (figure.low, figure.high) != (None, None)
