"""A text as the words and signs that an alignment compares, typography set aside."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from fact_desk.model.span import Span

if TYPE_CHECKING:
    import regex

_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_DASHES = "\u2010-\u2015\u2212\ufe58\ufe63\uff0d"
_TOKEN = (
    # A number is one word with the points inside it, so that "1,000" is not "1, 000".
    rf"\p{{Nd}}[\p{{Nd}}{_UNSEEN}]*(?:[.,:'’]\p{{Nd}}+)*"
    # These scripts set no spaces between words.
    r"|[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]\p{M}*"
    rf"|(?:(?!\p{{Nd}})[\p{{L}}\p{{N}}])[[\p{{L}}\p{{M}}\p{{No}}\p{{Nl}}{_UNSEEN}]"
    r"--[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]]*"
    rf"|-{{2,3}}|[-{_DASHES}]|\.{{3}}|[*_~`]+|[^\s{_UNSEEN}]\p{{M}}*"
)
_QUOTES = dict.fromkeys("\"'`´‘’‚‛“”„‟«»‹›′″＂＇「」『』", '"')
_FEET = dict.fromkeys("'’′‘", "'")
_EMPHASIS = frozenset("*_~`")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words and signs of a text in order.

    `keys` are numbers, the same for words that differ by typography only; `starts` and `ends`
    are code points; `silent` tells the signs of Markdown emphasis, which say nothing themselves.
    `weights` say how much a token tells about a place. With `one_line` each line is a paragraph,
    else blank lines part them.
    """

    text: str
    keys: list[int]
    starts: list[int]
    ends: list[int]
    silent: list[bool]
    weights: list[int]
    one_line: bool = True

    def __len__(self) -> int:
        return len(self.keys)

    def within(self, span: Span) -> range:
        """The tokens that the span has at least a part of."""
        return range(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))

    def said(self, numbers: Sequence[int]) -> list[int]:
        """The keys of those tokens, signs of emphasis left out."""
        return [self.keys[number] for number in numbers if not self.silent[number]]

    def weigh(self, numbers: Iterable[int]) -> int:
        """How much those tokens tell together."""
        return sum(self.weights[number] for number in numbers)

    def raw(self, number: int) -> str:
        """A token as it stands in the text."""
        return self.text[self.starts[number] : self.ends[number]]


class Vocabulary:
    """Numbers for words, shared by the texts that are compared."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._known: dict[str, tuple[int, int]] = {}

    def tokens(self, text: str) -> Tokens:
        """The text in words and signs."""
        one_line = "\n\n" not in text and "\n\r\n" not in text
        tokens = Tokens(text, [], [], [], [], [], one_line)
        for found in _token().finditer(text):
            start, end = found.span()
            raw = found.group()
            key, weight = self._known.get(raw) or self._learn(raw)
            silent = raw[0] in _EMPHASIS and _is_emphasis(text, start, end)
            if raw in _QUOTES and start and text[start - 1].isdigit():
                # Behind a digit they may be feet and inches, or minutes and seconds.
                key, weight = self._number(_FEET.get(raw, '"') + "1"), 1
            tokens.keys.append(key)
            tokens.starts.append(start)
            tokens.ends.append(end)
            tokens.silent.append(silent)
            tokens.weights.append(0 if silent else weight)
        return tokens

    def _learn(self, raw: str) -> tuple[int, int]:
        folded = fold(raw)
        weight = min(len(folded), 8) if folded[0].isalnum() else 1
        self._known[raw] = known = self._number(folded), weight
        return known

    def _number(self, folded: str) -> int:
        return self._numbers.setdefault(folded, len(self._numbers))


def fold(raw: str) -> str:
    """A word or sign without what only typesetting adds: NFC, plain quotes, dashes and dots."""
    if raw.isascii():
        if raw in _QUOTES:
            return _QUOTES[raw]
        return "-" if raw.startswith("-") else raw
    if raw in _QUOTES:
        return _QUOTES[raw]
    if unicodedata.category(raw[0]) == "Pd" or raw == "\u2212":
        return "-"
    if raw == "…":
        return "..."
    folded = unicodedata.normalize("NFC", raw).replace("’", "'")
    return "".join(character for character in folded if character not in _UNSEEN) or raw


def _is_emphasis(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else "\n"
    after = text[end] if end < len(text) else "\n"
    if before.isalnum() and after.isalnum():
        return False
    return not (before in " \t" and after in " \t")


@cache
def _token() -> regex.Pattern[str]:
    import regex

    return regex.compile(_TOKEN, regex.V1)
