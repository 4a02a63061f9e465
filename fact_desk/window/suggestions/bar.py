"""The quiet row under the filters: how many suggestions there are, and a menu about them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from fact_desk.model.annotation import Tag
from fact_desk.window.icons import icon
from fact_desk.window.menus import own_action
from fact_desk.window.panel.wording import TAG_PLURALS
from fact_desk.window.plain import plain_label
from fact_desk.window.suggestions.showing import Showing
from fact_desk.window.suggestions.suggestions import Suggestions
from fact_desk.window.suggestions.wording import SURENESS, counted, total_words
from fact_desk.window.theme import Theme

LOOKING = "Looking for suggestions…"


class SuggestionBar(QWidget):
    """Shows the count; the menu hides tags, sets how sure, and accepts all of a kind."""

    showing_chosen = Signal(object)
    """The Showing that the editor chose."""
    accepting_all = Signal(object)
    """The tag of which all suggestions are to be accepted."""

    def __init__(self, suggestions: Suggestions, dismissed: QAction, theme: Theme) -> None:
        super().__init__()
        self._suggestions, self._writable = suggestions, True
        self._button = QToolButton(self)
        self._button.setProperty("quiet", True)
        self._button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._sign = plain_label(LOOKING, self)
        self._sign.setWordWrap(False)
        self._sign.setProperty("quiet", True)
        self._sign.hide()
        self._menu = QMenu(self._button)
        self._shown = {tag: self._ticked(tag) for tag in Tag}
        self._sure = self._steps()
        self._menu.addSeparator()
        self._all = {tag: self._accepting(tag) for tag in Tag}
        self._menu.addSeparator()
        self._menu.addAction(dismissed)
        self._button.setMenu(self._menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._button)
        row.addWidget(self._sign)
        row.addStretch(1)
        suggestions.changed.connect(self._refresh)
        suggestions.finding.working_changed.connect(self._sign.setVisible)
        self.set_theme(theme)
        self._refresh()

    @property
    def control(self) -> QToolButton:
        """The count, which opens the menu."""
        return self._button

    def set_theme(self, theme: Theme) -> None:
        """Draws the sign in another colour."""
        self._button.setIcon(icon("suggestion", theme.muted))

    def let_write(self, writable: bool) -> None:
        """Lets the editor accept, or only look."""
        self._writable = writable
        self._refresh()

    def _refresh(self) -> None:
        own = self._suggestions
        words = total_words(len(own.shown), own.hidden)
        self._button.setText(f" {words} ▾")
        self._button.setAccessibleName(words)
        self._button.setToolTip("Which suggestions are shown; accept all of a kind")
        counts = own.counts
        for tag, entry in self._shown.items():
            entry.setText(f"Show {TAG_PLURALS[tag].lower()}  {counts[tag]:,}")
            entry.setChecked(tag not in own.showing.hidden)
        for least, step in self._sure.items():
            step.setChecked(least == own.showing.least)
        for tag, entry in self._all.items():
            number = own.shown.tags[tag]
            entry.setText(f"Accept {counted(number, tag)}…")
            entry.setEnabled(bool(number) and self._writable)

    def _ticked(self, tag: Tag) -> QAction:
        entry = own_action(self._menu)
        entry.setCheckable(True)
        entry.triggered.connect(self._choosing(lambda now: now.toggled(tag)))
        return entry

    def _steps(self) -> dict[float, QAction]:
        menu = self._menu.addMenu("How sure")
        group = QActionGroup(menu)
        steps: dict[float, QAction] = {}
        for least, words in SURENESS.items():
            steps[least] = step = own_action(menu, words)
            step.setCheckable(True)
            group.addAction(step)
            step.triggered.connect(self._choosing(_with_least(least)))
        return steps

    def _accepting(self, tag: Tag) -> QAction:
        entry = own_action(self._menu)
        entry.triggered.connect(lambda: self.accepting_all.emit(tag))
        return entry

    def _choosing(self, change: Callable[[Showing], Showing]) -> Callable[[], None]:
        def choose() -> None:
            self.showing_chosen.emit(change(self._suggestions.showing))

        return choose


def _with_least(least: float) -> Callable[[Showing], Showing]:
    return lambda now: now.with_least(least)
