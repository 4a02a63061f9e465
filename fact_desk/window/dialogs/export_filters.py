"""Which annotations of which articles an export takes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGroupBox, QRadioButton, QVBoxLayout, QWidget

from fact_desk.desk.exporting import Selection
from fact_desk.desk.formats import Format
from fact_desk.model.annotation import Status, Tag
from fact_desk.model.article import Article
from fact_desk.window.dialogs.ticks import Ticks

_TAGS = ((Tag.CLAIM, "&Claims"), (Tag.FIGURE, "&Figures"), (Tag.QUOTE, "&Quotes"))


class ExportFilters(QWidget):
    """Articles, tags, verdicts and flags to be ticked."""

    changed = Signal()

    def __init__(self, article: Article | None, form: Format) -> None:
        super().__init__()
        self._article = article
        self._this = QRadioButton("&This article")
        self._all = QRadioButton("&All articles on the desk")
        self._separate = QCheckBox("&One file an article")
        self._tags = Ticks("Marks", _TAGS, form.tags)
        named = [(status, status.capitalize()) for status in Status]
        self._statuses = Ticks("Verdicts", named, Status, columns=2)
        self._flagged = QCheckBox("Onl&y what is flagged")
        self._touched = False
        self._lay_out()
        self.show_for(form)
        self._tags.changed.connect(self._touch)
        for changed in (
            self._tags.changed,
            self._statuses.changed,
            self._flagged.toggled,
            self._this.toggled,
        ):
            changed.connect(self.changed)
        self._this.toggled.connect(self._enable)

    @property
    def takes_all(self) -> bool:
        """Whether all articles are taken."""
        return self._all.isChecked()

    @property
    def separate(self) -> bool:
        """Whether each article is to be a file of its own."""
        return self.takes_all and self._separate.isChecked()

    def selection(self) -> Selection | None:
        """What is chosen, None where that is nothing at all."""
        tags, statuses = self._tags.ticked(), self._statuses.ticked()
        if not tags or not statuses:
            return None
        article = None if self.takes_all else self._article
        return Selection(
            articles=frozenset() if article is None else frozenset({article.id}),
            tags=tags,
            statuses=frozenset() if statuses == frozenset(Status) else statuses,
            flagged=self._flagged.isChecked(),
        )

    def show_for(self, form: Format) -> None:
        """Ticks what the format takes, until the editor has ticked something herself."""
        if not self._touched:
            self._tags.tick(form.tags)
            self._touched = False
        self._together = form.together
        self._enable()

    def _enable(self) -> None:
        # A report is one file an article anyway.
        self._separate.setEnabled(self.takes_all and self._together)
        if not self._together:
            self._separate.setChecked(True)

    def _touch(self) -> None:
        self._touched = True

    def _lay_out(self) -> None:
        box = QGroupBox("Articles")
        rows = QVBoxLayout(box)
        for widget in (self._this, self._all, self._separate):
            rows.addWidget(widget)
        self._this.setEnabled(self._article is not None)
        (self._all if self._article is None else self._this).setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (box, self._tags, self._statuses, self._flagged):
            column.addWidget(widget)
