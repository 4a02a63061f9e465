"""Years, spans of years, decades, centuries and quarters: 2012–13, the 1990s, Q3 2020.

Kept as ISO 8601-2 has them: "2014", "2012/2013", "199X" (a decade), "18XX" (the 19th century),
"2020-Q3" and "2020-H1" (the usual way, which ISO lacks).
"""

from __future__ import annotations

import re

from fact_desk.text.figures.cardinals import read_cardinal
from fact_desk.text.figures.counts import is_plural
from fact_desk.text.figures.currencies import read_name
from fact_desk.text.figures.dates import date_reading, is_year
from fact_desk.text.figures.number_words import ORDINALS, SCALE_LETTERS, SCALES
from fact_desk.text.figures.percents import read_percent
from fact_desk.text.figures.readings import Reading
from fact_desk.text.figures.tokens import Kind, Words
from fact_desk.text.figures.units import read_unit

_SPAN = re.compile(
    r"(?P<a>(?:1[0-9]|20|21)\d\d)(?: ?[–-] ?|/)(?P<b>(?:1[0-9]|20|21)?\d\d)(?![\w%-]|[.,]\d)"
)
_DECADE = re.compile(r"(?P<c>1[0-9]|20|21)(?P<d>\d)0(?:'?s)(?!\w)")
_SHORT_DECADE = re.compile(r"'?(?P<d>[2-9])0'?s(?!\w)")
_QUARTER = re.compile(r"(?P<k>[QH])(?P<n>[1-4])(?: (?:of )?(?P<y>(?:19|20)\d\d))?(?!\w)")
_YEAR_BEFORE = frozenset(
    """
in since by from until till after before during of early late mid pre post through throughout
circa to year years for and or between summer winter spring autumn fall fiscal fy than the ( class
season around about on last end a into at as - – , s his her its their
""".split()
)
_SURE_BEFORE = frozenset(
    """
in since until till during early late mid fiscal year fy
""".split()
)


def read_period(words: Words, index: int) -> Reading | None:
    """The year, decade or span of years at a numeral."""
    return (
        _year_span(words, index)
        or _decade(words, index)
        or _two_years(words, index)
        or _year(words, index)
    )


def _year_span(words: Words, index: int) -> Reading | None:
    match = words.match(_SPAN, index)
    if match is None:
        return None
    first, second = match["a"], match["b"]
    second = second if len(second) == 4 else first[:2] + second
    if not int(first) < int(second) <= int(first) + 500:
        return None
    last = words.index_at(match.end())
    if read_unit(words, last, after_digits=True) is not None and words.low(last) != "season":
        return None
    return date_reading(words, index, last, f"{first}/{second}")


def _two_years(words: Words, index: int) -> Reading | None:
    """From 2010 to 2014; between 2010 and 2012."""
    joint = words.low(index + 1)
    if not (is_year(words, index) and is_year(words, index + 2)):
        return None
    before = words.low(index - 1)
    if (joint == "and" and before == "between") or joint in ("to", "through", "until"):
        first, second = words[index].text, words[index + 2].text
        if int(first) < int(second) and _stands_as_year(
            words, index + 2, sure=before in ("from", "between")
        ):
            start = index - 1 if before in ("from", "between") else index
            return date_reading(words, start, index + 3, f"{first}/{second}")
    return None


def _decade(words: Words, index: int) -> Reading | None:
    match = words.match(_DECADE, index)
    if match is not None:
        date = f"{match['c']}{match['d']}X"
        return date_reading(words, index, words.index_at(match.end()), date)
    short = words.match(_SHORT_DECADE, index)
    if short is None or words.low(index - 1) in ("her", "his", "their", "my", "your", "our"):
        return None
    if words.low(index - 1) not in ("the", "'", "-", "early", "late", "mid"):
        return None
    return date_reading(words, index, words.index_at(short.end()), f"19{short['d']}X")


def read_word_decade(words: Words, index: int) -> Reading | None:
    """The thirties, the nineties: a decade of the 20th century."""
    names = (
        "twenties",
        "thirties",
        "forties",
        "fifties",
        "sixties",
        "seventies",
        "eighties",
        "nineties",
    )
    before = words.low(index - 1)
    if words.low(index) not in names or before not in (
        "the",
        "early",
        "late",
        "mid",
        "-",
        "nineteen",
    ):
        return None
    return date_reading(words, index, index + 1, f"19{names.index(words.low(index)) + 2}X")


def _year(words: Words, index: int) -> Reading | None:
    if not is_year(words, index):
        return None
    before = words.low(index - 1)
    if not _stands_as_year(words, index, sure=before in _SURE_BEFORE):
        return None
    if before not in _YEAR_BEFORE and is_plural(words[index + 1].text):
        return None
    likely = 1700 <= int(words[index].text) <= 2100
    if not likely and before not in _SURE_BEFORE:
        return None
    return date_reading(words, index, index + 1, words[index].text)


def _stands_as_year(words: Words, index: int, sure: bool) -> bool:
    """Whether four digits are a year: nothing behind them makes them a quantity."""
    following = words[index + 1]
    if following.glued and following.kind in (Kind.WORD, Kind.NUMERAL):
        return False
    if read_percent(words, index + 1, after_digits=True) or following.low in SCALES:
        return False
    if following.low in SCALE_LETTERS or following.text in ("+", "×", "°"):
        return False
    if words.low(index + 1) == "-" and following.glued and not sure:
        return words.low(index + 2) not in ("strong",) and not read_unit(words, index + 2, True)
    if sure:
        return True
    return (
        read_unit(words, index + 1, True) is None
        and read_name(words, index + 1) is None
        and (following.low not in ("people", "men", "women", "children", "homes", "jobs", "troops"))
    )


def read_quarter(words: Words, index: int) -> Reading | None:
    """Q3; Q3 2020; H1 2021."""
    match = words.match(_QUARTER, index)
    if match is None:
        return None
    date = f"{match['y'] or 'XXXX'}-{match['k']}{match['n']}"
    return date_reading(words, index, words.index_at(match.end()), date)


def read_century(words: Words, index: int) -> Reading | None:
    """The 19th century; the twenty-first century; mid-20th-century."""
    rank = ordinal_at(words, index)
    if rank is None:
        return None
    number, last = rank
    place = last + 1 if words.low(last) == "-" else last
    if words.low(place) not in ("century", "centuries") or not 0 < number < 30:
        return None
    return date_reading(words, index, place + 1, f"{number - 1:02}XX")


def ordinal_at(words: Words, index: int) -> tuple[int, int] | None:
    """The rank that an ordinal at the token `index` tells, and the token behind it."""
    token = words[index]
    if token.kind is Kind.NUMERAL:
        ends = words[index + 1]
        if (
            ends.low in ("st", "nd", "rd", "th")
            and ends.glued
            and token.text.replace(",", "").isdigit()
        ):
            return int(token.text.replace(",", "")), index + 2
        return None
    if token.low in ORDINALS:
        return int(ORDINALS[token.low]), index + 1
    tens = read_cardinal(words, index)
    if tens is None or not tens.in_words:
        return None
    place = tens.last + 1 if words.low(tens.last) in ("-", "and") else tens.last
    unit = ORDINALS.get(words.low(place))
    if unit is None or tens.value % 10 or not unit < 10:
        return None
    return int(tens.value + unit), place + 1
