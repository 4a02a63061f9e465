"""The actions on whole articles: bringing them in, naming them, putting them away."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtWidgets import QWidget

from fact_desk.desk.bringing_in import BroughtIn, bring_in
from fact_desk.desk.verbs.articles import put_on_shelf, rename
from fact_desk.model.article import Shelf
from fact_desk.model.manuscript import Manuscript
from fact_desk.window.batch.batch import Batch
from fact_desk.window.dialogs.files import ARTICLES, ask_folder, ask_open_many
from fact_desk.window.dialogs.tell import tell
from fact_desk.window.dialogs.title import ask_title
from fact_desk.window.importing import Importer
from fact_desk.window.pasting import on_clipboard
from fact_desk.window.workbench import Workbench


class Articles:
    """Brings articles in and puts them away; `parent` is the window that its dialogs belong to."""

    def __init__(self, bench: Workbench, parent: QWidget) -> None:
        self._bench, self._parent = bench, parent
        self.opened_from: dict[str, Path] = {}
        """Where files of those names were read from last."""
        self.importer = Importer(parent)
        self.batch = Batch(bench, parent)
        self.importer.read.connect(self._take_in)
        self.importer.refused.connect(self._refuse)
        self.importer.began.connect(self._say_reading)

    def doings(self) -> Mapping[str, Callable[[], object]]:
        """What to run for each action."""
        return {
            "open": self._choose,
            "open_folder": self._choose_folder,
            "paste": self.paste,
            "rename": self._rename,
            "archive": self._archive,
            "delete_article": lambda: self._shelve(Shelf.DELETED),
        }

    def open_file(self, path: Path) -> None:
        """Reads the file in the background and opens it."""
        self.open_files([path])

    def open_files(self, paths: list[Path]) -> None:
        """Reads the files, or all articles in a folder, in the background; opens the last one."""
        if not self._may_write():
            return
        if len(paths) > 1 or paths[0].is_dir():
            self.batch.start(paths)
        else:
            self.opened_from.update({path.name: path for path in paths})
            self.importer.read_files(paths)

    def wait(self) -> None:
        """Returns when nothing is being read any more."""
        self.importer.wait()
        self.batch.wait()

    def paste(self) -> None:
        """Makes an article of the words on the clipboard."""
        words = on_clipboard()
        if words.is_empty:
            tell(self._parent, "There is no text on the clipboard; copy the article first.")
        elif self._may_write():
            self.importer.read_pasted(*words)

    def _refuse(self, sentence: str) -> None:
        tell(self._parent, sentence)

    def _say_reading(self, name: str) -> None:
        self._bench.saver.told.emit(f"Reading {name}…")

    def _may_write(self) -> bool:
        if self._bench.desk.writable:
            return True
        tell(
            self._parent,
            "This desk can only be read; use Desk ▸ Save Desk Elsewhere… and go on in the copy.",
        )
        return False

    def _choose(self) -> None:
        paths = ask_open_many(self._parent, "Open Articles", ARTICLES)
        if paths:
            self.open_files(paths)

    def _choose_folder(self) -> None:
        folder = ask_folder(self._parent, "Open Folder")
        if folder is not None:
            self.open_files([folder])

    def _take_in(self, manuscript: Manuscript) -> None:
        came: list[BroughtIn] = []
        if not self._bench.saver.run(lambda: came.append(bring_in(self._bench.desk, manuscript))):
            return
        self._bench.open_article(came[0].article.id)
        said = [] if came[0].new else ["This article was on the desk already."]
        said += manuscript.notices if came[0].new else []
        self._bench.saver.told.emit(" ".join(said) or f"Opened “{came[0].article.title}”.")

    def _rename(self) -> None:
        article = self._bench.article
        if article is None:
            return
        title = ask_title(self._parent, article.title)
        if title is not None:
            self._bench.do(lambda stamp: rename(stamp, article, title))

    def _archive(self) -> None:
        article = self._bench.article
        if article is not None:
            archived = article.shelf is Shelf.ARCHIVED
            self._shelve(Shelf.ACTIVE if archived else Shelf.ARCHIVED)

    def _shelve(self, shelf: Shelf) -> None:
        article = self._bench.article
        if article is None:
            return
        if self._bench.do(lambda stamp: put_on_shelf(stamp, article, shelf)):
            done = {Shelf.DELETED: "Deleted", Shelf.ARCHIVED: "Archived"}.get(shelf, "Brought back")
            self._bench.saver.told.emit(f"{done}: “{article.title}”. Ctrl+Z takes it back.")
