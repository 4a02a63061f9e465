"""A text on its way to be the next draft: read, compared, and asked about where that is needed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fact_desk.desk.bringing_in import body_name
from fact_desk.model.article import DraftText
from fact_desk.model.manuscript import Manuscript
from fact_desk.text.differences import Differences, differences
from fact_desk.window.dialogs.files import ARTICLES, ask_open
from fact_desk.window.dialogs.tell import tell
from fact_desk.window.drafts.background import Background
from fact_desk.window.drafts.question import ALIKE, Answer, ask_what
from fact_desk.window.importing import Importer
from fact_desk.window.pasting import on_clipboard
from fact_desk.window.workbench import Workbench

_SAME = "These are the very words of the open draft; nothing was changed."


class Incoming(QObject):
    """Brings texts for the open article; `open_files` is what opens a file as another article."""

    accepted = Signal(object, object)
    """The Manuscript that is to be the next draft, and the Path that it was read from or None."""
    other_pasted = Signal()
    """What was pasted is to be an article of its own."""

    def __init__(
        self, bench: Workbench, open_files: Callable[[list[Path]], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._bench, self._parent, self._open_files = bench, parent, open_files
        self._importer = Importer(self)
        self._background = Background(self)
        self._path: Path | None = None
        self._asking = False
        self._importer.read.connect(self._take)
        self._importer.refused.connect(self._refuse)
        self._importer.began.connect(self._say_reading)

    def choose(self) -> None:
        """Asks for the file of the next draft."""
        if self._may_revise():
            path = ask_open(self._parent, "New Draft", ARTICLES)
            if path is not None:
                self.read_file(path)

    def paste(self) -> None:
        """Takes the words on the clipboard for the next draft."""
        words = on_clipboard()
        if words.is_empty:
            tell(self._parent, "There is no text on the clipboard; copy the new draft first.")
        elif self._may_revise():
            self._path, self._asking = None, False
            self._importer.read_pasted(*words)

    def read_file(self, path: Path) -> None:
        """Reads the file of the next draft."""
        if self._may_revise():
            self._path, self._asking = path, False
            self._importer.read_files([path])

    def drop(self, paths: list[Path]) -> None:
        """Files were dropped onto the open article: of one it is asked what it is to be."""
        if len(paths) != 1 or self._bench.draft is None or paths[0].is_dir():
            self._open_files(paths)
        elif self._may_revise():
            self._path, self._asking = paths[0], True
            self._importer.read_files(paths)

    def wait(self) -> None:
        """Returns when nothing is read or compared any more."""
        self._importer.wait()
        self._background.wait()

    def _refuse(self, sentence: str) -> None:
        tell(self._parent, sentence)

    def _say_reading(self, name: str) -> None:
        self._bench.saver.told.emit(f"Reading {name}…")

    def _may_revise(self) -> bool:
        if self._bench.desk.writable and self._bench.draft is not None:
            return True
        tell(self._parent, "Open the article first, on a desk that takes changes.")
        return False

    def _take(self, manuscript: Manuscript) -> None:
        draft = self._bench.draft
        if draft is None:
            return
        if manuscript.text == draft.text:
            self._bench.saver.told.emit(_SAME)
        elif self._asking and self._is_known(manuscript) and self._path is not None:
            self._open_files([self._path])
        else:
            self._compare(draft, manuscript)

    def _is_known(self, manuscript: Manuscript) -> bool:
        name = body_name(manuscript.format, manuscript.source)
        return self._bench.desk.look.draft_read_from(name) is not None

    def _compare(self, draft: DraftText, manuscript: Manuscript) -> None:
        path, asking, text = self._path, self._asking, manuscript.text

        def decide(found: Differences) -> None:
            if self._bench.draft is not draft:
                return
            if asking or found.likeness < ALIKE:
                self._ask(manuscript, path, found.likeness)
            else:
                self.accepted.emit(manuscript, path)

        self._bench.saver.told.emit("Comparing the two drafts…")
        self._background.run(lambda: differences(draft.text, text), decide)

    def _ask(self, manuscript: Manuscript, path: Path | None, likeness: float) -> None:
        article = self._bench.article
        if article is None:
            return
        name = path.name if path is not None else "the text on the clipboard"
        answer = ask_what(self._parent, name, article.title, likeness)
        if answer is Answer.DRAFT:
            self.accepted.emit(manuscript, path)
        elif answer is Answer.ARTICLE and path is not None:
            self._open_files([path])
        elif answer is Answer.ARTICLE:
            self.other_pasted.emit()
