"""Start of the program."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType

from fact_desk.cli.running import run
from fact_desk.errors import QtUnusable


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command, or opens the window where there is none; returns the exit code."""
    return run(sys.argv[1:] if arguments is None else arguments, _open_window)


def load_window() -> ModuleType:
    """Loads Qt and the window's own start; raises QtUnusable where the system lacks a library."""
    # Modules stay: to look for rubbish among them takes a tenth of the start, and finds none later.
    gc.disable()
    try:
        return _load()
    finally:
        gc.freeze()
        gc.enable()


def _load() -> ModuleType:
    # What needs no Qt comes first: PySide reads the source of each module that is loaded behind it.
    import_module("fact_desk.desk.desk")
    try:
        return import_module("fact_desk.window.app")
    except ImportError as error:
        if ".so" not in str(error):
            raise
        raise QtUnusable(
            f"The window needs a library that this system lacks ({error}); "
            "install it with your system's packages, as the README says under Linux."
        ) from error


def _open_window(desk: Path | None, files: Sequence[Path]) -> int:
    # Qt is loaded only now: commands start without it.
    return load_window().run_window(desk, files)


if __name__ == "__main__":
    sys.exit(main())
