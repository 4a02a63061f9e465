"""Decisions of two editors side by side, to be settled one by one."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialogButtonBox, QGroupBox, QHBoxLayout, QVBoxLayout, QWidget

from fact_desk.desk.merging.settling import settled
from fact_desk.desk.merging.wording import answers, question
from fact_desk.model.dispute import Dispute
from fact_desk.model.operation import Entity
from fact_desk.window.dialogs.dialog import Dialog
from fact_desk.window.dialogs.listing import Listing
from fact_desk.window.merging.words import sides
from fact_desk.window.plain import plain_label
from fact_desk.window.workbench import Workbench

_WORDS = (
    "Two editors decided the same thing, neither having seen what the other did. The later decision"
    " stands for now; keep it, or take the other with its editor's name."
)
_DOES = QDialogButtonBox.ButtonRole.ActionRole


class DisputesDialog(Dialog):
    """Each answer is one operation and can be undone; it can be left at any time."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__("Decisions to settle", parent, width=720)
        self._bench = bench
        self._disputes: list[Dispute] = []
        self.place: tuple[str, str] | None = None
        """The article and the annotation that the editor wants to see."""
        self._said = self.say(_WORDS)
        headings = ("What", "Words", "Stands", "Other decision")
        self._list = Listing("Decisions", headings, stretched=1)
        self.column.addWidget(self._list, 1)
        self._stands, self._other = plain_label(), plain_label()
        self._set_sides()
        self._keep = self.add_button("&Keep what stands", _DOES)
        self._take = self.add_button("&Take the other", _DOES)
        self._show = self.add_button("Show in the &article", _DOES)
        self.add_close()
        self._keep.clicked.connect(lambda: self._settle(take_other=False))
        self._take.clicked.connect(lambda: self._settle(take_other=True))
        self._show.clicked.connect(self._go)
        for key, button in (("K", self._keep), ("T", self._take), ("A", self._show)):
            QShortcut(QKeySequence(key), self, button.click)
        self._list.currentItemChanged.connect(self._compare)
        self._fill()
        self.resize(820, 480)

    def _set_sides(self) -> None:
        row = QHBoxLayout()
        for title, label in (("Stands for now", self._stands), ("Other decision", self._other)):
            box = QGroupBox(title)
            inside = QVBoxLayout(box)
            inside.addWidget(label)
            label.setAccessibleName(title)
            label.setMinimumHeight(3 * label.fontMetrics().lineSpacing())
            row.addWidget(box, 1)
        self.column.addLayout(row)

    def _fill(self) -> None:
        self._disputes = self._bench.desk.look.disputes()
        self._list.fill([_row(self._bench, one) for one in self._disputes])
        there = bool(self._disputes)
        writable = self._bench.desk.writable
        self._keep.setEnabled(there and writable)
        self._take.setEnabled(there and writable)
        self._said.setText(_WORDS if there else "Nothing is to be settled.")
        self._list.setFocus()
        self._compare()

    def _chosen(self) -> Dispute | None:
        row = self._list.row()
        return self._disputes[row] if 0 <= row < len(self._disputes) else None

    def _compare(self) -> None:
        dispute = self._chosen()
        stands, other = sides(dispute) if dispute else ("", "")
        self._stands.setText(stands)
        self._other.setText(other)
        self._show.setEnabled(dispute is not None and dispute.entity is Entity.ANNOTATION)

    def _settle(self, *, take_other: bool) -> None:
        dispute, desk = self._chosen(), self._bench.desk
        if dispute is None:
            return
        self._bench.do(lambda stamp: settled(desk, stamp, dispute, take_other=take_other))
        self._fill()

    def _go(self) -> None:
        dispute = self._chosen()
        if dispute is not None:
            self.place = dispute.article, dispute.thing
            self.accept()


def _row(bench: Workbench, dispute: Dispute) -> tuple[str, ...]:
    mark = None
    if dispute.entity is Entity.ANNOTATION:
        mark = bench.desk.look.annotation_or_none(dispute.thing)
    stands, other = answers(dispute)
    words = " ".join(mark.target.exact.split()) if mark else ""
    return (
        question(dispute),
        words,
        f"{stands} ({dispute.stands.editor})",
        f"{other} ({dispute.instead.editor})",
    )
