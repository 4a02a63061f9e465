"""All places of the desk that tell the same quantity; a click leads there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from fact_desk.model.span import Span
from fact_desk.window.panel.wording import one_line
from fact_desk.window.plain import plain_label, plain_tip
from fact_desk.window.tab_order import buttons_in

_MOST = 6
"""Places that are listed; the others are counted."""


@dataclass(frozen=True, slots=True)
class Place:
    """A mention of the quantity: its words, its value in the asked unit, where it stands.

    `title` is empty for the article in hand; `status` is empty where nobody marked it.
    """

    exact: str
    value: str
    article: str
    title: str
    span: Span
    status: str = ""
    differs: bool = False


class PlaceList(QWidget):
    """Shows places as buttons under one another."""

    chosen = Signal(object)
    """The Place that the editor wants to see."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("The same quantity elsewhere")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._rows: list[QWidget] = []
        self._shown: tuple[Place, ...] | None = None

    @property
    def controls(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return buttons_in(self._rows)

    def show_places(self, places: Sequence[Place], nothing: str = "") -> None:
        """Shows the places, or the words in `nothing` where there is none."""
        wanted = tuple(places)
        if self._shown == wanted and wanted:
            return
        self._shown = wanted
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._button(place) for place in wanted[:_MOST]]
        more = len(wanted) - _MOST
        if more > 0 or (not wanted and nothing):
            label = plain_label(f"and {more} more" if more > 0 else nothing)
            label.setProperty("quiet", True)
            self._rows.append(label)
        for row in self._rows:
            self._column.addWidget(row)
            # A layout has no room for what is not shown, and would show it too late to measure.
            row.show()
        self.updateGeometry()

    def _button(self, place: Place) -> QPushButton:
        button = _PlaceButton(self)
        button.setProperty("place", True)
        button.setProperty("differs", place.differs)
        words = place_words(place)
        button.setAccessibleName(words)
        button.setToolTip(plain_tip(f"{words}. Click to see it there."))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(partial(self.chosen.emit, place))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        button.setSizePolicy(policy)
        line = QVBoxLayout(button)
        line.setContentsMargins(12, 5, 8, 5)
        label = _label(words)
        line.addWidget(label)
        return button


class _PlaceButton(QPushButton):
    """As high as the words in it, which may take several lines."""

    def sizeHint(self) -> QSize:
        line = self.layout()
        return super().sizeHint() if line is None else line.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, arg__1: int, /) -> int:
        line = self.layout()
        return super().heightForWidth(arg__1) if line is None else line.heightForWidth(arg__1)


def place_words(place: Place) -> str:
    """The place in a line: “about 18%” — Front line · 18 % · confirmed."""
    where = f" — {one_line(place.title)}" if place.title else " — in this article"
    differs = "differs" if place.differs else ""
    parts = [f"“{one_line(place.exact)}”{where}", place.value, place.status, differs]
    return " · ".join(part for part in parts if part)


def _label(words: str) -> QLabel:
    label = plain_label(words)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label
