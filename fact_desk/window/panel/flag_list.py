"""Why the rules doubt the annotation of the open card, and what is decided about it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fact_desk.model.flag import BY_HAND, Flag, FlagState, Severity
from fact_desk.window.panel.wording import flag_words
from fact_desk.window.plain import plain_label, plain_tip
from fact_desk.window.tab_order import buttons_in


class FlagList(QWidget):
    """A line for each rule's flag; those still open have a button to keep and one to dismiss."""

    keeping = Signal(object)
    """The Flag that is right."""
    dismissing = Signal(object)
    """The Flag that is to be dismissed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Why flagged")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._rows: list[QWidget] = []
        self._shown: tuple[tuple[Flag, ...], bool] | None = None

    @property
    def controls(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return buttons_in(self._rows)

    def show_flags(self, flags: Iterable[Flag], *, writable: bool) -> bool:
        """Shows the rules' flags; whether there is any."""
        rules = tuple(sorted((flag for flag in flags if flag.rule != BY_HAND), key=_order))
        if self._shown != (rules, writable):
            self._shown = (rules, writable)
            self._show_anew(rules, writable)
        return bool(rules)

    def _show_anew(self, flags: tuple[Flag, ...], writable: bool) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(flag, writable) for flag in flags]
        for row in self._rows:
            self._column.addWidget(row)
            # A layout has no room for what is not shown, and would show it too late to measure.
            row.show()
        self.updateGeometry()

    def _row(self, flag: Flag, writable: bool) -> QWidget:
        row = QWidget(self)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        told = plain_label(flag_words(flag))
        grave = flag.raises and flag.severity is Severity.ERROR
        told.setProperty("trouble", grave)
        told.setProperty("quiet", not flag.raises)
        column.addWidget(told)
        if writable and flag.raises and flag.state is FlagState.OPEN:
            buttons = QHBoxLayout()
            buttons.setSpacing(12)
            for words, signal in (("Keep flag", self.keeping), ("Dismiss…", self.dismissing)):
                buttons.addWidget(_link(words, flag, signal, row))
            buttons.addStretch(1)
            column.addLayout(buttons)
        return row


def _link(words: str, flag: Flag, signal: SignalInstance, parent: QWidget) -> QPushButton:
    link = QPushButton(words, parent)
    link.setProperty("link", True)
    link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    link.setCursor(Qt.CursorShape.PointingHandCursor)
    link.setToolTip(plain_tip(flag_words(flag)))
    link.clicked.connect(partial(signal.emit, flag))
    return link


_GRAVITY = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


def _order(flag: Flag) -> tuple[bool, int]:
    return not flag.raises, _GRAVITY[flag.severity]
