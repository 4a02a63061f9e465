"""The actions on the desk's file: another one, copies, backups, a look-over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtWidgets import QWidget

from fact_desk.desk.desk import Desk
from fact_desk.errors import DeskUnusable, WorldError
from fact_desk.store.backup import Backup, restore
from fact_desk.window.dialogs.backups import BackupsDialog
from fact_desk.window.dialogs.deleted import DeletedArticlesDialog
from fact_desk.window.dialogs.doctor import DoctorDialog
from fact_desk.window.dialogs.files import ask_open, ask_save
from fact_desk.window.dialogs.tell import tell
from fact_desk.window.opening import open_or_ask
from fact_desk.window.workbench import Workbench

_KINDS = "Desks (*.factdesk);;All files (*)"
_ENDING = ".factdesk"


class Desks:
    """Changes desks; `parent` is the window that its dialogs belong to."""

    def __init__(self, bench: Workbench, parent: QWidget) -> None:
        self._bench, self._parent = bench, parent

    def doings(self) -> Mapping[str, Callable[[], object]]:
        """What to run for each action."""
        return {
            "new_desk": self._new,
            "open_desk": self._open,
            "back_up": self._back_up,
            "restore": self._restore,
            "save_elsewhere": self.save_elsewhere,
            "check_desk": self._check,
            "show_deleted": self._show_deleted,
        }

    def open_desk(self, path: Path) -> bool:
        """Opens the desk at the path; where it can't be, the editor is told why."""
        return self._use(lambda: Desk(path, self._bench.desk.editor))

    def save_elsewhere(self) -> bool:
        """Copies the desk to another place and goes on working there."""
        path = self._ask_where("Save the Desk Elsewhere", self._bench.desk.path.name)
        if path is None:
            return False
        article = self._bench.article
        if not self._copy_to(path) or not self.open_desk(path):
            return False
        if article is not None:
            self._bench.open_article(article.id)
        return True

    def _use(self, opened: Callable[[], Desk]) -> bool:
        try:
            desk = opened()
        except WorldError as error:
            tell(self._parent, str(error))
            return False
        self._bench.use_desk(desk)
        return True

    def _new(self) -> None:
        path = self._ask_where("New Desk", f"desk{_ENDING}")
        if path is not None:
            self._use(lambda: Desk.make(path, self._bench.desk.editor))

    def _open(self) -> None:
        path = ask_open(self._parent, "Open Desk", _KINDS, self._bench.desk.path.parent)
        if path is not None:
            self.open_desk(path)

    def _back_up(self) -> None:
        desk = self._bench.desk.path
        path = self._ask_where("Back Up Desk", f"{desk.stem} copy{_ENDING}")
        if path is None:
            return
        if self._copy_to(path):
            self._bench.saver.told.emit(f"A checked copy of the desk is at {path}.")

    def _copy_to(self, path: Path) -> bool:
        try:
            self._bench.desk.copy_to(path)
        except WorldError as error:
            tell(self._parent, str(error))
            return False
        return True

    def _restore(self) -> None:
        desk, editor = self._bench.desk.path, self._bench.desk.editor

        def put_back(backup: Backup) -> Path:
            return self._put_back(backup, desk, editor)

        BackupsDialog(desk, put_back, self._parent).exec()
        if not self._bench.has_desk:
            self._ask_for_desk(desk, editor)

    def _put_back(self, backup: Backup, desk: Path, editor: str) -> Path:
        """Restores the backup and opens the desk again; raises a WorldError where it can't."""
        self._bench.close_desk()
        try:
            aside = restore(backup.path, desk)
        except WorldError as error:
            self._take_up_again(desk, editor, error)
            raise
        self._bench.use_desk(Desk(desk, editor))
        return aside

    def _take_up_again(self, path: Path, editor: str, failed: WorldError) -> None:
        try:
            desk = Desk(path, editor)
        except WorldError as error:
            raise DeskUnusable(f"{failed} The desk can't be opened again: {error}") from error
        self._bench.use_desk(desk)

    def _ask_for_desk(self, path: Path, editor: str) -> None:
        """Opens the desk or another one; the window is closed where the editor gives up."""
        desk = open_or_ask(path, editor, make=False)
        if desk is None:
            self._parent.close()
        else:
            self._bench.use_desk(desk)

    def _check(self) -> None:
        DoctorDialog(self._bench.desk, self._parent).exec()

    def _show_deleted(self) -> None:
        DeletedArticlesDialog(self._bench, self._parent).exec()

    def _ask_where(self, title: str, name: str) -> Path | None:
        path = ask_save(self._parent, title, _KINDS, self._bench.desk.path.with_name(name))
        return path.with_suffix(_ENDING) if path and not path.suffix else path
