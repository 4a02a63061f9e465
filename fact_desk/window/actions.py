"""The table of actions as Qt's: one QAction each, in menus, on keys, in tool tips."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenuBar, QWidget

from fact_desk.window.action_spec import ActionSpec, Scope
from fact_desk.window.action_table import ACTIONS
from fact_desk.window.icons import icon
from fact_desk.window.theme import Theme


class Actions(QObject):
    """All actions by their id; keys from the editor's settings take the place of the table's."""

    def __init__(
        self, parent: QObject, remapped: Mapping[str, Iterable[str]] | None = None
    ) -> None:
        super().__init__(parent)
        keys = remapped or {}
        self._actions = {
            spec.id: _make(spec, tuple(keys.get(spec.id, spec.keys)), self) for spec in ACTIONS
        }

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def bind(self, doings: Mapping[str, Callable[[], object]]) -> None:
        """Connects actions to what they do."""
        for name, doing in doings.items():
            self._actions[name].triggered.connect(_unless_in_a_menu(_SPECS[name], doing))

    def fill_menus(self, bar: QMenuBar) -> None:
        """Puts every action into its menu, in the table's order."""
        menus = {spec.menu: bar.addMenu(spec.menu) for spec in _firsts()}
        for spec in ACTIONS:
            if spec.separated:
                menus[spec.menu].addSeparator()
            menus[spec.menu].addAction(self._actions[spec.id])

    def attach(self, window: QWidget, *reading: QWidget) -> None:
        """Lets keys work: those of a single letter only while one of `reading` has the focus."""
        for spec in ACTIONS:
            if spec.scope is Scope.WINDOW:
                window.addAction(self._actions[spec.id])
            elif spec.scope in _READING:
                for widget in reading:
                    widget.addAction(self._actions[spec.id])

    def attach_review(self, table: QWidget) -> None:
        """Lets the review's keys work while its table has the focus."""
        for spec in ACTIONS:
            if spec.scope is Scope.REVIEW:
                table.addAction(self._actions[spec.id])

    def attach_settling(self, *parts: QWidget) -> None:
        """Lets the keys of settling a new draft work while one of the parts has the focus."""
        for spec in ACTIONS:
            if spec.scope is Scope.SETTLING:
                for part in parts:
                    part.addAction(self._actions[spec.id])

    def enable(
        self,
        *,
        article: bool,
        annotation: bool,
        text: bool,
        writing: bool,
        suggestion: bool = False,
        finding: bool = False,
        review: bool = False,
        settling: bool = False,
    ) -> None:
        """Greys out what can't be done at the moment."""
        there = {
            "article": article,
            "annotation": annotation,
            "dated": article or finding,
            "text": text or annotation or suggestion,
        }
        there |= {
            "suggestion": suggestion,
            "finding": finding,
            "review": review,
            "settling": settling,
        }
        for spec in ACTIONS:
            needed = there.get(spec.needs, True)
            may = writing or spec.id in _READ_ONLY or spec.menu not in _WRITING
            self._actions[spec.id].setEnabled(needed and may)

    def paint_icons(self, theme: Theme) -> None:
        """Draws the icons in the theme's colours."""
        for spec in ACTIONS:
            if spec.icon:
                self._actions[spec.id].setIcon(icon(spec.icon, theme.ink))

    def hints(
        self,
        *,
        selecting: bool,
        marked: bool,
        suggested: bool = False,
        sentence: bool = False,
    ) -> str:
        """What the most used keys do just now, for the status line."""
        names = ["tag_claim", "tag_figure", "tag_quote"]
        if suggested and not selecting:
            names = ["accept", "accept_confirmed", "dismiss_suggestion", "accept_all"]
        elif marked and not selecting:
            names = ["confirm", "correct", "flag", "note"]
        elif sentence and not selecting:
            names = ["tag_claim", "no_fact", "next_untouched"]
        words = [f"{self.keys_of(name)} {_HINTS[name]}" for name in names]
        both = f"{self.keys_of('next')}/{self.keys_of('previous')} next, previous"
        return " · ".join([*words, both, f"{self.keys_of('keys')} all keys"])

    def review_hints(self) -> str:
        """What the keys of the review do, for the status line."""
        names = ("review_confirm", "review_keep", "review_correct", "review_dismiss")
        words = [f"{self.keys_of(name)} {_HINTS[name]}" for name in names]
        words += [f"{self.keys_of('review_open')} {_HINTS['review_open']}"]
        return " · ".join([*words, f"{self.keys_of('keys')} all keys"])

    def settling_hints(self) -> str:
        """What the keys of settling do, for the status line."""
        names = ("settle_accept", "settle_place", "settle_drop", "settle_later", "settle_leave")
        words = [f"{self.keys_of(name)} {_HINTS[name]}" for name in names]
        return " · ".join([*words, f"{self.keys_of('keys')} all keys"])

    def keys_of(self, name: str) -> str:
        """The key that is shown for the action, in the words of this system."""
        return self._actions[name].shortcut().toString(QKeySequence.SequenceFormat.NativeText)


_HINTS = {
    "tag_claim": "claim",
    "tag_figure": "figure",
    "tag_quote": "quote",
    "confirm": "confirm",
    "correct": "correct",
    "flag": "flag",
    "note": "note",
    "no_fact": "no fact here",
    "next_untouched": "next untouched sentence",
    "accept": "accept",
    "accept_confirmed": "accept, confirm",
    "dismiss_suggestion": "dismiss",
    "accept_all": "accept all",
    "review_confirm": "confirm",
    "review_keep": "keep the flag",
    "review_correct": "correct",
    "review_dismiss": "dismiss",
    "review_open": "open",
    "settle_accept": "accept",
    "settle_place": "place here",
    "settle_drop": "drop",
    "settle_later": "later",
    "settle_leave": "back",
}

_READING = (Scope.READING, Scope.SUGGESTING)

_WRITING = ("&Mark", "&Suggest", "&Edit", "&Review")

_READ_ONLY = frozenset(
    "copy find find_next find_previous search filter history show_dismissed review_open"
    " review_next review_previous review_scope review_refresh review_leave"
    " settle_later settle_next settle_previous settle_leave".split()
)


_SPECS = {spec.id: spec for spec in ACTIONS}


def _make(spec: ActionSpec, keys: tuple[str, ...], parent: QObject) -> QAction:
    action = QAction(spec.text, parent)
    action.setObjectName(spec.id)
    action.setShortcuts([QKeySequence(key) for key in keys])
    if spec.scope is not Scope.WINDOW:
        # Not WidgetWithChildren: a note's field is a child of the list, and takes letters.
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    # Two actions share the Space key, and only one of them may hear it.
    action.setEnabled(spec.scope is not Scope.SUGGESTING)
    shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setToolTip(f"{spec.tip} ({shown})" if shown else spec.tip)
    action.setStatusTip(spec.tip)
    return action


def _unless_in_a_menu(spec: ActionSpec, doing: Callable[[], object]) -> Callable[[bool], None]:
    def run(_checked: bool) -> None:
        # A chosen entry closes its menu first; with one open, this is a letter meant for the menu.
        if spec.scope not in _READING or QApplication.activePopupWidget() is None:
            doing()

    return run


def _firsts() -> list[ActionSpec]:
    return [*{spec.menu: spec for spec in reversed(ACTIONS)}.values()][::-1]
