"""A bare window of PySide6 with a text widget; a file's text in it where one is named."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit

from tests.bench.children.first_paint import FirstPaint


def main(arguments: list[str]) -> int:
    """Shows the window until the benchmark knows enough."""
    app = QApplication(["bare"])
    FirstPaint(app)
    window, edit = QMainWindow(), QTextEdit()
    for path in arguments[:1]:
        edit.setPlainText(Path(path).read_text(encoding="utf-8"))
    window.setCentralWidget(edit)
    window.resize(1440, 900)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main([argument for argument in sys.argv[1:] if argument != "--stay"]))
