"""Numbers that only tell their order: hundreds of thousands, several hundred, dozens."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from fact_desk.text.figures.number_words import HUNDRED, SCALES
from fact_desk.text.figures.tokens import Words

_PLURALS = {
    "tens": Decimal(10),
    "dozens": Decimal(12),
    "scores": Decimal(20),
    "hundreds": Decimal(100),
    **{f"{word}s": value for word, value in SCALES.items() if not word.endswith("s")},
}
_NOT_ALONE = {"tens", "scores"}
_SEVERAL = {
    "few": (Decimal(3), Decimal(5)),
    "several": (Decimal(3), Decimal(9)),
    "couple": (Decimal(2), Decimal(2)),
    "many": (Decimal(3), None),
}
_TWO = Decimal(2)
_TEN = Decimal(10)


@dataclass(frozen=True, slots=True)
class Vague:
    """Bounds of a number up to the token `last` (excluded); `high` may be open."""

    low: Decimal
    high: Decimal | None
    last: int


def read_vague(words: Words, index: int) -> Vague | None:
    """The vague number at the token `index`.

    "hundreds of thousands" is from two hundred thousand (two of them at least) to a million (below
    ten of them, where the next larger word begins).
    """
    low = words.low(index)
    if low in _PLURALS:
        return _plural(words, index)
    if low in ("a", "the", "past", "last") and words.low(index + 1) in ("few", "couple"):
        return _several(words, index + 1)
    return _several(words, index) if low in _SEVERAL else None


def _plural(words: Words, index: int) -> Vague | None:
    size = _PLURALS[words.low(index)]
    last = index + 1
    while words.low(last) == "of" and words.low(last + 1) in _PLURALS:
        size, last = size * _PLURALS[words.low(last + 1)], last + 2
    alone = words.low(index) in _NOT_ALONE and last == index + 1
    if alone and (words.low(index) == "tens" or words.low(last) != "of"):
        return None
    return Vague(
        size * _TWO, size * (_TEN if "dozen" not in words.low(index) else Decimal(8)), last
    )


def _several(words: Words, index: int) -> Vague | None:
    """Several hundred, a few thousand, a couple of dozen."""
    low, high = _SEVERAL[words.low(index)]
    last = index + 1
    if words.low(last) == "of":
        last += 1
    size = Decimal(1)
    while words.low(last) in SCALES or words.low(last) in (HUNDRED, "dozen"):
        size *= SCALES.get(words.low(last)) or Decimal(100 if words.low(last) == HUNDRED else 12)
        last += 1
    if size == 1:
        return None
    return Vague(low * size, None if high is None else high * size, last)
