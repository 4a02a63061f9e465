"""The dismissed suggestions of the open article: bring one back, or all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from fact_desk.errors import WorldError
from fact_desk.model.coverage import Dismissal
from fact_desk.window.dialogs.dialog import Dialog
from fact_desk.window.dialogs.listing import Listing
from fact_desk.window.panel.wording import TAG_WORDS, local_time, one_line
from fact_desk.window.suggestions.suggestions import Suggestions
from fact_desk.window.workbench import Workbench

_DOES = QDialogButtonBox.ButtonRole.ActionRole
_LONGEST = 90


class DismissedDialog(Dialog):
    """Stays open until it is closed, as several may be brought back."""

    def __init__(
        self, bench: Workbench, suggestions: Suggestions, parent: QWidget | None = None
    ) -> None:
        super().__init__("Dismissed suggestions", parent, width=560)
        self._bench, self._suggestions = bench, suggestions
        self._dismissals: list[Dismissal] = []
        self._said = self.say("")
        self._list = Listing("Dismissed suggestions", ("Words", "As", "By", "When"))
        self.column.addWidget(self._list, 1)
        self._one = self.add_button("&Bring Back", _DOES)
        self._one.clicked.connect(self._bring_one)
        self._all = self.add_button("Bring &All Back", _DOES)
        self._all.clicked.connect(lambda: self._bring(self._dismissals))
        self.add_close()
        self._list.itemActivated.connect(self._bring_one)
        self._fill()
        self.resize(620, 400)

    def _fill(self) -> None:
        self._dismissals = self._known()
        self._said.setText(
            "These are not suggested any more. One that is brought back is suggested again, "
            "where its words still stand in the article."
            if self._dismissals
            else "No suggestion is dismissed in this article."
        )
        self._list.fill(_row(one) for one in self._dismissals)
        may = bool(self._dismissals) and self._bench.desk.writable
        for button in (self._one, self._all):
            button.setEnabled(may)
        self._list.setFocus()

    def _known(self) -> list[Dismissal]:
        article = self._bench.article
        if article is None:
            return []
        try:
            return self._bench.desk.look.dismissals(article.id)
        except WorldError as error:
            self._bench.saver.told.emit(str(error))
            return []

    def _bring_one(self) -> None:
        row = self._list.row()
        if row >= 0:
            self._bring(self._dismissals[row : row + 1])

    def _bring(self, some: Sequence[Dismissal]) -> None:
        from fact_desk.desk.verbs.suggestions import bring_back

        article = self._bench.article
        if article is not None and some and self._bench.desk.writable:
            self._bench.do(lambda stamp: bring_back(stamp, article.id, some))
        self._fill()


def _row(one: Dismissal) -> tuple[str, ...]:
    words = one_line(one.exact)
    shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"
    return shown, TAG_WORDS[one.tag], one.made_by, local_time(one.made_at)
