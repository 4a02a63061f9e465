"""The words of a story as they come out, with the places that comments point to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

CONTEXT = 80
"""Code points that are kept on either side of a comment's words."""

_FARTHEST_WORD = 60


class Pointed(NamedTuple):
    """A comment's id, the words that it stands at, and what stands around them."""

    comment: str
    exact: str
    before: str
    after: str


@dataclass(slots=True)
class Said:
    """Words in the order in which they will be read."""

    _parts: list[str] = field(default_factory=list[str])
    _length: int = 0
    _starts: dict[str, int] = field(default_factory=dict[str, int])
    _ends: dict[str, int] = field(default_factory=dict[str, int])
    _points: dict[str, int] = field(default_factory=dict[str, int])

    def add(self, words: str) -> None:
        """Say these words next."""
        self._parts.append(words)
        self._length += len(words)

    def start(self, comment: str) -> None:
        """What a comment is about begins here."""
        self._starts.setdefault(comment, self._length)

    def end(self, comment: str) -> None:
        """What a comment is about ends here."""
        self._ends.setdefault(comment, self._length)

    def point(self, comment: str) -> None:
        """A comment hangs here; it is about the word before where it has no range."""
        self._points.setdefault(comment, self._length)

    def text(self) -> str:
        """All of it."""
        return "".join(self._parts)

    def pointed(self) -> Iterator[Pointed]:
        """The comments in the order in which they were met."""
        text = self.text()
        for comment in dict.fromkeys([*self._starts, *self._points]):
            start, end = self._range(comment, text)
            exact = text[start:end].strip()
            before = text[max(0, start - CONTEXT) : start]
            yield Pointed(comment, exact, before, text[end : end + CONTEXT])

    def _range(self, comment: str, text: str) -> tuple[int, int]:
        point = self._points.get(comment, self._length)
        if comment in self._starts:
            start = self._starts[comment]
            return start, max(start, self._ends.get(comment, point))
        line = text.rfind("\n", 0, point) + 1
        before = text[max(line, point - _FARTHEST_WORD) : point].rstrip()
        word = before.split()[-1] if before.split() else ""
        end = point - (point - max(line, point - _FARTHEST_WORD) - len(before))
        return end - len(word), end
