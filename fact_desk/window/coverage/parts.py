"""What nobody has marked, and clearing, in the window: all of their parts, bound to one another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from fact_desk.model.annotation import Tag
from fact_desk.model.operation import Entity, Operation
from fact_desk.model.span import Span
from fact_desk.state import State
from fact_desk.window.actions import Actions
from fact_desk.window.checking import Checking
from fact_desk.window.commands.marking import Marking
from fact_desk.window.coverage.clearing import Clearing
from fact_desk.window.coverage.keeper import Coverage
from fact_desk.window.coverage.layer import SentenceLayer
from fact_desk.window.coverage.seal_bar import SealBar
from fact_desk.window.coverage.seal_keeper import SealKeeper
from fact_desk.window.coverage.sentence_page import SentencePage
from fact_desk.window.coverage.strip_hand import StripHand
from fact_desk.window.coverage.switch import PanelSwitch
from fact_desk.window.coverage.walking import Walking
from fact_desk.window.coverage.wording import Row, accounted_words
from fact_desk.window.main_window import MainWindow
from fact_desk.window.page.reading import Reading
from fact_desk.window.panel.panel import Panel
from fact_desk.window.suggestions.finding import Finding, Found
from fact_desk.window.theme import Theme
from fact_desk.window.workbench import Workbench

if TYPE_CHECKING:
    from fact_desk.desk.clearing import Obstacle

_CARDS, _SENTENCES = 0, 1
_KEYS_IN_LIST = "tag_claim tag_figure tag_quote no_fact next_untouched previous_untouched".split()


class CoverageParts(QObject):
    """The strip beside the text, the list of sentences, the keys U and 0, and the seal."""

    changed = Signal()
    """The caret came to a sentence by U or the list, or went on from it."""

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        theme: Theme,
        window: MainWindow,
        parts: tuple[Panel, Reading, Marking, Finding, Checking],
    ) -> None:
        super().__init__(window)
        self._bench, self._actions = bench, actions
        self._panel, reading, self._marking, finding, checking = parts
        self._view = reading.view
        self.coverage = Coverage(bench, self)
        self.seals = SealKeeper(bench, self)
        self.layer = SentenceLayer(self.coverage)
        self.walking = Walking(bench, self._view, self.coverage, self.layer)
        self.clearing = Clearing(bench, self.coverage, checking, window)
        self.page = SentencePage(self.coverage, theme, self._panel)
        self._switch = PanelSwitch(theme, self._panel)
        self._bar = SealBar(theme)
        self._panel.add_page(self._switch, self.page)
        reading.paper.add_bar(self._bar)
        self._view.add_layer(self.layer)
        self._hand = StripHand(self._view, self.layer, self.coverage)
        actions["show_sentence_marks"].setCheckable(True)
        actions["show_sentence_marks"].setChecked(True)
        for name in _KEYS_IN_LIST:
            self.page.list.addAction(actions[name])
        finding.found.connect(self._take_found)
        self.doubt_wanted: Callable[[Span, str], None] = lambda _span, _why: None
        """Shows the words of a figure that nobody marked, and what a rule says against it."""
        self._tag_before = self._marking.instead
        self._marking.instead = self._tag_sentence
        self._listen()

    def _listen(self) -> None:
        self.coverage.changed.connect(self._show)
        self.coverage.begun.connect(self._show)
        self.seals.changed.connect(lambda: self._bar.show_seal(self.seals.seal))
        self._bar.details_asked.connect(self.clearing.show)
        for chooser in (self.page, self._hand):
            chooser.chosen.connect(self.walking.show_and_tell)
        self.page.left.connect(self._focus_article)
        self._switch.turned.connect(self._panel.show_page)
        self._panel.page_turned.connect(self._switch.show_page)
        self._actions["show_sentence_marks"].toggled.connect(self._turn_strip)
        self.walking.chosen = self._chosen
        self.walking.came_to = self.page.follow
        self.walking.turned = self.changed.emit
        self.walking.key_to_clear = self._actions.keys_of("clear") or self.walking.key_to_clear
        self.clearing.go = self._go

    def doings(self) -> Mapping[str, Callable[[], object]]:
        """What to run for each action."""
        return {
            **self.walking.doings(),
            "show_sentences": self._show_list,
            "clear": self.clearing.show,
        }

    @property
    def shows_sentence(self) -> bool:
        """Whether a sentence is outlined, to be told what it holds."""
        return self.layer.outlined is not None

    def set_theme(self, theme: Theme) -> None:
        """Shows all of it in other colours."""
        for part in (self.page, self._switch, self._bar):
            part.set_theme(theme)

    def restore(self, state: State) -> None:
        """Shows the strip, or not, as it was when the window was left."""
        self._actions["show_sentence_marks"].setChecked(state.sentence_marks)

    def kept(self, state: State) -> State:
        """The state with whether the strip is shown."""
        return replace(state, sentence_marks=self.layer.is_on)

    def follow_undo(self, operation: Operation) -> bool:
        """Shows the sentence that was undone about; False where it was about none."""
        touched = operation.touched(Entity.NO_FACT)
        article, accounting = self._bench.article, self.coverage.accounting
        if not touched or accounting is None or article is None:
            return False
        keys = {
            (change.after or change.before or {}).get("fingerprint") for change in operation.changes
        }
        found = [one for one in accounting.sentences if one.key in keys]
        if article.id == operation.article and found:
            self.walking.show(Row(found[-1], accounting.state(found[-1])))
        return bool(found)

    def wait(self) -> None:
        """Returns when no thread counts sentences any more."""
        self.coverage.wait()
        self.seals.wait()

    # -- Showing --------------------------------------------------------------------------------

    def _show(self) -> None:
        accounting = self.coverage.accounting
        done, total = (accounting.accounted, accounting.total) if accounting else (0, 0)
        self._panel.head.show_sentences(accounted_words(done, total))
        self._switch.show_left(total - done)
        self._view.viewport().update()

    def _take_found(self, found: Found) -> None:
        if found.whole:
            self.coverage.take_proposals(found.draft, found.proposals.values())

    def _turn_strip(self, on: bool) -> None:
        self.layer.is_on = on
        self._view.viewport().update()

    def _tag_sentence(self, tag: Tag) -> bool:
        """Tags the outlined sentence as a whole, where nothing else is there to be tagged."""
        draft, span = self._bench.draft, self.layer.outlined
        if self._tag_before(tag):
            return True
        if draft is None or span is None:
            return False
        self._marking.annotate(draft, span, tag)
        return True

    def _show_list(self) -> None:
        self._panel.show_page(_SENTENCES)
        self.page.focus_list()

    def _focus_article(self) -> None:
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self) -> Row | None:
        focused = QApplication.focusWidget()
        return self.page.list.current if focused is self.page.list else None

    def _go(self, obstacle: Obstacle) -> None:
        """Shows where something is in the way of clearing."""
        self._focus_article()
        if obstacle.span is None:
            self._actions["settle"].trigger()
        elif obstacle.why:
            self.doubt_wanted(obstacle.span, obstacle.why)
        elif obstacle.annotation:
            self._panel.show_page(_CARDS)
            self._bench.select(obstacle.annotation)
            self._bench.place_asked.emit(obstacle.span.start, obstacle.span.end)
        else:
            row = self.coverage.row_at(obstacle.span.start)
            if row is not None:
                self.walking.show(row)
