"""Adding, changing and taking away the sources of an annotation."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from fact_desk.desk.verbs.sources import detach_source
from fact_desk.errors import WorldError
from fact_desk.model.annotation import Annotation
from fact_desk.model.source import Citation, Source
from fact_desk.window.panel.wording import one_line
from fact_desk.window.sources.citing import Filled, cite, cite_otherwise
from fact_desk.window.sources.form import SourceForm
from fact_desk.window.workbench import Workbench

_LONGEST = 120


class Sourcing:
    """Asks with the form, and writes down what was typed; `parent` is the form's window."""

    def __init__(self, bench: Workbench, parent: QWidget) -> None:
        self._bench, self._parent = bench, parent

    def ask(self, exact: str, citation: Citation | None = None) -> Filled | None:
        """What the editor typed; None where she left."""
        form = SourceForm(self._known, one_line(exact)[:_LONGEST], citation, self._parent)
        return form.filled() if form.ask() else None

    def add(self, annotation: Annotation) -> None:
        """Asks for a source and has the annotation cite it."""
        filled = self.ask(annotation.target.exact)
        if filled is not None:
            known = self.alike(filled)
            self._bench.do(lambda stamp: cite(stamp, annotation, filled, known))

    def edit(self, annotation: Annotation, citation: Citation) -> None:
        """Asks how the citation is to read."""
        filled = self.ask(annotation.target.exact, citation)
        if filled is not None:
            self._bench.do(lambda stamp: cite_otherwise(stamp, annotation, citation, filled))

    def remove(self, annotation: Annotation, citation: Citation) -> None:
        """Takes the citation away."""
        self._bench.do(lambda stamp: detach_source(stamp, annotation, citation.id))

    def alike(self, filled: Filled) -> list[Source]:
        """The sources of the desk that may be the one that was typed."""
        return self._known(filled.source.name)

    def _known(self, words: str) -> list[Source]:
        try:
            return self._bench.desk.look.sources(words)
        except WorldError as error:
            self._bench.saver.told.emit(str(error))
            return []
