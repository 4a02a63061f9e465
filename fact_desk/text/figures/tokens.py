"""A text as numerals, words and signs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import TypeVar, cast

import regex

from fact_desk.text.figures.numerals import NUMERAL, numeral_value


class Kind(Enum):
    """What a token is; `OPAQUE` is never read (addresses, telephone numbers, versions)."""

    NUMERAL = 1
    WORD = 2
    SIGN = 3
    BREAK = 4
    OPAQUE = 5
    OUTSIDE = 6


@dataclass(frozen=True, slots=True)
class Token:
    """A token of the folded text; `glued` says that no space stands before it."""

    text: str
    low: str
    start: int
    end: int
    kind: Kind
    glued: bool = False
    value: Decimal | None = None

    @property
    def is_capital(self) -> bool:
        """Whether it is a word that begins with a capital letter."""
        return self.kind is Kind.WORD and self.text[0].isupper()

    def glued_to(self, following: Token) -> bool:
        """Whether `following`, the next token, stands right behind it."""
        return following.glued and self.kind not in (Kind.BREAK, Kind.OUTSIDE)


_MARGIN = 32
_OUTSIDE = Token("", "", 0, 0, Kind.OUTSIDE)
_PADDING = [_OUTSIDE] * _MARGIN

# Lowered digits belong to the word they end, as in CO₂; raised ones and vulgar fractions don't.
_LETTER = r"(?:[^\W\d_²³¹⁰⁴-⁹¼½¾⅐-⅞]|[₀-₉])"

_FILE = "|".join(
    rf"(?<=\.{end})"
    for end in "jpg jpeg png gif svg webp pdf html htm md csv docx xlsx mp3 mp4 zip".split()
)

# Not Python's own expressions: those before 3.11.5 go one step too far in a possessive group.
_TOKEN = regex.compile(
    rf"""
      (?P<break>\n)
    | (?P<opaque>
        (?:https?://|www\.)[^\s<>"]++
      | (?<![\w/.-])\w[\w/.-]*+(?:{_FILE})(?!\w)
      | (?<![\w/.-])/[\w.%-]++(?:/[\w.%-]*+)++
      | (?<![\w/.-])(?=[\w-]*+[^\W\d])[\w.-]++(?:/[\w.-]++){{3,}}+/?
      | (?<![\w.+-])[\w.+-]++@[\w.-]++
      | (?<![\w.])\d{{1,3}}(?:\.\d{{1,3}}){{3}}(?!\d|\.\d)
      | (?<![\w.])\d{{1,2}}(?:\.\d{{1,2}}){{2,}}(?!\d|\.\d)
      | (?<![\w.])v\d++(?:\.\d++)++
      | (?<![\w.,+-])(?:\+\d{{1,3}}[ .-]?)?(?:\(\d{{2,5}}\)[ ]?\d?|\d{{3}}[.-])
        \d{{3}}[ .-]\d{{4}}(?![\w,-])
      | (?<![\w.,])\+\d{{1,3}}(?:[ -]\(?\d{{1,4}}\)?){{2,5}}(?![\w,-])
      | (?<![\w.,/])(?:24/7|9/11|7/7|50/50|20/20)(?![\w/])
      | (?<![\w.,])\d{{3}}-0\d{{3}}(?![\w-])
      | (?<![\w.,$€£])0\d{{2,4}}[ -]\d{{3,4}}(?:[ -]?\d{{3,4}})?(?!\w|[.,]\d)
      | (?<![\w.,])\d++-\d++-\d++-\d[\d-]*+
      )
    | (?P<numeral>{NUMERAL})
    | (?P<word>(?:{_LETTER}\.){{2,}}|{_LETTER}++(?:'{_LETTER}++)*+)
    | (?P<space>[^\S\n]++)
    | (?P<sign>.)
    """,
    regex.VERBOSE | regex.DOTALL,
)

_KINDS = {
    "break": Kind.BREAK,
    "opaque": Kind.OPAQUE,
    "numeral": Kind.NUMERAL,
    "word": Kind.WORD,
    "sign": Kind.SIGN,
}


Read = TypeVar("Read")


def remembered(read: Callable[[Words, int], Read]) -> Callable[[Words, int], Read]:
    """What `read` finds at a token, kept with the text, as several recognisers ask for it."""

    def look_up(words: Words, index: int) -> Read:
        key = (read, index)
        if key not in words.memory:
            words.memory[key] = read(words, index)
        return cast(Read, words.memory[key])

    return look_up


class Words:
    """The tokens of a text; one a little outside of it is an empty token."""

    def __init__(self, text: str) -> None:
        """Cut up `text`, which is folded."""
        self.text = text
        self.memory: dict[tuple[object, int], object] = {}
        found = list(_tokens(text))
        self.count = len(found)
        self._starts = [token.start for token in found]
        self._tokens = [*_PADDING, *found, *_PADDING]
        self._lows = [token.low for token in self._tokens]

    def __getitem__(self, index: int) -> Token:
        """The token at `index`, counted from 0."""
        return self._tokens[index + _MARGIN]

    def low(self, index: int) -> str:
        """The token at `index` in lower case."""
        return self._lows[index + _MARGIN]

    def lows(self, index: int, count: int) -> tuple[str, ...]:
        """The `count` tokens from `index` in lower case."""
        return tuple(self._lows[index + _MARGIN : index + _MARGIN + count])

    def index_at(self, offset: int) -> int:
        """The index of the first token that starts at `offset` or behind it."""
        return bisect_left(self._starts, offset)

    def match(self, pattern: re.Pattern[str], index: int) -> re.Match[str] | None:
        """What `pattern` finds from the very start of the token at `index`."""
        return pattern.match(self.text, self[index].start)


def _tokens(text: str) -> Iterator[Token]:
    glued = False
    for match in _TOKEN.finditer(text):
        name = match.lastgroup or "sign"
        if name == "space":
            glued = False
            continue
        written = match.group()
        value = numeral_value(written) if name == "numeral" else None
        yield Token(
            written, written.lower(), match.start(), match.end(), _KINDS[name], glued, value
        )
        glued = name != "break"
