"""The line at the foot: whether all is saved and where, what just happened, what the keys do."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QSizePolicy, QStatusBar

from fact_desk.window.elided import ElidedLabel
from fact_desk.window.plain import plain_tip
from fact_desk.window.saving import Saver
from fact_desk.window.theme import Theme

_STAYS = 9000
"""Milliseconds that a sentence is shown."""


class StatusLine(QStatusBar):
    """Tells the truth about saving; sentences for the editor stand there for a while."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self._saved = _label("Saving")
        self._told = ElidedLabel("Message")
        self._told.setContentsMargins(6, 0, 6, 0)
        self._checking = _label("Checking")
        self._keys = _label("Keys")
        self._keys.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.addWidget(self._saved)
        self.addWidget(self._told, 1)
        self.addPermanentWidget(self._checking)
        self.addPermanentWidget(self._keys)
        self._quiet = QTimer(self, singleShot=True, interval=_STAYS)
        self._quiet.timeout.connect(self._told.clear)
        self._where = ""
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of another theme."""
        self._theme = theme
        self._keys.setStyleSheet(f"color: {theme.muted.name()}")
        self._saved.setStyleSheet(f"color: {theme.muted.name()}")
        self._checking.setStyleSheet(f"color: {theme.muted.name()}")
        self._told.setStyleSheet(f"color: {theme.ink.name()}")

    def show_desk(self, path: Path, writable: bool) -> None:
        """Says which desk is open and whether it takes changes."""
        self._where = path.name
        self.setToolTip(plain_tip(str(path)))
        said = "All changes saved" if writable else "Reading only, nothing is saved"
        self._say(f"{said} · {self._where}")

    def follow(self, saver: Saver) -> None:
        """Shows from now on how it goes with saving."""
        saver.saved.connect(self.show_saved)
        saver.waited.connect(self.show_waiting)
        saver.failed.connect(self.show_failed)
        saver.given_up.connect(self.show_saved)
        saver.told.connect(self.tell)

    def show_saved(self) -> None:
        """Everything is on the disk."""
        self._say(f"All changes saved · {self._where}")

    def show_waiting(self) -> None:
        """A change waits for another program."""
        self._say(f"Waiting for another program to let go of {self._where}…")

    def show_failed(self) -> None:
        """The last change is not on the disk."""
        self._say(f"NOT SAVED: the last change · {self._where}", alarm=True)

    def tell(self, sentence: str) -> None:
        """Shows a sentence for a while."""
        self._told.setText(sentence)
        self._told.setToolTip(plain_tip(sentence) if self._told.shown != sentence else "")
        self._quiet.start()

    def show_checking(self, working: bool) -> None:
        """Says quietly that the rules are at work."""
        self._checking.setText("Checking figures…" if working else "")

    def show_keys(self, hints: str) -> None:
        """What the most used keys do."""
        self._keys.setText(hints)

    def _say(self, words: str, *, alarm: bool = False) -> None:
        self._saved.setText(words)
        colour = self._theme.flagged if alarm else self._theme.muted
        weight = "; font-weight: 600" if alarm else ""
        self._saved.setStyleSheet(f"color: {colour.name()}{weight}")


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAccessibleName(name)
    label.setContentsMargins(6, 0, 6, 0)
    return label
