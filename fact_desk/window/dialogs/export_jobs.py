"""What an export does beside the window, each with a desk of its own, opened for reading."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from fact_desk.desk.desk import Desk
from fact_desk.desk.exporting import Selection
from fact_desk.desk.formats import Format
from fact_desk.desk.gathering import ExportOptions, Gathering
from fact_desk.desk.previewing import preview
from fact_desk.desk.writing import Written, content, write_each, write_together
from fact_desk.window.dialogs.export_preview import Shown, drawn


@dataclass(frozen=True, slots=True)
class Job:
    """One thing to be exported; `given_up` is set where nobody wants it any more."""

    path: Path
    editor: str
    form: Format
    selection: Selection
    options: ExportOptions
    given_up: Event

    def look(self) -> Shown:
        """What it will hold."""
        with closing(self._desk()) as desk:
            return drawn(preview(self.form, self._gathering(desk), self.options))

    def words(self) -> str:
        """All that it will hold, for a format that is text."""
        with closing(self._desk()) as desk:
            chunks = content(self.form, self._gathering(desk), self.options)
            return b"".join(chunks).decode("utf-8-sig")

    def writing(self, target: Path, *, separate: bool) -> Callable[[], Written]:
        """What writes it: into a file, or each article into a file of its own in a folder."""
        write = write_each if separate else write_together

        def run() -> Written:
            with closing(self._desk()) as desk:
                return write(desk, self.form, self._gathering(desk), self.options, target)

        return run

    def _desk(self) -> Desk:
        return Desk(self.path, self.editor, read_only=True)

    def _gathering(self, desk: Desk) -> Gathering:
        return Gathering(desk, self.selection, lambda: not self.given_up.is_set())
