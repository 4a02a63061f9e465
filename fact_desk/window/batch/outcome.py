"""What came of many files, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(slots=True)
class Outcome:
    """How many files were asked for, how many became articles, and what is to be said of them.

    `refused` are sentences, `notices` sentences behind the file's name, `passed` sentences about
    folders; `stopped` says that not all files were read.
    """

    asked: int = 0
    new: int = 0
    known: int = 0
    refused: list[str] = field(default_factory=list[str])
    notices: list[str] = field(default_factory=list[str])
    passed: list[str] = field(default_factory=list[str])
    stopped: bool = False

    @property
    def left(self) -> int:
        """Files that were not read."""
        return self.asked - self.new - self.known - len(self.refused)

    @property
    def has_details(self) -> bool:
        """Whether there is more to say than how many came in."""
        return bool(self.refused or self.notices or self.passed or self.stopped)

    def sentence(self) -> str:
        """The whole in a sentence or two."""
        parts = [f"{_counted(self.new, 'article')} came in"]
        if self.known:
            were = "was" if self.known == 1 else "were"
            parts.append(f"{self.known:,} {were} on the desk already")
        if self.refused:
            were = "was" if len(self.refused) == 1 else "were"
            parts.append(f"{_counted(len(self.refused), 'file')} {were} refused")
        said = f"{', '.join(parts)}."
        if self.stopped:
            were = "was" if self.left == 1 else "were"
            said += f" Cancelled: {_counted(self.left, 'file')} {were} not read."
        return said

    def lines(self) -> Iterator[str]:
        """Everything else, a line each, under headings."""
        told = (
            ("Refused", self.refused),
            ("Passed over", self.passed),
            ("Changed or left out on the way in", self.notices),
        )
        first = True
        for heading, sentences in told:
            if sentences:
                yield from (() if first else ("",))
                yield f"{heading}:"
                yield from sentences
                first = False


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
