"""The kept copies of a desk, and going back to one of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from fact_desk.errors import WorldError
from fact_desk.store.backup import Backup, folder_of, kept_backups
from fact_desk.window.dialogs.dialog import Dialog
from fact_desk.window.dialogs.listing import Listing
from fact_desk.window.dialogs.question import ask_yes
from fact_desk.window.dialogs.tell import tell

PutBack = Callable[[Backup], Path]
"""Puts a copy in the desk's place and returns where the desk lies now; raises a WorldError."""


class BackupsDialog(Dialog):
    """Lists the copies, newest first; `put_back` does the restoring."""

    def __init__(self, desk: Path, put_back: PutBack, parent: QWidget | None = None) -> None:
        super().__init__("Restore a backup", parent, width=560)
        self._desk, self._put_back = desk, put_back
        self._backups: list[Backup] = []
        self._list = Listing("Backups", ("Made on", "Operations", "Size"))
        self._said = self.say(f"Checked copies of {desk.name}, kept in {folder_of(desk)}:")
        self.column.addWidget(self._list, 1)
        self._restoring = self.add_button("&Restore…", QDialogButtonBox.ButtonRole.ActionRole)
        self._restoring.clicked.connect(self._ask)
        self.add_close()
        self._list.itemActivated.connect(self._ask)
        self._fill()
        self.resize(560, 380)

    def _fill(self) -> None:
        try:
            self._backups = kept_backups(self._desk)
        except WorldError as error:
            self._said.setText(str(error))
        self._list.fill(
            (_day(backup.day), str(backup.number), _size(backup.path)) for backup in self._backups
        )
        self._restoring.setEnabled(bool(self._backups))
        if not self._backups:
            self._said.setText(
                f"There are no backups of {self._desk.name} yet; one is made on each day on which"
                " something changes."
            )
        self._list.setFocus()

    def _ask(self) -> None:
        backup = self._backups[self._list.row()]
        question = (
            f"Go back to the desk as it was on {_day(backup.day)}, with {backup.number} operations?"
            f" What you did since is not lost: the present desk is put aside in"
            f" {self._desk.parent}, under the name “{self._desk.stem} before restoring …”."
        )
        if ask_yes(self, "Restore a backup", question, "&Restore"):
            self._restore(backup)

    def _restore(self, backup: Backup) -> None:
        try:
            aside = self._put_back(backup)
        except WorldError as error:
            tell(self, str(error))
            self._fill()
            return
        tell(self, f"Restored. The desk as it was until now lies at {aside}.")
        self.accept()


def _day(iso: str) -> str:
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def _size(path: Path) -> str:
    try:
        return QLocale().formattedDataSize(path.stat().st_size)
    except OSError:
        return "gone"
