"""Words and lines with their places on a page, in points; the page's foot is at nought."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

HYPHEN = "\x02"
"""What stands for a hyphen at a line's end (PDFium puts it there)."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is set; `size` is the height of its font's box, `at` its place in the file."""

    text: str
    left: float
    right: float
    base: float
    size: float
    strong: bool
    at: int

    @property
    def top(self) -> float:
        """Where its font's box ends."""
        return self.base + self.size


@dataclass(slots=True)
class Line:
    """Words on one base line of one column; `page` counts from nought."""

    words: list[Word]
    page: int
    text: str = field(init=False)
    left: float = field(init=False)
    right: float = field(init=False)
    base: float = field(init=False)
    size: float = field(init=False)
    strong: bool = field(init=False)

    def __post_init__(self) -> None:
        self.measure()

    def measure(self) -> None:
        """Works out again what follows from the words."""
        main = max(self.words, key=lambda word: len(word.text))
        self.text = " ".join(word.text for word in self.words)
        self.left, self.right = self.words[0].left, self.words[-1].right
        self.base, self.size = main.base, main.size
        self.strong = all(word.strong for word in self.words)

    @property
    def top(self) -> float:
        """Where its font's box ends."""
        return self.base + self.size

    @property
    def middle(self) -> float:
        """Half way up."""
        return self.base + self.size / 2


def typical(values: Sequence[float]) -> float:
    """The median, nought where there are no values."""
    ordered = sorted(values)
    return ordered[len(ordered) // 2] if ordered else 0.0


def typical_size(lines: Sequence[Line]) -> float:
    """The size in which most letters are set."""
    letters: dict[float, int] = {}
    for line in lines:
        size = round(line.size, 1)
        letters[size] = letters.get(size, 0) + len(line.text)
    return max(letters, key=lambda size: letters[size]) if letters else 0.0
