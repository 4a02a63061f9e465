"""The formats of an export in a list under what they are for, and what each can be told."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from fact_desk.desk.formats import FORMATS, Format, Group, format_named
from fact_desk.desk.gathering import ExportOptions
from fact_desk.exports.csv_options import CsvOptions
from fact_desk.exports.letter.asking import Grouping

_NAME = Qt.ItemDataRole.UserRole
_GROUPINGS = (
    ("Author", Grouping.AUTHOR),
    ("Speaker or claimant", Grouping.SPEAKER),
    ("Source", Grouping.SOURCE),
)


class FormatList(QListWidget):
    """All formats; a heading can't be chosen."""

    chosen = Signal(int)

    def __init__(self, first: str) -> None:
        super().__init__()
        self.setAccessibleName("Format")
        self.setSpacing(1)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for group in Group:
            self._add_heading(group)
            for form in FORMATS:
                if form.group is group:
                    self._add(form, first)
        if self.currentRow() < 0:
            self.setCurrentRow(1)
        self.currentRowChanged.connect(self.chosen)

    @property
    def form(self) -> Format:
        """The chosen format."""
        return format_named(self.currentItem().data(_NAME))

    def choose(self, name: str) -> None:
        """Chooses the format of that name."""
        items = (self.item(row) for row in range(self.count()))
        self.setCurrentItem(next(item for item in items if item.data(_NAME) == name))

    def _add_heading(self, group: Group) -> None:
        item = QListWidgetItem(group)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = item.font()
        font.setBold(True)
        item.setFont(font)
        self.addItem(item)

    def _add(self, form: Format, first: str) -> None:
        item = QListWidgetItem(f"   {form.label}")
        item.setData(_NAME, form.name)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, form.label)
        self.addItem(item)
        if form.name == first:
            self.setCurrentItem(item)


class FormatOptions(QWidget):
    """What the chosen format can be told; the rest is hidden."""

    changed = Signal()

    def __init__(self, csv: CsvOptions, organisation: str) -> None:
        super().__init__()
        self._delimiter = csv.delimiter
        self._mark = QCheckBox("&Byte order mark, for Excel")
        self._mark.setToolTip("Excel knows by it that the file is UTF-8")
        self._mark.setChecked(csv.byte_order_mark)
        self._journal = QCheckBox("With the &journal of every change")
        self._by = QComboBox()
        for label, grouping in _GROUPINGS:
            self._by.addItem(label, grouping)
        self._by.setAccessibleName("Questions grouped by")
        self._organisation = QLineEdit(organisation)
        self._organisation.setPlaceholderText("You, if empty")
        self._organisation.setAccessibleName("Published by")
        self._lay_out()
        self._mark.toggled.connect(self.changed)
        self._journal.toggled.connect(self.changed)
        self._by.currentIndexChanged.connect(self.changed)
        self._organisation.textChanged.connect(self.changed)

    @property
    def organisation(self) -> str:
        """Who publishes reviews, in one line."""
        return " ".join(self._organisation.text().split())

    def options(self) -> ExportOptions:
        """What was told."""
        return ExportOptions(
            csv=CsvOptions(self._mark.isChecked(), self._delimiter),
            letter_by=Grouping(self._by.currentData()),
            organisation=self.organisation,
            journal=self._journal.isChecked(),
        )

    def show_for(self, form: Format) -> None:
        """Shows what that format can be told."""
        self._mark.setVisible(form.name == "csv")
        self._journal.setVisible(form.name == "json")
        self._rows.setRowVisible(self._by, form.group is Group.LETTER)
        self._rows.setRowVisible(self._organisation, form.name == "claimreview")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._mark)
        column.addWidget(self._journal)
        self._rows = QFormLayout()
        self._rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._rows.addRow("&Questions grouped by", self._by)
        self._rows.addRow("&Published by", self._organisation)
        column.addLayout(self._rows)
