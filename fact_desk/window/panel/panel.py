"""The panel: head, filters, list, and the open card; it only connects them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from fact_desk.desk.filtering import Filter
from fact_desk.errors import WorldError
from fact_desk.model.annotation import Annotation
from fact_desk.window.actions import Actions
from fact_desk.window.panel.card_list import CardList
from fact_desk.window.panel.card_model import CardModel
from fact_desk.window.panel.details import Details
from fact_desk.window.panel.drawing import SIDE
from fact_desk.window.panel.filter_bar import FilterBar
from fact_desk.window.panel.head import PanelHead
from fact_desk.window.panel.history import HistoryView
from fact_desk.window.panel.open_card import Guest, OpenCard
from fact_desk.window.panel.style import style_sheet
from fact_desk.window.panel.wording import progress_words
from fact_desk.window.tab_order import chain
from fact_desk.window.theme import Theme
from fact_desk.window.workbench import Workbench

_FIRST_MARK = (
    "No marks yet. Go through the suggestions with J, or select some words in the article and "
    "press C, F or Q."
)
_NOT_SAVED = (
    "Words on this card could not be saved: correct the field with the red edge, or put back "
    "what stood there, and go on."
)
_NOTHING_PASSES = "Nothing passes the filter."


class Panel(QWidget):
    """Cards of the open article's annotations; selection runs both ways with the workbench."""

    filter_changed = Signal(object)
    """The Filter that holds from now on."""
    page_turned = Signal(int)
    """The number of the page that is shown from now on; the cards are page 0."""

    def __init__(self, workbench: Workbench, actions: Actions, theme: Theme) -> None:
        super().__init__()
        self._workbench = workbench
        self.head = PanelHead(self)
        self._pages = QStackedWidget(self)
        self._cards = QWidget(self)
        self._bar = FilterBar(self._cards)
        self._quiet, self._show_all = _label(self._cards), _link("Show all", self._cards)
        self._model = CardModel(workbench, self)
        self.list = CardList(self._model, theme, self._cards)
        self._open = OpenCard(workbench, actions, theme, self.list, self._cards)
        self._details = self._open.details
        self._quiet.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Annotations")
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self._bar.show_filter(self._model.filter)
        self._show_article()

    @property
    def details(self) -> Details:
        """What the open card shows."""
        return self._details

    @property
    def filter(self) -> Filter:
        """What the list lets through."""
        return self._model.filter

    def set_filter(self, chosen: Filter) -> None:
        """Lets other annotations through."""
        if chosen != self._model.filter:
            self._details.commit_edits()
            self._model.set_filter(chosen)
            self.filter_changed.emit(chosen)
        self._bar.show_filter(chosen)
        self._show_selected()
        self._show_counts()

    def set_theme(self, theme: Theme) -> None:
        """Shows the panel in other colours."""
        self.setStyleSheet(style_sheet(theme))
        self._bar.set_theme(theme)
        self.list.set_theme(theme)
        self._details.set_theme(theme)

    def focus_filter(self) -> None:
        """Puts the cursor into the field for words."""
        self.show_page(0)
        self._bar.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._bar.words.selectAll()

    def focus_list(self) -> None:
        """Goes to the list of cards."""
        self.show_page(0)
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def edit_note(self) -> None:
        """Puts the cursor into the selected annotation's note."""
        self.show_page(0)
        if self._details.isVisible():
            self._details.edit_note()

    def commit_edits(self) -> bool:
        """Saves what is being typed; False where it could not be, and is still in its field.

        Words that were refused when their card was left are looked at again: it is opened.
        """
        if not self._details.commit_edits():
            return False
        return not any(self._return_to(name) for name in self._details.waiting())

    def _return_to(self, name: str) -> bool:
        """Opens a card that holds words which could not be saved; whether it is still there."""
        try:
            held = self._workbench.desk.look.annotation_or_none(name)
        except WorldError:
            return False
        if held is None or not self._open_article_of(held):
            return False
        if not self._model.filter.passes(held):
            self.set_filter(Filter())
        self._workbench.select(name)
        self._workbench.saver.told.emit(_NOT_SAVED)
        return True

    def _open_article_of(self, held: Annotation) -> bool:
        if held.id not in self._workbench.book:
            self._workbench.open_article(held.article)
        return held.id in self._workbench.book

    def neighbour(self, step: int) -> str:
        """The id of the next card shown (step 1) or the one before (step -1), or nothing."""
        selected = self._workbench.selected
        row = self._model.first_behind(selected, step) if selected else self.list.row_from(step)
        annotation = self._model.annotation(row)
        return annotation.id if annotation is not None else ""

    def show_history(self) -> None:
        """Opens the history of the selected annotation."""
        selected = self._workbench.selected
        if selected is None:
            return
        try:
            operations = self._workbench.desk.look.history(selected.id)
        except WorldError as error:
            self._workbench.saver.told.emit(str(error))
            return
        HistoryView(selected, operations, self).exec()

    def take_in_guest(self, guest: Guest) -> None:
        """Takes in the one card that may stand in the list without being an annotation's."""
        self._open.take_in(guest)

    def show_guest(self, guest: Annotation | None) -> None:
        """Opens that card at the guest's place in the text, or takes it out of the list."""
        if guest is None and self._model.guest is None:
            return
        self._model.show_guest(guest)
        self._show_selected()
        self.list.bring_into_view()

    def add_row(self, row: QWidget, control: QWidget) -> None:
        """Takes in a row that stands under the filters; Tab goes to its one control."""
        self._above.insertWidget(self._above.indexOf(self._bar) + 1, row)
        chain([self._bar.last, control])

    def add_notice(self, notice: QWidget) -> None:
        """Takes in something that is to be said at the head of the list."""
        self._above.insertWidget(0, notice)

    def add_page(self, switch: QWidget, page: QWidget) -> None:
        """Takes in a page beside the cards, and what turns to it."""
        self.head.take_switch(switch)
        self._pages.addWidget(page)

    def show_page(self, number: int) -> None:
        """Turns to that page; the cards are page 0."""
        self._pages.setCurrentIndex(number)

    def sizeHint(self) -> QSize:
        """The width of the pictures; any height."""
        return QSize(400, 600)

    # -- Following the workbench --------------------------------------------------------------

    def _show_article(self) -> None:
        self._show_selected()
        self._show_counts()

    def _show_changes(self, names: list[str]) -> None:
        selected = self._workbench.selected
        if selected is None or selected.id in names or self._model.row_of(selected.id) < 0:
            self._show_selected()
        self._show_counts()

    def _show_selection(self, _name: str) -> None:
        self._show_selected()
        self.list.bring_into_view()

    def _show_selected(self) -> None:
        selected, guest = self._workbench.selected, self._model.guest
        shown = selected is not None and self._model.row_of(selected.id) >= 0
        if selected is None and guest is not None:
            self._open.open_guest(guest.id)
        else:
            self._open.open(selected if shown else None)

    def _show_counts(self) -> None:
        book, empty = self._workbench.book, not self._model.rowCount()
        self.head.show_progress(progress_words(book))
        self._bar.show_counts(book)
        self._bar.setEnabled(bool(self._workbench.article))
        filtered = bool(len(book)) or not self._model.filter.is_open
        self._quiet.setText(_NOTHING_PASSES if filtered else _FIRST_MARK)
        self._quiet.setVisible(empty and self._workbench.article is not None)
        self._show_all.setVisible(empty and filtered and self._workbench.article is not None)

    def _choose(self, name: str) -> None:
        self._workbench.select(name)
        selected = self._workbench.selected
        if selected is not None:
            self._workbench.place_asked.emit(selected.span.start, selected.span.end)

    def _let_all_through(self) -> None:
        self.set_filter(Filter())
        self.focus_list()

    # -- Making ---------------------------------------------------------------------------------

    def _connect(self) -> None:
        workbench = self._workbench
        workbench.article_opened.connect(self._show_article)
        workbench.article_closed.connect(self._show_article)
        workbench.annotations_changed.connect(self._show_changes)
        workbench.selection_changed.connect(self._show_selection)
        self.list.chosen.connect(self._choose)
        self._bar.filter_chosen.connect(self.set_filter)
        self._bar.left.connect(self.focus_list)
        self._details.done.connect(self.focus_list)
        self._show_all.clicked.connect(self._let_all_through)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._pages, 1)
        self._pages.addWidget(self._cards)
        self._lay_out_cards()
        self._pages.currentChanged.connect(self.page_turned)
        self.setMinimumWidth(280)

    def _lay_out_cards(self) -> None:
        self._above = above = QVBoxLayout()
        above.setContentsMargins(SIDE, 0, SIDE, 10)
        above.setSpacing(10)
        for part in (self._bar, self._quiet, self._show_all):
            above.addWidget(part)
        above.setAlignment(self._show_all, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self._cards)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self.list, 1)


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("quiet", True)
    return label


def _link(words: str, parent: QWidget) -> QPushButton:
    link = QPushButton(words, parent)
    link.setProperty("link", True)
    link.setCursor(Qt.CursorShape.PointingHandCursor)
    return link
