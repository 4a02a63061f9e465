"""Starting the window."""

from __future__ import annotations

import signal
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import FrameType, TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from fact_desk.errors import WorldError
from fact_desk.places import desk_path, editor_name, may_make_desk
from fact_desk.resources import resource
from fact_desk.settings import read_settings
from fact_desk.state import read_state
from fact_desk.window.dialogs.crash import report_crash
from fact_desk.window.display import check_display
from fact_desk.window.fonts import chrome_font, load_fonts
from fact_desk.window.opening import open_or_ask
from fact_desk.window.program import Program

_CHROME_POINTS = 10.0


def run_window(desk: Path | None, files: Sequence[Path]) -> int:
    """Shows the window on a desk (the one used last where none is named); returns the exit code.

    Raises a WorldError before there is a window: no display, unreadable settings.
    """
    check_display()
    settings, state = read_settings(), read_state()
    app = make_application()
    path = desk_path(desk, state)
    opened = open_or_ask(path, editor_name(settings), make=may_make_desk(path, desk))
    if opened is None:
        return 2
    program = Program(app, settings, state, opened)
    _report_our_own_errors(program)
    _close_when_told(program)
    program.window.show()
    if files:
        program.articles.open_files([*files])
    return app.exec()


def make_application() -> QApplication:
    """Qt's application with the program's name, fonts and icon."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(["fact-desk"])
    app.setApplicationName("Fact Desk")
    app.setDesktopFileName("fact-desk")
    app.setWindowIcon(QIcon(str(resource("icons", "app.svg"))))
    app.setStyle("Fusion")
    load_fonts()
    app.setFont(chrome_font(_CHROME_POINTS))
    return app


def _report_our_own_errors(program: Program) -> None:
    def report(
        kind: type[BaseException], error: BaseException, where: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            program.window.close()
            return
        if isinstance(error, WorldError):
            program.saver.told.emit(str(error))
            return
        lines = traceback.format_exception(kind, error, where)
        sys.stderr.write("".join(lines))
        report_crash(program.window, "".join(lines))

    sys.excepthook = report


def _close_when_told(program: Program) -> None:
    def close(_number: int, _frame: FrameType | None) -> None:
        # Python runs handlers between two of its own steps, in the midst of whatever is going on.
        QTimer.singleShot(0, program.window.close)

    # The look around the desk makes such steps while nothing else does.
    for name in ("SIGTERM", "SIGHUP", "SIGINT"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), close)
    if hasattr(signal, "SIGXFSZ"):
        # Else a file that grows over the system's limit would kill the program at once.
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
