"""Scrolling through an article, a frame at a time, beside a bare text widget's frames."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QTextEdit

from tests.bench.run import Run
from tests.bench.screen import Painted, bare_page, fill, program_with, settle
from tests.bench.table import Aim, Row
from tests.bench.timing import Timed, paired

_AIM = Aim(most=0.016)
_LAID_OUT = 1.5
"""Seconds after which the bare page is laid out to its end."""

_STEP = 120
"""Pixels to a frame: about a notch of the wheel."""


def measure(run: Run) -> Iterator[Row]:
    """From the middle of the article on."""
    for size in run.sizes:
        with program_with(run.desks.of_one(size)) as program:
            view = program.reading.view
            edit = bare_page(view.size())
            fill(edit, view.text)
            settle(_LAID_OUT)
            pair = paired(_frames(view), _frames(edit), run.rounds(120))
            edit.close()
            edit.deleteLater()
        yield Row("a frame while scrolling", size.name, pair, _AIM)


def _frames(page: QTextEdit) -> Timed:
    bar, painted = page.verticalScrollBar(), Painted(page.viewport())
    bar.setValue(bar.maximum() // 2)

    def scroll() -> float:
        step = bar.value() + _STEP
        place = step if step < bar.maximum() else bar.minimum()
        return painted.after(lambda: bar.setValue(place))

    return scroll
