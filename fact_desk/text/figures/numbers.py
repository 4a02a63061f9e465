"""Any number: whole, decimal, scaled, fraction, power of ten, vague; with its sign."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal, DivisionByZero, InvalidOperation, Overflow

from fact_desk.text.figures.cardinals import Cardinal, read_cardinal
from fact_desk.text.figures.fractions import Part, read_behind, read_part
from fact_desk.text.figures.number_words import HUNDRED, SCALES, SUPERSCRIPTS
from fact_desk.text.figures.tokens import Kind, Words, remembered
from fact_desk.text.figures.vague import read_vague


@dataclass(frozen=True, slots=True)
class Number:
    """A number in the tokens from `first` to `last` (excluded).

    A vague one has no `value` but bounds. `mantissa` is what stands before the `scale` (1: none).
    `is_part` says that it is nothing but a fraction; `in_words` that no numeral is in it.
    """

    first: int
    last: int
    value: Decimal | None
    low: Decimal | None = None
    high: Decimal | None = None
    scale: Decimal = Decimal(1)
    is_part: bool = False
    in_words: bool = False
    approximation: str = ""

    @property
    def mantissa(self) -> Decimal | None:
        """The value as it stands before its scale."""
        return None if self.value is None else self.value / self.scale

    def times(self, factor: Decimal) -> Number:
        """The number in another scale."""
        return replace(
            self,
            value=_product(self.value, factor),
            low=_product(self.low, factor),
            high=_product(self.high, factor),
            scale=self.scale * factor,
        )


def _product(value: Decimal | None, factor: Decimal) -> Decimal | None:
    return None if value is None else value * factor


_MINUS = {"-", "−", "–"}
_BEFORE_MINUS = {Kind.BREAK, Kind.OUTSIDE}
_OPENERS = frozenset("( [ = , : < > \" ± ≤ ≥ ~ ' $ € £ ¥".split())


@remembered
def read_number(words: Words, index: int) -> Number | None:
    """The number that starts at the token `index`, sign and all, or None."""
    sign = _sign_length(words, index)
    unsigned = _read_unsigned(words, index + sign)
    if unsigned is None or not sign:
        return unsigned
    if words.low(index) == "+" or unsigned.value is None:
        return replace(unsigned, first=index)
    return replace(unsigned, first=index, value=-unsigned.value)


def _sign_length(words: Words, index: int) -> int:
    """How many tokens make the sign of the number behind them: 0 or 1."""
    token = words[index]
    if token.low in ("minus", "negative"):
        return 0 if words.low(index - 1) == "or" else 1
    if token.text == "+":
        return 1 if words[index + 1].glued else 0
    if token.text not in _MINUS or words[index + 1].kind is not Kind.NUMERAL:
        return 0
    before = words[index - 1]
    apart = not token.glued or before.text in _OPENERS or before.kind in _BEFORE_MINUS
    if token.text == "–" and not words[index + 1].glued:
        return 0
    if words[index + 1].glued:
        return 1 if apart else 0
    return 1 if before.kind in _BEFORE_MINUS or before.low in ("to", "convert", "of") else 0


def _read_unsigned(words: Words, index: int) -> Number | None:
    vague = read_vague(words, index)
    if vague is not None:
        return Number(index, vague.last, None, vague.low, vague.high, in_words=True)
    part = read_part(words, index)
    if part is not None:
        return _from_part(words, index, part)
    whole = read_cardinal(words, index)
    if whole is None:
        return None
    behind = _inserted_part(words, whole) or read_behind(words, whole)
    if behind is not None:
        return _mixed(words, index, whole, behind)
    return _with_power(words, index, whole)


def _inserted_part(words: Words, whole: Cardinal) -> Part | None:
    """The 4/5 of "1 4/5"."""
    return None if whole.scale != 1 or whole.in_words else read_behind(words, whole)


def _from_part(words: Words, index: int, part: Part) -> Number:
    """A fraction, or what a scale makes of it: half a million, three quarters of a million."""
    number = Number(index, part.last, part.value, is_part=True, in_words=part.in_words)
    place = part.last
    if words.low(place) == "of":
        place += 1
    if words.low(place) in ("a", "-"):
        place += 1
    low = words.low(place)
    factor = Decimal(12) if low == "dozen" else SCALES.get(low)
    if low == HUNDRED:
        factor = Decimal(100)
    if factor is None:
        return number
    return replace(number.times(factor), last=place + 1, is_part=False)


def _mixed(words: Words, index: int, whole: Cardinal, part: Part) -> Number:
    """A whole number and a fraction; what scale the fraction is of, its place tells."""
    last, scale = part.last, whole.scale
    factor = SCALES.get(words.low(last))
    if factor is None and words.lows(last, 2)[0] == "-":
        factor = SCALES.get(words.low(last + 1))
        last += 1 if factor else 0
    in_words = whole.in_words and part.in_words
    if factor is None:
        unit = scale if scale >= 1000 else Decimal(1)
        return Number(index, last, whole.value + part.value * unit, scale=scale, in_words=in_words)
    if scale > 1:
        return Number(index, last + 1, whole.value + part.value * factor, scale=scale)
    value = (whole.value + part.value) * factor
    return Number(index, last + 1, value, scale=factor, in_words=in_words)


_POWER = re.compile(
    r"[ ]?[×x*·][ ]?10[ ]?(?:\^[ ]?)?(?P<power>[-−–+]?[ ]?\d{1,3}(?![\d.,]\d)|[⁻⁺−]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)"
)
_RAISED = re.compile(
    r"\^(?P<power>[-−+]?\d{1,3})(?!\d)|(?P<minus>[ ]?−\d{1,2})(?!\d)|(?P<small>[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)"
)
_LONGEST_POWER = 300


def _with_power(words: Words, index: int, whole: Cardinal) -> Number:
    """The number, times the power of ten or raised to the power that is written behind it."""
    number = Number(index, whole.last, whole.value, scale=whole.scale, in_words=whole.in_words)
    if whole.in_words or whole.last != index + 1:
        return number
    end = words[index].end
    times = _POWER.match(words.text, end)
    if times is not None:
        return _raised(words, number, whole.value, Decimal(10), times.end(), times["power"])
    raised = _RAISED.match(words.text, end)
    if raised is None or (raised["minus"] and words[index].text != "10"):
        return number
    power = raised["power"] or raised["minus"] or raised["small"]
    if raised["small"] and words[index].text != "10":
        return number
    return _raised(words, number, Decimal(1), whole.value, raised.end(), power)


def _raised(
    words: Words, number: Number, mantissa: Decimal, base: Decimal, end: int, written: str
) -> Number:
    power = int(written.replace(" ", "").replace("–", "-").translate(SUPERSCRIPTS))
    last = words.index_at(end)
    if abs(power) > _LONGEST_POWER:
        return replace(number, last=last)
    try:
        value = mantissa * base**power
    except (DivisionByZero, InvalidOperation, Overflow):
        return number
    return replace(number, last=last, value=value)
