"""The form for a source: who or what it is, where in it, and what it says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QButtonGroup,
    QCompleter,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QWidget,
)

from fact_desk.desk.verbs.dates import iso_date
from fact_desk.errors import BadRequest
from fact_desk.model.source import Citation, Source, Standing
from fact_desk.window.dialogs.correction import WordingField
from fact_desk.window.dialogs.dialog import Dialog
from fact_desk.window.panel.wording import one_line
from fact_desk.window.plain import plain_label
from fact_desk.window.sources.citing import Filled

_LETTERS = 2
"""Letters after which sources that the desk has already are offered."""

_LONGEST = 1000

_TITLE = Qt.ItemDataRole.UserRole
"""What of an offered source is put into the title's field while she goes through them."""


class SourceForm(Dialog):
    """Filled from a citation, or empty but for today's date."""

    def __init__(
        self,
        sources: Callable[[str], list[Source]],
        exact: str,
        citation: Citation | None,
        parent: QWidget | None,
    ) -> None:
        super().__init__("Source" if citation else "Add a source", parent, width=520)
        self._sources = sources
        self._chosen = citation.source if citation else Source("", "")
        self._fixed = citation is not None
        self._title, self._link, self._person = QLineEdit(), QLineEdit(), QLineEdit()
        self._locator, self._accessed = QLineEdit(), QLineEdit()
        self._says = WordingField()
        self._standings = {standing: QRadioButton() for standing in Standing}
        self._trouble = plain_label()
        self._offered: list[Source] = []
        self._lay_out(exact)
        self._fill(citation)
        self._listen()
        self._allow()

    def filled(self) -> Filled:
        """What stands in the form."""
        return Filled(
            self._source(),
            self._locator.text().strip(),
            self._accessed.text().strip(),
            self._says.toPlainText().strip(),
        )

    def _source(self) -> Source:
        standing = next(one for one, button in self._standings.items() if button.isChecked())
        return Source(
            self._chosen.id,
            self._title.text().strip(),
            self._link.text().strip(),
            self._person.text().strip(),
            standing,
        )

    def _lay_out(self, exact: str) -> None:
        if exact:
            self.say(f"For “{exact}”")
        rows = QFormLayout()
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.column.addLayout(rows)
        _add(rows, "&Title", self._title, "What it is called; typed once, found again")
        _add(rows, "&Link", self._link, "https://…")
        _add(rows, "P&erson", self._person, "Who said it")
        rows.addRow(QLabel("Standing"), self._standing_row())
        _add(rows, "&Where in it", self._locator, "Page, paragraph, time stamp")
        _add(rows, "&Accessed", self._accessed, "2026-04-18")
        self._says.setTabChangesFocus(True)
        self._says.setFixedHeight(3 * self._says.fontMetrics().lineSpacing() + 14)
        label = QLabel("What it &says")
        label.setBuddy(self._says)
        self._says.setAccessibleName("What it says")
        rows.addRow(label, self._says)
        self.column.addWidget(self._trouble)
        self._does = self.add_buttons("&Keep" if self._fixed else "&Add Source")
        self._title.setFocus()

    def _standing_row(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        group = QButtonGroup(row)
        words = {Standing.PRIMARY: "&Primary", Standing.SECONDARY: "Se&condary"}
        for standing, button in self._standings.items():
            button.setText(words[standing])
            button.setAccessibleName(words[standing].replace("&", ""))
            group.addButton(button)
            line.addWidget(button)
        line.addStretch(1)
        return row

    def _fill(self, citation: Citation | None) -> None:
        self._show(self._chosen)
        today = date.today().isoformat()
        self._accessed.setText(citation.accessed if citation else today)
        if citation is not None:
            self._locator.setText(citation.locator)
            self._says.setPlainText(citation.says)

    def _show(self, source: Source) -> None:
        self._title.setText(source.title)
        self._link.setText(source.link)
        self._person.setText(source.person)
        self._standings[source.standing].setChecked(True)

    def _listen(self) -> None:
        self._names = QStandardItemModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        # The desk has found them by any of their words: all that it offers is shown.
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCompletionRole(_TITLE)
        completer.activated.connect(self._take)
        self._popup = completer.popup()
        if self._popup is not None:
            self._popup.setAccessibleName("Sources on the desk")
        self._title.setCompleter(completer)
        self._title.textEdited.connect(self._offer)
        for field in (self._title, self._link, self._person, self._accessed):
            field.setMaxLength(_LONGEST)
            field.textChanged.connect(self._allow)

    def _offer(self, typed: str) -> None:
        wanted = typed.strip()
        self._offered = self._sources(wanted) if len(wanted) >= _LETTERS else []
        self._names.clear()
        for source in self._offered:
            row = QStandardItem(_line(source))
            row.setData(source.title, _TITLE)
            self._names.appendRow(row)

    def _take(self, _title: str) -> None:
        # Two sources may have one title: only the row tells which it is.
        row = -1 if self._popup is None else self._popup.currentIndex().row()
        if 0 <= row < len(self._offered):
            found = self._offered[row]
            if not self._fixed:
                self._chosen = found
            self._show(found)

    def _allow(self) -> None:
        trouble = self._missing()
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble) and bool(self._title.text() or self._link.text()))
        self._does.setEnabled(not trouble)

    def _missing(self) -> str:
        if not self._source().name:
            return "Give a title, a link or a person."
        typed = self._accessed.text().strip()
        try:
            if typed:
                iso_date(typed)
        except BadRequest as error:
            return str(error)
        return ""


def _line(source: Source) -> str:
    """A source as it is offered: what it is called, and what tells it from others."""
    others = [part for part in (source.person, source.link) if part and part != source.name]
    return " · ".join(one_line(part) for part in (source.name, *others, str(source.standing)))


def _add(rows: QFormLayout, name: str, field: QLineEdit, hint: str) -> None:
    label = QLabel(name)
    label.setBuddy(field)
    field.setPlaceholderText(hint)
    field.setAccessibleName(name.replace("&", ""))
    rows.addRow(label, field)
