"""What of the desk is exported, in which format, and where it goes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from fact_desk.desk.file_names import file_stem
from fact_desk.desk.formats import Group
from fact_desk.desk.tally import Tally
from fact_desk.desk.writing import Written
from fact_desk.errors import WorldError
from fact_desk.exports.csv_options import CsvOptions
from fact_desk.window.dialogs.dialog import Dialog
from fact_desk.window.dialogs.export_choice import ExportChoice
from fact_desk.window.dialogs.export_filters import ExportFilters
from fact_desk.window.dialogs.export_formats import FormatList, FormatOptions
from fact_desk.window.dialogs.export_jobs import Job
from fact_desk.window.dialogs.export_preview import PreviewPane, Shown
from fact_desk.window.dialogs.export_words import counted
from fact_desk.window.dialogs.exported import ExportedDialog
from fact_desk.window.dialogs.files import ask_folder, ask_save, documents
from fact_desk.window.dialogs.tell import tell
from fact_desk.window.drafts.background import Background
from fact_desk.window.workbench import Workbench

_T = TypeVar("_T")

_LEFT, _MIDDLE = 210, 290
_WIDTH, _HEIGHT = 980, 570
_PAUSE = 60
_REST = 300
"""Milliseconds without a further click before a preview is made."""


class ExportDialog(Dialog):
    """Shows what will be written, writes it, and tells where it went.

    Esc stops what is being made; a second time, or where nothing is, it leaves. `choice` is what
    was chosen last, for the next time.
    """

    def __init__(
        self,
        workbench: Workbench,
        csv: CsvOptions,
        parent: QWidget | None = None,
        choice: ExportChoice | None = None,
    ) -> None:
        super().__init__("Export", parent, width=900)
        self._workbench = workbench
        self.choice = choice or ExportChoice()
        self._formats = FormatList(self.choice.form)
        self._options = FormatOptions(csv, self.choice.organisation)
        self._filters = ExportFilters(workbench.article, self._formats.form)
        self._preview = PreviewPane()
        self._background = Background(self, threads=2)
        self._given_up = Event()
        self._writing = False
        self._tallies: dict[frozenset[str], Tally] = {}
        self._rows = self.say("")
        self._lay_out()
        self._listen()
        self._formats.setFocus()
        self._show_format()
        self._count()

    def fit(self) -> None:
        """Takes the room that a preview needs; no more than a small screen has."""
        self.resize(_WIDTH, _HEIGHT)

    def _lay_out(self) -> None:
        self.column.removeWidget(self._rows)
        self._rows.setAccessibleName("Annotations")
        left, middle = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self._formats, 1)
        left.addWidget(self._options)
        middle.addWidget(self._filters)
        middle.addStretch(1)
        middle.addWidget(self._rows)
        self._formats.setFixedWidth(_LEFT)
        self._options.setFixedWidth(_LEFT)
        self._filters.setFixedWidth(_MIDDLE)
        self._rows.setFixedWidth(_MIDDLE)
        columns = QHBoxLayout()
        columns.setSpacing(14)
        columns.addLayout(left)
        columns.addLayout(middle)
        columns.addWidget(self._preview, 1)
        self.column.addLayout(columns, 1)
        self._does = self.add_buttons("&Export…")
        role = QDialogButtonBox.ButtonRole.ActionRole
        self._copies = self.add_button("&Copy to Clipboard", role)
        self._copies.clicked.connect(self._copy)

    def _listen(self) -> None:
        # A click changes several boxes at once where they exclude one another.
        self._counting = QTimer(self, singleShot=True, interval=_PAUSE)
        self._counting.timeout.connect(self._count)
        self._looking = QTimer(self, singleShot=True, interval=_REST)
        self._looking.timeout.connect(self._look)
        self._formats.chosen.connect(self._show_format)
        self._filters.changed.connect(self._counting.start)
        self._options.changed.connect(self._looking.start)
        self._background.refused.connect(self._refuse)

    def _show_format(self) -> None:
        form = self._formats.form
        self._options.show_for(form)
        self._filters.show_for(form)
        self._copies.setVisible(form.group is Group.LETTER and form.text)
        self._counting.start()

    def _count(self) -> None:
        selection = self._filters.selection()
        try:
            number = 0 if selection is None else self._taken()
        except WorldError as error:
            self._rows.setText(str(error))
            self._does.setEnabled(False)
            return
        self._does.setEnabled(selection is not None)
        self._copies.setEnabled(selection is not None)
        self._rows.setText(counted(number))
        self._looking.start()

    def _taken(self) -> int:
        selection = self._filters.selection()
        if selection is None:
            return 0
        articles = selection.articles
        if articles not in self._tallies:
            self._tallies[articles] = Tally(self._workbench.desk, articles)
        return self._tallies[articles].taken_by(selection)

    def _look(self) -> None:
        if self._writing:
            return
        self._give_up()
        job = self._job()
        if job is None:
            self._preview.say("Choose at least one kind of mark and one verdict.")
            return
        self._preview.wrap(job.form.group is not Group.DATA)
        self._preview.say_working()
        self._background.run(job.look, self._show)

    def _show(self, shown: Shown) -> None:
        self._preview.show_preview(shown)

    def _job(self) -> Job | None:
        """What is chosen now; nothing that was begun before is wanted any more."""
        selection = self._filters.selection()
        if selection is None:
            return None
        desk = self._workbench.desk
        self._given_up = Event()
        options = self._options.options()
        return Job(desk.path, desk.editor, self._formats.form, selection, options, self._given_up)

    def _give_up(self) -> None:
        self._given_up.set()
        self._looking.stop()
        self._background.forget()

    def accept(self) -> None:
        """Asks where to, writes it beside the window, and stays open where that can't be done."""
        if self._writing or self._filters.selection() is None:
            return
        separate = self._filters.separate
        target = self._ask_folder() if separate else self._ask_file()
        if target is None:
            return
        self._remember(target if separate else target.parent)
        self._start(lambda job: job.writing(target, separate=separate), self._end)

    def reject(self) -> None:
        """Stops what is being made; leaves where nothing is."""
        if not self._background.is_working:
            super().reject()
            return
        was_writing = self._writing
        self._give_up()
        self._set_writing(False)
        told = "The export was given up." if was_writing else "No preview was made."
        self._preview.rest(told)

    def done(self, result: int) -> None:
        self._counting.stop()
        self._give_up()
        self._remember(None)
        super().done(result)
        self._background.wait()

    def _copy(self) -> None:
        self._start(lambda job: job.words, self._put_on_clipboard)

    def _put_on_clipboard(self, words: str) -> None:
        self._set_writing(False)
        QGuiApplication.clipboard().setText(words)
        self._preview.rest("The letter is on the clipboard.")

    def _start(self, task: Callable[[Job], Callable[[], _T]], then: Callable[[_T], None]) -> None:
        self._give_up()
        job = self._job()
        if job is not None:
            self._set_writing(True)
            self._preview.say_working()
            self._background.run(task(job), then)

    def _set_writing(self, writing: bool) -> None:
        self._writing = writing
        for widget in (self._formats, self._options, self._filters, self._does, self._copies):
            widget.setEnabled(not writing)

    def _end(self, written: Written) -> None:
        self._set_writing(False)
        super().accept()
        ExportedDialog(written, self.parentWidget()).exec()

    def _refuse(self, sentence: str) -> None:
        was_writing = self._writing
        self._set_writing(False)
        self._preview.say(sentence)
        if was_writing:
            tell(self, sentence, "Not exported")

    def _ask_file(self) -> Path | None:
        form = self._formats.form
        start = self._folder() / f"{self._stem()}{form.suffix}"
        kinds = f"{form.label} (*{form.suffix});;All files (*)"
        path = ask_save(self, "Export", kinds, start)
        return path.with_name(f"{path.name}{form.suffix}") if path and not path.suffix else path

    def _ask_folder(self) -> Path | None:
        return ask_folder(self, "Export into a Folder", self._folder())

    def _folder(self) -> Path:
        kept = Path(self.choice.folder)
        return kept if self.choice.folder and kept.is_dir() else documents()

    def _stem(self) -> str:
        article = self._workbench.article
        if article is None or self._filters.takes_all:
            return self._workbench.desk.path.stem
        return file_stem(article.title)

    def _remember(self, folder: Path | None) -> None:
        kept = self.choice.folder if folder is None else str(folder)
        self.choice = ExportChoice(self._formats.form.name, kept, self._options.organisation)
