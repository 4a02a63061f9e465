"""Dates and events: when the article is published, and what is known to have happened when."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from fact_desk.desk.verbs.articles import set_published
from fact_desk.desk.verbs.checking import add_event, change_event, remove_event
from fact_desk.errors import WorldError
from fact_desk.model.article import Article
from fact_desk.model.event import Event
from fact_desk.model.stamps import new_id
from fact_desk.window.dialogs.dialog import Dialog
from fact_desk.window.dialogs.event import EXAMPLE, ask_event, date_trouble
from fact_desk.window.dialogs.listing import Listing
from fact_desk.window.plain import plain_tip
from fact_desk.window.workbench import Workbench

_DOES = QDialogButtonBox.ButtonRole.ActionRole
_WHY = (
    "The rules work with these: “third year”, “65-year-old”, “three days later”,"
    " “Tuesday, 4 March”. The flags follow at once."
)


class DatesDialog(Dialog):
    """Everything is written down as it is entered, and can be undone."""

    def __init__(
        self, workbench: Workbench, article: Article, parent: QWidget | None = None
    ) -> None:
        super().__init__("Dates and events", parent, width=560)
        self._workbench, self._article = workbench, article
        self._events: list[Event] = []
        self._refused = ""
        self.say(_WHY)
        self._published = QLineEdit(article.published)
        self._published.setPlaceholderText(EXAMPLE)
        self._published.setMaximumWidth(140)
        self._published.setAccessibleName("Published")
        self._trouble = QLabel()
        self._add_published()
        self._list = Listing("Known events", ("What happened", "Date", "Known to"))
        self.column.addWidget(self._list, 1)
        self._add = self.add_button("&Add…", _DOES)
        self._change = self.add_button("&Change…", _DOES)
        self._remove = self.add_button("&Remove", _DOES)
        self._add.clicked.connect(self._add_event)
        self._change.clicked.connect(self._change_event)
        self._remove.clicked.connect(self._remove_event)
        self._list.itemActivated.connect(self._change_event)
        self.add_close()
        self._fill()
        self.resize(560, 420)
        self._published.setFocus()

    def _add_published(self) -> None:
        row = QHBoxLayout()
        label = QLabel("&Published (year-month-day):")
        label.setBuddy(self._published)
        for part in (label, self._published, self._trouble):
            row.addWidget(part)
        row.addStretch(1)
        self.column.addLayout(row)
        self._published.setReadOnly(not self._workbench.desk.writable)
        self._published.editingFinished.connect(self._publish)
        self._published.textEdited.connect(self._forgive)

    def _forgive(self) -> None:
        self._trouble.clear()

    def reject(self) -> None:
        """Leaves; what is no date is pointed out once, and then given up."""
        typed = self._published.text()
        if self._publish() or typed == self._refused:
            super().reject()
            return
        self._refused = typed
        self._published.setFocus()
        self._published.selectAll()

    def _publish(self) -> bool:
        """Writes the date of publication down; whether it stands as it was typed."""
        typed = self._published.text().strip()
        now = self._workbench.desk.look.article(self._article.id)
        if typed == now.published:
            return True
        trouble = date_trouble(typed) if typed else ""
        self._trouble.setText("Not a date" if trouble else "")
        self._trouble.setToolTip(plain_tip(trouble) if trouble else "")
        if trouble:
            return False
        return self._workbench.do(lambda stamp: set_published(stamp, now, typed))

    def _fill(self) -> None:
        try:
            self._events = self._workbench.desk.look.events(self._article.id)
        except WorldError as error:
            self._events = []
            self._workbench.saver.told.emit(str(error))
        self._list.fill(
            (event.name, event.date, "this article" if event.article else "the whole desk")
            for event in self._events
        )
        writable = self._workbench.desk.writable
        self._add.setEnabled(writable)
        for button in (self._change, self._remove):
            button.setEnabled(writable and bool(self._events))

    def _add_event(self) -> None:
        new = Event(new_id(), "", "", self._article.id)
        event = ask_event(self, new, article=self._article.id)
        if event is not None:
            self._workbench.do(lambda stamp: add_event(stamp, event, self._events))
            self._fill()

    def _change_event(self) -> None:
        before = self._chosen()
        after = None if before is None else ask_event(self, before, article=before.article)
        if before is not None and after is not None and after != before:
            self._workbench.do(lambda stamp: change_event(stamp, before, after, self._events))
            self._fill()

    def _remove_event(self) -> None:
        event = self._chosen()
        if event is not None:
            self._workbench.do(lambda stamp: remove_event(stamp, event))
            self._fill()

    def _chosen(self) -> Event | None:
        row = self._list.row()
        return self._events[row] if row >= 0 and self._workbench.desk.writable else None
