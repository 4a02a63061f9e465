"""What changed since the last draft, as marks in the margin that can be switched off."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from fact_desk.errors import WorldError
from fact_desk.text.differences import Differences, differences
from fact_desk.window.drafts.background import Background
from fact_desk.window.page.page_view import PageView
from fact_desk.window.workbench import Workbench


class ChangeMarks(QObject):
    """Compares the open draft with the one before it, beside the window."""

    def __init__(
        self, bench: Workbench, view: PageView, switch: QAction, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bench, self._view, self._switch = bench, view, switch
        self._background = Background(self)
        self._found: Differences | None = None
        switch.setCheckable(True)
        switch.setChecked(True)
        switch.toggled.connect(self._show)
        bench.article_opened.connect(self._compare)
        bench.article_closed.connect(self._forget)

    def wait(self) -> None:
        """Returns when nothing is being compared."""
        self._background.wait()

    def _forget(self) -> None:
        self._background.forget()
        self._found = None
        self._show()

    def _compare(self) -> None:
        self._forget()
        draft, look = self._bench.draft, self._bench.desk.look
        if draft is None or draft.draft.number < 2:
            return
        try:
            older = [one for one in look.drafts(draft.draft.article) if one.id != draft.draft.id]
            before = look.stored_text(older[-1])[0] if older else ""
        except WorldError:
            # The check of the desk tells of it; the open draft is whole.
            return
        after = draft.text
        self._background.run(lambda: differences(before, after), self._take)

    def _take(self, found: Differences) -> None:
        self._found = found
        self._show()

    def _show(self) -> None:
        self._view.show_changes(self._found if self._switch.isChecked() else None)
