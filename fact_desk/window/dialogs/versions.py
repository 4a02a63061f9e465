"""What this program runs on, for the About page and for reports."""

from __future__ import annotations

import platform

import PySide6
from PySide6.QtCore import qVersion

from fact_desk import __version__
from fact_desk.store.engine import engine_version

_PACKAGES = ("sqlite-utils", "markdown-it-py")


def versions() -> dict[str, str]:
    """Names of parts and their versions, the program first."""
    # Loaded late: a start of the window needs no versions.
    from importlib.metadata import version

    return {
        "Fact Desk": __version__,
        "Python": platform.python_version(),
        "Qt": qVersion(),
        "PySide6": PySide6.__version__,
        "SQLite": engine_version(),
        **{name: version(name) for name in _PACKAGES},
        "System": platform.platform(),
    }


def as_lines(facts: dict[str, str]) -> str:
    """The facts as lines of plain text."""
    return "\n".join(f"{name}: {what}" for name, what in facts.items())
