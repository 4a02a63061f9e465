"""Parts of a whole: ½, 3/4, two-thirds, a quarter, and mixed with a number: two and a half."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from fact_desk.text.figures.cardinals import Cardinal, read_cardinal
from fact_desk.text.figures.number_words import MANY_PARTS, ORDINALS, PARTS, SCALES, VULGAR
from fact_desk.text.figures.tokens import Kind, Token, Words

_LARGEST_DIVISOR = 1_000
_NOT_FRACTIONS = {("24", "7"), ("9", "11"), ("7", "7"), ("20", "20"), ("50", "50")}
_BEHIND_A_FRACTION = frozenset(
    """
of as or and to in from that the is was more less who were are have had has its their this fewer a
an said say his her our when higher lower since on by at over between
""".split()
)


@dataclass(frozen=True, slots=True)
class Part:
    """A fraction up to the token `last` (excluded)."""

    value: Decimal
    last: int
    in_words: bool = True


def read_part(words: Words, index: int) -> Part | None:
    """The fraction below or above one that starts at the token `index`, without a whole number."""
    token = words[index]
    if token.text in VULGAR:
        above, below = VULGAR[token.text]
        return Part(Decimal(above) / Decimal(below), index + 1, in_words=False)
    if token.kind is Kind.NUMERAL:
        return _slashed(words, index) or _counted_parts(words, index)
    if token.kind is not Kind.WORD:
        return None
    return _half(words, index) or _one_part(words, index) or _counted_parts(words, index)


def read_behind(words: Words, number: Cardinal) -> Part | None:
    """The fraction that goes on a whole number: the ½ of 2½, the "and a half", the 3/4 of 7 3/4."""
    place = number.last
    if words[place].text in VULGAR:
        return read_part(words, place)
    if not number.in_words and words[place].kind is Kind.NUMERAL and not words[place].glued:
        return _slashed(words, place)
    joined = words.low(place) == "and" or words.lows(place, 3) == ("-", "and", "-")
    if not joined:
        return None
    start = place + (3 if words.low(place) == "-" else 1)
    part = _half(words, start) or _one_part(words, start) or _counted_parts(words, start)
    return part if part and part.value < 1 else None


def _slashed(words: Words, index: int) -> Part | None:
    above, slash, below = words[index], words[index + 1], words[index + 2]
    if slash.text != "/" or not (above.text.isdigit() and below.text.isdigit()):
        return None
    if (above.text, below.text) in _NOT_FRACTIONS or words.low(index + 3) == "/":
        return None
    if not _can_divide(above, below) or _goes_on(words, index + 3):
        return None
    return Part(Decimal(above.text) / Decimal(below.text), index + 3, in_words=False)


def _can_divide(above: Token, below: Token) -> bool:
    return (
        below.text[0] != "0"
        and len(above.text) <= 4
        and len(below.text) <= 4
        and 1 < int(below.text) <= _LARGEST_DIVISOR
    )


def _goes_on(words: Words, index: int) -> bool:
    """Whether letters are glued to the number, so that it is a name (1/4in is not)."""
    return words[index].glued and words[index].kind is Kind.NUMERAL


def _half(words: Words, index: int) -> Part | None:
    """Half where it is a quantity: half of, half the, half a million, a half, one half."""
    before = 0
    if words.low(index) in ("a", "one"):
        before = 2 if words.low(index + 1) == "-" else 1
    if words.low(index + before) != "half" or words.low(index - 1) in _HALVES_OF_TIME:
        return None
    last = index + before + 1
    if before and words.low(index) == "a" and words.low(last) == "-":
        return None
    return Part(Decimal("0.5"), last)


_HALVES_OF_TIME = frozenset(
    """
first second latter other 1st 2nd better last back
""".split()
)


def _one_part(words: Words, index: int) -> Part | None:
    """A third, one fifth, quarter (of a million), one twenty-fifth."""
    low = words.low(index)
    if low == "quarter":
        named = words.low(index + 1) in SCALES or words.lows(index + 1, 2) == ("of", "a")
        return Part(Decimal("0.25"), index + 1) if named else None
    if low not in ("a", "one"):
        return None
    start = index + 2 if words.low(index + 1) == "-" else index + 1
    below = _divisor(words, start)
    if below is None or (low == "a" and not _ends_fraction(words, below.last)):
        return None
    return Part(1 / below.value, below.last)


def _divisor(words: Words, index: int) -> Part | None:
    """What a single part is called, in one word or several: fifth, twenty-fifth, one hundredth."""
    low = words.low(index)
    if low in PARTS and low != "half":
        return Part(PARTS[low], index + 1)
    tens = read_cardinal(words, index)
    if tens is None or not tens.in_words or words.low(index) in ("a", "one"):
        return None
    last = tens.last + 1 if words.low(tens.last) == "-" else tens.last
    unit = ORDINALS.get(words.low(last), Decimal(0))
    if tens.value % 10 == 0 and 0 < unit < 10:
        return Part(tens.value + unit, last + 1)
    return None


def _ends_fraction(words: Words, index: int) -> bool:
    """Whether "a third" ends here rather than telling the rank of what follows."""
    token = words[index]
    return token.kind is not Kind.WORD or token.low in _BEHIND_A_FRACTION or token.low in SCALES


def _counted_parts(words: Words, index: int) -> Part | None:
    """Three-quarters, 2 thirds, five eighths; also "two-third" in front of a noun."""
    above = read_cardinal(words, index)
    if above is None:
        return None
    last = above.last + 1 if words.low(above.last) == "-" else above.last
    low = words.low(last)
    below = MANY_PARTS.get(low)
    if below is None and above.value > 1 and low in ("third", "quarter") and last > above.last:
        below = PARTS[low]
    if below is None or above.value != above.value.to_integral_value():
        return None
    if low in ("quarters", "seconds") and above.value > 3:
        return None
    return Part(above.value / below, last + 1, above.in_words)
