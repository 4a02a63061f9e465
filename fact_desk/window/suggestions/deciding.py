"""What an editor does about suggestions: accepts, dismisses, brings back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from fact_desk.model.annotation import Annotation, Status, Tag
from fact_desk.model.operation import Operation, Stamp
from fact_desk.model.stamps import new_id
from fact_desk.window.page.article_view import ArticleView
from fact_desk.window.suggestions.asking import ask_accept_all
from fact_desk.window.suggestions.dismissed import DismissedDialog
from fact_desk.window.suggestions.stepping import Stepping
from fact_desk.window.suggestions.suggestions import Suggestions
from fact_desk.window.workbench import Workbench

if TYPE_CHECKING:
    from fact_desk.desk.proposing import Proposal

_NONE = "Select a suggestion first: click it, or press J."


class Deciding:
    """Each decision is one operation, which one undo takes back."""

    def __init__(
        self,
        bench: Workbench,
        suggestions: Suggestions,
        stepping: Stepping,
        view: ArticleView,
        parent: QWidget,
    ) -> None:
        self._bench, self._suggestions, self._stepping = bench, suggestions, stepping
        self._view, self._parent = view, parent

    def doings(self) -> Mapping[str, Callable[[], object]]:
        """What to run for each action."""
        return {
            "accept": lambda: self._accept(Status.OPEN),
            "accept_confirmed": lambda: self._accept(Status.CONFIRMED),
            "dismiss_suggestion": self._dismiss,
            "accept_all": self._accept_like,
            "show_dismissed": self._show_dismissed,
        }

    def accept_as(self, tag: Tag) -> bool:
        """Accepts the selected suggestion under that tag; False where none is selected."""
        one = self._suggestions.selected
        if one is None:
            return False
        if one.tag is tag:
            self._accept(Status.OPEN)
        else:
            self._accept_under(one, tag)
        return True

    def accept_all(self, tag: Tag) -> None:
        """Accepts all suggestions of the tag that are shown, if the editor says yes."""
        taken = self._suggestions.of_tag(tag)
        if not taken:
            self._bench.saver.told.emit(f"No {tag} is suggested.")
        elif ask_accept_all(self._parent, tag, len(taken), self._hidden(tag, len(taken))):
            names = [new_id() for _ in taken]
            if self._take(taken, names, Status.OPEN):
                self._bench.saver.told.emit(f"Accepted {len(taken):,}. Ctrl+Z takes it back.")
                self._bench.select(names[0])

    def _hidden(self, tag: Tag, shown: int) -> int:
        return self._suggestions.standing_of(tag) - shown

    def _accept(self, status: Status) -> None:
        one = self._suggestions.selected
        if one is None:
            self._bench.saver.told.emit(_NONE)
            return
        taken = self._suggestions.parts_of(one.id)
        names = [new_id() for _ in taken]
        if self._take(taken, names, status):
            self._bench.select(names[[part.key for part in taken].index(one.id)])

    def _take(self, taken: Sequence[Proposal], names: Sequence[str], status: Status) -> bool:
        from fact_desk.desk.verbs.suggestions import accept

        draft = self._bench.draft
        if draft is None:
            return False
        return self._bench.do(lambda stamp: accept(stamp, draft, taken, names, status))

    def _accept_under(self, one: Annotation, tag: Tag) -> None:
        from fact_desk.desk.verbs.accepting_as import accept_as

        draft, name = self._bench.draft, new_id()
        same = (mark for mark in self._bench.book.overlapping(one.span) if mark.tag is tag)
        if draft is None:
            return
        if any(mark.span == one.span for mark in same):
            self._bench.saver.told.emit(f"These words are marked as {tag} already.")
            return
        proposal = self._suggestions.proposal(one.id)
        if self._bench.do(lambda stamp: accept_as(stamp, draft, proposal, tag, (name, new_id()))):
            self._bench.select(name)

    def _accept_like(self) -> None:
        one = self._suggestions.selected
        if one is None:
            self._bench.saver.told.emit(_NONE)
        else:
            self.accept_all(one.tag)

    def _dismiss(self) -> None:
        from fact_desk.desk.verbs.suggestions import dismiss

        one, draft = self._suggestions.selected, self._bench.draft
        if one is None or draft is None:
            self._bench.saver.told.emit(_NONE)
            return
        taken = self._suggestions.parts_of(one.id)
        following = self._stepping.beside(1) or self._stepping.beside(-1)
        names = [new_id() for _ in taken]

        def make(stamp: Stamp) -> Operation:
            return dismiss(stamp, draft, taken, names)

        if self._bench.do(make) and following is not None:
            self._stepping.go_to(following)

    def _show_dismissed(self) -> None:
        if self._bench.article is not None:
            DismissedDialog(self._bench, self._suggestions, self._parent).exec()
