"""Finding a window's controls as an editor and a screen reader do: by what they are called."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

_Control = TypeVar("_Control", bound=QWidget)

_FIRST_LOOK = 20
_REST, _STEADY, _LOOKS = 5, 3, 1000


def named(within: QWidget, kind: type[_Control], name: str) -> _Control:
    """The control of that kind with that accessible name."""
    there = {accessible(one).text(QAccessible.Text.Name): one for one in within.findChildren(kind)}
    assert name in there, f"{name!r} is none of {sorted(there)}"
    return there[name]


def accessible(widget: QWidget) -> QAccessibleInterface:
    """What a screen reader is given for the widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface


def said(interface: QAccessibleInterface) -> list[str]:
    """The names of all that lies directly in it."""
    children = (interface.child(number) for number in range(interface.childCount()))
    return [child.text(QAccessible.Text.Name) for child in children]


def reachable(within: QWidget) -> Iterator[QWidget]:
    """The controls that Tab leads to, in its order, from the first in the window."""
    widget = within.nextInFocusChain()
    seen: list[QWidget] = []
    while widget is not None and widget not in seen:
        seen.append(widget)
        if within.isAncestorOf(widget) and widget.isVisible() and _takes_tab(widget):
            yield widget
        widget = widget.nextInFocusChain()


def _takes_tab(widget: QWidget) -> bool:
    policy = widget.focusPolicy().value
    # A label's and a field's inner parts pass the focus on to what they belong to.
    return bool(policy & 1) and widget.isEnabled() and widget.focusProxy() is None


def unnamed(within: QWidget) -> list[str]:
    """The kinds of the controls that Tab leads to and that a screen reader has no name for."""
    return [
        type(widget).__name__
        for widget in reachable(within)
        if not accessible(widget).text(QAccessible.Text.Name).strip()
    ]


def in_front(dialog: QWidget) -> None:
    """Has the keys go to the dialog, as a window manager does.

    Without one, a window that was to come to the front before may do so after it.
    """
    steady = 0
    for _ in range(_LOOKS):
        QTest.qWait(_REST)
        if QApplication.activeWindow() is dialog:
            steady += 1
        else:
            steady = 0
            dialog.activateWindow()
        if steady == _STEADY:
            return
    raise AssertionError(f"{dialog.windowTitle()} does not come to the front")


class Meeting:
    """Does something in each of the dialogs that open next, one after the other."""

    def __init__(self, *steps: Callable[[QWidget], object]) -> None:
        self._steps = list(steps)
        self.met: list[QWidget] = []
        self.titles: list[str] = []
        self._wait()

    @property
    def is_on(self) -> bool:
        """Whether a dialog is still to come, or is there."""
        return bool(self._steps) or QApplication.activeModalWidget() is not None

    def _wait(self) -> None:
        if self._steps:
            # Qt holds a bound method loosely; the meeting must outlive the line that made it.
            QTimer.singleShot(_FIRST_LOOK, partial(self._look))

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None or not dialog.isVisible() or dialog in self.met:
            self._wait()
            return
        self.met.append(dialog)
        self.titles.append(dialog.windowTitle())
        step = self._steps.pop(0)
        # First the timer: the step may open a further dialog and return only when it is closed.
        self._wait()
        try:
            in_front(dialog)
            step(dialog)
        except BaseException:
            # The test waits for the dialog, and would wait for ever.
            dialog.close()
            raise
