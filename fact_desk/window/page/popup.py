"""The small popup over a selection: Claim C, Figure F, Quote Q."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from fact_desk.model.annotation import Tag
from fact_desk.window.actions import Actions
from fact_desk.window.theme import Theme

_GAP = 8


class TagPopup(QFrame):
    """Three buttons above the selected words; it never takes the focus from the page."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("popup")
        self.setAccessibleName("Tag the selection")
        self._buttons = {tag: self._button(actions, tag) for tag in Tag}
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 3, 6, 3)
        row.setSpacing(2)
        for button in self._buttons.values():
            row.addWidget(button)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of another theme."""
        tags = {Tag.CLAIM: theme.popup_claim, Tag.FIGURE: theme.popup_figure}
        rules = [f"#popup {{ background: {theme.popup.name()}; border-radius: 6px; }}"]
        for tag, button in self._buttons.items():
            colour = tags.get(tag, theme.popup_quote).name()
            rules.append(
                f"#{button.objectName()} {{ color: {colour}; font-weight: 600; border: none;"
                " padding: 5px 10px; border-radius: 4px; background: transparent; }"
            )
        rules.append(f"QToolButton:hover {{ background: {theme.popup_hover.name()}; }}")
        self.setStyleSheet("\n".join(rules))

    def show_at(self, words: QRect, area: QRect) -> None:
        """Shows the popup over the words' first line, or under it at the top of the area."""
        self.adjustSize()
        above = words.top() - self.height() - _GAP
        top = above if above >= area.top() else words.bottom() + _GAP
        left = max(area.left(), min(words.left(), area.right() - self.width()))
        self.move(QPoint(left, top))
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
