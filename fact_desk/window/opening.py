"""Opening a desk at the start, when there is no window yet to fall back on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from fact_desk.desk.desk import Desk
from fact_desk.errors import DeskBusy, DeskDamaged, WorldError
from fact_desk.store.backup import kept_backups, restore
from fact_desk.store.rescue import rescue
from fact_desk.window.dialogs.choices import choose

_AGAIN, _OTHER, _NEW = "Try Again", "Open Another Desk…", "Make a New Desk…"
_BACKUP, _RESCUE, _QUIT = "Restore the Newest Backup", "Rescue What Can Be Read", "Quit"
_KINDS = "Desks (*.factdesk);;All files (*)"


def open_or_ask(path: Path, editor: str) -> Desk | None:
    """The desk at the path, made where there is none; None where the editor gives up."""
    while True:
        try:
            return Desk(path, editor) if path.exists() else Desk.make(path, editor)
        except WorldError as error:
            chosen = choose(None, str(error), _ways_out(path, error))
            next_path = _go(chosen, path)
            if next_path is None:
                return None
            path = next_path


def _ways_out(path: Path, error: WorldError) -> list[str]:
    ways = [_AGAIN] if isinstance(error, DeskBusy) else []
    if isinstance(error, DeskDamaged):
        ways.append(_RESCUE)
    if kept_backups(path):
        ways.append(_BACKUP)
    return [*ways, _OTHER, _NEW, _QUIT]


def _go(chosen: str, path: Path) -> Path | None:
    """The path to try next, after doing what was chosen; None to give up."""
    if chosen == _AGAIN:
        return path
    if chosen == _BACKUP:
        restore(kept_backups(path)[0].path, path)
        return path
    if chosen == _RESCUE:
        rescued = path.with_name(f"{path.stem} rescued{path.suffix}")
        rescue(path, rescued)
        return rescued
    if chosen == _OTHER:
        name, _ = QFileDialog.getOpenFileName(None, "Open Desk", str(path.parent), _KINDS)
        return Path(name) if name else path
    if chosen == _NEW:
        name, _ = QFileDialog.getSaveFileName(None, "New Desk", str(path.parent), _KINDS)
        return Path(name) if name else path
    return None
