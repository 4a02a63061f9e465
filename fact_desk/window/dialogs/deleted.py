"""The articles that were deleted: bring them back, or erase them for good."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from fact_desk.desk.verbs.articles import put_on_shelf
from fact_desk.errors import WorldError
from fact_desk.model.article import Article, Shelf
from fact_desk.window.dialogs.dialog import Dialog
from fact_desk.window.dialogs.listing import Listing
from fact_desk.window.dialogs.question import ask_yes
from fact_desk.window.workbench import Workbench

_DOES = QDialogButtonBox.ButtonRole.ActionRole


class DeletedArticlesDialog(Dialog):
    """Stays open until it is closed, as several articles may be brought back."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__("Deleted articles", parent, width=560)
        self._workbench = workbench
        self._articles: list[Article] = []
        self._said = self.say("")
        self._list = Listing("Deleted articles", ("Title", "Byline"))
        self.column.addWidget(self._list, 1)
        self._back = self.add_button("&Bring Back", _DOES)
        self._back.clicked.connect(self._bring_back)
        self._erasing = self.add_button("&Erase for Good…", _DOES)
        self._erasing.clicked.connect(self._erase)
        self.add_close()
        self._list.itemActivated.connect(self._bring_back)
        self._fill()
        self.resize(560, 380)

    def _fill(self) -> None:
        try:
            every = self._workbench.desk.look.articles()
            self._articles = [one for one in every if one.shelf is Shelf.DELETED]
            self._say_how_many()
        except WorldError as error:
            self._articles = []
            self._said.setText(str(error))
        self._list.fill((article.title, article.byline) for article in self._articles)
        may = bool(self._articles) and self._workbench.desk.writable
        for button in (self._back, self._erasing):
            button.setEnabled(may)
        self._list.setFocus()

    def _say_how_many(self) -> None:
        self._said.setText(
            "These were taken off the desk. They come back with all their marks."
            if self._articles
            else "No article is deleted."
        )

    def _bring_back(self) -> None:
        article = self._chosen()
        if article is None:
            return
        self._workbench.do(partial(put_on_shelf, article=article, shelf=Shelf.ACTIVE))
        self._fill()

    def _erase(self) -> None:
        article = self._chosen()
        if article is None:
            return
        question = (
            f"Erase “{article.title}” for good, with its text, its marks and their history?"
            " This can't be undone. Backups that were made before still hold it."
        )
        if ask_yes(self, "Erase for good", question, "&Erase for Good"):
            self._workbench.saver.run(lambda: self._workbench.desk.forget([article.id]))
            self._fill()

    def _chosen(self) -> Article | None:
        row = self._list.row()
        return self._articles[row] if row >= 0 and self._workbench.desk.writable else None
