"""Where the editor left off: kept when the window closes, taken up at the next start."""

from __future__ import annotations

import base64
from dataclasses import replace

from PySide6.QtCore import QByteArray

from fact_desk.desk.filtering import Filter
from fact_desk.model.annotation import Status, Tag
from fact_desk.state import Place, State
from fact_desk.window.main_window import MainWindow


def window_geometry(window: MainWindow) -> str:
    """Place and size of the window, and the widths of its columns, as text."""
    parts = (window.saveGeometry(), window.columns().saveState())
    return " ".join(base64.b64encode(bytes(part.data())).decode() for part in parts)


def restore_geometry(window: MainWindow, kept: str) -> None:
    """Puts the window where it was; what can't be read leaves it as it is."""
    try:
        parts = [QByteArray(base64.b64decode(part, validate=True)) for part in kept.split()]
    except ValueError:
        return
    if len(parts) == len(("window", "columns")):
        window.restoreGeometry(parts[0])
        window.columns().restoreState(parts[1])


def place_of(article: str, top: int, shown: Filter) -> Place:
    """What is kept of a desk."""
    tags = tuple(sorted(str(tag) for tag in shown.tags))
    statuses = tuple(sorted(str(status) for status in shown.statuses))
    return Place(article, top, tags, statuses, shown.flagged, shown.words)


def filter_of(place: Place) -> Filter:
    """The filter that was kept; words of another version are passed over."""
    tags = frozenset(tag for tag in Tag if tag in place.tags)
    statuses = frozenset(status for status in Status if status in place.statuses)
    return Filter(tags, statuses, place.flagged, place.words)


def left(state: State, window: MainWindow, zoom: float, theme: str) -> State:
    """The state with how the window looks now."""
    return replace(
        state,
        geometry=window_geometry(window),
        zoom=zoom,
        theme=theme,
        welcome_seen=True,
    )
