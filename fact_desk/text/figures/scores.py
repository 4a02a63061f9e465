"""Scores and results: 2–1, 52 to 48, 6-4; the numbers in `low` and `high`, whichever came first."""

from __future__ import annotations

import re
from decimal import Decimal

from fact_desk.model.figure import Figure, FigureKind
from fact_desk.text.figures.behind import read_behind_number
from fact_desk.text.figures.cardinals import read_cardinal
from fact_desk.text.figures.counts import is_plural
from fact_desk.text.figures.readings import Reading
from fact_desk.text.figures.tokens import Kind, Words

_SCORE = re.compile(
    r"(?P<a>\d{1,3})(?:-|–| – | - )(?P<b>\d{1,3})(?![\w%°$€£-]|[.,]\d| ?(?:per ?cent|%))"
)
_RESULT = frozenset(
    """
win won wins winning beat beats beating lost lose loss losing defeat defeated defeating victory
draw drew drawn tie tied score scored scoreline lead led leading trailed trailing vote voted votes
passed ruled ruling decision majority result goals match final set sets record aggregate
margin rejected approved thrashed edged advantage against ahead game half-time ended finished
""".split()
)
_REACH = 8


def read_score(words: Words, index: int) -> Reading | None:
    """The result at a numeral: it goes down ("3-1"), is even, or stands near a word of results."""
    match = words.match(_SCORE, index)
    if match is not None and words[index].text == match["a"]:
        return _in_digits(words, index, match)
    return _with_to(words, index)


def _in_digits(words: Words, index: int, match: re.Match[str]) -> Reading | None:
    first, second = Decimal(match["a"]), Decimal(match["b"])
    last = words.index_at(match.end())
    if words.low(last) in ("year", "-", "/", "years") or words[last].kind is Kind.NUMERAL:
        return None
    if read_behind_number(words, last, True) or is_plural(words[last].text):
        return None
    near = _near_result(words, index, last)
    if not near and (first < second or (words[last].kind is Kind.WORD and first >= 20)):
        return None
    return _reading(index, last, first, second)


def _with_to(words: Words, index: int) -> Reading | None:
    """52 to 48; five votes to four is left to the counts."""
    first = read_cardinal(words, index)
    if first is None or words.low(first.last) not in ("to",) or words.low(index - 1) == "from":
        return None
    second = read_cardinal(words, first.last + 1)
    if second is None or max(first.scale, second.scale) > 1 or second.value == 1:
        return None
    before = words.low(index - 1)
    near = _near_result(words, index, second.last) and before not in ("up", "$", "between")
    if not near and (before != "by" or first.value <= second.value):
        return None
    if first.value < second.value and not _near_result(words, index, index):
        return None
    if words[second.last].low in (
        "percent",
        "%",
        "per",
        "years",
        "million",
        "months",
        "days",
        "hours",
    ):
        return None
    return _reading(index, second.last, first.value, second.value)


def _near_result(words: Words, first: int, last: int) -> bool:
    for place in range(max(0, first - _REACH), min(words.count, last + 3)):
        if words.low(place) in _RESULT:
            return True
    return False


def _reading(first: int, last: int, one: Decimal, other: Decimal) -> Reading:
    figure = Figure(low=min(one, other), high=max(one, other), kind=FigureKind.SCORE)
    return Reading(first, last, figure)
