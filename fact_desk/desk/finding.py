"""Where words stand in a text: as a phrase typed by an editor, or as a search hit has them."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections import deque
from collections.abc import Iterator
from functools import cache, cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from fact_desk.model.span import Span

if TYPE_CHECKING:
    import regex

_ALIKE = {
    **dict.fromkeys("‘’‚‛", "'"),
    **dict.fromkeys("“”„‟", '"'),
    # Full and simple case folding disagree here; the letter alone is what is typed.
    "İ": "i",
}
"""What stands in print for characters that a keyboard has."""

_LETTER = r"[\p{L}\p{N}\p{Co}]"
"""What SQLite's unicode61 makes words of; marks go with the letter before them."""

_WORD = rf"(?:{_LETTER}\p{{M}}*)+"


def find_places(text: str, words: str) -> list[Span]:
    """The places of `words` as a phrase in `text`; see `Findable.places`."""
    return Findable(text).places(words)


class Findable:
    """A text made ready to be searched many times."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._folds = {character: _fold(character) for character in set(text)}
        self._folded = text.translate(str.maketrans(self._folds))

    @property
    def text(self) -> str:
        """The text that was made ready."""
        return self._text

    def places(self, words: str) -> list[Span]:
        """The spans of the phrase in text order, none overlapping, in code points of the text.

        Letters fit in either case and however their accents are encoded (Unicode 3.13, D145);
        printed quotation marks and blanks fit those of a keyboard. No letter is cut in two.
        """
        phrase = "".join(map(_fold, words))
        return [*self._places(phrase)] if phrase.strip() else []

    def _places(self, phrase: str) -> Iterator[Span]:
        start = self._folded.find(phrase)
        while start >= 0:
            end = start + len(phrase)
            span = self._span(start, end)
            if span is not None:
                yield span
            start = self._folded.find(phrase, start + 1 if span is None else end)

    def _span(self, start: int, end: int) -> Span | None:
        """The span of folded characters; None where an end lies inside a letter."""
        if unicodedata.combining(self._folded[end : end + 1] or " "):
            return None
        if len(self._folded) == len(self._text):
            # Folding never shortens: with no growth, every character became one.
            return Span(start, end)
        first, last = bisect_left(self._edges, start), bisect_left(self._edges, end)
        whole = (self._edges[first], self._edges[last]) == (start, end)
        return Span(first, last) if whole else None

    @cached_property
    def _edges(self) -> list[int]:
        """Where each character of the text begins in the folded text, and its end."""
        lengths = {character: len(fold) for character, fold in self._folds.items()}
        return [*accumulate(map(lengths.__getitem__, self._text), initial=0)]


def first_place(text: str, words: str) -> Span | None:
    """The tightest stretch of `text` that has all the words, the first of several; or None.

    Words are compared as SQLite's FTS5 does with unicode61: whole, the last one as a beginning,
    in any case, without accents.
    """
    typed = [_bare(word) for word in _word().findall(words.translate(_bases(words)))]
    # Each once, and what was typed last stays last: it may be a beginning.
    sought = [*dict.fromkeys(reversed(typed))][::-1]
    return _tightest(text, sought) if sought else None


def _tightest(text: str, sought: list[str]) -> Span | None:
    seen: dict[str, Span] = {}
    order: deque[str] = deque()
    best: Span | None = None
    for word, span in _words_in(text, sought):
        for name in _answers(word, sought):
            if name in seen:
                order.remove(name)
            seen[name] = span
            order.append(name)
        if len(seen) == len(sought):
            stretch = Span(seen[order[0]].start, span.end)
            best = stretch if best is None or len(stretch) < len(best) else best
    return best


def _answers(word: str, sought: list[str]) -> list[str]:
    found = [name for name in sought if name == word]
    last = sought[-1]
    return found if last in found or not word.startswith(last) else [*found, last]


def _words_in(text: str, sought: list[str]) -> Iterator[tuple[str, Span]]:
    """The words of the text, bare, that may be one of those sought."""
    for match in _pattern(sought).finditer(text.translate(_bases(text))):
        yield _bare(match.group()), Span(*match.span())


@cache
def _word() -> regex.Pattern[str]:
    # Loaded late: a start of the window needs no search.
    import regex

    return regex.compile(_WORD)


def _pattern(sought: list[str]) -> regex.Pattern[str]:
    import regex

    *whole, last = [r"\p{M}*".join(map(regex.escape, word)) for word in sought]
    closed = [rf"{word}\p{{M}}*+(?!{_LETTER})" for word in whole]
    # The letters come first: looking back before each character would take many times as long.
    first = "".join({regex.escape(word[0]) for word in sought})
    return regex.compile(
        rf"(?=[{first}])(?<!{_LETTER}\p{{M}}*)(?:{'|'.join([last, *closed])})(?:{_LETTER}|\p{{M}})*"
    )


def _bases(text: str) -> dict[int, str]:
    """The table that takes every letter to the small one without accents, one for one."""
    return {ord(character): _base(character) for character in set(text)}


def _base(character: str) -> str:
    if unicodedata.category(character).startswith("M"):
        return character
    return unicodedata.normalize("NFD", character)[0].lower()[0]


def _bare(word: str) -> str:
    """The word without the marks that stand for themselves."""
    if word.isascii():
        return word
    return "".join(c for c in word if not unicodedata.category(c).startswith("M"))


def _fold(character: str) -> str:
    """What a character is compared as, never nothing."""
    if character in _ALIKE:
        return _ALIKE[character]
    if unicodedata.category(character) == "Zs":
        return " "
    parts = unicodedata.normalize("NFD", character).casefold()
    return unicodedata.normalize("NFD", parts)
