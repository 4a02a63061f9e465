"""Light or dark: as the system is, or as the editor chose."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from fact_desk.window.look_of_controls import control_rules
from fact_desk.window.theme import Theme, load_theme

SYSTEM = "system"


class Look(QObject):
    """The theme in use; `choice` is "system", "light" or "dark"."""

    theme_changed = Signal(object)

    def __init__(self, app: QApplication, choice: str) -> None:
        super().__init__(app)
        self._app = app
        self.choice = choice
        self.theme = load_theme(self._name())
        self._paint()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)

    def choose(self, choice: str) -> None:
        """Takes another choice."""
        self.choice = choice
        self._follow()

    def _follow(self) -> None:
        self.theme = load_theme(self._name())
        self._paint()
        self.theme_changed.emit(self.theme)

    def _name(self) -> str:
        if self.choice != SYSTEM:
            return self.choice
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return "dark" if dark else "light"

    def _paint(self) -> None:
        # Asking Qt for a colour scheme does nothing on several platforms; the palette always works.
        self._app.setPalette(self.theme.palette())
        self._app.setStyleSheet(_style(self.theme) + control_rules(self.theme))


def _style(theme: Theme) -> str:
    line, ink, accent = theme.line.name(), theme.ink.name(), theme.accent.name()
    return f"""
    QMainWindow, QMenuBar {{ background: {theme.window.name()}; color: {ink}; }}
    QMenuBar::item {{ background: transparent; padding: 4px 10px; }}
    QMenuBar::item:selected {{ background: {theme.selection.name()}; border-radius: 4px; }}
    QMenu {{ background: {theme.card.name()}; color: {ink}; border: 1px solid {line};
        padding: 4px; }}
    QMenu::item {{ padding: 5px 28px 5px 10px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {theme.selection.name()}; color: {ink}; }}
    QMenu::item:disabled {{ color: {theme.muted.name()}; }}
    QMenu::separator {{ height: 1px; background: {line}; margin: 4px 6px; }}
    QMenu::icon {{ padding-left: 6px; }}
    QStatusBar {{ background: {theme.window.name()}; border-top: 1px solid {line}; }}
    QStatusBar::item {{ border: none; }}
    QSplitter::handle {{ background: {line}; }}
    QToolTip {{ background: {theme.popup.name()}; color: {theme.popup_ink.name()};
        border: 1px solid {theme.popup_edge.name()}; padding: 4px; }}
    QProgressBar {{ background: {theme.card.name()}; border: 1px solid {line};
        border-radius: 5px; min-height: 12px; max-height: 12px; }}
    QProgressBar::chunk {{ background: {accent}; border-radius: 4px; }}
    QLineEdit, QPlainTextEdit {{ background: {theme.card.name()}; color: {ink};
        border: 1px solid {line}; border-radius: 5px; padding: 4px 6px;
        selection-background-color: {theme.selection.name()}; selection-color: {ink}; }}
    QLineEdit:focus, QPlainTextEdit:focus {{ border: 1px solid {accent}; }}
    """
