"""What lies on the desk right now: the open desk, article, annotations and the selected one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from fact_desk.desk.book import Book
from fact_desk.desk.desk import Desk
from fact_desk.errors import NoSuchThing, WorldError
from fact_desk.model.annotation import Annotation
from fact_desk.model.article import Article, DraftText, Shelf
from fact_desk.model.operation import Entity, Operation, Stamp
from fact_desk.window.saving import Saver


class Workbench(QObject):
    """The window's parts read what is open here and listen to its signals; none calls another.

    Changes come in through `do` alone, and are told of by signals once they are on the disk,
    whoever made them.
    """

    desk_opened = Signal()
    desk_closing = Signal()
    """The desk is still open, but about to be closed."""
    article_opened = Signal()
    article_closed = Signal()
    articles_changed = Signal()
    """Articles came, went, or were renamed or put away."""
    progress_changed = Signal(str)
    """The counts of the article of that id."""
    annotations_changed = Signal(list)
    """Ids of annotations of the open draft that came, changed or went."""
    findings_changed = Signal(str)
    """What the rules say about the article of that id, or what was decided about it."""
    selection_changed = Signal(str)
    """The id of the selected annotation, or nothing."""
    place_asked = Signal(int, int)
    """The span, in code points, that the page is to show."""
    done = Signal(object)
    """The operation that was just saved, by this editor or another."""

    def __init__(self, saver: Saver, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.saver = saver
        self._desk: Desk | None = None
        self._subscribed: list[Callable[[], None]] = []
        self.article: Article | None = None
        self.draft: DraftText | None = None
        self.book = Book()
        self._selected = ""

    @property
    def desk(self) -> Desk:
        """The open desk; raises RuntimeError before the first one is open."""
        if self._desk is None:
            raise RuntimeError("no desk is open")
        return self._desk

    @property
    def has_desk(self) -> bool:
        """Whether a desk is open."""
        return self._desk is not None

    @property
    def selected(self) -> Annotation | None:
        """The selected annotation."""
        return self.book.get(self._selected)

    def use_desk(self, desk: Desk) -> None:
        """Puts another desk in the place of the one that is open, which is closed."""
        self.close_desk()
        self._desk = desk
        desk.on_read_trouble = self._tell_of_trouble
        self._subscribed = [
            desk.subscribe(self._follow),
            desk.subscribe_findings(self._hear_of_findings),
        ]
        self.desk_opened.emit()

    def close_desk(self) -> None:
        """Closes article and desk."""
        self.close_article()
        while self._subscribed:
            self._subscribed.pop()()
        if self._desk is not None:
            self.desk_closing.emit()
            self._desk.close()
            self._desk = None

    def open_article(self, name: str) -> bool:
        """Opens the newest draft of the article; where that can't be, the editor is told why."""
        try:
            article = self.desk.look.article(name)
            draft = self.desk.look.draft_text(self.desk.look.newest_draft(name))
            book = Book(self.desk.look.annotations(draft.draft.id))
        except WorldError as error:
            self.saver.told.emit(str(error))
            return False
        self.article, self.draft, self.book = article, draft, book
        self._selected = ""
        self.article_opened.emit()
        self.selection_changed.emit("")
        return True

    def close_article(self) -> None:
        """Closes the open article, if any."""
        if self.article is None:
            return
        self.article, self.draft, self.book = None, None, Book()
        self._selected = ""
        self.selection_changed.emit("")
        self.article_closed.emit()

    def select(self, name: str) -> None:
        """Selects the annotation of that id, or none; nothing is changed in the desk."""
        chosen = name if name in self.book else ""
        if chosen != self._selected:
            self._selected = chosen
            self.selection_changed.emit(chosen)

    def do(self, make: Callable[[Stamp], Operation]) -> bool:
        """Runs the operation that `make` returns for a new stamp; whether it was saved."""
        return self.saver.run(lambda: self.desk.run(make(self.desk.stamp())))

    def undo(self) -> Operation | None:
        """Takes the last operation back and returns it; None where there is none."""
        return self._step(Desk.undo)

    def redo(self) -> Operation | None:
        """Does again what was undone last and returns it; None where there is none."""
        return self._step(Desk.redo)

    def _step(self, step: Callable[[Desk], Operation | None]) -> Operation | None:
        found: list[Operation] = []

        def task() -> None:
            operation = step(self.desk)
            if operation is not None:
                found.append(operation)

        self.saver.run(task)
        return found[0] if found else None

    def _tell_of_trouble(self, error: WorldError) -> None:
        self.saver.told.emit(str(error))

    def _follow(self, operation: Operation) -> None:
        touched = [name for name in self._concerned(operation) if self._refresh(name)]
        if touched:
            self.annotations_changed.emit(touched)
        if self._selected and self._selected not in self.book:
            self.select("")
        if operation.touched(Entity.ARTICLE) or operation.touched(Entity.DRAFT):
            self._refresh_article()
            self.articles_changed.emit()
        self.progress_changed.emit(operation.article)
        self.done.emit(operation)

    def _concerned(self, operation: Operation) -> list[str]:
        """The ids of the annotations that were changed, or that cite a source that was."""
        look = self.desk.look
        citing = (look.annotations_citing(name) for name in operation.touched(Entity.SOURCE))
        cited = (name for names in citing for name in names if name in self.book)
        return [*dict.fromkeys((*operation.touched(Entity.ANNOTATION), *cited))]

    def _hear_of_findings(self, article: str) -> None:
        if self.draft is not None and self.draft.draft.article == article:
            touched = self._refresh_flags(self.draft.draft.id)
            if touched:
                self.annotations_changed.emit(touched)
                self.progress_changed.emit(article)
        self.findings_changed.emit(article)

    def _refresh_flags(self, draft: str) -> list[str]:
        """The ids of the annotations whose flags have changed."""
        now = self.desk.look.flags_of(draft)
        changed = [one for one in self.book if one.flags != now.get(one.id, ())]
        for annotation in changed:
            self.book.put(replace(annotation, flags=now.get(annotation.id, ())))
        return [annotation.id for annotation in changed]

    def _refresh(self, name: str) -> bool:
        annotation = self.desk.look.annotation_or_none(name)
        if annotation is not None and self.draft and annotation.draft == self.draft.draft.id:
            self.book.put(annotation)
            return True
        if name in self.book:
            self.book.remove(name)
            return True
        return False

    def _refresh_article(self) -> None:
        if self.article is None:
            return
        try:
            self.article = self.desk.look.article(self.article.id)
        except NoSuchThing:
            self.close_article()
            return
        if self.article.shelf is Shelf.DELETED:
            self.close_article()
