"""What is in force at a place of a rich text file, from brace to brace."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from fact_desk.text.formats.look import Look
from fact_desk.text.formats.richtext.page import Page, Setting


class Sink(Protocol):
    """Where words go."""

    def add(self, words: str, look: Look) -> None:
        """Set these words next."""
        ...


@dataclass(slots=True)
class Capture:
    """Takes words that are not part of the text."""

    _parts: list[str] = field(default_factory=list[str])

    def add(self, words: str, look: Look) -> None:
        """Keep these words."""
        self._parts.append(words)

    def text(self) -> str:
        """What was kept."""
        return "".join(self._parts)


def _nothing() -> None:
    pass


@dataclass(slots=True)
class State:
    """A group's state; the group inside begins with the same."""

    sink: Sink
    page: Page | None
    """Where paragraphs go; None inside of what is only kept."""
    look: Look = Look()
    setting: Setting = Setting()
    font: int = 0
    skip: int = 1
    deleted: bool = False
    ended: Callable[[], None] = _nothing
    """What is to be done when the group ends."""

    def inner(self) -> State:
        """The state at the beginning of a group inside."""
        return State(
            self.sink,
            self.page,
            self.look,
            self.setting,
            self.font,
            self.skip,
            self.deleted,
        )
