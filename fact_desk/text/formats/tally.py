"""Counting what of a file is not taken in, or not as it stood, and saying so."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

_WORD = re.compile(r"[^\W_]+")


def counted(count: int, noun: str) -> str:
    """The count with its noun, in the plural where it must be."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def words_in(text: str) -> int:
    """How many words a text holds."""
    return len(_WORD.findall(text))


@dataclass(slots=True)
class Tally:
    """What a reader met on its way through a file."""

    changes: int = 0
    """Tracked changes, each read as if it had been accepted."""
    hidden_words: int = 0
    margin_words: int = 0
    """Words in headers and footers."""
    boxes: int = 0
    """Text boxes, set behind the paragraph that they hang on."""
    left_out: Counter[str] = field(default_factory=Counter[str])
    """Things without words of their own, by noun in the singular."""

    def notices(self) -> Iterator[str]:
        """Sentences for the editor, none where there was nothing of the kind."""
        if self.changes:
            were = "was" if self.changes == 1 else "were"
            yield f"{counted(self.changes, 'tracked change')} {were} read as accepted."
        if self.hidden_words:
            yield f"Hidden text ({counted(self.hidden_words, 'word')}) is not part of the article."
        if self.boxes:
            yield (
                "The text box stands behind the paragraph that it hangs on."
                if self.boxes == 1
                else f"{self.boxes:,} text boxes stand behind the paragraphs that they hang on."
            )
        if self.margin_words:
            words = counted(self.margin_words, "word")
            yield f"Headers and footers ({words}) were left out."
        if self.left_out:
            things = [counted(count, noun) for noun, count in self.left_out.most_common()]
            yield f"{', '.join(things)} left out."
