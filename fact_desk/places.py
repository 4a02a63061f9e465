"""Who sits at the desk, and where the desk lies, where nobody says so."""

from __future__ import annotations

import getpass
import os
import sys
from pathlib import Path

import platformdirs

from fact_desk.settings import APP, Settings
from fact_desk.state import State

if sys.platform != "win32":
    import pwd


def desk_path(explicit: Path | None, state: State) -> Path:
    """The desk that is named, else FACT_DESK's, else the one used last, else the user's own."""
    named = os.environ.get("FACT_DESK") or state.last_desk
    if explicit is not None:
        return explicit
    return Path(named) if named else default_desk_path()


def may_make_desk(path: Path, explicit: Path | None) -> bool:
    """Whether a desk that is not at the path is made there without asking.

    That is the user's own, or one that is named in a folder that exists. The one used last may lie
    on a drive that is away; an empty desk in its place would look like lost work.
    """
    if path == default_desk_path():
        return True
    named = explicit is not None or bool(os.environ.get("FACT_DESK"))
    return named and path.parent.is_dir()


def default_desk_path() -> Path:
    """The user's own desk, in her folder of data; it need not be there."""
    return platformdirs.user_data_path(APP, appauthor=False) / "newsdesk.factdesk"


def editor_name(settings: Settings, explicit: str | None = None) -> str:
    """The name that is given, else FACT_DESK_EDITOR's, else the settings', else the user's."""
    given = (explicit, os.environ.get("FACT_DESK_EDITOR"), settings.editor, _full_name())
    names = (" ".join((name or "").split()) for name in given)
    name = next((name for name in names if name), "") or _login()
    # The system's names may hold bytes that are no text.
    return name.encode(errors="replace").decode()


def _full_name() -> str:
    if sys.platform == "win32":
        return ""
    try:
        return pwd.getpwuid(os.getuid()).pw_gecos.partition(",")[0]
    except KeyError:
        return ""


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "editor"
