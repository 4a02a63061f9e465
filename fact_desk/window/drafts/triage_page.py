"""The screen on which a new draft's doubts are settled: the page left, one mark after another."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from fact_desk.model.article import DraftText
from fact_desk.model.span import Span
from fact_desk.window.actions import Actions
from fact_desk.window.drafts.card import Card
from fact_desk.window.drafts.doubts import Doubt
from fact_desk.window.drafts.place_numbers import PlaceNumbers
from fact_desk.window.drafts.sheet import Sheet
from fact_desk.window.drafts.style import style_sheet
from fact_desk.window.fonts import chrome_font
from fact_desk.window.plain import plain_label
from fact_desk.window.theme import Theme

_SHARE = 0.46
"""The share of the width that the decisions take."""
_LEAST, _MOST = 440, 640
_POINTS = 13.0
_FOOT = (
    "Select words on the page and press P to put the mark there; 1 to 9 choose a place."
    " Ctrl+Z undoes. Esc leaves: what is not settled stays in the list, and"
    " Article ▸ Settle Changes… comes back here."
)


class TriagePage(QWidget):
    """Arranges the sheet, the counts and the card; knows nothing of the desk."""

    left = Signal()
    """Another page has come in the place of this one."""

    def __init__(self, actions: Actions, theme: Theme) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("What became of your marks")
        self.sheet = Sheet(theme, _POINTS)
        self.sheet.setMinimumWidth(360)
        self.sheet.view.setAccessibleName("The new draft")
        self._numbers = PlaceNumbers()
        self.sheet.view.add_layer(self._numbers)
        self.card = Card(actions, theme, self)
        self._title, self._counts = plain_label(), plain_label()
        self._progress, self._bar = plain_label(), QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Settled")
        self._nothing = plain_label()
        self._side = QWidget(self)
        self._side.setObjectName("settlingside")
        self._lay_out()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Shows the screen in other colours."""
        self.setStyleSheet(style_sheet(theme))
        self.sheet.set_theme(theme)
        self.card.set_theme(theme)

    def show_counts(self, number: int, counts: str) -> None:
        """Shows what the draft of that number did to the marks."""
        self._title.setText(f"Draft {number}: what became of your marks")
        self._counts.setText(counts)
        self._counts.setAccessibleName(counts)

    def show_progress(self, settled: int, total: int) -> None:
        """Shows how many of the doubts are settled."""
        self._progress.setText(f"{settled:,} of {total:,} settled" if total else "")
        self._bar.setVisible(bool(total))
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(settled)

    def show_doubt(self, doubt: Doubt, old: DraftText, new: DraftText) -> None:
        """Shows the next mark to settle, on the page, too."""
        self._nothing.hide()
        self.card.show()
        self.card.show_doubt(doubt, old, new)
        view, place = self.sheet.view, doubt.place or next(iter(doubt.places), None)
        view.show_selected(doubt.here)
        self._show_places(doubt.places if doubt.here is None else ())
        if place is not None:
            view.put_caret(place.start)
            view.scroll_to(place.start)

    def show_end(self, words: str) -> None:
        """Says that nothing is left to look at."""
        self.card.hide()
        self._nothing.setText(words)
        self._nothing.setAccessibleName(words)
        self._nothing.show()
        self.sheet.view.show_selected(None)
        self._show_places(())
        self._side.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_places(self, places: tuple[Span, ...]) -> None:
        self._numbers.show_places(places)
        self.sheet.view.show_found([*places])

    def focus_card(self) -> None:
        """Puts the keys where the decisions are made."""
        keys = self.card if self.card.isVisibleTo(self) else self._side
        keys.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def key_takers(self) -> tuple[QWidget, ...]:
        """The parts in which the keys of the decisions work."""
        return self.card, self.sheet.view, self._side

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Gives the decisions their share of the width."""
        self._side.setFixedWidth(round(max(_LEAST, min(_MOST, self.width() * _SHARE))))

    def hideEvent(self, event: QHideEvent) -> None:
        """However the editor went elsewhere, it is over; a minimised window is none of that."""
        if not event.spontaneous():
            self.left.emit()

    def _lay_out(self) -> None:
        font = chrome_font(14)
        font.setWeight(QFont.Weight.Bold)
        self._title.setFont(font)
        self._side.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        foot = plain_label(_FOOT)
        for quiet in (self._progress, foot):
            quiet.setProperty("quiet", True)
        self._nothing.setProperty("quiet", True)
        column = QVBoxLayout(self._side)
        column.setContentsMargins(4, 18, 20, 14)
        column.setSpacing(9)
        for part in (self._title, self._counts, self._progress, self._bar):
            column.addWidget(part)
        inner = QWidget()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(0, 4, 0, 4)
        inside.addWidget(self.card)
        inside.addWidget(self._nothing)
        inside.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        inner.setObjectName("settlingside")
        column.addWidget(scroll, 1)
        column.addWidget(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.sheet, 1)
        row.addWidget(self._side)
