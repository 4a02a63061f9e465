"""The actions on words and annotations."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from fact_desk.desk.verbs import annotations as verbs
from fact_desk.desk.verbs.flags import flag_by_hand, raise_flag, take_back_flag
from fact_desk.model.annotation import Annotation, Status, Tag
from fact_desk.model.article import DraftText
from fact_desk.model.operation import Operation, Stamp
from fact_desk.model.span import Span
from fact_desk.model.stamps import new_id
from fact_desk.text.edges import with_end_moved, with_start_moved
from fact_desk.window.dialogs.correction import ask_correction
from fact_desk.window.page.article_view import ArticleView
from fact_desk.window.workbench import Workbench

_Move = Callable[[str, Span, int], Span | None]
_Verb = Callable[[Stamp, Annotation], Operation]


class Marking:
    """Tags what is selected in the article, and works on the selected annotation."""

    def __init__(self, bench: Workbench, view: ArticleView) -> None:
        self._bench = bench
        self._view = view
        self.instead: Callable[[Tag], bool] = lambda _tag: False
        """Tags what is selected that is neither words nor an annotation; whether it did."""

    def doings(self) -> Mapping[str, Callable[[], object]]:
        """What to run for each action."""
        return {
            **{f"tag_{tag}": _later(self._tag, tag) for tag in Tag},
            "confirm": _later(self._set_status, Status.CONFIRMED),
            "corrected": _later(self._set_status, Status.CORRECTED),
            "unverifiable": _later(self._set_status, Status.UNVERIFIABLE),
            "not_checkable": _later(self._set_status, Status.NOT_CHECKABLE),
            "reopen": _later(self._set_status, Status.OPEN),
            "correct": self._correct,
            "flag": self._flag,
            "delete": lambda: self._do(verbs.delete),
            "end_longer": lambda: self._move(with_end_moved, 1),
            "end_shorter": lambda: self._move(with_end_moved, -1),
            "start_later": lambda: self._move(with_start_moved, 1),
            "start_earlier": lambda: self._move(with_start_moved, -1),
        }

    def _tag(self, tag: Tag) -> None:
        span, draft = self._view.selected_span, self._bench.draft
        if draft is None:
            return
        if span is not None:
            self.annotate(draft, span, tag)
        elif self._bench.selected is not None:
            self._do(lambda stamp, annotation: verbs.retag(stamp, annotation, tag))
        elif not self.instead(tag):
            self._bench.saver.told.emit(f"Select the words first, then press the key for {tag}.")

    def annotate(self, draft: DraftText, span: Span, tag: Tag) -> None:
        """Tags the words of the span and selects the annotation."""
        same = [
            one for one in self._bench.book.overlapping(span) if (one.span, one.tag) == (span, tag)
        ]
        name = same[0].id if same else new_id()
        if same:
            self._bench.saver.told.emit(f"These words are marked as {tag} already.")
        elif not self._bench.do(lambda stamp: verbs.annotate(stamp, draft, span, tag, name)):
            return
        self._view.put_caret(span.end)
        self._bench.select(name)

    def _set_status(self, status: Status) -> None:
        self._do(lambda stamp, annotation: verbs.set_status(stamp, annotation, status))

    def _correct(self) -> None:
        annotation = self._bench.selected
        if annotation is None:
            return
        wording = ask_correction(self._view.window(), annotation)
        if wording is not None:
            needed = Status.NEEDS_CORRECTION
            self._do(lambda stamp, found: verbs.set_status(stamp, found, needed, wording))

    def _flag(self) -> None:
        def turn(stamp: Stamp, annotation: Annotation) -> Operation:
            if flag_by_hand(annotation) is not None:
                return take_back_flag(stamp, annotation)
            return raise_flag(stamp, annotation, new_id())

        self._do(turn)

    def _move(self, move: _Move, by: int) -> None:
        annotation, draft = self._bench.selected, self._bench.draft
        if annotation is None or draft is None:
            return
        span = move(draft.text, annotation.span, by)
        if span is None:
            self._bench.saver.told.emit("It can't be moved any further.")
            return
        self._do(lambda stamp, found: verbs.move_edges(stamp, found, draft, span))

    def _do(self, verb: _Verb) -> None:
        annotation = self._bench.selected
        if annotation is None:
            self._bench.saver.told.emit("Select an annotation first: click it, or press J.")
            return
        self._bench.do(lambda stamp: verb(stamp, annotation))


def _later(doing: Callable[..., object], *values: object) -> Callable[[], object]:
    return lambda: doing(*values)
