"""The buttons of the open card: the only place of the panel where a click decides something."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from fact_desk.desk.verbs.flags import flag_by_hand
from fact_desk.model.annotation import Annotation
from fact_desk.window.actions import Actions
from fact_desk.window.icons import icon
from fact_desk.window.panel.flow import Flow
from fact_desk.window.theme import Theme

_MORE = (
    "corrected",
    "unverifiable",
    "not_checkable",
    "reopen",
    "",
    "note",
    "history",
    "",
    "delete",
)


class Decisions(QWidget):
    """Confirm, flag, correct, each with its key, and a menu of all else."""

    begun = Signal()
    """A button is pressed, and its action about to be done."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions
        self.setAccessibleName("Decisions")
        row = Flow(6)
        self.setLayout(row)
        row.addWidget(self._button("confirm", "Confirm"))
        self._flag = self._button("flag", "Flag")
        row.addWidget(self._flag)
        row.addWidget(self._button("correct", "Correct…"))
        self._rest = self._more()
        row.addWidget(self._rest)

    def set_theme(self, theme: Theme) -> None:
        """Draws the sign of the menu in the theme's colour."""
        self._rest.setIcon(icon("more", theme.ink))

    def show_annotation(self, annotation: Annotation) -> None:
        """Says what the flag's key would do."""
        words = "Flag" if flag_by_hand(annotation) is None else "Unflag"
        self._name(self._flag, "flag", words)

    def _button(self, name: str, words: str) -> QPushButton:
        button = OneClickButton(self)
        button.setProperty("decides", True)
        button.setProperty("act", name)
        self._name(button, name, words)
        action = self._actions[name]
        button.setToolTip(action.toolTip())
        button.pressed.connect(self.begun)
        button.clicked.connect(action.trigger)
        action.changed.connect(_follower(button, action))
        button.setEnabled(action.isEnabled())
        return button

    def _name(self, button: QPushButton, name: str, words: str) -> None:
        keys = self._actions.keys_of(name)
        button.setText(f"{words}  {keys}" if keys else words)
        button.setAccessibleName(words)

    def _more(self) -> QPushButton:
        button = OneClickButton(self)
        button.setProperty("more", True)
        button.setAccessibleName("More")
        button.setToolTip("Other verdicts, note, history, delete")
        button.pressed.connect(self.begun)
        menu = QMenu(button)
        for name in _MORE:
            if name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()
        button.setMenu(menu)
        return button


class OneClickButton(QPushButton):
    """A button that a double click on a closed card can't press by opening it underneath."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        # A click leaves the focus in the list or the article, where the next key is an action.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The first click has done it all."""
        event.accept()


def _follower(button: QPushButton, action: QAction) -> Callable[[], None]:
    def follow() -> None:
        button.setEnabled(action.isEnabled())

    return follow
