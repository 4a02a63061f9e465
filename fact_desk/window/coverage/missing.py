"""What keeps an article from being cleared, as a tree to go through."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QWidget

from fact_desk.desk.clearing import Obstacle, ObstacleKind
from fact_desk.window.panel.wording import one_line
from fact_desk.window.plain import plain_tip

_GROUPS = {
    ObstacleKind.UNTOUCHED: "Sentences nobody has touched",
    ObstacleKind.HOLDS_UNMARKED: "Sentences that hold something unmarked",
    ObstacleKind.OPEN: "Open annotations",
    ObstacleKind.RECHECK: "Annotations to check again",
    ObstacleKind.FLAGGED: "Annotations with an open flag",
    ObstacleKind.DOUBT: "Doubts about figures that nobody marked",
    ObstacleKind.LEFT_BEHIND: "Marks that an earlier draft left without a place",
}

_MOST = 200
"""How many of a kind are listed; of more it is said how many there are."""

_LONGEST = 300
"""Code points of the words that are put into a row; the window cuts them to its width."""


class Missing(QTreeWidget):
    """A group a kind with its count, and a row for each thing in the way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[QTreeWidgetItem, Obstacle]] = []
        self.setAccessibleName("What is missing")
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setUniformRowHeights(True)
        self.setIndentation(16)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setStyleSheet("QTreeWidget::item { padding: 3px 0; }")

    def fill(self, found: Sequence[Obstacle], place: int) -> None:
        """Lists what is in the way, the cursor on the row of that number or the last before it."""
        self.clear()
        self._rows = []
        for kind, words in _GROUPS.items():
            own = [one for one in found if one.kind is kind]
            if own:
                self._add_group(words, own)
        self.expandAll()
        if self._rows:
            self.setCurrentItem(self._rows[min(place, len(self._rows) - 1)][0])

    @property
    def place(self) -> int:
        """The number of the row under the cursor, from 0; -1 on a heading."""
        current = self.currentItem()
        return next((n for n, (item, _) in enumerate(self._rows) if item is current), -1)

    @property
    def current(self) -> Obstacle | None:
        """What is under the cursor."""
        place = self.place
        return self._rows[place][1] if place >= 0 else None

    def _add_group(self, words: str, found: Sequence[Obstacle]) -> None:
        group = QTreeWidgetItem([f"{words}  {len(found):,}"])
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.addTopLevelItem(group)
        for one in found[:_MOST]:
            said = one_line(
                f"{one.words[:_LONGEST]}: {one.why}" if one.why else one.words[:_LONGEST]
            )
            item = QTreeWidgetItem(group, [said])
            item.setToolTip(0, plain_tip(said))
            self._rows.append((item, one))
        if len(found) > _MOST:
            more = QTreeWidgetItem(group, [f"and {len(found) - _MOST:,} more"])
            more.setFlags(Qt.ItemFlag.ItemIsEnabled)
