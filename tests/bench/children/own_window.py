"""The program as an editor starts it, on the desk that is named."""

from __future__ import annotations

import sys
from importlib import import_module

from fact_desk.__main__ import load_window, main


def start(desk: str) -> int:
    """Runs the program until the benchmark knows enough."""
    # The program's own modules come first, as they do without the benchmark: once PySide is
    # there, it reads the source of each module that is imported.
    app = load_window().make_application()
    import_module("tests.bench.children.first_paint").FirstPaint(app)
    return main(["--desk", desk])


if __name__ == "__main__":
    sys.exit(start(sys.argv[1]))
