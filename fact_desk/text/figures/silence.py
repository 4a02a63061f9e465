"""Numbers that are no figures: No. 10, a 747, Route 66, the 400m race, COVID-19, one of them."""

from __future__ import annotations

import re
from decimal import Decimal

from fact_desk.text.figures.calendar_table import MONTHS, WEEKDAYS
from fact_desk.text.figures.currency_table import LETTER_SIGNS, NAMES
from fact_desk.text.figures.name_table import FUNCTION_WORDS, LABELS, RACES, SOFT_LABELS, STREETS
from fact_desk.text.figures.number_words import TENS, UNITS
from fact_desk.text.figures.quantities import Quantity
from fact_desk.text.figures.tokens import Kind, Words

_JOINED = frozenset(
    """
mid pre post early late under over sub non ex to and a half or all multi
""".split()
)
_LINE_NUMBER = re.compile(
    r"(?:\d{1,3}(?:\.\d{1,2})*[.)]|\(\d{1,2}\))[ \t]+(?=[*_'\"“(]*[^\W\d_])"
    r"|\d{1,2}(?:\.\d{1,2})+[ \t]+(?=[A-Z])"
)


def is_named(words: Words, index: int) -> bool:
    """Whether the numeral at the token `index` is part of a name or a label, as told before it."""
    token, before = words[index], words[index - 1]
    following = words[index + 1]
    clocked = following.glued and following.text in (":", "/", "-")
    if token.text[0] == "0" and token.text.isdigit() and len(token.text) > 1 and not clocked:
        return True
    if before.glued_to(token) and _glued_name(words, index):
        return True
    if _is_label(words, index) or _is_line_number(words, index) or _is_reference(words, index):
        return True
    return _is_address(words, index)


def _glued_name(words: Words, index: int) -> bool:
    """G7, F-16, COVID-19, CO-2: letters right before the numeral, perhaps with a hyphen."""
    before = words[index - 1]
    if before.kind is Kind.WORD:
        known = before.text in NAMES or before.text in LETTER_SIGNS
        return not known and before.text[1:] not in NAMES
    if before.text in ("-", "_", "/") and before.glued:
        return _joined_name(words, index)
    return before.text in ("#", "@", "_", "\\")


def _joined_name(words: Words, index: int) -> bool:
    first = words[index - 2]
    if first.kind is Kind.NUMERAL:
        return (
            words[index - 1].text == "-"
            and words[index - 3].kind is Kind.WORD
            and words[index - 2].glued
        )
    if first.kind is not Kind.WORD or first.low in _JOINED | UNITS.keys() | TENS.keys():
        return False
    return first.low not in MONTHS and first.low not in WEEKDAYS


_LISTED = frozenset(("and", ",", "&", "-", "–", "to", "or"))
_NOTED = frozenset((",", "-", "–"))
_LONGEST_LIST = 10


def _before_list(words: Words, index: int, joints: frozenset[str]) -> int:
    """The token before the list of numerals that the one at `index` is in."""
    place = index - 1
    for _ in range(_LONGEST_LIST):
        if words.low(place) not in joints or words[place - 1].kind is not Kind.NUMERAL:
            break
        place -= 2
    return place


def _is_label(words: Words, index: int) -> bool:
    """No. 10; Sections 3 and 4; Windows 10."""
    place = _before_list(words, index, _LISTED)
    dotted = words.low(place) == "." and words[place].glued
    place -= 1 if dotted else 0
    low = words.low(place)
    if low in ("no", "p", "sec", "ep") and not dotted:
        return low == "no" and words[place].text == "No" and words[index - 1].low == "no"
    if low not in LABELS:
        return False
    return low not in SOFT_LABELS or words[place].is_capital or not _is_counting(words, index)


def _is_counting(words: Words, index: int) -> bool:
    return words[index + 1].kind is Kind.WORD or words.low(index + 1) in ("%", "-")


def _is_line_number(words: Words, index: int) -> bool:
    """The number of a list or a heading: first on its line, with a stop behind it."""
    starts = words[index - 1].kind in (Kind.BREAK, Kind.OUTSIDE)
    bracketed = words.low(index - 1) == "(" and words[index - 2].kind in (Kind.BREAK, Kind.OUTSIDE)
    if not (starts or bracketed):
        return False
    return words.match(_LINE_NUMBER, index - 1 if bracketed else index) is not None


def _is_reference(words: Words, index: int) -> bool:
    """A source or a note in brackets: [12], [3, 4]."""
    place = _before_list(words, index, _NOTED)
    if words.low(place) != "[":
        return False
    end = index + 1
    for _ in range(_LONGEST_LIST):
        if words.low(end) not in _NOTED or words[end + 1].kind is not Kind.NUMERAL:
            break
        end += 2
    return words.low(end) == "]"


def _is_address(words: Words, index: int) -> bool:
    """10 Downing Street; 1600 Pennsylvania Avenue NW."""
    if not words[index + 1].is_capital:
        return False
    return any(
        words.low(place) in STREETS and words[place].is_capital
        for place in range(index + 2, index + 5)
    )


def follows_name(words: Words, quantity: Quantity) -> bool:
    """Whether a bare number is the end of a name: Apollo 11, DAX 30, iPhone 5, CO 2."""
    before = words[quantity.first - 1]
    number = words[quantity.first]
    if quantity.has_unit or number.kind is not Kind.NUMERAL or not before.is_capital:
        return False
    if (
        before.low in FUNCTION_WORDS
        or "," in number.text
        or "." in number.text
        or before.low.endswith("ed")
    ):
        return False
    if before.low in MONTHS or before.low in WEEKDAYS:
        return False
    return len(number.text) <= 5 and quantity.number.scale == 1


def is_model(words: Words, quantity: Quantity) -> bool:
    """Whether a whole number stands where only a name can: a 747, the 911 call, 737s."""
    number = words[quantity.first]
    if number.kind is not Kind.NUMERAL:
        return False
    following = words[quantity.last]
    glued = following.glued and following.kind is Kind.WORD
    if not quantity.has_unit and glued and quantity.number.scale == 1:
        return True
    if quantity.has_unit or quantity.number.scale != 1 or not number.text.isdigit():
        return False
    if following.text == "-" and following.glued and words[quantity.last + 1].kind is Kind.WORD:
        return words[quantity.last + 1].is_capital
    return words.low(quantity.first - 1) in ("a", "an") and number.text != "1"


_JOINED_ADJECTIVES = frozenset(
    """
way sided off time stop tier piece step ply dimensional handed legged faced on out pronged stroke
""".split()
)


def is_adjective(words: Words, quantity: Quantity) -> bool:
    """Whether a number says what something is like, or is a name: two-way, the Group of Seven."""
    last = quantity.last
    if not quantity.has_unit and words.low(last) == "-" and words[last].glued:
        return words.low(last + 1) in _JOINED_ADJECTIVES
    before = words.lows(quantity.first - 2, 2)
    return words[quantity.first].is_capital and before in (("group", "of"), ("gang", "of"))


_LONGEST_UNIT = 4


def is_power(words: Words, quantity: Quantity) -> bool:
    """Whether a negative number is the power of a unit that went before: ml · kg −1."""
    before, number = words[quantity.first - 1], words[quantity.first + 1]
    if words[quantity.first].text != "−" or before.kind is not Kind.WORD or quantity.has_unit:
        return False
    return len(before.text) <= _LONGEST_UNIT and number.text in ("1", "2", "3")


def is_bracketed(words: Words, quantity: Quantity) -> bool:
    """Whether a number counts the parts of a sentence: (1), 2); or repeats one: seven (7)."""
    number, before = words[quantity.first], words[quantity.first - 1]
    if quantity.has_unit or words.low(quantity.last) != ")" or not words[quantity.last].glued:
        return False
    if not number.text.isdigit() or len(number.text) > 2 or quantity.last > quantity.first + 1:
        return False
    return before.text in ("(", ";", ":", ".") or before.kind in (Kind.BREAK, Kind.OUTSIDE)


def is_race(words: Words, quantity: Quantity) -> bool:
    """Whether a distance names a race: the 400m, the 100 metres final, a 10K run."""
    if quantity.unit.symbol not in ("m", "km") and words.low(quantity.last - 1) != "k":
        return False
    if words[quantity.first].kind is not Kind.NUMERAL:
        return False
    following = words.low(quantity.last)
    if following in RACES or (following in ("men", "women", "men's", "women's")):
        return True
    return words.low(quantity.first - 1) in ("men's", "women's", "girls'", "boys'")


_NOT_BEFORE = frozenset(
    """
this that no any every each the which some first last only another next good new big other such a
same right latest loved as not own anyone no- like
""".split()
)


def is_pronoun(words: Words, quantity: Quantity) -> bool:
    """Whether "one" (or a bare "zero") is said without counting: one of them, this one, one day."""
    if words.low(quantity.first) not in ("one", "a", "an") or quantity.number.value != Decimal(1):
        return False
    if quantity.unit.symbol in ("percent", "percentage point"):
        return False
    if words.low(quantity.first - 1) in _NOT_BEFORE and quantity.unit.symbol not in ("percent",):
        return True
    if quantity.unit.symbol == "point":
        return words.low(quantity.first - 1) == "at"
    if not quantity.has_unit:
        return words.low(quantity.last) != "and" or words.low(quantity.first - 1) != "of"
    return quantity.unit.symbol in ("day", "time") and words.low(quantity.last - 2) != "-"
