"""Hedges around a number: about, at least, nearly, up to, or so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from fact_desk.text.figures.comparisons import is_comparison
from fact_desk.text.figures.tokens import Kind, Words


class Bound(Enum):
    """Which way a hedge opens a number."""

    NONE = 0
    LOW = 1
    HIGH = 2


@dataclass(frozen=True, slots=True)
class Hedge:
    """The hedge as it stands, and whether the number is its lower or upper bound."""

    text: str
    bound: Bound = Bound.NONE


_BEFORE: dict[tuple[str, ...], Bound] = {
    **dict.fromkeys(
        [
            ("about",), ("around",), ("nearly",), ("almost",), ("some",), ("roughly",),
            ("approximately",), ("approx",), ("circa",), ("c",), ("ca",), ("~",), ("≈",), ("≃",),
            ("∼",), ("estimated",), ("an", "estimated"), ("close", "to"), ("near",), ("nearing",),
            ("just", "about"), ("more", "or", "less"), ("somewhere", "around"), ("virtually",),
            ("practically",), ("approaching",), ("on", "average"), ("an", "average", "of"),
            ("average", "of"), ("perhaps",), ("maybe",), ("in", "the", "region", "of"),
            ("in", "the", "order", "of"), ("of", "the", "order", "of"), ("just", "shy", "of"),
            ("shy", "of"), ("something", "like"), ("estimated", "at"), ("reportedly",),
            ("at", "around"), ("at", "about"), ("±",), ("plus", "or", "minus"),
        ],
        Bound.NONE,
    ),
    **dict.fromkeys(
        [
            ("at", "least"), ("more", "than"), ("over",), ("above",), ("as", "many", "as"),
            ("upwards", "of"), ("upward", "of"), ("in", "excess", "of"), ("exceeding",),
            ("exceeds",), ("exceeded",), ("no", "fewer", "than"), ("no", "less", "than"),
            ("not", "less", "than"), ("greater", "than"), ("higher", "than"), ("just", "over"),
            ("well", "over"), ("well", "above"), ("slightly", "more", "than"), ("larger", "than"),
            ("a", "little", "over"), ("slightly", "over"), ("just", "above"), ("minimum",),
            ("a", "minimum", "of"), ("minimum", "of"), ("beyond",), (">",), ("≥",),
            ("longer", "than"),
            ("older", "than"), ("far", "more", "than"), ("little", "more", "than"),
            ("better", "than"),
            ("well", "more", "than"), ("just", "more", "than"), ("topped",), ("topping",),
            ("surpassed",),
            ("surpassing",), ("bigger", "than"), ("much", "more", "than"),
            ("a", "little", "more", "than"),
        ],
        Bound.LOW,
    ),
    **dict.fromkeys(
        [
            ("up", "to"), ("less", "than"), ("fewer", "than"), ("under",), ("below",),
            ("at", "most"), ("no", "more", "than"), ("not", "more", "than"), ("as", "much", "as"),
            ("as", "little", "as"), ("as", "few", "as"), ("just", "under"), ("well", "under"),
            ("lower", "than"), ("smaller", "than"), ("a", "maximum", "of"), ("maximum", "of"),
            ("maximum",), ("slightly", "less", "than"), ("slightly", "under"), ("well", "below"),
            ("just", "below"), ("<",), ("≤",), ("not", "exceeding"), ("younger", "than"),
            ("shorter", "than"), ("a", "little", "under"), ("just", "less", "than"), ("within",),
            ("not", "above"),
        ],
        Bound.HIGH,
    ),
}  # fmt: skip
_AS_MUCH_AS = ("as", "much", "as")
_LONGEST = 4

_BEHIND: dict[tuple[str, ...], Bound] = {
    ("or", "so"): Bound.NONE,
    ("or", "thereabouts"): Bound.NONE,
    ("on", "average"): Bound.NONE,
    ("or", "more"): Bound.LOW,
    ("or", "above"): Bound.LOW,
    ("or", "over"): Bound.LOW,
    ("or", "higher"): Bound.LOW,
    ("or", "older"): Bound.LOW,
    ("or", "greater"): Bound.LOW,
    ("or", "longer"): Bound.LOW,
    ("and", "over"): Bound.LOW,
    ("and", "above"): Bound.LOW,
    ("and", "older"): Bound.LOW,
    ("plus",): Bound.LOW,
    ("+",): Bound.LOW,
    ("-", "plus"): Bound.LOW,
    ("-", "odd"): Bound.NONE,
    ("-", "ish"): Bound.NONE,
    ("ish",): Bound.NONE,
    ("or", "less"): Bound.HIGH,
    ("or", "fewer"): Bound.HIGH,
    ("or", "under"): Bound.HIGH,
    ("or", "younger"): Bound.HIGH,
    ("or", "lower"): Bound.HIGH,
    ("at", "most"): Bound.HIGH,
    ("at", "least"): Bound.LOW,
}

_GAPS = {"a", "an", "the", "only", "just", "another", "somewhere"}


def hedge_before(words: Words, first: int) -> Hedge | None:
    """The hedge that ends right before the token `first` (an article between is passed over)."""
    hedge = _ends_at(words, first)
    if hedge is None and words.low(first - 1) in _GAPS:
        hedge = _ends_at(words, first - 1)
    return hedge


def _ends_at(words: Words, end: int) -> Hedge | None:
    if words.low(end - 1) == "." and words.low(end - 2) in ("c", "approx", "ca"):
        return Hedge(f"{words[end - 2].text}.")
    for count in range(_LONGEST, 0, -1):
        start = end - count
        bound = _BEFORE.get(words.lows(start, count)) if start >= 0 else None
        if bound is not None and _is_hedge(words, start, count):
            return Hedge(words.text[words[start].start : words[end - 1].end], bound)
    return None


def _is_hedge(words: Words, start: int, count: int) -> bool:
    """Whether it hedges: not the "c" of a name, not "over" as in "over the past", nor "a near"."""
    if is_comparison(words, start, count):
        return False
    if count > 1 or words[start].kind is Kind.SIGN:
        return True
    if words.low(start) in ("c", "ca"):
        return False
    return not (words.low(start) in ("below", "above", "over") and words.low(start - 1) == "as")


def hedge_behind(words: Words, last: int) -> tuple[Hedge, int] | None:
    """The hedge that starts at the token `last`, and the token behind it."""
    for count in (2, 1):
        bound = _BEHIND.get(words.lows(last, count))
        if bound is None or (words.low(last) in ("-", "+", "ish") and not words[last].glued):
            continue
        if words.low(last) == "+" and words[last + 1].kind is Kind.NUMERAL:
            return None
        end = last + count
        return Hedge(words.text[words[last].start : words[end - 1].end], bound), end
    return None
