"""A desk as an editor uses it: one way in, one notice to all who show it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from fact_desk.desk.lookup import Lookup
from fact_desk.desk.parting import by_article
from fact_desk.errors import Conflict, WorldError
from fact_desk.model.operation import Entity, Operation, Stamp
from fact_desk.model.stamps import new_stamp
from fact_desk.store import journal
from fact_desk.store.bodies import Body
from fact_desk.store.checks import Checked
from fact_desk.store.desk_file import DeskFile
from fact_desk.store.making import make_file
from fact_desk.store.merging import Brought

Listener = Callable[[Operation], None]
FindingsListener = Callable[[str], None]
ReadTrouble = Callable[[WorldError], None]

_News = TypeVar("_News")


class Desk:
    """An open desk and the editor at it.

    `run` is the only way in. Listeners hear of every operation once it is on the disk, those of
    other programs on the same file too, as soon as `poll` sees them; of one that is about several
    articles they hear article by article. A WorldError of a listener
    goes to `on_read_trouble`, where there is one, and keeps nothing from the other listeners.
    """

    def __init__(self, path: Path, editor: str, *, read_only: bool = False) -> None:
        """Opens the desk; raises DeskUnusable, DeskDamaged or DeskBusy where it can't be."""
        self._file = DeskFile(path, read_only=read_only)
        self._listeners: list[Listener] = []
        self._findings_listeners: list[FindingsListener] = []
        self._untold: deque[Operation] = deque()
        self._telling = False
        self.on_read_trouble: ReadTrouble | None = None
        self.editor = editor
        self.look = Lookup(self._file)

    @classmethod
    def make(cls, path: Path, editor: str) -> Desk:
        """Makes a new desk and opens it; raises DeskUnusable where one can't be made."""
        make_file(path)
        return cls(path, editor)

    @property
    def path(self) -> Path:
        """Where the desk's file lies."""
        return self._file.path

    @property
    def writable(self) -> bool:
        """Whether the desk takes changes."""
        return self._file.writable

    def stamp(self) -> Stamp:
        """A stamp for something the editor does now."""
        return new_stamp(self.editor)

    def run(
        self,
        operation: Operation,
        bodies: Sequence[Body] = (),
        brought: Brought | None = None,
    ) -> Operation:
        """Saves the operation, then tells the listeners; after a WorldError nothing is changed.

        `brought` is what a merge takes over from another desk.
        """
        self._tell(self._file.apply(operation, bodies, brought))
        return operation

    def undo(self) -> Operation | None:
        """Takes the editor's last standing operation back; returns it, or None where there is none.

        Raises Conflict where somebody has changed the same thing since.
        """
        with self._file.reading() as connection:
            last = journal.next_undo(connection, self.editor)
        if last is not None:
            self._run_about(last.inverse(self.stamp(), journal.UNDO, last.stamp.id), last)
        return last

    def redo(self) -> Operation | None:
        """Does again what was undone last; returns that operation, or None where there is none."""
        with self._file.reading() as connection:
            undone = journal.next_redo(connection, self.editor)
        if undone is not None:
            again = Operation(
                self.stamp(), journal.REDO, undone.article, undone.changes, undone.stamp.id
            )
            self._run_about(again, undone)
        return undone

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Calls the listener after each operation; returns the function that ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def subscribe_findings(self, listener: FindingsListener) -> Callable[[], None]:
        """Calls the listener with an article's id when the rules' flags on it may have changed.

        That is after each check of it, by whatever program, and each decision about a flag.
        Returns the function that ends it.
        """
        self._findings_listeners.append(listener)
        return lambda: self._findings_listeners.remove(listener)

    def keep_check(self, checked: Checked) -> bool:
        """Keeps what came of a check and tells the listeners; False where the draft is gone.

        It is worked out of the rest: it stands in no journal, and undo does not know of it.
        """
        kept = self._file.keep_check(checked)
        self._tell_of_findings(self._file.new_checks())
        return kept

    def poll(self) -> None:
        """Tells the listeners of all operations and checks that they have not heard of."""
        self._tell(self._file.news())
        self._tell_of_findings(self._file.new_checks())

    def forget(self, articles: Sequence[str]) -> None:
        """Erases deleted articles for good, with their history; this cannot be undone."""
        self._file.forget(articles)

    def copy_to(self, target: Path) -> None:
        """Writes a checked copy of the desk as it stands, even where its own file was taken away.

        Raises DeskNotSaved where the target cannot be written.
        """
        self._file.copy_to(target)

    def close(self) -> None:
        """Closes the file; the desk is then one file with nothing beside it."""
        self._file.close()

    def _tell(self, operations: Iterable[Operation]) -> None:
        for operation in operations:
            self._untold.extend(by_article(operation, self.look.fields_of))
        if self._telling:
            # A listener did something itself: all are told of it after what they hear now.
            return
        self._telling = True
        try:
            while self._untold:
                operation = self._untold.popleft()
                self._call(self._listeners, operation)
                if operation.touched(Entity.RULING):
                    self._tell_of_findings([operation.article])
        finally:
            self._telling = False

    def _tell_of_findings(self, articles: Iterable[str]) -> None:
        for article in articles:
            self._call(self._findings_listeners, article)

    def _call(self, listeners: Iterable[Callable[[_News], None]], news: _News) -> None:
        for listener in tuple(listeners):
            # It is saved: what can't be read now must not make it look as if it were not.
            try:
                listener(news)
            except WorldError as error:
                if self.on_read_trouble is not None:
                    self.on_read_trouble(error)

    def _run_about(self, operation: Operation, original: Operation) -> None:
        try:
            self.run(operation)
        except Conflict as error:
            what = original.verb.replace("_", " ")
            done = "undone" if operation.verb == journal.UNDO else "done again"
            raise Conflict(
                f"“{what}” can't be {done}: somebody changed the same thing since."
            ) from error
