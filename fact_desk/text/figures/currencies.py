"""Currencies before and behind a number: €3, US$ 5, 66 billion dollars, 50p."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from fact_desk.text.figures.currency_table import (
    ADJECTIVES,
    CENTS,
    DOLLAR_PREFIXES,
    LETTER_SIGNS,
    NAMES,
    NOUNS,
    SHARED_NOUNS,
    SIGNS,
)
from fact_desk.text.figures.tokens import Kind, Words


@dataclass(frozen=True, slots=True)
class Money:
    """A currency up to the token `last` (excluded); `in_millions` for codes such as MUSD."""

    code: str
    last: int
    in_millions: bool = False


def read_sign(words: Words, index: int) -> Money | None:
    """The currency that stands before a number at the token `index`, or None."""
    token = words[index]
    if token.text in SIGNS:
        return Money(SIGNS[token.text], index + 1)
    if token.kind is not Kind.WORD:
        return None
    return _lettered_dollar(words, index) or _code(words, index) or _letter_sign(words, index)


def _lettered_dollar(words: Words, index: int) -> Money | None:
    last = index + 2 if words.lows(index, 2) == ("u.s", ".") else index + 1
    if (
        words.text[words[index].start : words[index].start + 4].lower() == "u.s "
        and last == index + 1
    ):
        last = index + 1
    if words.low(index) == "u" and words.lows(index + 1, 2) == (".", "s"):
        sign = index + 4 if words.low(index + 3) == "." else index + 3
        return Money("USD", sign + 1) if words.low(sign) == "$" else None
    code = DOLLAR_PREFIXES.get(words.low(index))
    if code is None or words.low(last) != "$":
        return None
    if words.low(index) in ("a", "s") and not words[last].glued:
        return None
    return Money(code, last + 1)


def _code(words: Words, index: int) -> Money | None:
    """An ISO code in capitals in front of a numeral: USD 5, MAUD 60."""
    written = words[index].text
    following = index + 1 if words.low(index + 1) != "." else index + 2
    if words[following].kind is not Kind.NUMERAL and words.low(following) not in ("-", "−", "."):
        return None
    if written in NAMES and written not in ("ALL", "TRY"):
        return Money(written, following)
    if len(written) == 4 and written[0] == "M" and written[1:] in NAMES:
        return Money(written[1:], following, in_millions=True)
    return None


def _letter_sign(words: Words, index: int) -> Money | None:
    code = LETTER_SIGNS.get(words[index].text)
    if code is None:
        return None
    following = index + 2 if words.low(index + 1) == "." else index + 1
    numeral = words[following]
    if numeral.kind is not Kind.NUMERAL:
        return None
    if len(words[index].text) == 1 and (not numeral.glued or len(numeral.text) < 3):
        return None
    return Money(code, following)


def read_name(words: Words, index: int) -> Money | None:
    """The currency that stands behind a number at the token `index`, or None."""
    token, following = words[index], words[index + 1]
    if following.kind is Kind.NUMERAL and following.glued:
        return None
    if token.text in SIGNS:
        return Money(SIGNS[token.text], index + 1)
    if token.kind is not Kind.WORD and token.text != "¢":
        return None
    return _cents(words, index) or _named(words, index) or _code_behind(words, index)


def _cents(words: Words, index: int) -> Money | None:
    low = words.low(index)
    if low in CENTS:
        return Money("cent" if CENTS[low] == "USD" else "penny", index + 1)
    ends = not words[index + 1].glued or words[index + 1].text in ".,;:)"
    if words[index].text in ("c", "p") and words[index].glued and ends:
        return Money("cent" if low == "c" else "penny", index + 1)
    return None


def _code_behind(words: Words, index: int) -> Money | None:
    written = words[index].text
    if written in NAMES and written not in ("ALL", "TRY"):
        return Money(written, index + 1)
    if len(written) == 4 and written[0] == "M" and written[1:] in NAMES:
        return Money(written[1:], index + 1, in_millions=True)
    code = LETTER_SIGNS.get(written)
    return Money(code, index + 1) if code and len(written) > 1 else None


def _named(words: Words, index: int) -> Money | None:
    """A currency in words, with or without its country: euros, Hong Kong dollars."""
    for count in (3, 2, 1):
        code = _names().get(words.lows(index, count))
        if code is not None:
            return Money(code, index + count)
    return None


@cache
def _names() -> dict[tuple[str, ...], str]:
    table: dict[tuple[str, ...], str] = {}
    for noun, adjective, code in _called():
        for form in (noun, noun if noun.upper() == code else f"{noun}s"):
            table.setdefault((*adjective.split(), form), code)
    return table | {("pounds", "sterling"): "GBP", ("pound", "sterling"): "GBP"}


def _called() -> Iterator[tuple[str, str, str]]:
    """What currencies are called: noun, adjective (or none), code."""
    for noun, code in NOUNS.items():
        yield noun, "", code
    codes_of = {noun: (code,) for noun, code in NOUNS.items()} | SHARED_NOUNS
    for noun, codes in codes_of.items():
        by_country = {code[:2]: code for code in codes}
        for adjective, country in ADJECTIVES.items():
            if country in by_country:
                yield noun, adjective, by_country[country]
