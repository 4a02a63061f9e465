"""All figures of a text: the recognisers, in the order in which they are asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from fact_desk.model.figure import Figure
from fact_desk.model.span import Span
from fact_desk.text.figures import (
    ages,
    compounds,
    dates,
    multiples,
    ordinals,
    periods,
    ratios,
    relative_dates,
    scores,
    silence,
    times,
)
from fact_desk.text.figures.calendar_table import MONTHS, SEASONS, WEEKDAYS
from fact_desk.text.figures.currency_table import SIGNS
from fact_desk.text.figures.fold import fold
from fact_desk.text.figures.number_words import (
    DOZENS,
    ORDINALS,
    PARTS,
    SCALES,
    TENS,
    UNITS,
    VULGAR,
)
from fact_desk.text.figures.numbers import read_number
from fact_desk.text.figures.quantities import Quantity, read_quantity
from fact_desk.text.figures.ranges import list_unit, read_pair
from fact_desk.text.figures.readings import Reading, plain, quantity_reading
from fact_desk.text.figures.tokens import Kind, Words

Recogniser = Callable[[Words, int], Reading | None]


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A figure and the span (code points of the text) in which it stands."""

    span: Span
    figure: Figure


def _ratio(words: Words, index: int) -> Reading | None:
    number = read_number(words, index)
    return (
        None if number is None or number.value is None else ratios.read_ratio(words, index, number)
    )


_AT_NUMERAL: tuple[Recogniser, ...] = (
    dates.read_numeric_date,
    times.read_clocked,
    times.read_time,
    compounds.read_feet,
    dates.read_day_date,
    ages.read_age_span,
    periods.read_century,
    periods.read_period,
    ordinals.read_ordinal,
    ages.read_apposed,
    _ratio,
    scores.read_score,
)
_STEPS = frozenset("last this next past coming previous following".split())
_TENS_OF_YEARS = frozenset(
    "twenties thirties forties fifties sixties seventies eighties nineties".split()
)
_AT_WORD: tuple[tuple[Iterable[str], tuple[Recogniser, ...]], ...] = (
    (MONTHS, (dates.read_month_date,)),
    ((day + end for day in WEEKDAYS for end in ("", "s", "'s")), (dates.read_weekday,)),
    (SEASONS, (dates.read_season,)),
    (_STEPS, (dates.read_weekday, relative_dates.read_stepped)),
    (("yesterday", "today", "tomorrow", "tonight"), (relative_dates.read_day_word,)),
    (("a", "an", "the", "one"), (relative_dates.read_article_ago,)),
    (("noon", "midday", "midnight"), (times.read_named_time,)),
    (("aged", "age"), (ages.read_aged,)),
    (("under", "over"), (ages.read_joined_age,)),
    (("q", "h"), (periods.read_quarter,)),
    (_TENS_OF_YEARS, (ages.read_word_tens, periods.read_word_decade)),
    (ORDINALS.keys() | TENS.keys(), (periods.read_century, ordinals.read_ordinal)),
    (UNITS.keys() | TENS.keys(), (_ratio, scores.read_score)),
    (multiples.WORDS, (multiples.read_multiple,)),
)


def _by_word() -> dict[str, tuple[Recogniser, ...]]:
    table: dict[str, tuple[Recogniser, ...]] = {}
    for lows, recognisers in _AT_WORD:
        for low in lows:
            table[low] = table.get(low, ()) + recognisers
    return table


_RECOGNISERS = _by_word()
_NUMBER_STARTS: frozenset[str] = frozenset[str]().union(
    UNITS, TENS, SCALES, DOZENS, PARTS, SIGNS, VULGAR, (f"{word}s" for word in SCALES)
) | frozenset(
    "hundred hundreds tens scores a an minus negative several few couple many - − – +".split()
)


def read_figures(text: str) -> list[FoundFigure]:
    """The figures of `text` in text order; only the two of one range ever share code points."""
    folded = fold(text)
    words = Words(folded.text)
    found: list[FoundFigure] = []
    for reading in _readings(words):
        start, end = words[reading.first].start, words[reading.last - 1].end
        found.append(FoundFigure(folded.span(start, end), _plain(reading.figure)))
    return found


def _plain(figure: Figure) -> Figure:
    low, high = plain(figure.low), plain(figure.high)
    return replace(figure, value=plain(figure.value), low=low, high=high)


def _readings(words: Words) -> list[Reading]:
    readings: list[Reading] = []
    index = 0
    while index < words.count:
        step = _read_at(words, index)
        readings.extend(step.readings)
        index = step.next
    return readings


@dataclass(frozen=True, slots=True)
class _Step:
    """What was read at a place, and where to go on."""

    readings: tuple[Reading, ...]
    next: int


def _read_at(words: Words, index: int) -> _Step:
    token = words[index]
    if token.kind is Kind.NUMERAL:
        if silence.is_named(words, index):
            return _Step((), index + 1)
        recognisers = _AT_NUMERAL
    else:
        recognisers = _RECOGNISERS.get(token.low, ())
    for recognise in recognisers:
        reading = recognise(words, index)
        if reading is not None:
            return _Step((reading,), reading.last)
    if _may_start_number(words, index):
        return _quantity_at(words, index)
    return _Step((), index + 1)


def _may_start_number(words: Words, index: int) -> bool:
    token = words[index]
    if token.kind is Kind.NUMERAL or token.low in _NUMBER_STARTS:
        return True
    if token.kind is not Kind.WORD:
        return False
    following = words[index + 1]
    dotted = following.text == "." and words[index + 2].kind is Kind.NUMERAL
    return following.text == "$" or following.kind is Kind.NUMERAL or dotted or token.low == "u"


def _quantity_at(words: Words, index: int) -> _Step:
    quantity = read_quantity(words, index)
    if quantity is None:
        return _Step((), index + 1)
    if _is_no_figure(words, quantity):
        return _Step((), max(index + 1, quantity.number.last))
    for special in (ages.age_reading, relative_dates.ago_reading, multiples.fold_reading):
        reading = special(words, quantity)
        if reading is not None:
            return _Step((reading,), reading.last)
    quantity = compounds.with_smaller(words, quantity)
    pair = read_pair(words, quantity)
    if pair is not None:
        return _Step(pair, pair[-1].last)
    reading = quantity_reading(words, list_unit(words, quantity))
    return _Step((reading,), reading.last)


def _is_no_figure(words: Words, quantity: Quantity) -> bool:
    return (
        silence.follows_name(words, quantity)
        or silence.is_model(words, quantity)
        or silence.is_adjective(words, quantity)
        or silence.is_power(words, quantity)
        or silence.is_bracketed(words, quantity)
        or silence.is_race(words, quantity)
        or silence.is_pronoun(words, quantity)
    )


def read_figure(text: str, span: Span) -> Figure | None:
    """The figure that the words under `span` hold, read with the lines around it; None for none.

    The span may be wider or narrower than the figure. Of several figures the one that it covers
    most of is taken, the first of equals.
    """
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    lines = text[start:] if end < 0 else text[start:end]
    marked = Span(span.start - start, span.end - start)
    touched = [found for found in read_figures(lines) if found.span.overlaps(marked)]
    if not touched:
        return None
    return max(touched, key=lambda found: _shared(found.span, marked)).figure


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)
