"""The words around figures of any article of the desk, read once and kept for a while."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from fact_desk.desk.figure_reading import figure_under
from fact_desk.desk.lookup import Lookup
from fact_desk.errors import WorldError
from fact_desk.model.article import DraftText
from fact_desk.model.figure import Figure
from fact_desk.model.finding import Finding
from fact_desk.model.target import Target

_KEPT = 48
"""Drafts that are kept; a text never changes."""


class Texts:
    """Reads drafts of the open desk as they are asked for."""

    def __init__(self, look: Callable[[], Lookup]) -> None:
        self._look = look
        self._drafts: OrderedDict[str, DraftText | None] = OrderedDict()

    def forget(self) -> None:
        """Another desk is open."""
        self._drafts.clear()

    def of(self, finding: Finding) -> DraftText | None:
        """The draft that the finding is about; None where it is gone, damaged, or another one."""
        name = finding.draft
        if name not in self._drafts:
            self._drafts[name] = self._read(finding.article, name)
            if len(self._drafts) > _KEPT:
                self._drafts.popitem(last=False)
        self._drafts.move_to_end(name)
        draft = self._drafts[name]
        fits = draft is not None and finding.span.of(draft.text) == finding.exact
        return draft if fits else None

    def figure(self, finding: Finding) -> Figure:
        """How the figure in doubt reads: as the editor has set it, else as it was read."""
        if finding.annotation:
            annotation = self._look().annotation_or_none(finding.annotation)
            if annotation is not None:
                return annotation.figure
        draft = self.of(finding)
        if draft is None or not len(finding.span):
            return Figure()
        return figure_under(Target.in_text(draft.text, finding.span))

    def _read(self, article: str, name: str) -> DraftText | None:
        try:
            drafts = self._look().drafts(article)
            found = next((draft for draft in drafts if draft.id == name), None)
            return None if found is None else self._look().draft_text(found)
        except WorldError:
            return None
