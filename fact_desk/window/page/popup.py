"""The small popup over a selection: Claim C, Figure F, Quote Q."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from fact_desk.model.annotation import Tag
from fact_desk.window.actions import Actions
from fact_desk.window.theme import Theme

_GAP = 6
"""Pixels between the popup and the words that it is about."""


class TagPopup(QFrame):
    """Three buttons above the selected words; it never takes the focus from the page."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("popup")
        self.setAccessibleName("Tag the selection")
        self._buttons = {tag: self._button(actions, tag) for tag in Tag}
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 2, 4, 2)
        row.setSpacing(2)
        for button in self._buttons.values():
            row.addWidget(button)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of another theme."""
        tags = {Tag.CLAIM: theme.popup_claim, Tag.FIGURE: theme.popup_figure}
        rules = [
            f"#popup {{ background: {theme.popup.name()}; border-radius: 6px;"
            f" border: 1px solid {theme.popup_edge.name()}; }}"
        ]
        for tag, button in self._buttons.items():
            colour = tags.get(tag, theme.popup_quote).name()
            rules.append(
                f"#{button.objectName()} {{ color: {colour}; font-weight: 600; border: none;"
                " padding: 3px 9px; border-radius: 4px; background: transparent; }"
            )
        rules.append(f"QToolButton:hover {{ background: {theme.popup_hover.name()}; }}")
        self.setStyleSheet("\n".join(rules))

    def show_at(self, words: Sequence[QRect], lines: Sequence[QRect], area: QRect) -> None:
        """Shows the popup near the selected words, where it covers as little as may be.

        `words` and `lines` are a rectangle for each line of the selection and of all text in
        sight, in the coordinates of the view; `area` is what of it can be seen.
        """
        self.adjustSize()
        self.move(place_beside(self.size(), words, lines, area))
        self.show()
        self.raise_()

    def _button(self, actions: Actions, tag: Tag) -> QToolButton:
        action = actions[f"tag_{tag}"]
        button = QToolButton(self)
        button.setObjectName(f"popup_{tag}")
        button.setText(f"{tag.capitalize()}  {actions.keys_of(f'tag_{tag}')}")
        button.setToolTip(action.toolTip())
        button.setAccessibleName(f"Tag as {tag}")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(action.trigger)
        return button


def place_beside(
    size: QSize, words: Sequence[QRect], lines: Sequence[QRect], area: QRect
) -> QPoint:
    """The top left corner for something of that size; the top of the area where nothing fits.

    Over the words' first line, under their last one, or behind the end of either.
    """
    places = [place for place in _places(size, words, lines, area) if area.contains(place)]
    if not places:
        return QPoint(
            max(area.left(), min(words[0].left(), area.right() - size.width())), area.top()
        )
    return min(places, key=lambda place: _cost(place, words, lines)).topLeft()


def _places(
    size: QSize, words: Sequence[QRect], lines: Sequence[QRect], area: QRect
) -> Iterator[QRect]:
    first, last = words[0], words[-1]
    above, below = first.top() - size.height() - _GAP, last.bottom() + _GAP
    for beside, top in ((first, above), (last, below)):
        left = max(area.left(), min(beside.left(), area.right() - size.width()))
        yield QRect(QPoint(left, top), size)
        whole = QRect(beside.left(), top, 1, size.height())
        for line in lines:
            if line.top() <= whole.bottom() and whole.top() <= line.bottom():
                yield QRect(QPoint(line.right() + _GAP, top), size)
    for beside in (last, first):
        middle = beside.center().y() - size.height() // 2
        yield QRect(QPoint(beside.right() + _GAP, middle), size)


def _cost(place: QRect, words: Sequence[QRect], lines: Sequence[QRect]) -> int:
    """How much of the text lies under the place, its own words twice, and how far away it is."""
    hidden = sum(_shared(place, line) for line in (*lines, *words))
    return hidden + 2 * min(abs(place.left() - word.left()) for word in (words[0], words[-1]))


def _shared(place: QRect, line: QRect) -> int:
    common = place & line
    return common.width() * common.height() if common.isValid() else 0
