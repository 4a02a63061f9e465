"""Suggestions in the window: all of their parts, bound to one another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, QPointF, QTimer, Signal

from fact_desk.model.operation import Entity, Operation
from fact_desk.state import State
from fact_desk.window.actions import Actions
from fact_desk.window.commands.marking import Marking
from fact_desk.window.main_window import MainWindow
from fact_desk.window.page.reading import Reading
from fact_desk.window.panel.panel import Panel
from fact_desk.window.suggestions.bar import SuggestionBar
from fact_desk.window.suggestions.card import SuggestionCard
from fact_desk.window.suggestions.deciding import Deciding
from fact_desk.window.suggestions.layer import SuggestionLayer
from fact_desk.window.suggestions.showing import showing_of
from fact_desk.window.suggestions.stepping import Stepping
from fact_desk.window.suggestions.suggestions import Suggestions
from fact_desk.window.tab_order import buttons_in, chain
from fact_desk.window.theme import Theme
from fact_desk.window.workbench import Workbench

_TRACES_REST = 60
"""Milliseconds after a change before the strip shows it."""


class SuggestionParts(QObject):
    """What is proposed, on the page, in the panel, and under the keys."""

    changed = Signal()
    """Another suggestion is selected, or none."""
    came = Signal()
    """A suggestion is selected: whatever else is outlined is to be let go."""

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        theme: Theme,
        window: MainWindow,
        parts: tuple[Panel, Reading, Marking],
    ) -> None:
        super().__init__(window)
        self._bench = bench
        self._panel, reading, marking = parts
        self._view = reading.view
        self.suggestions = own = Suggestions(bench, lambda: self._view.in_sight, self)
        self.stepping = Stepping(bench, self._view, own, lambda: self._panel.filter)
        self._deciding = Deciding(bench, own, self.stepping, self._view, window)
        self.layer = SuggestionLayer(own, self._view)
        self._card = SuggestionCard(actions, theme)
        self._bar = SuggestionBar(own, actions["show_dismissed"], theme)
        self._view.add_layer(self.layer)
        self._view.on_tab = self.stepping.step
        self._view.is_target = lambda place: bool(self.layer.ring_at(place))
        marking.instead = self._deciding.accept_as
        self._panel.take_in_guest(self._card)
        self._panel.add_row(self._bar, self._bar.control)
        chain([self._panel.list, *buttons_in([self._card])])
        self._toggle = actions["show_suggestions"]
        self._toggle.setCheckable(True)
        self._traces = QTimer(self, singleShot=True, interval=_TRACES_REST)
        self._traces.timeout.connect(self._show_traces)
        self._listen()

    def _listen(self) -> None:
        own, view = self.suggestions, self._view
        own.changed.connect(view.viewport().update)
        own.changed.connect(self._traces.start)
        own.changed.connect(self._show_toggle)
        own.selection_changed.connect(self._show_selected)
        view.place_clicked.connect(self._click)
        view.margin_clicked.connect(self._click_in_margin)
        view.caret_moved.connect(lambda: own.select(""))
        self._panel.list.chosen.connect(self._card_chosen)
        self._card.done.connect(self._panel.focus_list)
        self._bar.showing_chosen.connect(own.let_show)
        self._bar.accepting_all.connect(self._deciding.accept_all)
        self._bench.article_opened.connect(self._let_write)

    def doings(self) -> Mapping[str, Callable[[], object]]:
        """What to run for each action."""
        return {
            **self.stepping.doings(),
            **self._deciding.doings(),
            "show_suggestions": self._toggle_all,
        }

    @property
    def has_selected(self) -> bool:
        """Whether a suggestion is selected."""
        return self.suggestions.selected is not None

    def set_theme(self, theme: Theme) -> None:
        """Shows all of it in other colours."""
        self._card.set_theme(theme)
        self._bar.set_theme(theme)

    def restore(self, state: State) -> None:
        """Shows those that were shown when the window was left."""
        self.suggestions.let_show(showing_of(state.suggestions_hidden, state.suggestions_least))
        self._show_toggle()

    def kept(self, state: State) -> State:
        """The state with which suggestions are shown."""
        showing = self.suggestions.showing
        hidden = tuple(sorted(str(tag) for tag in showing.hidden))
        return replace(state, suggestions_hidden=hidden, suggestions_least=showing.least)

    def follow_undo(self, operation: Operation) -> bool:
        """Selects the suggestion that stands, or goes, again; False where it was about none."""
        if self._bench.article is None or self._bench.article.id != operation.article:
            return False
        self.suggestions.refresh()
        key = self._concerned(operation)
        one = self.suggestions.shown.get(key)
        if one is not None:
            self.stepping.go_to(one)
        return one is not None

    def wait(self) -> None:
        """Returns when no thread looks for suggestions any more."""
        self._traces.stop()
        self.suggestions.finding.wait()

    def _concerned(self, operation: Operation) -> str:
        """The key of the first suggestion that the operation was about, or nothing."""
        for change in operation.changes:
            fields = change.after or change.before or {}
            if change.entity is Entity.DISMISSAL:
                return str(fields.get("fingerprint", ""))
            if operation.verb == "accept_suggestion":
                return self.suggestions.key_at(fields)
        return ""

    def _show_selected(self) -> None:
        own, one = self.suggestions, self.suggestions.selected
        if one is not None:
            proposal = own.proposal(one.id)
            parts, writable = len(own.parts_of(one.id)), self._bench.desk.writable
            told = proposal.suggestion
            self._card.show_suggestion(one, told.score, told.reason, parts=parts, writable=writable)
        self._panel.show_guest(one)
        if one is not None and self._view.isVisible() and not self._card.isVisible():
            # Another page of the panel is shown in the place of the cards.
            self._bench.saver.told.emit(self._card.accessibleName())
        self._view.viewport().update()
        if one is not None:
            self.came.emit()
        self.changed.emit()

    def _show_traces(self) -> None:
        shown = self.suggestions.shown
        self._view.strip.show_traces((one.span.start, one.tag) for one in shown)

    def _click(self, offset: int) -> None:
        """A click goes to the smallest thing there, as it does among annotations."""
        under = self.stepping.under(offset) if offset >= 0 else []
        self.suggestions.select(under[0].id if under else "")
        if self.has_selected:
            self._panel.show_page(0)

    def _click_in_margin(self, place: QPointF) -> None:
        key = self.layer.ring_at(place)
        if key:
            self.suggestions.select(key)

    def _card_chosen(self, name: str) -> None:
        selected = self.suggestions.selected
        if selected is not None and selected.id != name:
            self.suggestions.select("")

    def _toggle_all(self) -> None:
        own = self.suggestions
        own.let_show(own.showing.all_toggled())
        shown = "hidden" if own.showing.hides_all else "shown"
        self._bench.saver.told.emit(f"Suggestions are {shown}.")

    def _show_toggle(self) -> None:
        self._toggle.setChecked(not self.suggestions.showing.hides_all)

    def _let_write(self) -> None:
        self._bar.let_write(self._bench.desk.writable)
