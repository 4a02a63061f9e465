"""The actions that give annotations away, and take those of other programs in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from fact_desk.desk.desk import Desk
from fact_desk.exports.csv_options import CsvOptions
from fact_desk.state import State
from fact_desk.window.dialogs.export_choice import ExportChoice
from fact_desk.window.dialogs.files import ask_open
from fact_desk.window.dialogs.tell import tell
from fact_desk.window.drafts.background import Background
from fact_desk.window.workbench import Workbench

if TYPE_CHECKING:
    from fact_desk.desk.taking_in import TakingIn

_KINDS = "Annotations (*.json *.jsonld);;All files (*)"


class Exchanging:
    """Exports and imports; what was chosen last is taken from the state, and kept in it."""

    def __init__(self, bench: Workbench, parent: QWidget, csv: CsvOptions, state: State) -> None:
        self._bench, self._parent, self._csv = bench, parent, csv
        self.choice = ExportChoice(
            state.export_format, state.export_folder, state.export_organisation
        )
        self._background = Background(parent)
        self._background.refused.connect(self._refuse)

    def doings(self) -> Mapping[str, Callable[[], object]]:
        """What to run for each action."""
        return {"export": self._export, "import_annotations": self._choose}

    def kept(self, state: State) -> State:
        """The state with what was exported last, and where to."""
        form, folder, organisation = self.choice.form, self.choice.folder, self.choice.organisation
        return replace(
            state, export_format=form, export_folder=folder, export_organisation=organisation
        )

    def wait(self) -> None:
        """Returns when nothing is being read any more."""
        self._background.wait()

    def _export(self) -> None:
        # What is only now needed loads only now, here and below: the window is to start soon.
        from fact_desk.window.dialogs.export import ExportDialog

        dialog = ExportDialog(self._bench, self._csv, self._parent, self.choice)
        dialog.exec()
        self.choice = dialog.choice

    def _choose(self) -> None:
        if not self._bench.desk.writable:
            self._refuse(
                "This desk can only be read; use Desk ▸ Save Desk Elsewhere… and go on in the copy."
            )
            return
        article = self._bench.article
        path = ask_open(self._parent, "Import Annotations", _KINDS) if article else None
        if article is not None and path is not None:
            self.take_in(article.id, path)

    def take_in(self, article: str, path: Path) -> None:
        """Reads the file beside the window, and asks about what it found."""
        self._bench.saver.told.emit(f"Reading {path.name}…")
        desk = self._bench.desk
        work = _planning(desk.path, desk.editor, article, path)
        self._background.run(work, lambda plan: self._ask(plan, path))

    def _ask(self, plan: TakingIn, path: Path) -> None:
        from fact_desk.window.dialogs.export_words import counted
        from fact_desk.window.dialogs.foreign_marks import ForeignMarksDialog

        if not ForeignMarksDialog(plan, path.name, self._parent).ask() or not plan.new:
            self._bench.saver.told.emit("Nothing was taken in.")
            return
        draft = self._bench.desk.look.newest_draft(plan.draft.draft.article)
        if draft.id != plan.draft.draft.id:
            self._refuse("There is a newer draft by now; import the annotations again.")
        elif self._bench.do(plan.operation):
            told = f"{counted(len(plan.new))} came in. Ctrl+Z takes them back."
            self._bench.saver.told.emit(told)

    def _refuse(self, sentence: str) -> None:
        tell(self._parent, sentence, "Import Annotations")


def _planning(path: Path, editor: str, article: str, file: Path) -> Callable[[], TakingIn]:
    """What reads the annotations and finds their places, in a thread of its own."""

    from fact_desk.desk.taking_in import plan_taking_in
    from fact_desk.text.foreign.reading import read_annotations

    def plan() -> TakingIn:
        marks = read_annotations(file)
        with closing(Desk(path, editor, read_only=True)) as own:
            return plan_taking_in(own, article, marks)

    return plan
