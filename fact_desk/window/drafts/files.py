"""The files that articles came from: watched, and offered as new drafts when they change."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject

from fact_desk.desk.bringing_in import body_name
from fact_desk.model.article import Draft
from fact_desk.window.drafts.offer import OfferBar
from fact_desk.window.drafts.watching import FileWatch
from fact_desk.window.workbench import Workbench

_KEPT = 200
"""Articles whose files are remembered from one start to the next."""


class Files(QObject):
    """Remembers by article where its last draft was read from; nothing is taken by itself.

    `opened_from` tells by file name what was just read; drafts themselves know no more of it.
    """

    def __init__(
        self,
        bench: Workbench,
        bar: OfferBar,
        opened_from: dict[str, Path],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bench, self._bar, self._opened_from = bench, bar, opened_from
        self._paths: dict[str, Path] = {}
        self.watch = FileWatch(self)
        self.watch.changed.connect(self._offer)
        bench.article_opened.connect(self._follow)
        bench.article_closed.connect(self._leave)

    def kept(self) -> dict[str, str]:
        """The paths by article, to be kept outside of the desk."""
        return {name: str(path) for name, path in [*self._paths.items()][-_KEPT:]}

    def restore(self, kept: Mapping[str, str]) -> None:
        """Takes up the paths that were kept of the desk that is open now."""
        self._paths = {name: Path(path) for name, path in kept.items()}

    def came_from(self, article: str, path: Path | None) -> None:
        """The article's next draft was read from that file, or from none."""
        self._paths.pop(article, None)
        if path is not None:
            self._paths[article] = path.absolute()

    def _follow(self) -> None:
        article, draft = self._bench.article, self._bench.draft
        if article is None or draft is None:
            return
        read = self._opened_from.pop(draft.draft.origin, None)
        if read is not None:
            self.came_from(article.id, read)
        self._bar.hide()
        path = self._paths.get(article.id)
        self.watch.watch(path)
        if path is not None:
            self._offer(path)

    def _leave(self) -> None:
        self._bar.hide()
        self.watch.watch(None)

    def _offer(self, path: Path) -> None:
        draft = self._bench.draft
        if draft is not None and self._bench.desk.writable and _differs(path, draft.draft):
            self._bar.offer(path)
        else:
            self._bar.hide()


def _differs(path: Path, draft: Draft) -> bool:
    """Whether the file holds something else than the draft was read from."""
    try:
        source = path.read_bytes()
    except OSError:
        return False
    return body_name(draft.format, source) != draft.body
