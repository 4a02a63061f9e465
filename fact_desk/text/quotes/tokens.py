"""The words and signs of a text, with their places."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

import regex

from fact_desk.model.span import Span

_TOKEN = regex.compile(
    r"(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Prof|Rev|Hon|Jr|Sr|Maj|Cmdr|Supt|Det|Insp|"
    r"Messrs|Mme|Mlle)\.|(?:\p{Lu}\.)+(?=[\s\p{Lu},'’])|"
    r"['’](?:s|ll|d|m|re|ve)(?![\p{L}\p{N}])|"
    r"[\p{L}\p{N}\p{M}@_]+(?:(?:[-‐‑&./]|['’](?!(?:s|ll|d|m|re|ve)(?![\p{L}\p{N}])))"
    r"[\p{L}\p{N}\p{M}_]+)*|\.{2,}|--+|\S"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or sign; `low` is its lower case."""

    start: int
    end: int
    text: str
    low: str

    @property
    def is_word(self) -> bool:
        """Whether it has letters or digits."""
        return self.text[0].isalnum() or (len(self.text) > 1 and self.text[1].isalpha())

    @property
    def is_capital(self) -> bool:
        """Whether it is written with a capital."""
        return self.text[0].isupper()


class Tokens:
    """The tokens of a text in order; a place past either end is the empty sign."""

    def __init__(self, text: str) -> None:
        """Reads the text once."""
        self.text = text
        self._all = [
            Token(found.start(), found.end(), found.group(), found.group().lower())
            for found in _TOKEN.finditer(text)
        ]
        self._starts = [token.start for token in self._all]

    def __len__(self) -> int:
        return len(self._all)

    def __getitem__(self, index: int) -> Token:
        return self._all[index] if 0 <= index < len(self._all) else NOTHING

    def at(self, offset: int) -> int:
        """The index of the first token that starts at the offset or behind it."""
        return bisect_left(self._starts, offset)

    def span(self, first: int, last: int) -> Span:
        """The stretch of the tokens from `first` to `last` (excluded)."""
        return Span(self._all[first].start, self._all[last - 1].end)

    def words(self, first: int, last: int) -> list[Token]:
        """Those of the tokens from `first` to `last` that are words."""
        return [token for token in self._all[max(first, 0) : last] if token.is_word]


NOTHING = Token(0, 0, " ", " ")
