"""Opening a desk at the start, when there is no window yet to fall back on."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from fact_desk.desk.desk import Desk
from fact_desk.errors import DeskBusy, DeskDamaged, DeskUnusable, WorldError
from fact_desk.store.backup import kept_backups, restore
from fact_desk.store.rescue import rescue
from fact_desk.window.dialogs.choices import choose
from fact_desk.window.dialogs.files import ask_open, ask_save, documents

_AGAIN, _OTHER, _NEW = "Try Again", "Open Another Desk…", "Make a New Desk…"
_BACKUP, _RESCUE, _QUIT = "Restore the Newest Backup", "Rescue What Can Be Read", "Quit"
_KINDS = "Desks (*.factdesk);;All files (*)"


class _DeskGone(DeskUnusable):
    """There is no desk where it was."""


def open_or_ask(path: Path, editor: str, *, make: bool) -> Desk | None:
    """The desk at the path, made there if `make` says so; None where the editor gives up."""
    opening = _Opening(path, make=make)
    while True:
        try:
            return opening.desk(editor)
        except WorldError as error:
            if not opening.go_on(error):
                return None


class _Opening:
    """Where the desk is looked for, and whether one that is not there is made."""

    def __init__(self, path: Path, *, make: bool) -> None:
        self._path, self._make = path, make

    def desk(self, editor: str) -> Desk:
        """The desk; raises a WorldError where there is none or it can't be opened."""
        if _is_there(self._path):
            return Desk(self._path, editor)
        if self._make:
            return Desk.make(self._path, editor)
        raise _DeskGone(
            f"There is no desk at {self._path}; connect the drive that it lies on and try again, "
            "or open another desk."
        )

    def go_on(self, error: WorldError) -> bool:
        """Asks what to do until something could be done; False to give up."""
        ways, sentence = self._ways_out(error), str(error)
        while True:
            chosen = choose(None, sentence, ways)
            try:
                self._go(chosen)
            except WorldError as failed:
                sentence = str(failed)
            else:
                return chosen != _QUIT

    def _ways_out(self, error: WorldError) -> list[str]:
        ways = [_AGAIN] if isinstance(error, DeskBusy | _DeskGone) else []
        if isinstance(error, DeskDamaged):
            ways.append(_RESCUE)
        if _has_backups(self._path):
            ways.append(_BACKUP)
        return [*ways, _OTHER, _NEW, _QUIT]

    def _go(self, chosen: str) -> None:
        if chosen == _BACKUP:
            restore(kept_backups(self._path)[0].path, self._path)
        elif chosen == _RESCUE:
            rescued = _free_name(self._path)
            rescue(self._path, rescued)
            self._path = rescued
        elif chosen == _OTHER:
            self._look_at(ask_open(None, "Open Desk", _KINDS, self._folder()), make=False)
        elif chosen == _NEW:
            start = self._folder() / self._path.name
            self._look_at(ask_save(None, "New Desk", _KINDS, start), make=True)

    def _look_at(self, path: Path | None, *, make: bool) -> None:
        if path is not None:
            self._path, self._make = path, make

    def _folder(self) -> Path:
        return self._path.parent if _is_there(self._path.parent) else documents()


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        # A folder that may not be entered: opening says why.
        return True


def _has_backups(path: Path) -> bool:
    try:
        return bool(kept_backups(path))
    except WorldError:
        return False


def _free_name(path: Path) -> Path:
    """A name beside the desk for what is rescued of it, numbered where the plain one is taken."""
    plain = path.with_name(f"{path.stem} rescued{path.suffix}")
    if not plain.exists():
        return plain
    names = (path.with_name(f"{path.stem} rescued {n}{path.suffix}") for n in count(2))
    return next(name for name in names if not name.exists())
