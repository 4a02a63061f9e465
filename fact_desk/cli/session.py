"""What one call of the command line works with: which desk, which editor, which form of output."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

OpenWindow = Callable[[Path | None, Sequence[Path]], int]
"""Opens the window on a desk (None: the one used last) with articles; returns the exit code."""


@dataclass(slots=True)
class Session:
    """One call; the options that stand before and after the command fill it."""

    open_window: OpenWindow
    desk: Path | None = None
    editor: str | None = None
    json: bool = False
