"""Going through the sentences that are not accounted for, and saying which hold no fact."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from fact_desk.desk.verbs.no_facts import declare_no_fact, take_back_no_fact
from fact_desk.errors import WorldError
from fact_desk.model.coverage import SentenceState
from fact_desk.model.span import Span
from fact_desk.model.stamps import new_id
from fact_desk.window.coverage.keeper import Coverage
from fact_desk.window.coverage.layer import SentenceLayer
from fact_desk.window.coverage.wording import Row, came_words, tip_words
from fact_desk.window.page.article_view import ArticleView
from fact_desk.window.workbench import Workbench

_NOT_YET = "The sentences are still being looked for; try again in a moment."
_ALL_DONE = "Every sentence is accounted for. Next: {clear}, to mark the article as cleared."
_NO_SENTENCE = "There is no sentence here."
_MARKED = "There is a mark in this sentence, so it is accounted for already."


class Walking:
    """What the keys U and 0 do in the article, and 0 in the list of sentences."""

    def __init__(
        self, bench: Workbench, view: ArticleView, coverage: Coverage, layer: SentenceLayer
    ) -> None:
        self._bench, self._view, self._coverage, self._layer = bench, view, coverage, layer
        self.chosen: Callable[[], Row | None] = lambda: None
        """The row of the list that has the keys, if any."""
        self.came_to: Callable[[Row], None] = lambda _row: None
        """Hears of the sentence that is shown."""
        self.turned: Callable[[], object] = lambda: None
        """Hears that a sentence is outlined, or none any more."""
        self.key_to_clear = "Article ▸ Mark as Cleared"
        view.caret_moved.connect(self.let_go)
        view.place_clicked.connect(self.let_go)
        bench.selection_changed.connect(self._follow_selection)
        bench.article_opened.connect(self.let_go)
        bench.article_closed.connect(self.let_go)

    def doings(self) -> Mapping[str, Callable[[], object]]:
        """What to run for each action."""
        return {
            "no_fact": self._turn_no_fact,
            "next_untouched": partial(self._step, 1),
            "previous_untouched": partial(self._step, -1),
        }

    def let_go(self, *_where: object) -> None:
        """The caret is somewhere else by now: no sentence is outlined."""
        if self._layer.outlined is not None:
            self._outline(None)

    def show(self, row: Row) -> None:
        """Brings the sentence into sight, outlined, the caret at its start."""
        self._bench.place_asked.emit(row.span.start, row.span.end)
        # As if she had gone there by the arrow keys: whatever is selected elsewhere is let go.
        self._view.caret_moved.emit()
        self._outline(row.span)
        self.came_to(row)

    def show_and_tell(self, row: Row) -> None:
        """The same, and says what is known of the sentence."""
        self.show(row)
        self._tell(f"{tip_words(row, self._coverage.holds(row))}.")

    def _outline(self, span: Span | None) -> None:
        self._layer.outlined = span
        self._view.viewport().update()
        self.turned()

    # -- U --------------------------------------------------------------------------------------

    def _step(self, by: int) -> None:
        accounting = self._coverage.accounting
        if accounting is None:
            self._tell(_NOT_YET)
            return
        found = self._here(by) or self._found(by)
        if found is None:
            done = _ALL_DONE.format(clear=self.key_to_clear)
            self._tell(done if accounting.total else _NO_SENTENCE)
            return
        row, wrapped = found
        self.show(row)
        left = accounting.total - accounting.accounted
        self._tell(wrapped + came_words(row, self._coverage.holds(row), left))

    def _here(self, by: int) -> tuple[Row, str] | None:
        """The sentence at whose very start the caret is, unless she came to it by U."""
        row = self._coverage.row_at(self._view.caret)
        came = row is not None and self._layer.outlined == row.span
        at_start = row is not None and row.span.start == self._view.caret
        if row is None or came or not at_start or by < 0 or row.state.is_accounted:
            return None
        return row, ""

    def _found(self, by: int) -> tuple[Row, str] | None:
        """The next sentence in that direction, or the first from the other end."""
        accounting = self._coverage.accounting
        if accounting is None:
            return None
        step = accounting.next_left if by > 0 else accounting.previous_left
        sentence, wrapped = step(self._view.caret), ""
        if sentence is None:
            left = accounting.left()
            sentence = None if not left else left[0 if by > 0 else -1]
            wrapped = f"On from the {'start' if by > 0 else 'end'}. "
        return None if sentence is None else (Row(sentence, accounting.state(sentence)), wrapped)

    # -- 0 --------------------------------------------------------------------------------------

    def _turn_no_fact(self) -> None:
        if self._coverage.accounting is None:
            self._tell(_NOT_YET)
            return
        rows = self._meant()
        left = [row for row in rows if not row.state.is_accounted]
        declared = [row for row in rows if row.state is SentenceState.NO_FACT]
        if left:
            self._declare(left)
        elif declared:
            self._take_back(declared)
        else:
            self._tell(_MARKED if rows else _NO_SENTENCE)

    def _meant(self) -> list[Row]:
        """The chosen row of the list, the selected sentences, or the one at the caret."""
        chosen = self.chosen()
        if chosen is not None:
            return [chosen]
        selected = self._view.selected_span
        if selected is not None:
            return self._coverage.rows_over(selected)
        here = self._coverage.row_at(self._view.caret)
        return [] if here is None else [here]

    def _declare(self, rows: list[Row]) -> None:
        draft = self._bench.draft
        if draft is None:
            return
        sentences, names = [row.sentence for row in rows], [new_id() for _ in rows]
        if self._bench.do(lambda stamp: declare_no_fact(stamp, draft, sentences, names)):
            what = "This sentence is" if len(rows) == 1 else f"{len(rows):,} sentences are"
            self._tell(f"{what} said to hold no fact.")

    def _take_back(self, rows: list[Row]) -> None:
        article = self._bench.article
        if article is None:
            return
        keys = {row.sentence.key for row in rows}
        try:
            known = self._bench.desk.look.no_facts(article.id)
        except WorldError as error:
            self._tell(str(error))
            return
        declared = [one for one in known if one.fingerprint in keys]
        if declared and self._bench.do(
            lambda stamp: take_back_no_fact(stamp, article.id, declared)
        ):
            self._tell("Taken back: it may hold a fact.")

    def _tell(self, words: str) -> None:
        self._bench.saver.told.emit(words)

    def _follow_selection(self, name: str) -> None:
        if name:
            self.let_go()
