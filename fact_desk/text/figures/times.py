"""Times of day: 2pm, 14:30, 8 a.m. to 5 p.m., noon. Kept as "T14:30" or "T08:00/T17:00"."""

from __future__ import annotations

import re
from decimal import Decimal

from fact_desk.model.figure import Figure, FigureKind
from fact_desk.text.figures.hedges import hedge_before
from fact_desk.text.figures.readings import Reading
from fact_desk.text.figures.tokens import Words

_HALF = r"(?P<{0}>[ap])\.? ?m\b\.?"
_TIME = re.compile(
    r"(?P<h>\d{1,2})(?:[:.h](?P<m>\d\d)(?!\d))?(?::(?P<s>\d\d)(?!\d))? ?" + _HALF.format("half"),
    re.I,
)
_CLOCK = re.compile(
    r"(?P<h>[01]?\d|2[0-4]):(?P<m>[0-5]\d)(?::[0-5]\d(?: [+-]\d{4}\b)?)?(?![\d:]|\.\d{3})"
)
_TO_TIME = re.compile(
    r"(?P<h>\d{1,2})(?:[:.](?P<m>\d\d))? ?(?:-|–|to|and) ?(?=\d{1,2}(?:[:.]\d\d)? ?[ap]\.? ?m\b)",
    re.I,
)
_NAMED = {"noon": "T12:00", "midday": "T12:00", "midnight": "T00:00"}
_ZONE = frozenset(
    """
gmt utc bst est edt cet cest pst pdt et pt ut ist
""".split()
)


def _time_reading(words: Words, index: int, end: int, date: str) -> Reading:
    last = words.index_at(end)
    if words.low(last) in _ZONE and words[last].text.isupper():
        last += 1
    hedge = hedge_before(words, index)
    figure = Figure(approximation=hedge.text if hedge else "", kind=FigureKind.TIME, date=date)
    return Reading(index, last, figure)


def read_time(words: Words, index: int) -> Reading | None:
    """The time of day, or the two of them, at a numeral."""
    return _two_times(words, index) or _half_day(words, index) or _oclock(words, index)


def _iso(match: re.Match[str], half: str) -> str | None:
    hour = int(match["h"])
    if not 0 < hour <= 12 or int(match["m"] or 0) > 59:
        return None
    return f"T{hour % 12 + (12 if half == 'p' else 0):02}:{match['m'] or '00'}"


def _half_day(words: Words, index: int) -> Reading | None:
    match = words.match(_TIME, index)
    date = _iso(match, match["half"].lower()) if match else None
    if match is None or date is None:
        return None
    following = _behind_time(words, match.end())
    if following is not None:
        other = words.match(_TIME, following)
        until = _iso(other, other["half"].lower()) if other else None
        if other is not None and until is not None:
            return _time_reading(words, index, other.end(), f"{date}/{until}")
    return _time_reading(words, index, match.end(), date)


def _behind_time(words: Words, end: int) -> int | None:
    last = words.index_at(end)
    return last + 1 if words.low(last) in ("to", "-", "–", "until") else None


def _two_times(words: Words, index: int) -> Reading | None:
    """9–11am, where only the second says which half of the day."""
    match = words.match(_TO_TIME, index)
    if match is None:
        return None
    second = _TIME.match(words.text, match.end())
    start = _iso(match, second["half"].lower()) if second else None
    until = _iso(second, second["half"].lower()) if second else None
    if second is None or start is None or until is None:
        return None
    return _time_reading(words, index, second.end(), f"{start}/{until}")


_CLOCKED = re.compile(r"(?:(?P<h>\d{1,2}):)?(?P<m>\d{1,2}):(?P<s>[0-5]\d\.\d{1,3})(?![\d:])")


def read_clocked(words: Words, index: int) -> Reading | None:
    """A time that was run, in seconds: 1:44.65."""
    match = words.match(_CLOCKED, index)
    if match is None:
        return None
    minutes = int(match["h"] or 0) * 60 + int(match["m"])
    seconds = minutes * 60 + Decimal(match["s"])
    figure = Figure(seconds, unit="second", kind=FigureKind.DURATION)
    return Reading(index, words.index_at(match.end()), figure)


def _oclock(words: Words, index: int) -> Reading | None:
    token = words[index]
    if (
        words.low(index + 1) in ("o'clock", "oclock")
        and token.text.isdigit()
        and int(token.text) <= 24
    ):
        return _time_reading(words, index, words[index + 1].end, f"T{int(token.text):02}:00")
    match = words.match(_CLOCK, index)
    if match is None or words[index].text != match["h"]:
        return None
    date = f"T{int(match['h']):02}:{match['m']}"
    if words.low(words.index_at(match.end())) in ("hours", "minutes", "left", "remaining"):
        return None
    return _time_reading(words, index, match.end(), date)


def read_named_time(words: Words, index: int) -> Reading | None:
    """Noon and midnight."""
    date = _NAMED.get(words.low(index))
    if date is None or words[index].is_capital:
        return None
    return _time_reading(words, index, words[index].end, date)
