"""The drafts of an article: when each came, from whom, and what it added and removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from fact_desk.desk.lookup import Lookup
from fact_desk.model.article import Draft
from fact_desk.text.differences import Differences, differences
from fact_desk.window.dialogs.dialog import Dialog
from fact_desk.window.dialogs.listing import Listing
from fact_desk.window.drafts.background import Background
from fact_desk.window.panel.wording import local_time

_HEADINGS = ("Draft", "Received", "From", "Words", "Added", "Removed", "Opened by")


@dataclass(frozen=True, slots=True)
class Received:
    """A draft with its text, and who opened it."""

    draft: Draft
    text: str
    editor: str


def received_drafts(look: Lookup, article: str) -> list[Received]:
    """The article's drafts, oldest first; raises DeskDamaged where a text can't be read."""
    return [_received(look, draft) for draft in look.drafts(article)]


def _received(look: Lookup, draft: Draft) -> Received:
    made = look.history(draft.id)
    text, _ = look.stored_text(draft)
    return Received(draft, text, made[0].stamp.editor if made else "")


class DraftsDialog(Dialog):
    """Lists the drafts, newest first; `chosen` is the older one that is to be seen, if any."""

    def __init__(self, title: str, received: Sequence[Received], parent: QWidget) -> None:
        super().__init__("Drafts", parent, width=640)
        self._received = [*reversed(received)]
        self.chosen: Draft | None = None
        self._found: dict[str, Differences] = {}
        self._background = Background(self)
        self.say(f"The drafts of “{title}”, the newest first:")
        self.list = Listing("Drafts", _HEADINGS, stretched=2)
        self.column.addWidget(self.list, 1)
        self._look = self.add_button("&Look at It", QDialogButtonBox.ButtonRole.ActionRole)
        self._look.clicked.connect(self._choose)
        self.add_close()
        self.list.itemActivated.connect(self._choose)
        self.list.currentItemChanged.connect(self._enable)
        self._fill()
        self.list.setFocus()
        self.resize(700, 340)
        self._compare()

    def exec(self) -> int:
        """Shows the dialog and waits; what is still being counted then is let go."""
        result = super().exec()
        self._background.wait()
        return result

    def _compare(self) -> None:
        """Counts words beside the window, draft by draft."""
        for newer, older in zip(self._received, self._received[1:], strict=False):
            self._background.run(_comparing(older.text, newer.text), self._taking(newer.draft.id))

    def _taking(self, draft: str) -> Callable[[Differences], None]:
        def take(found: Differences) -> None:
            self._found[draft] = found
            self._fill()

        return take

    def _fill(self) -> None:
        self.list.fill(self._row(one) for one in self._received)
        self._enable()

    def _row(self, one: Received) -> tuple[str, ...]:
        draft, found = one.draft, self._found.get(one.draft.id)
        first = draft.number == self._received[-1].draft.number
        unknown = "" if first else "…"
        added = f"+{found.words_added:,}" if found else unknown
        removed = f"−{found.words_removed:,}" if found else unknown
        when = local_time(draft.received_at)
        words = f"{draft.words:,}"
        return str(draft.number), when, draft.origin, words, added, removed, one.editor

    def _enable(self) -> None:
        self._look.setEnabled(self.list.row() > 0)

    def _choose(self) -> None:
        row = self.list.row()
        if row > 0:
            self.chosen = self._received[row].draft
            self.accept()


def _comparing(before: str, after: str) -> Callable[[], Differences]:
    return lambda: differences(before, after)
