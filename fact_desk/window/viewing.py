"""How the window looks to this editor: size of the type, colours."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QActionGroup

from fact_desk.window.actions import Actions
from fact_desk.window.look import SYSTEM, Look

STEPS = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
"""The sizes of the type that zooming goes through, as factors."""

_REST = 40


class Viewing(QObject):
    """Zoom and theme, as actions and as what is kept from one start to the next."""

    zoomed = Signal(float)

    def __init__(self, look: Look, zoom: float) -> None:
        super().__init__(look)
        self.look = look
        self.zoom = min(STEPS, key=lambda step: abs(step - zoom))
        # A turn of the wheel is many steps; the page is set anew once, when it rests.
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(lambda: self.zoomed.emit(self.zoom))

    def doings(self) -> Mapping[str, Callable[[], object]]:
        """What to run for each action."""
        return {
            "zoom_in": lambda: self.step(1),
            "zoom_out": lambda: self.step(-1),
            "zoom_reset": self._reset,
            "theme_system": lambda: self.look.choose(SYSTEM),
            "theme_light": lambda: self.look.choose("light"),
            "theme_dark": lambda: self.look.choose("dark"),
        }

    def tick(self, actions: Actions) -> None:
        """Shows in the menu which colours are chosen."""
        group = QActionGroup(self)
        for choice in (SYSTEM, "light", "dark"):
            action = actions[f"theme_{choice}"]
            action.setCheckable(True)
            action.setChecked(choice == self.look.choice)
            group.addAction(action)

    def step(self, by: int) -> None:
        """Makes the type one step larger (1) or smaller (-1)."""
        place = max(0, min(STEPS.index(self.zoom) + by, len(STEPS) - 1))
        self.zoom = STEPS[place]
        self._rest.start()

    def _reset(self) -> None:
        self.zoom = 1.0
        self._rest.start()
