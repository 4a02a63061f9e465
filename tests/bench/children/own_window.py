"""The program as an editor starts it, on the desk that is named."""

from __future__ import annotations

import sys

from fact_desk.__main__ import main
from tests.bench.children.first_paint import FirstPaint


def start(desk: str) -> int:
    """Runs the program until the benchmark knows enough."""
    from fact_desk.window.app import make_application

    FirstPaint(make_application())
    return main(["--desk", desk])


if __name__ == "__main__":
    sys.exit(start(sys.argv[1]))
