"""Which sentences of the open draft are accounted for, kept in step beside the window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from fact_desk.desk.book import Book
from fact_desk.errors import DeskBusy, WorldError
from fact_desk.model.annotation import Annotation
from fact_desk.model.article import DraftText
from fact_desk.model.coverage import SentenceState
from fact_desk.model.operation import Entity, Operation
from fact_desk.model.span import Span
from fact_desk.window.coverage.wording import Row, holds_words
from fact_desk.window.drafts.background import Background
from fact_desk.window.workbench import Workbench

if TYPE_CHECKING:
    from fact_desk.desk.accounting import Accounting, Facts
    from fact_desk.desk.proposing import Proposal

_SOON = 30
"""Milliseconds after an article was opened before it is counted: first its page is painted."""

_AGAIN = 800
"""Milliseconds before it is asked again what another program kept from being read."""


@dataclass(slots=True)
class LiveMarks:
    """The marks of the draft as they were when a count began, later as they are in the book."""

    book: Book

    def overlapping(self, span: Span) -> list[Annotation]:
        """The annotations that share a code point with the span."""
        return self.book.overlapping(span)


@dataclass(slots=True)
class Counted:
    """What came of counting a draft: `spans` are where its annotations stood when it began.

    `whole` says that it was known what is proposed to be marked.
    """

    draft: DraftText
    facts: Facts
    accounting: Accounting
    marks: LiveMarks
    spans: dict[str, Span]
    whole: bool


@dataclass(slots=True)
class Ground:
    """What a count rests on; all of it is read before the thread begins."""

    draft: DraftText
    annotations: list[Annotation]
    proposals: list[Proposal] | None
    dismissed: frozenset[str]
    no_facts: frozenset[str]
    facts: Facts | None


class Coverage(QObject):
    """Counts the open draft in a thread, and from then on follows each change in step.

    Until a draft has been counted there is no `accounting`. Figures and quotations that nobody has
    marked are known once `take_proposals` was told of them; then it is counted anew.
    """

    begun = Signal()
    """Another draft is open, or none; nothing is known of it yet."""
    changed = Signal()
    """It is known, or other sentences are accounted for."""

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._background = Background(self)
        self._counted: Counted | None = None
        self._proposals: list[Proposal] | None = None
        self._late: set[str] = set()
        self._again = QTimer(self, singleShot=True, interval=_AGAIN)
        self._again.timeout.connect(self._read_again)
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._count)
        bench.article_opened.connect(self._start_anew)
        bench.article_closed.connect(self._start_anew)
        bench.annotations_changed.connect(self._follow_marks)
        bench.done.connect(self._follow)

    @property
    def accounting(self) -> Accounting | None:
        """The state of each sentence, None until it is known."""
        return None if self._counted is None else self._counted.accounting

    @property
    def counts(self) -> Counter[SentenceState]:
        """How many sentences are in each state; none while it is not known."""
        return Counter() if self._counted is None else self._counted.accounting.counts

    def rows(self, kinds: Iterable[SentenceState]) -> list[Row]:
        """The sentences in these states, in text order; none while it is not known."""
        counted = self.accounting
        if counted is None:
            return []
        return [Row(one, counted.state(one)) for one in counted.in_state(*kinds)]

    def rows_over(self, span: Span) -> list[Row]:
        """The sentences that share a code point with the span, in text order."""
        counted = self.accounting
        if counted is None:
            return []
        return [Row(one, counted.state(one)) for one in counted.sentences.over(span)]

    def row_at(self, offset: int) -> Row | None:
        """The sentence that holds the offset, or the last one before it."""
        counted = self.accounting
        one = None if counted is None else counted.at(offset)
        return None if counted is None or one is None else Row(one, counted.state(one))

    def holds(self, row: Row) -> str:
        """What nobody has marked in the sentence, in words: "figure, quote"; may be nothing."""
        counted = self.accounting
        if counted is None or row.state is not SentenceState.HOLDS_UNMARKED:
            return ""
        return holds_words(one.tag for one in counted.unmarked(row.sentence))

    def words_of(self, row: Row) -> str:
        """The words of the sentence."""
        return "" if self._counted is None else row.span.of(self._counted.draft.text)

    @property
    def is_whole(self) -> bool:
        """Whether it is known, and nothing that could be marked is still being looked for."""
        return self._counted is not None and self._counted.whole

    @property
    def proposals(self) -> list[Proposal]:
        """All that could be marked in the draft; nothing while it is being looked for."""
        return self._proposals or []

    def take_proposals(self, draft: DraftText, proposals: Iterable[Proposal]) -> None:
        """Takes what is proposed to be marked in the whole of the open draft."""
        if draft is self._bench.draft:
            self._proposals = [*proposals]
            self._count()

    def wait(self) -> None:
        """Returns when nothing is being counted any more."""
        self._again.stop()
        self._soon.stop()
        self._background.wait()

    # -- Counting a draft -----------------------------------------------------------------------

    def _start_anew(self) -> None:
        self._again.stop()
        self._background.forget()
        self._counted, self._proposals = None, None
        self.begun.emit()
        self._soon.start()

    def _count(self) -> None:
        draft = self._bench.draft
        keys = None if draft is None else self._keys()
        if draft is None or keys is None:
            return
        before = self._counted
        facts = before.facts if before is not None and before.draft is draft else None
        dismissed, no_facts = keys
        ground = Ground(draft, [*self._bench.book], self._proposals, dismissed, no_facts, facts)
        self._late = set()
        self._soon.stop()
        self._background.forget()
        self._background.run(_counting(ground), self._take)

    def _take(self, counted: Counted) -> None:
        if counted.draft is not self._bench.draft:
            return
        self._counted = counted
        counted.marks.book = self._bench.book
        self._look_at(counted, self._late)
        self._read_again()
        self.changed.emit()

    # -- Following the desk ---------------------------------------------------------------------

    def _follow_marks(self, names: list[str]) -> None:
        if self._background.is_working:
            self._late.update(names)
        if self._counted is not None and self._look_at(self._counted, names):
            self.changed.emit()

    def _look_at(self, counted: Counted, names: Iterable[str]) -> bool:
        """Looks at the places where these annotations stood and stand; whether it mattered."""
        places: list[Span] = []
        for name in names:
            before, now = counted.spans.pop(name, None), self._bench.book.get(name)
            if now is not None:
                counted.spans[name] = now.span
                places.append(now.span)
            if before is not None:
                places.append(before)
        return bool(counted.accounting.marks_changed(places))

    def _follow(self, operation: Operation) -> None:
        if operation.touched(Entity.NO_FACT) or operation.touched(Entity.DISMISSAL):
            self._read_again()

    def _read_again(self) -> None:
        if self._counted is None:
            self._count()
            return
        keys = self._keys()
        if keys is not None:
            accounting = self._counted.accounting
            others = [*accounting.set_dismissed(keys[0]), *accounting.set_no_facts(keys[1])]
            if others:
                self.changed.emit()

    def _keys(self) -> tuple[frozenset[str], frozenset[str]] | None:
        """What was dismissed and what declared; None where the desk can't be read just now."""
        article = self._bench.article
        if article is None:
            return None
        look = self._bench.desk.look
        try:
            return look.dismissed_keys(article.id), look.no_fact_keys(article.id)
        except DeskBusy:
            self._again.start()
        except WorldError as error:
            self._bench.saver.told.emit(str(error))
        return None


def _counting(ground: Ground) -> Callable[[], Counted]:
    def count() -> Counted:
        # What tells sentences and names takes a while to load: not in the window's thread.
        from fact_desk.desk.accounting import Accounting, Facts

        facts = ground.facts or Facts(ground.draft)
        marks = LiveMarks(Book(ground.annotations))
        spans = {one.id: one.span for one in ground.annotations}
        found = Accounting(facts, marks, ground.proposals, ground.dismissed, ground.no_facts)
        return Counted(ground.draft, facts, found, marks, spans, ground.proposals is not None)

    return count
