"""How high the cards of a list are: measured where they are seen, estimated elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

from fact_desk.model.annotation import Annotation
from fact_desk.window.panel.card_delegate import LINES, row_height
from fact_desk.window.panel.drawing import words_width
from fact_desk.window.panel.lines import letters_on_a_line, lines_needed
from fact_desk.window.panel.wording import one_line


class CardHeights:
    """Measuring the words of 20,000 cards takes a second, so only those in view are measured."""

    def __init__(self, card_width: int) -> None:
        self.card_width = card_width
        self._letters = letters_on_a_line(words_width(card_width))
        self._rows = [row_height(lines) for lines in range(LINES + 1)]
        self._measured: dict[str, int] = {}

    def estimates(self, shown: Iterable[Annotation | None]) -> list[int]:
        """The heights of rows, gaps included."""
        return [self.estimate(annotation) for annotation in shown]

    def estimate(self, annotation: Annotation | None) -> int:
        """The height of a row as far as it is known."""
        if annotation is None:
            return self._rows[1]
        exact = annotation.target.exact
        lines = self._measured.get(exact) or (1 if len(exact) <= self._letters else LINES)
        return self._rows[lines]

    def measure(self, annotation: Annotation | None) -> int:
        """The true height of a row."""
        if annotation is not None and annotation.target.exact not in self._measured:
            exact = annotation.target.exact
            width = words_width(self.card_width)
            self._measured[exact] = lines_needed(one_line(exact), width, LINES)
        return self.estimate(annotation)
