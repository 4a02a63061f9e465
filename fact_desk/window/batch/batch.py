"""Taking in many files, or all of a folder, while the window stays alive."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fact_desk.desk.bringing_in import BroughtIn, bring_in
from fact_desk.errors import ArticleTooLarge, WorldError
from fact_desk.model.manuscript import Manuscript
from fact_desk.text.folders import gather
from fact_desk.window.batch.dialogs import ProgressDialog, SummaryDialog
from fact_desk.window.batch.outcome import Outcome
from fact_desk.window.drafts.background import Background
from fact_desk.window.workbench import Workbench


class Batch(QObject):
    """Reads files one after the other beside the window and puts each on the desk at once.

    Cancelling leaves what was done; at the end one summary tells of all files.
    """

    brought_in = Signal(str, object)
    """The id of an article that came in, and the Path that it was read from."""
    ended = Signal()
    """All files are read, or the rest was cancelled; the summary comes after this."""

    def __init__(self, bench: Workbench, parent: QWidget) -> None:
        super().__init__(parent)
        self._bench, self._parent = bench, parent
        self._background = Background(self)
        self._outcome = Outcome()
        self._files: list[Path] = []
        self._last = ""
        self._with_folder = False
        self._dialog: ProgressDialog | None = None

    def start(self, paths: Sequence[Path]) -> None:
        """Takes in the files, and what lies in the folders; not while others are taken in."""
        if self._dialog is not None:
            return
        self._outcome, self._files, self._last = Outcome(), [], ""
        self._with_folder = any(path.is_dir() for path in paths)
        self._dialog = ProgressDialog(self._parent)
        self._dialog.rejected.connect(self._cancel)
        self._dialog.open()
        self._background.run(lambda: _gathered(paths), self._begin)

    def wait(self) -> None:
        """Gives up what is not read yet, and returns when nothing is being read."""
        self._background.wait()
        self._close()

    def _begin(self, found: tuple[list[Path], list[str]]) -> None:
        self._files, self._outcome.passed = found
        self._outcome.asked = len(self._files)
        self._next(0)

    def _next(self, number: int) -> None:
        if self._dialog is None:
            return
        if number == len(self._files):
            self._end()
            return
        path = self._files[number]
        self._dialog.show_step(number, len(self._files), path.name)
        self._background.run(lambda: _read(path), lambda read: self._take(number, read))

    def _take(self, number: int, read: Manuscript | WorldError) -> None:
        path = self._files[number]
        if isinstance(read, WorldError):
            self._outcome.refused.append(str(read))
        elif not self._bring_in(path, read):
            # The editor has been told why nothing can be saved now.
            self._cancel()
            return
        self._next(number + 1)

    def _bring_in(self, path: Path, read: Manuscript) -> bool:
        came: list[BroughtIn] = []
        if not self._bench.saver.run(lambda: came.append(bring_in(self._bench.desk, read))):
            return False
        self._last = came[0].article.id
        if came[0].new:
            self._outcome.new += 1
            self._outcome.notices += [f"{path.name}: {notice}" for notice in read.notices]
        else:
            self._outcome.known += 1
        self.brought_in.emit(self._last, path)
        return True

    def _cancel(self) -> None:
        if self._dialog is not None:
            self._background.forget()
            self._outcome.stopped = True
            self._end()

    def _end(self) -> None:
        self._close()
        if self._last:
            self._bench.open_article(self._last)
        self._bench.saver.told.emit(self._outcome.sentence())
        self.ended.emit()
        if self._with_folder or self._outcome.has_details:
            SummaryDialog(self._outcome, self._parent).exec()

    def _close(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.accept()
            dialog.deleteLater()


def _gathered(paths: Sequence[Path]) -> tuple[list[Path], list[str]]:
    """The files, those in folders as well, and what is to be said of the folders."""
    files: list[Path] = []
    said: list[str] = []
    for path in paths:
        if path.is_dir():
            found = gather(path)
            files += found.files
            said += found.sentences(path.name or str(path))
        else:
            files.append(path)
    return [*dict.fromkeys(files)], said


def _read(path: Path) -> Manuscript | WorldError:
    # Loaded late: a start of the window reads nothing.
    from fact_desk.text.reading import read_file

    try:
        return read_file(path)
    except WorldError as error:
        return error
    except MemoryError:
        return ArticleTooLarge(
            f"{path.name} is more than this computer's memory can take; "
            "close other programs or split the article."
        )
