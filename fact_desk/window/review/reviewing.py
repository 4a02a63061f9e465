"""Goes through the queue: keeps it in step with the desk, shows the current figure."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from fact_desk.errors import WorldError
from fact_desk.model.annotation import Annotation, Status
from fact_desk.model.finding import Finding
from fact_desk.model.operation import Operation
from fact_desk.window.actions import Actions
from fact_desk.window.review.model import ReviewModel
from fact_desk.window.review.page import ReviewPage
from fact_desk.window.review.passages import Passage, passages
from fact_desk.window.review.quantities import places_of
from fact_desk.window.review.queue import Item, Key, Queue
from fact_desk.window.review.texts import Texts
from fact_desk.window.telling_apart import told_apart
from fact_desk.window.theme import Theme
from fact_desk.window.workbench import Workbench

_REST = 60
"""Milliseconds that a row must be the current one before the desk is searched for its quantity."""


class Reviewing(QObject):
    """Owns the review's page; `item_changed` tells that another figure is the current one."""

    item_changed = Signal()

    def __init__(
        self, bench: Workbench, actions: Actions, theme: Theme, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bench = bench
        self.texts = Texts(lambda: bench.desk.look)
        self._titles: dict[str, str] = {}
        self._model = ReviewModel(self.texts, self._title_of, self)
        self.page = ReviewPage(self._model, actions, theme)
        self.queue = Queue()
        self._whole_desk = False
        self._active = False
        self._shown: Key | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._show_places)
        self._listen()

    @property
    def is_active(self) -> bool:
        """Whether the review is what the window shows."""
        return self._active

    @property
    def current(self) -> Item | None:
        """The figure that is decided about."""
        return self.page.table.current if self._active else None

    @property
    def annotation(self) -> Annotation | None:
        """The current figure's annotation; None where nobody has marked it."""
        item = self.current
        return None if item is None else self._annotation_of(item.finding)

    def enter(self) -> None:
        """Begins with what is to be decided by now."""
        self._active = True
        self._whole_desk = self._whole_desk or self._bench.article is None
        self.refresh()
        self.page.focus_table()

    def leave(self) -> None:
        """Lets the queue go; what was decided does not come up again."""
        self._active = False
        self._rest.stop()
        self._show(Queue())

    def refresh(self) -> None:
        """Gathers what is to be decided anew; figures that are decided leave the queue."""
        at = self._shown
        try:
            self._titles = self._read_titles()
            items = [*self._items(self._findings())]
        except WorldError as error:
            self._bench.saver.told.emit(str(error))
            return
        self._show(Queue.of(items, self._order(items)))
        if at is None or not self.page.table.go_to(at):
            self.page.table.go_to_first()
        self._show_item()

    def set_scope(self, whole_desk: bool) -> None:
        """Takes the whole desk, or the open article alone."""
        self._whole_desk = whole_desk or self._bench.article is None
        self._shown = None
        self.refresh()
        self.page.focus_table()

    def toggle_scope(self) -> None:
        """Takes the other one of the two."""
        self.set_scope(not self._whole_desk)

    def narrow(self, reason: str) -> None:
        """Shows only what has that reason."""
        at = self._shown
        self._show(self.queue.narrowed(reason))
        if at is None or not self.page.table.go_to(at):
            self.page.table.go_to_first()
        self._show_item()
        self.page.focus_table()

    def go_on_from(self, key: Key) -> None:
        """Goes to the next figure that is to be decided."""
        following = self.queue.next_open(key)
        if following is not None:
            self.page.table.go_to(following.key)
            return
        self.page.table.go_to(key)
        rest = "of this reason " if self.queue.left else ""
        self._bench.saver.told.emit(f"That was the last figure {rest}to be decided.")

    def go_to(self, key: Key) -> bool:
        """Goes to a figure, letting all reasons through if need be; whether it is there."""
        if self.page.table.go_to(key):
            return True
        self._show(self.queue.narrowed(""))
        return self.page.table.go_to(key)

    def set_theme(self, theme: Theme) -> None:
        """Shows the review in other colours."""
        self.page.set_theme(theme)

    # -- Following the workbench --------------------------------------------------------------

    def _listen(self) -> None:
        bench, page = self._bench, self.page
        bench.done.connect(self._follow)
        bench.findings_changed.connect(self._follow_article)
        bench.desk_opened.connect(self._start_anew)
        page.table.item_chosen.connect(self._show_item)
        page.head.desk_wanted.connect(self.set_scope)
        page.head.reason_chosen.connect(self.narrow)

    def _start_anew(self) -> None:
        self.texts.forget()
        self._shown = None
        if self._active:
            self.refresh()

    def _follow(self, operation: Operation) -> None:
        if operation.article:
            self._follow_article(operation.article)

    def _follow_article(self, article: str) -> None:
        own = self._bench.article
        if not self._active or not (self._whole_desk or (own and own.id == article)):
            return
        at = self._shown
        try:
            items = [*self._items(self._bench.desk.look.findings(article))]
        except WorldError as error:
            self._bench.saver.told.emit(str(error))
            return
        if article not in self._titles:
            self._titles = self._read_titles()
        first = not self.queue.items
        self._show(self.queue.refreshed(article, items))
        if first or at is None or not self.page.table.go_to(at):
            self.page.table.go_to_first()
        self._show_item()

    # -- Gathering ----------------------------------------------------------------------------

    def _read_titles(self) -> dict[str, str]:
        """By article its title, and what tells it from others that have the same."""
        look = self._bench.desk.look
        apart = told_apart(look.progress())
        titles = {one.id: one.title for one in look.articles()}
        return titles | {name: f"{titles[name]} · {said}" for name, said in apart.items()}

    def _findings(self) -> list[Finding]:
        look, article = self._bench.desk.look, self._bench.article
        if self._whole_desk or article is None:
            return look.findings_of_desk()
        return look.findings(article.id)

    def _items(self, findings: Iterable[Finding]) -> Iterable[Item]:
        for finding in findings:
            annotation = self._annotation_of(finding)
            yield Item(finding, Status.OPEN if annotation is None else annotation.status)

    def _annotation_of(self, finding: Finding) -> Annotation | None:
        if not finding.annotation:
            return None
        held = self._bench.book.get(finding.annotation)
        return held or self._bench.desk.look.annotation_or_none(finding.annotation)

    def _order(self, items: Iterable[Item]) -> list[str]:
        own = self._bench.article
        there = dict.fromkeys(item.finding.article for item in items)
        first = [own.id] if own is not None and own.id in there else []
        return [*dict.fromkeys([*first, *there])]

    def _title_of(self, article: str) -> str:
        return self._titles.get(article, "")

    # -- Showing ------------------------------------------------------------------------------

    def _show(self, queue: Queue) -> None:
        self.queue = queue
        self._model.show_queue(queue)
        self.page.show_queue(queue)
        there = self._bench.article is not None
        self.page.head.show_scope(desk=self._whole_desk, article=there)

    def _show_item(self) -> None:
        if not self._active:
            return
        item, side = self.page.table.current, self.page.side
        moved = item is None or item.key != self._shown
        self._shown = None if item is None else item.key
        side.show_item(item, [] if item is None else self._passages(item.finding))
        annotation = self.annotation
        citations = () if annotation is None else annotation.sources
        side.show_sources(citations, writable=self._bench.desk.writable)
        if moved:
            side.show_places(())
        self._rest.start()
        self.item_changed.emit()

    def _passages(self, finding: Finding) -> list[Passage]:
        draft = self.texts.of(finding)
        if draft is None:
            return [Passage(finding.exact, ())]
        return passages(draft, finding.flag.evidence, finding.span)

    def _show_places(self) -> None:
        item = self.current
        if item is not None:
            finding = item.finding
            places = places_of(self._bench.desk, finding.article, finding.draft, finding.span)
            self.page.side.show_places(places)
