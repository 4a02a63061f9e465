"""What of the desk goes into a CSV file, and where the file goes."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QGroupBox,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from fact_desk.desk.exporting import CLAIMS, Export, Selection, export_csv
from fact_desk.desk.tally import Tally
from fact_desk.errors import WorldError
from fact_desk.exports.csv_options import CsvOptions
from fact_desk.model.annotation import Status, Tag
from fact_desk.window.dialogs.dialog import Dialog
from fact_desk.window.dialogs.files import ask_save, documents
from fact_desk.window.dialogs.tell import tell
from fact_desk.window.dialogs.ticks import Ticks
from fact_desk.window.workbench import Workbench

_TAGS = ((Tag.CLAIM, "&Claims"), (Tag.FIGURE, "&Figures"), (Tag.QUOTE, "&Quotes"))
_PAUSE = 60
_ODD = re.compile(r"[^\w\- ]+")
_LONGEST_NAME = 60


class ExportDialog(Dialog):
    """Writes the chosen annotations and tells where they went; remembers nothing."""

    def __init__(
        self, workbench: Workbench, options: CsvOptions, parent: QWidget | None = None
    ) -> None:
        super().__init__("Export", parent, width=560)
        self._workbench, self._options = workbench, options
        self._this = QRadioButton("&This article")
        self._all = QRadioButton("&All articles on the desk")
        self._tags = Ticks("Marks", _TAGS, CLAIMS)
        named = [(status, status.capitalize()) for status in Status]
        self._statuses = Ticks("Verdicts", named, Status)
        self._flagged = QCheckBox("&Only what is flagged")
        self._mark = QCheckBox("&Byte order mark, by which Excel knows that it is UTF-8")
        self._rows = self.say("")
        self._tallies: dict[frozenset[str], Tally] = {}
        self._lay_out()
        self._listen()
        self._count()

    def _lay_out(self) -> None:
        self.column.removeWidget(self._rows)
        self._set_articles()
        self._mark.setChecked(self._options.byte_order_mark)
        for widget in (self._tags, self._statuses, self._flagged, self._mark, self._rows):
            self.column.addWidget(widget)
        self._does = self.add_buttons("&Export…")
        self._rows.setAccessibleName("Rows")

    def _set_articles(self) -> None:
        box = QGroupBox("Articles")
        rows = QVBoxLayout(box)
        rows.addWidget(self._this)
        rows.addWidget(self._all)
        article = self._workbench.article
        self._this.setEnabled(article is not None)
        (self._all if article is None else self._this).setChecked(True)
        self.column.addWidget(box)

    def _listen(self) -> None:
        # A click changes several boxes at once where they exclude one another.
        self._waiting = QTimer(self, singleShot=True, interval=_PAUSE)
        self._waiting.timeout.connect(self._count)
        for changed in (
            self._tags.changed,
            self._statuses.changed,
            self._flagged.toggled,
            self._this.toggled,
        ):
            changed.connect(self._waiting.start)

    def _selection(self) -> Selection | None:
        """What is chosen, None where that is nothing at all."""
        tags, statuses = self._tags.ticked(), self._statuses.ticked()
        if not tags or not statuses:
            return None
        article = self._workbench.article
        this = article is not None and self._this.isChecked()
        return Selection(
            articles=frozenset({article.id}) if article is not None and this else frozenset(),
            tags=tags,
            statuses=frozenset() if statuses == frozenset(Status) else statuses,
            flagged=self._flagged.isChecked(),
        )

    def _count(self) -> None:
        selection = self._selection()
        try:
            number = 0 if selection is None else self._taken_by(selection)
        except WorldError as error:
            self._rows.setText(str(error))
            self._does.setEnabled(False)
            return
        self._does.setEnabled(selection is not None)
        self._rows.setText(_rows(number))

    def _taken_by(self, selection: Selection) -> int:
        articles = selection.articles
        if articles not in self._tallies:
            self._tallies[articles] = Tally(self._workbench.desk, articles)
        return self._tallies[articles].taken_by(selection)

    def accept(self) -> None:
        """Asks for the file, writes it, and stays open where that can't be done."""
        selection = self._selection()
        path = None if selection is None else self._ask_where()
        if selection is None or path is None:
            return
        options = replace(self._options, byte_order_mark=self._mark.isChecked())
        try:
            export = export_csv(self._workbench.desk, path, selection, options)
        except WorldError as error:
            tell(self, str(error), "Not exported")
            return
        super().accept()
        tell(self.parentWidget(), _outcome(export, path), "Exported")

    def _ask_where(self) -> Path | None:
        start = documents() / f"{self._name()}.csv"
        path = ask_save(self, "Export", "CSV (*.csv);;All files (*)", start)
        return path.with_suffix(".csv") if path and not path.suffix else path

    def _name(self) -> str:
        article = self._workbench.article
        if article is None or not self._this.isChecked():
            return self._workbench.desk.path.stem
        # A title is somebody else's: no part of it may lead to another folder.
        words = " ".join(_ODD.sub(" ", article.title).split())
        return words[:_LONGEST_NAME].strip() or "export"


def _rows(number: int) -> str:
    return f"{number} {'row' if number == 1 else 'rows'}"


def _outcome(export: Export, path: Path) -> str:
    left_out = (
        f" {_rows(export.left_out)} had to be left out as they are damaged; look the desk over."
        if export.left_out
        else ""
    )
    return f"{_rows(export.rows)} written to {path}.{left_out}"
